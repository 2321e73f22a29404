import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { PracticeView } from '#contract/practice-commands'
import { type PaperWay, type Practice, type PracticeMode, paperWays, practiceModes } from '#domain/mode'
import { useWords } from '#renderer/language/words.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { dayAndClock } from '#words/format'
import { SettingColumns, SettingPanel } from './setting-panel.tsx'
import { ShadowTable } from './shadow-table.tsx'
import { Notice, Unread } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

interface Where {
  stationId: string
  timeZone: string
  admin: boolean
}

/** Working on a copy: begun here, ended here, and what a shadow came to. */
export const PracticeSettings = (where: Where) => {
  const { practice } = useWords()
  const { data, error, refetch } = useRead('practice', {})
  if (data === undefined) return error === null ? null : <Unread error={error} again={() => void refetch()} />
  const { mode, shadow } = data
  return (
    <SettingColumns
      left={
        <SettingPanel
          of="practice"
          title={practice.heading}
          data-testid="practice-settings"
          data-mode={mode.mode}
        >
          {mode.mode === 'live' ? (
            <Begin {...where} view={data} />
          ) : (
            <End {...where} view={data} practising={mode} />
          )}
        </SettingPanel>
      }
      right={
        shadow !== null && (
          <section className="panel setting-panel">
            <ShadowTable summary={shadow} timeZone={where.timeZone} />
          </section>
        )
      }
    />
  )
}

const Begin = ({ stationId, admin, view }: Where & { view: PracticeView }) => {
  const { practice } = useWords()
  const [mode, setMode] = useState<PracticeMode>('training')
  const [papers, setPapers] = useState<PaperWay>('folder')
  const [sure, setSure] = useState(false)
  const command = useDeskCommand()
  const modes = admin ? practiceModes : (['training'] as const)
  return (
    <>
      <div className="dim small">{practice.explain}</div>
      <SegmentedControl
        fullWidth
        data-testid="choose-practice"
        value={mode}
        data={modes.map((value) => ({ value, label: practice.choices[value].name }))}
        onChange={(value) => setMode(value)}
      />
      <div className="dim small">{practice.choices[mode].below}</div>
      {!admin && <div className="dim small">{practice.shadowAdmin}</div>}
      <div>
        <div className="label">{practice.papers}</div>
        <SegmentedControl
          fullWidth
          data-testid="choose-papers"
          value={papers}
          data={paperWays.map((value) => ({ value, label: practice.paperWays[value] }))}
          onChange={(value) => setPapers(value)}
        />
      </div>
      <Button
        disabled={command.busy}
        data-testid="button-begin-practice"
        onClick={() => {
          if (sure) void command.give('beginPractice', { mode, papers, stationId }, () => null)
          setSure(true)
        }}
      >
        {sure ? practice.sure : practice.begin}
      </Button>
      {sure && <Notice tone="attention">{practice.sureBelow(view.liveWaiting)}</Notice>}
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </>
  )
}

const End = ({ timeZone, admin, view, practising }: Where & { view: PracticeView; practising: Practice }) => {
  const { practice } = useWords()
  const [silent, setSilent] = useState(false)
  const command = useDeskCommand()
  const compares = practising.mode === 'shadow'
  const mayEnd = admin || !compares
  const end = (compare: boolean): void =>
    void command.give('endPractice', { compare }, () => null).then((ok) => setSilent(compare && !ok))
  return (
    <>
      <div>{practice.bar[practising.mode]}</div>
      <div className="dim small">
        {practice.begun(practising.by, dayAndClock(practising.since, timeZone))}
      </div>
      {practising.papers === 'folder' && (
        <div className="dim small">{practice.papersIn(view.papersFolder)}</div>
      )}
      {view.liveWaiting > 0 && <Notice tone="attention">{practice.waiting(view.liveWaiting)}</Notice>}
      {compares && (
        <Button
          disabled={command.busy}
          data-testid="button-compare-shadow"
          onClick={() => void command.give('compareShadow', {}, () => practice.compared)}
        >
          {practice.compare}
        </Button>
      )}
      {mayEnd && (
        <Button
          variant="filled"
          disabled={command.busy}
          data-testid="button-end-practice"
          onClick={() => end(compares)}
        >
          {practice.end}
        </Button>
      )}
      <div className="dim small">{mayEnd ? practice.endBelow : practice.shadowAdmin}</div>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      {silent && (
        <Button disabled={command.busy} data-testid="button-end-uncompared" onClick={() => end(false)}>
          {practice.endUncompared}
        </Button>
      )}
    </>
  )
}
