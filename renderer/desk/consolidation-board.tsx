import { useMemo } from 'react'
import type { ConsolidationRow } from '#contract/wave-views'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import { clock } from '#words/format'
import type { Words } from '#words/say'

/** Orders whose parts come together: where, how far, what is missing, since when. */
export const ConsolidationBoard = ({
  rows,
  timeZone,
}: {
  rows: readonly ConsolidationRow[]
  timeZone: string
}) => {
  const words = useWords()
  const columns = useMemo(() => columnsOf(words, timeZone), [words, timeZone])
  return (
    <section className="panel table-panel consolidation" data-testid="consolidation">
      <div className="heading">{words.zones.desk.title}</div>
      <div className="fill">
        <DataTable rows={rows} columns={columns} rowId={({ orderRef }) => `gather-${orderRef}`} />
      </div>
    </section>
  )
}

function columnsOf({ zones }: Words, timeZone: string): DeskColumn<ConsolidationRow>[] {
  const { desk } = zones
  return [
    {
      id: 'gather-place',
      head: desk.place,
      kind: 'key',
      cell: (row) => <span className="code">{row.place}</span>,
      sortBy: (row) => row.place,
    },
    {
      id: 'gather-order',
      head: desk.order,
      kind: 'key',
      cell: (row) => <span className="code">{row.orderNumber}</span>,
      sortBy: (row) => row.orderNumber,
    },
    {
      id: 'gather-parts',
      head: desk.parts,
      kind: 'number',
      cell: (row) => desk.partsIn(row.partsIn, row.parts),
      sortBy: (row) => row.parts - row.partsIn,
    },
    {
      id: 'gather-missing',
      head: desk.missing,
      kind: 'wrap-text',
      cell: (row) =>
        row.missing.length === 0
          ? desk.complete
          : row.missing
              .map(({ zone, number, by }) => `${zones.zone(zone)}, ${number}, ${by ?? desk.nobody}`)
              .join('; '),
    },
    {
      id: 'gather-since',
      head: desk.since,
      kind: 'number',
      cell: (row) => (row.since === null ? '–' : clock(row.since, timeZone)),
      sortBy: (row) => row.since ?? '',
    },
  ]
}
