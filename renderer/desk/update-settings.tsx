import { Button } from '@mantine/core'
import { useState } from 'react'
import type { UpdatesView } from '#contract/update-commands'
import { useWords } from '#renderer/language/words.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { count, dayAndClock } from '#words/format'
import { ReasonForm } from './reason-form.tsx'
import { SettingPanel } from './setting-panel.tsx'
import { Notice, Unread } from './states.tsx'
import { UpdateRulesForm } from './update-rules.tsx'
import { useDeskCommand } from './use-desk-command.ts'

interface Part {
  view: UpdatesView
  timeZone: string
}

/** A new program that came back by itself, or could not be had: somebody should look. */
export function useUpdateTroubles(): number {
  const { data } = useRead('updates', {})
  return data === undefined
    ? 0
    : Number(data.last?.step === 'undone' && data.last.cause === 'failed-starts') +
        Number(data.problem !== null && data.problem.problem !== 'away')
}

/** Newer programs: what is offered, what was done last, and the way back. */
export const UpdateSettings = ({ timeZone, admin }: { timeZone: string; admin: boolean }) => {
  const { updates: words } = useWords()
  const { data, error, refetch } = useRead('updates', {})
  if (data === undefined) return error === null ? null : <Unread error={error} again={() => void refetch()} />
  const part = { view: data, timeZone }
  return (
    <SettingPanel of="updates" title={words.heading} data-testid="update-settings" data-state={data.state}>
      <div className="dim small">{data.installedAs === 'none' ? words.none : words.explain}</div>
      <div>{`${words.version}: ${data.version}`}</div>
      {data.installedAs !== 'none' && <Standing {...part} />}
      <Last {...part} />
      {admin && data.installedAs !== 'none' && (
        <>
          <UpdateRulesForm key={JSON.stringify(data.rules)} rules={data.rules} />
          {data.rules.url !== null && <Look busy={data.state === 'checking' || data.state === 'fetching'} />}
          {data.state === 'ready' && data.offered !== null && (
            <Install version={data.offered.version} noWayBack={data.noWayBack} />
          )}
          {data.back !== null && <Back key={data.back.version} {...data.back} />}
        </>
      )}
    </SettingPanel>
  )
}

const Standing = ({ view, timeZone }: Part) => {
  const { updates: words } = useWords()
  const { rules, state, offered, problem, checkedAt, waits } = view
  if (rules.url === null) return <Notice tone="plain">{words.off}</Notice>
  const looked = checkedAt === null ? '' : ` ${words.lookedAt(dayAndClock(checkedAt, timeZone))}.`
  const day = offered?.releasedAt ?? null
  return (
    <>
      {problem === null ? (
        <Notice tone="plain">{`${words.states[state]}.${looked}`}</Notice>
      ) : (
        <Notice tone="attention">{`${words.problems[problem.problem]}.${looked}`}</Notice>
      )}
      {offered !== null && (
        <div>
          <b>{words.offered(offered.version)}</b>
          {day !== null && ` ${words.from(day.slice(0, 10))}`}
        </div>
      )}
      {offered !== null && offered.notes !== null && (
        <div className="small" style={{ whiteSpace: 'pre-wrap' }}>
          {offered.notes}
        </div>
      )}
      {waits !== null && <div className="dim small">{`${words.waits[waits]}.`}</div>}
    </>
  )
}

const Last = ({ view: { last }, timeZone }: Part) => {
  const { updates: words } = useWords()
  if (last === null) return null
  const { step, from, to, at, cause } = last
  const why = cause === null ? '' : ` ${words.causes[cause]}`
  return (
    <Notice tone={cause === 'failed-starts' ? 'attention' : 'plain'}>
      {`${words.last(dayAndClock(at, timeZone))}. ${words.steps[step](from, to)}.${why}`}
    </Notice>
  )
}

const Look = ({ busy }: { busy: boolean }) => {
  const { updates: words } = useWords()
  const command = useDeskCommand()
  return (
    <>
      <Button
        disabled={busy || command.busy}
        data-testid="button-look-updates"
        onClick={() => void command.give('checkUpdates', {}, () => words.looked)}
      >
        {words.look}
      </Button>
      {command.outcome?.role === 'refused' && <Notice tone="refused">{command.outcome.text}</Notice>}
    </>
  )
}

const Install = ({ version, noWayBack }: { version: string; noWayBack: boolean }) => {
  const { updates: words } = useWords()
  const [sure, setSure] = useState(false)
  const command = useDeskCommand()
  return (
    <>
      {noWayBack && <Notice tone="attention">{words.noWayBack}</Notice>}
      <Button
        variant="filled"
        disabled={command.busy}
        data-testid="button-install-update"
        onClick={() => {
          if (sure) void command.give('installUpdate', { version }, () => words.closing)
          setSure(true)
        }}
      >
        {sure ? words.sure : words.install(version)}
      </Button>
      {sure && <div className="dim small">{words.sureBelow}</div>}
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </>
  )
}

const Back = ({ version, events }: { version: string; events: number }) => {
  const { updates: words } = useWords()
  const [asks, setAsks] = useState(false)
  const command = useDeskCommand()
  return (
    <>
      {asks ? (
        <ReasonForm
          name="undo-update"
          label={words.reason}
          word={words.sureBack(version)}
          busy={command.busy}
          done={(reason) => void command.give('undoUpdate', { version, reason }, () => words.closing)}
          back={() => setAsks(false)}
        />
      ) : (
        <Button data-testid="button-back-update" onClick={() => setAsks(true)}>
          {words.back(version)}
        </Button>
      )}
      {asks && <div className="dim small">{words.backBelow(count(events))}</div>}
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </>
  )
}
