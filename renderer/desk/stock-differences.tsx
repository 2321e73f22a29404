import { Button, Switch } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { SeatView } from '#contract/seat-view'
import type { StockDifferenceRow, StockDifferencesView } from '#contract/stock-difference-commands'
import type { StockTold } from '#domain/stock-difference'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import { count, dayAndClock } from '#words/format'
import type { Words } from '#words/say'
import { Empty, Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** Items of which the OMS counts another number than we do, and what can be done about the chosen one. */
export const StockDifferences = ({
  view,
  seat,
  chosen,
  choose,
}: {
  view: StockDifferencesView
  seat: SeatView
  chosen: string | null
  choose: (sku: string) => void
}) => {
  const words = useWords()
  const { timeZone } = seat.station
  const columns = useMemo(() => columnsOf(words, timeZone), [words, timeZone])
  if (view.rows.length === 0) return <Agrees view={view} timeZone={timeZone} />
  return (
    <DataTable
      rows={view.rows}
      columns={columns}
      rowId={(row) => row.sku}
      selected={chosen}
      select={({ sku }) => choose(sku)}
    />
  )
}

const Agrees = ({ view, timeZone }: { view: StockDifferencesView; timeZone: string }) => {
  const { stockDifferences } = useWords()
  if (view.problem?.kind === 'cannot')
    return <Empty icon="messages" title={stockDifferences.cannot} below={stockDifferences.cannotBelow} />
  const below =
    view.comparedAt === null
      ? stockDifferences.never
      : stockDifferences.noneBelow(dayAndClock(view.comparedAt, timeZone))
  return <Empty icon="saved" title={stockDifferences.none} below={below} />
}

/** What is known of one difference, and which changes of stock the OMS hears of. */
export const StockDifferenceDetail = ({
  row,
  view,
  admin,
}: {
  row: StockDifferenceRow | null
  view: StockDifferencesView
  admin: boolean
}) => {
  const { stockDifferences } = useWords()
  const command = useDeskCommand()
  const { problem } = view
  return (
    <aside className="panel side-panel" data-testid="stock-difference-detail">
      {problem?.kind === 'failed' && (
        <Notice tone="attention">{`${stockDifferences.failed} ${problem.detail}`}</Notice>
      )}
      {row === null ? <div className="dim">{stockDifferences.choose}</div> : <Facts row={row} />}
      <div className="dim small">{stockDifferences.explain}</div>
      <div className="side-end">
        {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
        <Button
          disabled={command.busy}
          data-testid="button-compare-stock"
          onClick={() => void command.give('compareStock', {}, () => stockDifferences.compared)}
        >
          {stockDifferences.compare}
        </Button>
        {row !== null && (
          <Button
            disabled={command.busy}
            data-testid="button-count-item"
            onClick={() =>
              void command.give('countItem', { sku: row.sku }, ({ locations }) =>
                stockDifferences.counted(locations),
              )
            }
          >
            {stockDifferences.count}
          </Button>
        )}
      </div>
      <Told told={view.told} admin={admin} />
    </aside>
  )
}

const Facts = ({ row }: { row: StockDifferenceRow }) => {
  const { stockDifferences } = useWords()
  const facts: (readonly [head: string, text: string])[] = [
    [stockDifferences.ours, count(row.ours)],
    [stockDifferences.theirs, count(row.theirs)],
    [stockDifferences.gap, gapOf(row)],
    [stockDifferences.places, count(row.places)],
    [stockDifferences.toCount, count(row.toCount)],
  ]
  return (
    <>
      <div>
        <div className="side-title">{row.itemName}</div>
        <div className="dim code">{row.sku}</div>
      </div>
      <dl className="pairs">
        {facts.flatMap(([head, text]) => [<dt key={head}>{head}</dt>, <dd key={`${head} is`}>{text}</dd>])}
      </dl>
    </>
  )
}

/** With its sign, so that more here is told from fewer at a glance. */
const gapOf = ({ ours, theirs }: StockDifferenceRow): string =>
  `${ours > theirs ? '+' : '−'}${count(Math.abs(ours - theirs))}`

const Told = ({ told, admin }: { told: StockTold; admin: boolean }) => {
  const { stockDifferences } = useWords()
  const command = useDeskCommand()
  const [now, change] = useState(told)
  const kinds = ['counts', 'setApart', 'putAway'] as const
  return (
    <section className="stock-told" data-testid="stock-told">
      <div className="heading">{stockDifferences.told}</div>
      <div className="dim small">{stockDifferences.toldBelow}</div>
      {kinds.map((kind) => (
        <Switch
          key={kind}
          label={stockDifferences.tells[kind]}
          checked={now[kind]}
          disabled={!admin || command.busy}
          data-testid={`switch-told-${kind}`}
          onChange={({ currentTarget }) => {
            const next = { ...now, [kind]: currentTarget.checked }
            change(next)
            void command.give('saveStockTold', next, () => stockDifferences.saved)
          }}
        />
      ))}
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </section>
  )
}

function columnsOf(words: Words, timeZone: string): DeskColumn<StockDifferenceRow>[] {
  const { stockDifferences } = words
  return [
    {
      id: 'stock-item',
      head: stockDifferences.item,
      kind: 'wide-text',
      cell: (row) => row.itemName,
      sortBy: (row) => row.itemName,
    },
    {
      id: 'stock-ours',
      head: stockDifferences.ours,
      kind: 'number',
      cell: (row) => count(row.ours),
      sortBy: (row) => row.ours,
    },
    {
      id: 'stock-theirs',
      head: stockDifferences.theirs,
      kind: 'number',
      cell: (row) => count(row.theirs),
      sortBy: (row) => row.theirs,
    },
    {
      id: 'stock-gap',
      head: stockDifferences.gap,
      kind: 'number',
      cell: gapOf,
      sortBy: (row) => row.ours - row.theirs,
    },
    {
      id: 'stock-since',
      head: stockDifferences.since,
      kind: 'number',
      cell: (row) => dayAndClock(row.since, timeZone),
      sortBy: (row) => row.since,
    },
  ]
}
