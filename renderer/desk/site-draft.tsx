import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { CommandArgs } from '#contract/commands'
import {
  type ImportDraftView,
  type ImportRowView,
  type RowOutcome,
  rowOutcomes,
} from '#contract/site-data-view'
import { useWords } from '#renderer/language/words.tsx'
import { FigureStrip, figure } from '#renderer/parts/figure-strip.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { count } from '#words/format'
import { sayFileTrouble } from '#words/say'
import { SiteRowDetail, SiteRows } from './site-rows.tsx'
import { Empty, Notice } from './states.tsx'
import type { DeskCommand } from './use-desk-command.ts'

export type Show = CommandArgs<'importRows'>['show']
interface DraftProps {
  token: string
  admin: boolean
  command: DeskCommand
  said: ReactNode
}

/** A file that was chosen: what it would do, and the decision about it. */
export const SiteDraft = ({ token, admin, command, said }: DraftProps) => {
  const { sitePage } = useWords()
  const { data } = useRead('importDraft', { token })
  const [show, setShow] = useState<Show>('all')
  const [row, setRow] = useState<ImportRowView | null>(null)
  if (data === undefined) return <main className="desk-page" />
  if (data.state === 'unreadable') return <Unreadable draft={data} admin={admin} command={command} />
  return (
    <main className="desk-page site-draft">
      <Figures draft={data} show={show} choose={setShow} />
      <section className="panel table-panel">
        {data.state === 'reading' ? (
          <Empty icon="waiting" title={sitePage.reading(data.done, data.of)} below={data.fileName} />
        ) : (
          <SiteRows
            key={`${show} ${data.whole}`}
            token={token}
            kind={data.kind}
            show={show}
            total={totalOf(data, show)}
            chosen={row}
            choose={setRow}
          />
        )}
      </section>
      <section className="panel site-side">
        <div className="side-panel">
          <Head draft={data} />
          {said}
          {row !== null && <SiteRowDetail kind={data.kind} row={row} />}
        </div>
        {data.state === 'ready' && <Decision draft={data} admin={admin} command={command} />}
      </section>
    </main>
  )
}

const totalOf = ({ counts }: ImportDraftView, show: Show): number =>
  show === 'all' ? rowOutcomes.reduce((sum, outcome) => sum + counts[outcome], 0) : counts[show]

const Figures = ({
  draft,
  show,
  choose,
}: {
  draft: ImportDraftView
  show: Show
  choose: (show: Show) => void
}) => {
  const { siteData, sitePage } = useWords()
  const shown: RowOutcome[] = [
    'new',
    'changed',
    'unchanged',
    'refused',
    ...(draft.whole ? (['removed', 'kept'] as const) : []),
  ]
  return (
    <FigureStrip
      figures={[
        figure('all', count(totalOf(draft, 'all')), sitePage.allRows, { press: () => choose('all') }),
        ...shown.map((outcome) =>
          figure(outcome, count(draft.counts[outcome]), siteData.outcomes[outcome], {
            attention: outcome === 'refused' && draft.counts.refused > 0,
            press: () => choose(outcome === show ? 'all' : outcome),
          }),
        ),
      ]}
    />
  )
}

const Head = ({ draft }: { draft: ImportDraftView }) => {
  const { siteData, sitePage } = useWords()
  return (
    <>
      <div>
        <div className="side-title clip" title={draft.fileName}>
          {draft.fileName}
        </div>
        <div className="dim">
          {siteData.kinds[draft.kind].name}, {draft.format}
        </div>
      </div>
      {draft.secrets.length > 0 && (
        <Notice tone="refused">{sitePage.secrets(draft.secrets.join(', '))}</Notice>
      )}
      {draft.ignored.length > 0 && (
        <Notice tone="attention">{sitePage.ignored(draft.ignored.join(', '))}</Notice>
      )}
      {draft.remarks > 0 && <div className="dim small">{sitePage.remarks(draft.remarks)}</div>}
    </>
  )
}

/** Milliseconds a row takes to write, measured (bench/site-import.ts); for the sentence that says how long scans wait. */
const msARow = 0.012

const Decision = ({
  draft,
  admin,
  command,
}: { draft: ImportDraftView } & Pick<DraftProps, 'admin' | 'command'>) => {
  const { sitePage } = useWords()
  const { token, counts, whole, wholeBlocked } = draft
  const [take, setTake] = useState<CommandArgs<'applyImport'>['take']>('goodRows')
  const [remove, setRemove] = useState(false)
  const rows = counts.new + counts.changed + (whole && remove ? counts.removed : 0)
  const seconds = (rows * msARow) / 1000
  const report = () =>
    void command.give('saveImportReport', { token }, (file) =>
      file === null ? null : sitePage.saved(file.fileName),
    )
  if (!admin)
    return (
      <div className="site-end">
        <div className="dim">{sitePage.adminOnly}</div>
        <Button data-testid="site-report" onClick={report}>
          {sitePage.saveReport}
        </Button>
      </div>
    )
  return (
    <div className="site-end">
      <Checkbox
        data-testid="site-whole"
        checked={whole}
        disabled={command.busy || wholeBlocked}
        label={sitePage.whole.name}
        description={wholeBlocked ? sitePage.wholeBlocked : sitePage.whole.below}
        onChange={(event) =>
          void command.give('setImportWhole', { token, whole: event.currentTarget.checked }, () => null)
        }
      />
      {whole && counts.removed > 0 && (
        <Checkbox
          data-testid="site-remove"
          checked={remove}
          label={sitePage.remove(counts.removed)}
          onChange={(event) => setRemove(event.currentTarget.checked)}
        />
      )}
      {counts.refused > 0 && (
        <>
          <SegmentedControl
            fullWidth
            data-testid="site-take"
            value={take}
            data={(['goodRows', 'allOrNothing'] as const).map((value) => ({
              value,
              label: sitePage[value].name,
            }))}
            onChange={(value) => setTake(value as typeof take)}
          />
          <div className="dim small">{sitePage[take].below}</div>
        </>
      )}
      {seconds >= 0.3 && <div className="dim small">{sitePage.waits(seconds.toFixed(1))}</div>}
      <Button data-testid="site-report" onClick={report}>
        {sitePage.saveReport}
      </Button>
      <div className="site-acts">
        <Button
          flex="1 1 auto"
          px="sm"
          data-testid="site-again"
          disabled={command.busy}
          onClick={() => void command.give('compareImportAgain', { token }, () => null)}
        >
          {sitePage.again}
        </Button>
        <Button
          flex="1 1 auto"
          px="sm"
          data-testid="site-leave"
          onClick={() => void command.give('leaveImport', { token }, () => null)}
        >
          {sitePage.leave}
        </Button>
      </div>
      <Button
        variant="filled"
        data-testid="site-apply"
        disabled={command.busy || rows === 0}
        onClick={() =>
          void command.give('applyImport', { token, take, remove: whole && remove }, ({ tookMs }) =>
            sitePage.applied(rows, (tookMs / 1000).toFixed(1)),
          )
        }
      >
        {rows === 0 ? sitePage.nothing : sitePage.apply(rows)}
      </Button>
    </div>
  )
}

const Unreadable = ({
  draft,
  admin,
  command,
}: { draft: ImportDraftView } & Pick<DraftProps, 'admin' | 'command'>) => {
  const words = useWords()
  const { say, next } = sayFileTrouble(words, draft.trouble ?? { file: 'damaged' })
  return (
    <main className="desk-page">
      <section className="panel">
        <Empty icon="refused" title={say} below={`${draft.fileName}: ${next}`}>
          {admin && (
            <Button
              variant="filled"
              data-testid="site-leave"
              onClick={() => void command.give('leaveImport', { token: draft.token }, () => null)}
            >
              {words.sitePage.unreadable}
            </Button>
          )}
        </Empty>
      </section>
    </main>
  )
}
