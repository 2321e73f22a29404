import '../labels/designer.css'
import { Button, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { LabelTemplateRow, LabelTemplatesView } from '#contract/label-commands'
import type { Layout, LayoutKind } from '#contract/label-template'
import type { SeatView } from '#contract/seat-view'
import type { LabelTemplate } from '#domain/label-template/template'
import type { PaperTemplate } from '#domain/paper-template/template'
import { Designer } from '#renderer/labels/designer.tsx'
import { LabelPaper } from '#renderer/labels/label-paper.tsx'
import { PaperDesigner } from '#renderer/labels/paper-designer.tsx'
import { PaperPage } from '#renderer/labels/paper-page.tsx'
import { useDrawn, useDrawnPaper } from '#renderer/labels/use-drawn'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { clock } from '#words/format'
import type { Words } from '#words/say'
import { ReasonForm } from './reason-form.tsx'
import { Notice, Unread } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

interface Draft {
  template: Layout
  courierId: string
  courierName: string | null
  /** Counts how often a draft was begun, so that each starts anew. */
  nth: number
}

/** How labels look: each kind with its versions, and the designer of the one that is open. */
export const LabelsPage = ({ seat }: { seat: SeatView }) => {
  const words = useWords()
  const { data, error, refetch } = useRead('labelTemplates', {})
  const [chosen, choose] = useState<string | null>(null)
  const go = useFloor((state) => state.go)
  const label = useFloor(({ route }) => (route.place === 'desk' ? (route.label ?? null) : null))
  const [draft, setDraft] = useState<Draft | null>(null)
  const columns = useMemo(() => columnsOf(words, seat.station.timeZone), [words, seat.station.timeZone])
  if (data === undefined)
    return error === null ? <div /> : <Unread error={error} again={() => void refetch()} />
  if (label !== null && draft === null)
    return (
      <Opening
        kind={label}
        hasDialogs={data.hasDialogs}
        close={() => go({ place: 'desk', page: 'labels' })}
      />
    )
  if (draft !== null)
    return (
      <LayoutDesigner
        key={draft.nth}
        template={draft.template}
        courierId={draft.courierId}
        courierName={draft.courierName}
        hasDialogs={data.hasDialogs}
        open={(template) => setDraft({ ...draft, template, nth: draft.nth + 1 })}
        close={() => setDraft(null)}
      />
    )
  const [first] = data.rows
  const row = data.rows.find((one) => rowId(one) === chosen) ?? first
  return (
    <main className="desk-page label-overview">
      <section className="panel table-panel">
        <DataTable
          rows={data.rows}
          columns={columns}
          rowId={rowId}
          selected={row === undefined ? null : rowId(row)}
          select={(one) => choose(rowId(one))}
        />
      </section>
      {row !== undefined && (
        <Versions
          key={rowId(row)}
          row={row}
          view={data}
          timeZone={seat.station.timeZone}
          design={(template, courierId, courierName) =>
            setDraft({ template, courierId, courierName, nth: 0 })
          }
        />
      )}
    </main>
  )
}

/** The designer of a label or of an A4 paper. */
const LayoutDesigner = ({
  template,
  ...props
}: {
  template: Layout
  courierId: string
  courierName: string | null
  hasDialogs: boolean
  open: (template: Layout) => void
  close: () => void
}) =>
  'blocks' in template ? (
    <PaperDesigner first={template} {...props} />
  ) : (
    <Designer first={template} {...props} />
  )

/** The label in use, opened at once. */
const Opening = ({
  kind,
  hasDialogs,
  close,
}: {
  kind: LayoutKind
  hasDialogs: boolean
  close: () => void
}) => {
  const { data: template } = useRead('labelTemplate', { kind, courierId: '', version: 0 })
  const [read, setRead] = useState<Layout | null>(null)
  const first = read ?? template
  if (first === undefined) return <div />
  const more = { hasDialogs, close, open: setRead, courierId: '', courierName: null }
  return <LayoutDesigner key={read === null ? 'first' : 'file'} template={first} {...more} />
}

const rowId = ({ kind, courierId }: LabelTemplateRow): string => `${kind}-${courierId}`

/** What people call a label or a paper. */
const nameOf = ({ labels, papers }: Words, kind: LayoutKind, courierName: string | null): string => {
  const name = { ...labels.kinds, ...papers.kinds }[kind]
  return courierName === null ? name : `${name}, ${courierName}`
}

function columnsOf(words: Words, timeZone: string): DeskColumn<LabelTemplateRow>[] {
  const { page } = words.labels
  return [
    {
      id: 'label',
      head: page.label,
      kind: 'name',
      cell: ({ kind, courierName }) => nameOf(words, kind, courierName),
    },
    {
      id: 'inUse',
      head: page.inUse,
      kind: 'text',
      cell: ({ current }) => (current === 0 ? page.ours : page.version(current)),
    },
    {
      id: 'changed',
      head: page.changed,
      kind: 'wide-text',
      cell: ({ versions: [last] }) =>
        last === undefined ? '–' : `${dayAndTime(last.savedAt, timeZone)} · ${last.savedBy} · ${last.reason}`,
    },
  ]
}

const dayAndTime = (at: string, timeZone: string): string =>
  `${new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(at))} ${clock(at, timeZone)}`

type Design = (template: Layout, courierId: string, courierName: string | null) => void

const Versions = (props: {
  row: LabelTemplateRow
  view: LabelTemplatesView
  timeZone: string
  design: Design
}) => {
  const words = useWords()
  const { page } = words.labels
  const { row, view, timeZone, design } = props
  const { kind, courierId, courierName } = row
  const [shown, show] = useState(row.current)
  const [using, setUsing] = useState(false)
  const command = useDeskCommand()
  const { data: template } = useRead('labelTemplate', { kind, courierId, version: shown })
  const use = async (reason: string): Promise<void> => {
    const args = { kind, courierId, version: shown, reason }
    if (await command.give('useLabelTemplate', args, () => page.used)) setUsing(false)
  }
  const ours = {
    version: 0,
    savedBy: '',
    savedAt: '',
    reason: courierId === '' ? page.oursBelow : page.allCouriers,
  }
  return (
    <aside className="panel side-panel" data-testid="label-versions">
      <b className="side-title">{nameOf(words, kind, courierName)}</b>
      {template?.kind === kind && (
        <div className="label-picture-small">
          {'blocks' in template ? (
            <SmallPaper template={template} name={nameOf(words, kind, null)} />
          ) : (
            <Small template={template} />
          )}
        </div>
      )}
      <ul className="label-versions">
        {[...row.versions, ours].map(({ version, savedBy, savedAt, reason }) => (
          <li key={version}>
            <button
              type="button"
              className="label-row"
              data-on={version === shown}
              data-testid={`version-${version}`}
              aria-pressed={version === shown}
              onClick={() => show(version)}
            >
              <b>
                {version === 0 ? page.ours : page.version(version)}
                {version === row.current && ` · ${page.inUse}`}
              </b>
              <span className="small">
                {version === 0 ? reason : `${dayAndTime(savedAt, timeZone)} · ${savedBy} · ${reason}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      {using ? (
        <ReasonForm
          name="use-label"
          label={page.whyUse}
          word={page.useIt}
          busy={command.busy}
          back={() => setUsing(false)}
          done={(reason) => void use(reason)}
        />
      ) : (
        <div className="side-end">
          {kind === 'shipping' && courierId === '' && template !== undefined && (
            <Select
              label={page.ofCourier}
              data-testid="select-label-courier"
              data={view.couriers.map((one) => ({ value: one.courierId, label: one.name }))}
              value={null}
              onChange={(value) => {
                const one = view.couriers.find((courier) => courier.courierId === value)
                if (one !== undefined) design(template, one.courierId, one.name)
              }}
            />
          )}
          {shown !== row.current && (
            <Button data-testid="button-use-version" onClick={() => setUsing(true)}>
              {page.useIt}
            </Button>
          )}
          <Button
            variant="filled"
            data-testid="button-design"
            disabled={template === undefined}
            onClick={() => template !== undefined && design(template, courierId, courierName)}
          >
            {page.design}
          </Button>
        </div>
      )}
    </aside>
  )
}

/** How a version comes out, to look at. */
const Small = ({ template }: { template: LabelTemplate }) => (
  <LabelPaper template={template} drawn={useDrawn(template, 'usual')} />
)
const SmallPaper = ({ template, name }: { template: PaperTemplate; name: string }) => (
  <PaperPage drawn={useDrawnPaper(template, 'usual', 0)} name={name} />
)
