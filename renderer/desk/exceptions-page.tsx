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
import { byUrgency, isLate } from './late.ts'
import { Empty, Unread } from './states.tsx'

/** What needs a decision: what is past its age first, then the oldest. */
export const ExceptionsPage = ({ seat }: { seat: SeatView }) => {
  const words = useWords()
  const { exceptions } = words.desk
  const now = useNow(10_000)
  const { data, error, refetch } = useRead('exceptions', {})
  const [chosen, choose] = useState<string | null>(null)
  const rows = useMemo(() => [...(data ?? [])].sort((one, two) => byUrgency(one, two, now)), [data, now])
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
      {one !== null && <ExceptionDetail key={one.exceptionId} row={one} seat={seat} now={now} />}
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
        <span className="exception-age" data-late={isLate(row, now)}>
          <span className="exception-tile">
            <Icon of={isLate(row, now) ? 'clock' : 'attention'} />
          </span>
          <span>
            <b className="countdown">{duration(words, minutes(row))}</b>
            {row.owner !== null && <span className="exception-has dim small one-line">{row.owner.name}</span>}
          </span>
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
