import { useMemo, useState } from 'react'
import type { SeatView } from '#contract/seat-view'
import type { SetApartRow } from '#contract/set-apart-commands'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import { useNow } from '#renderer/store/clock.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { count } from '#words/format'
import { duration, type Words } from '#words/say'
import { SetApartDetail } from './set-apart-detail.tsx'
import { Empty, Unread } from './states.tsx'

/** What lies in quarantine, the oldest first, and what becomes of it. */
export const SetApartPage = ({ seat }: { seat: SeatView }) => {
  const words = useWords()
  const { setApart } = words
  const now = useNow(60_000)
  const { data, error, refetch } = useRead('setApart', {})
  const [chosen, choose] = useState<string | null>(null)
  const columns = useMemo(() => columnsOf(words, now), [words, now])
  if (data === undefined)
    return error === null ? <div /> : <Unread error={error} again={() => void refetch()} />
  const one = data.find(({ setApartId }) => setApartId === chosen) ?? data[0] ?? null
  return (
    <main className="desk-page exceptions">
      <section className="panel table-panel">
        {data.length === 0 ? (
          <Empty icon="saved" title={setApart.none} below={setApart.noneBelow} />
        ) : (
          <DataTable
            rows={data}
            columns={columns}
            rowId={(row) => row.setApartId}
            selected={one?.setApartId ?? null}
            select={(row) => choose(row.setApartId)}
          />
        )}
      </section>
      <SetApartDetail key={one?.setApartId} row={one} timeZone={seat.station.timeZone} />
    </main>
  )
}

/** How long they have lain there: hours on the first day, days after that. */
function ageOf(words: Words, { setAt }: SetApartRow, now: number): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(setAt)) / 60_000))
  const days = Math.floor(minutes / (24 * 60))
  return days === 0 ? duration(words, minutes) : words.setApart.days(days)
}

function columnsOf(words: Words, now: number): DeskColumn<SetApartRow>[] {
  const { setApart, codes } = words
  return [
    {
      id: 'age',
      head: setApart.age,
      kind: 'text',
      cell: (row) => ageOf(words, row, now),
      sortBy: (row) => row.setAt,
    },
    {
      id: 'number',
      head: setApart.number,
      kind: 'key',
      cell: (row) => <span className="code">{row.number}</span>,
      sortBy: (row) => row.number,
    },
    { id: 'item', head: setApart.item, kind: 'wide-text', cell: (row) => row.itemName },
    {
      id: 'quantity',
      head: setApart.quantity,
      kind: 'number',
      cell: (row) => count(row.quantity),
      sortBy: (row) => row.quantity,
    },
    {
      id: 'reason',
      head: setApart.reason,
      kind: 'text',
      cell: (row) => codes.shortReasons[row.reason].name,
      sortBy: (row) => row.reason,
    },
    {
      id: 'foundAt',
      head: setApart.foundAt,
      kind: 'text',
      wide: true,
      cell: (row) => <span className="code">{row.foundAt}</span>,
      sortBy: (row) => row.foundAt,
    },
  ]
}
