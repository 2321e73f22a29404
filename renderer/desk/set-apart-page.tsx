import './messages.css'
import { SegmentedControl } from '@mantine/core'
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
import { StockDifferenceDetail, StockDifferences } from './stock-differences.tsx'

/** Stock somebody must decide about: what lies in quarantine, and where the OMS counts another number of units. */
export const SetApartPage = ({ seat }: { seat: SeatView }) => {
  const { stockDifferences: tabs } = useWords()
  const apart = useRead('setApart', {})
  const differs = useRead('stockDifferences', {})
  const [asked, setTab] = useState<'quarantine' | 'differs' | null>(null)
  const [chosen, choose] = useState<string | null>(null)
  if (apart.data === undefined || differs.data === undefined) {
    const error = apart.error ?? differs.error
    return error === null ? <div /> : <Unread error={error} again={() => void apart.refetch()} />
  }
  const rows = apart.data
  const tab = asked ?? (rows.length === 0 && differs.data.rows.length > 0 ? 'differs' : 'quarantine')
  const one = rows.find(({ setApartId }) => setApartId === chosen) ?? rows[0] ?? null
  const item = differs.data.rows.find(({ sku }) => sku === chosen) ?? differs.data.rows[0] ?? null
  return (
    <main className="desk-page exceptions">
      <section className="panel table-panel messages-list">
        <SegmentedControl
          className="messages-tabs"
          data-testid="stock-tabs"
          value={tab}
          data={[
            { value: 'quarantine', label: tabs.quarantine(rows.length) },
            { value: 'differs', label: tabs.tab(differs.data.rows.length) },
          ]}
          onChange={(value) => setTab(value as 'quarantine' | 'differs')}
        />
        <div className="fill">
          {tab === 'quarantine' ? (
            <Quarantine rows={rows} chosen={one?.setApartId ?? null} choose={choose} />
          ) : (
            <StockDifferences view={differs.data} seat={seat} chosen={item?.sku ?? null} choose={choose} />
          )}
        </div>
      </section>
      {tab === 'quarantine' && one !== null && (
        <SetApartDetail key={one.setApartId} row={one} timeZone={seat.station.timeZone} />
      )}
      {tab === 'differs' && (
        <StockDifferenceDetail
          key={item?.sku}
          row={item}
          view={differs.data}
          admin={seat.person?.roles.includes('admin') ?? false}
        />
      )}
    </main>
  )
}

/** The oldest first. */
const Quarantine = ({
  rows,
  chosen,
  choose,
}: {
  rows: SetApartRow[]
  chosen: string | null
  choose: (setApartId: string) => void
}) => {
  const words = useWords()
  const now = useNow(60_000)
  const columns = useMemo(() => columnsOf(words, now), [words, now])
  if (rows.length === 0)
    return <Empty icon="saved" title={words.setApart.none} below={words.setApart.noneBelow} />
  return (
    <DataTable
      rows={rows}
      columns={columns}
      rowId={(row) => row.setApartId}
      selected={chosen}
      select={(row) => choose(row.setApartId)}
    />
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
