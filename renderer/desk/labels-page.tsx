import '../labels/designer.css'
import { Button, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { LabelTemplateRow, LabelTemplatesView } from '#contract/label-commands'
import type { SeatView } from '#contract/seat-view'
import type { LabelTemplate, TemplateKind } from '#domain/label-template/template'
import { Designer } from '#renderer/labels/designer.tsx'
import { LabelPaper } from '#renderer/labels/label-paper.tsx'
import { useDrawn } from '#renderer/labels/use-drawn'
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
  template: LabelTemplate
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
      <Designer
        key={draft.nth}
        first={draft.template}
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

/** The label in use, opened at once. */
const Opening = ({
  kind,
  hasDialogs,
  close,
}: {
  kind: TemplateKind
  hasDialogs: boolean
  close: () => void
}) => {
  const { data: template } = useRead('labelTemplate', { kind, courierId: '', version: 0 })
  const [read, setRead] = useState<LabelTemplate | null>(null)
  const first = read ?? template
  if (first === undefined) return <div />
  const more = { hasDialogs, close, open: setRead, courierId: '', courierName: null }
  return <Designer key={read === null ? 'first' : 'file'} first={first} {...more} />
}

const rowId = ({ kind, courierId }: LabelTemplateRow): string => `${kind}-${courierId}`

function columnsOf({ labels }: Words, timeZone: string): DeskColumn<LabelTemplateRow>[] {
  const { page, kinds } = labels
  return [
    {
      id: 'label',
      head: page.label,
      kind: 'name',
      cell: ({ kind, courierName }) =>
        courierName === null ? kinds[kind] : `${kinds[kind]}, ${courierName}`,
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

type Design = (template: LabelTemplate, courierId: string, courierName: string | null) => void

const Versions = (props: {
  row: LabelTemplateRow
  view: LabelTemplatesView
  timeZone: string
  design: Design
}) => {
  const { page, kinds } = useWords().labels
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
      <b className="side-title">{courierName === null ? kinds[kind] : `${kinds[kind]}, ${courierName}`}</b>
      {template?.kind === kind && <Small template={template} />}
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
const Small = ({ template }: { template: LabelTemplate }) => {
  const drawn = useDrawn(template, 'usual')
  return (
    <div className="label-picture-small">
      <LabelPaper template={template} drawn={drawn} />
    </div>
  )
}
