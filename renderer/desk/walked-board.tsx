import { useMemo } from 'react'
import type { WalkedShift } from '#contract/wave-views'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import { clock, count, dayAndClock } from '#words/format'
import type { Words } from '#words/say'
import { metres } from './plan-figures.tsx'

/** How far the waves of each shift walk, and what planning saved. */
export const WalkedBoard = ({ rows, timeZone }: { rows: readonly WalkedShift[]; timeZone: string }) => {
  const words = useWords()
  const columns = useMemo(() => columnsOf(words, timeZone), [words, timeZone])
  return (
    <section className="panel table-panel consolidation" data-testid="walked-shifts">
      <div className="heading">{words.planning.walked.title}</div>
      <div className="fill">
        <DataTable rows={rows} columns={columns} rowId={({ fromAt }) => `walked-${fromAt}`} />
      </div>
    </section>
  )
}

function columnsOf({ planning: { walked } }: Words, timeZone: string): DeskColumn<WalkedShift>[] {
  return [
    { id: 'walked-shift', head: walked.shift, kind: 'key', cell: ({ name }) => name ?? walked.day },
    {
      id: 'walked-from',
      head: walked.from,
      kind: 'text',
      cell: ({ fromAt, untilAt }) => `${dayAndClock(fromAt, timeZone)}–${clock(untilAt, timeZone)}`,
      sortBy: ({ fromAt }) => fromAt,
    },
    { id: 'walked-waves', head: walked.waves, kind: 'number', cell: ({ waves }) => count(waves) },
    { id: 'walked-metres', head: walked.metres, kind: 'number', cell: ({ walkM }) => metres(walkM) },
    {
      id: 'walked-saved',
      head: walked.saved,
      kind: 'number',
      cell: ({ savedM }) => <b>{metres(savedM)}</b>,
      sortBy: ({ savedM }) => savedM,
    },
  ]
}
