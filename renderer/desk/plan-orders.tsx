import { useMemo } from 'react'
import type { WavePreview } from '#contract/wave-views'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import { clock, count } from '#words/format'
import type { Words } from '#words/say'
import { whyTemplate } from './plan-templates.tsx'

type Candidate = WavePreview['candidates'][number]
type LeftOut = WavePreview['leftOut'][number]

/** The orders of a plan one by one, and those it leaves out. */
export const PlanOrders = ({ preview, timeZone }: { preview: WavePreview; timeZone: string }) => {
  const words = useWords()
  const candidates = useMemo(() => candidateColumns(words, timeZone), [words, timeZone])
  const leftOut = useMemo(() => leftOutColumns(words), [words])
  const { plan } = words.desk
  return (
    <div className="plan-orders" data-testid="plan-orders">
      <div className="heading">{plan.in(preview.orders)}</div>
      <div className="fill">
        <DataTable rows={preview.candidates} columns={candidates} rowId={(row) => row.orderRef} />
      </div>
      {preview.leftOut.length > 0 && (
        <>
          <div className="heading">{plan.leftOut(preview.leftOut.length)}</div>
          <div className="fill">
            <DataTable rows={preview.leftOut} columns={leftOut} rowId={(row) => `out-${row.orderRef}`} />
          </div>
        </>
      )}
    </div>
  )
}
function candidateColumns(
  { desk: { plan, waves }, planning: { templates } }: Words,
  timeZone: string,
): DeskColumn<Candidate>[] {
  return [
    {
      id: 'order',
      head: plan.order,
      kind: 'key',
      cell: (row) => <span className="code">{row.number}</span>,
      sortBy: (row) => row.number,
    },
    {
      id: 'courier',
      head: plan.courier,
      kind: 'text',
      cell: (row) => row.courierName,
      sortBy: (row) => row.courierName,
    },
    {
      id: 'cut-off',
      head: plan.cutOff,
      kind: 'number',
      cell: (row) => clock(row.cutOffAt, timeZone),
      sortBy: (row) => row.cutOffAt,
    },
    {
      id: 'template',
      head: templates.column,
      kind: 'text',
      wide: true,
      cell: (row) => (
        <span title={row.template === null ? '' : whyTemplate(templates, row.template.conditions)}>
          {row.template?.name ?? '–'}
        </span>
      ),
      sortBy: (row) => row.template?.name ?? '',
    },
    {
      id: 'priority',
      head: plan.priority,
      kind: 'number',
      cell: (row) => (row.priority === 0 ? '–' : row.priority),
      sortBy: (row) => row.priority,
    },
    {
      id: 'lines',
      head: waves.lines,
      kind: 'number',
      wide: true,
      cell: (row) => count(row.lines),
      sortBy: (row) => row.lines,
    },
    {
      id: 'units',
      head: waves.units,
      kind: 'number',
      cell: (row) => count(row.units),
      sortBy: (row) => row.units,
    },
  ]
}

function leftOutColumns({ desk: { plan }, codes }: Words): DeskColumn<LeftOut>[] {
  return [
    {
      id: 'left-order',
      head: plan.order,
      kind: 'key',
      cell: (row) => <span className="code">{row.number}</span>,
      sortBy: (row) => row.number,
    },
    {
      id: 'left-reason',
      head: plan.reason,
      kind: 'wrap-text',
      cell: (row) => (
        <span title={row.detail ?? ''}>
          {codes.leftOutReasons[row.reason]}
          {row.reason === 'otherTemplate' && row.detail !== null ? `: ${row.detail}` : ''}
        </span>
      ),
      sortBy: (row) => codes.leftOutReasons[row.reason],
    },
  ]
}
