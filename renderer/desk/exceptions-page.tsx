import './messages.css'
import { useMemo, useState } from 'react'
import type { ExceptionRow } from '#contract/desk-views'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { useNow } from '#renderer/store/clock.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { sayBegun } from '#words/begun'
import { duration, type Words } from '#words/say'
import { ExceptionDetail } from './exception-detail.tsx'
import { Empty, Unread } from './states.tsx'

const lateAfterMinutes = 60

/** What needs a decision, the oldest first. */
export const ExceptionsPage = ({ seat }: { seat: SeatView }) => {
  const words = useWords()
  const { exceptions } = words.desk
  const now = useNow(10_000)
  const { data, error, refetch } = useRead('exceptions', {})
  const [chosen, choose] = useState<string | null>(null)
  const rows = useMemo(
    () => [...(data ?? [])].sort((one, two) => one.openedAt.localeCompare(two.openedAt)),
    [data],
  )
  const columns = useMemo(() => columnsOf(words, now), [words, now])
  if (data === undefined)
    return error === null ? <div /> : <Unread error={error} again={() => void refetch()} />
  const one = rows.find(({ exceptionId }) => exceptionId === chosen) ?? rows[0] ?? null
  return (
    <main className="desk-page exceptions">
      <section className="panel table-panel">
        {rows.length === 0 ? (
          <Empty icon="saved" title={exceptions.none} below={exceptions.noneBelow} />
        ) : (
          <DataTable
            rows={rows}
            columns={columns}
            rowId={(row) => row.exceptionId}
            selected={one?.exceptionId ?? null}
            select={(row) => choose(row.exceptionId)}
          />
        )}
      </section>
      <ExceptionDetail key={one?.exceptionId} row={one} timeZone={seat.station.timeZone} />
    </main>
  )
}

const detailOf = (words: Words, { begun, detail }: ExceptionRow): string => {
  const [first, second] = begun
  if (first === undefined) return detail
  return second === undefined ? sayBegun(words, first) : begun.map(({ number }) => number).join(', ')
}

function columnsOf(words: Words, now: number): DeskColumn<ExceptionRow>[] {
  const { desk, codes } = words
  const { exceptions } = desk
  const minutes = (row: ExceptionRow): number =>
    Math.max(0, Math.floor((now - Date.parse(row.openedAt)) / 60_000))
  return [
    {
      id: 'age',
      head: exceptions.age,
      kind: 'state',
      sortBy: (row) => row.openedAt,
      cell: (row) => (
        <span className="exception-age" data-late={minutes(row) >= lateAfterMinutes}>
          <span className="exception-tile">
            <Icon of={minutes(row) >= lateAfterMinutes ? 'clock' : 'attention'} />
          </span>
          <b className="countdown">{duration(words, minutes(row))}</b>
        </span>
      ),
    },
    {
      id: 'kind',
      head: exceptions.kind,
      kind: 'key',
      cell: (row) => codes.exceptionKinds[row.kind],
      sortBy: (row) => row.kind,
    },
    {
      id: 'about',
      head: exceptions.about,
      kind: 'text',
      cell: (row) => <span className="code">{row.about}</span>,
      sortBy: (row) => row.about,
    },
    { id: 'detail', head: exceptions.detail, kind: 'wide-text', cell: (row) => detailOf(words, row) },
    {
      id: 'by',
      head: exceptions.by,
      kind: 'text',
      wide: true,
      cell: (row) => row.openedBy ?? '–',
      sortBy: (row) => row.openedBy ?? '',
    },
  ]
}
