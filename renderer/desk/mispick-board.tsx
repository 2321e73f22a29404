import { useMemo } from 'react'
import type { MispickRow } from '#contract/wave-views'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import { clock } from '#words/format'
import type { Words } from '#words/say'

/** What packers found wrong in totes today, by picker and zone. */
export const MispickBoard = ({ rows, timeZone }: { rows: readonly MispickRow[]; timeZone: string }) => {
  const words = useWords()
  const columns = useMemo(() => columnsOf(words, timeZone), [words, timeZone])
  return (
    <section className="panel table-panel consolidation" data-testid="mispicks">
      <div className="heading">{words.desk.waves.mispicks.title}</div>
      <div className="fill">
        <DataTable rows={rows} columns={columns} rowId={({ picker, zone }) => `mispick-${picker}-${zone}`} />
      </div>
    </section>
  )
}

function columnsOf({ desk }: Words, timeZone: string): DeskColumn<MispickRow>[] {
  const { mispicks } = desk.waves
  return [
    {
      id: 'mispick-picker',
      head: mispicks.picker,
      kind: 'text',
      cell: (row) => row.picker ?? mispicks.nobody,
      sortBy: (row) => row.picker ?? '',
    },
    { id: 'mispick-zone', head: mispicks.zone, kind: 'key', cell: (row) => row.zone ?? '–' },
    {
      id: 'mispick-units',
      head: mispicks.units,
      kind: 'number',
      cell: (row) => row.units,
      sortBy: (row) => row.units,
    },
    {
      id: 'mispick-last',
      head: mispicks.last,
      kind: 'key',
      cell: (row) => <span className="code">{row.lastSku}</span>,
    },
    {
      id: 'mispick-at',
      head: mispicks.at,
      kind: 'number',
      cell: (row) => clock(row.lastAt, timeZone),
      sortBy: (row) => row.lastAt,
    },
  ]
}
