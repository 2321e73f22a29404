import { useMemo } from 'react'
import type { SkippedList } from '#domain/listed'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import { clock } from '#words/format'
import type { Words } from '#words/say'

/** Lists that wait because somebody put them back: who, why and when. */
export const SkippedBoard = ({ rows, timeZone }: { rows: readonly SkippedList[]; timeZone: string }) => {
  const words = useWords()
  const columns = useMemo(() => columnsOf(words, timeZone), [words, timeZone])
  return (
    <section className="panel table-panel consolidation" data-testid="skipped-lists">
      <div className="heading">{words.desk.waves.skippedTitle}</div>
      <div className="fill">
        <DataTable rows={rows} columns={columns} rowId={({ listId, by }) => `skipped-${listId}-${by}`} />
      </div>
    </section>
  )
}

function columnsOf({ desk, codes }: Words, timeZone: string): DeskColumn<SkippedList>[] {
  const { waves } = desk
  return [
    {
      id: 'skipped-list',
      head: waves.skippedList,
      kind: 'key',
      cell: (row) => <span className="code">{row.number}</span>,
      sortBy: (row) => row.number,
    },
    { id: 'skipped-wave', head: waves.wave, kind: 'key', cell: (row) => row.waveNumber },
    { id: 'skipped-by', head: waves.skippedBy, kind: 'text', cell: (row) => row.by, sortBy: (row) => row.by },
    {
      id: 'skipped-why',
      head: waves.skippedWhy,
      kind: 'text',
      cell: (row) => codes.skipReasons[row.reason].name,
    },
    {
      id: 'skipped-at',
      head: waves.skippedAt,
      kind: 'number',
      cell: (row) => clock(row.at, timeZone),
      sortBy: (row) => row.at,
    },
  ]
}
