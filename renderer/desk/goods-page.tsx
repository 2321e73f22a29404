import './goods.css'
import { Button, SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { GoodsMovesView, HeatItemRow, MoveRow } from '#contract/simulation-commands'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import { FigureStrip, figure } from '#renderer/parts/figure-strip.tsx'
import { FloorHeat, HeatLegend } from '#renderer/parts/floor-heat.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { count } from '#words/format'
import type { Words } from '#words/say'
import { Empty, Notice, Unread } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

const someDays = [7, 28, 90] as const
const tabs = ['moves', 'items'] as const

/** Where goods lie and what is walked for them, and moves that would make it less. */
export const GoodsPage = () => {
  const { goods } = useWords()
  const [days, setDays] = useState<number>(someDays[1])
  const { data, error, refetch } = useRead('goodsMoves', { days })
  if (data === undefined)
    return error === null ? <div /> : <Unread error={error} again={() => void refetch()} />
  return (
    <main className="desk-page goods">
      <Figures view={data} />
      <section className="panel goods-floor">
        <div className="row">
          <SegmentedControl
            aria-label={goods.days}
            data-testid="goods-days"
            value={String(days)}
            onChange={(value) => setDays(Number(value))}
            data={someDays.map((some) => ({ value: String(some), label: goods.daysOf(some) }))}
          />
          <HeatLegend word={goods.legend} less={goods.less} more={goods.more} />
        </div>
        {data.picks === 0 ? (
          <Empty icon="map" title={goods.none} below={goods.noneBelow} />
        ) : (
          <Plan view={data} />
        )}
      </section>
      <Rows view={data} days={days} />
    </main>
  )
}

const Figures = ({ view }: { view: GoodsMovesView }) => {
  const { goods } = useWords()
  return (
    <FigureStrip
      figures={[
        figure('goods-walks', count(view.walks), goods.walks),
        figure('goods-picks', count(view.picks), goods.picks),
        figure('goods-walked', `${count(view.walkM)} m`, goods.walked),
        figure('goods-saved', `${count(view.moves[0]?.weekM ?? 0)} m`, goods.saved),
      ]}
    />
  )
}

const Plan = ({ view }: { view: GoodsMovesView }) => {
  const { goods, planning } = useWords()
  const most = Math.max(1, ...view.heat.map(({ weekM }) => weekM))
  return (
    <div className="fill">
      <FloorHeat
        floor={view.floor}
        places={view.heat.map((place) => ({
          ...place,
          share: place.weekM / most,
          word: `${place.locationId}: ${count(place.weekM)} m`,
        }))}
        label={goods.legend}
        start={planning.start}
      />
    </div>
  )
}

const Rows = ({ view, days }: { view: GoodsMovesView; days: number }) => {
  const words = useWords()
  const { goods } = words
  const command = useDeskCommand()
  const [tab, setTab] = useState<(typeof tabs)[number]>('moves')
  const ofMoves = useMemo(() => moveColumns(words), [words])
  const ofItems = useMemo(() => itemColumns(words), [words])
  return (
    <section className="panel goods-rows">
      <div className="row">
        <SegmentedControl
          data-testid="goods-tabs"
          value={tab}
          onChange={(value) => setTab(tabs.find((one) => one === value) ?? 'moves')}
          data={tabs.map((value) => ({ value, label: goods[value] }))}
        />
        <Button
          variant="default"
          disabled={command.busy || view.moves.length === 0}
          data-testid="button-save-moves"
          onClick={() =>
            void command.give('saveGoodsMoves', { days }, (saved) =>
              saved === null ? goods.notSaved : goods.savedAs(saved.name),
            )
          }
        >
          {goods.save}
        </Button>
      </div>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      {tab === 'moves' && <span className="dim small">{goods.rules}</span>}
      {tab === 'moves' && view.moves.length === 0 ? (
        <Empty icon="ready" title={goods.noMoves} below={goods.noMovesBelow} />
      ) : (
        <div className="fill">
          {tab === 'moves' ? (
            <DataTable rows={view.moves} columns={ofMoves} rowId={({ sku, from }) => `${from} ${sku}`} />
          ) : (
            <DataTable
              rows={view.items}
              columns={ofItems}
              rowId={({ sku, locationId }) => `${locationId} ${sku}`}
            />
          )}
        </div>
      )}
    </section>
  )
}

const code = (text: string) => <span className="code">{text}</span>

const numbers = <Row,>(
  id: string,
  head: string,
  figureOf: (row: Row) => number,
  wide: boolean,
): DeskColumn<Row> => ({
  ...{ id, head, wide, sortBy: figureOf },
  kind: 'number',
  cell: (row) => count(figureOf(row)),
})
const codes = <Row,>(id: string, head: string, codeOf: (row: Row) => string): DeskColumn<Row> => ({
  ...{ id, head, sortBy: codeOf },
  kind: 'key',
  cell: (row) => code(codeOf(row)),
})
const items = <Row extends { name: string }>(id: string, head: string): DeskColumn<Row> => ({
  ...{ id, head },
  kind: 'wrap-text',
  cell: ({ name }) => name,
  sortBy: ({ name }) => name,
})

const moveColumns = ({ goods: { table } }: Words): DeskColumn<MoveRow>[] => [
  items('move-item', table.item),
  codes('move-from', table.from, (row) => row.from),
  codes('move-to', table.to, (row) => row.to),
  {
    id: 'move-in-way',
    head: table.inTheWay,
    kind: 'wrap-text',
    cell: ({ inTheWay }) =>
      inTheWay.length === 0 ? table.nothing : inTheWay.map(({ name }) => name).join(', '),
  },
  numbers('move-week', table.weekM, (row) => row.weekM, false),
]

const itemColumns = ({ goods: { table } }: Words): DeskColumn<HeatItemRow>[] => [
  items('heat-item', table.item),
  codes('heat-location', table.location, (row) => row.locationId),
  numbers('heat-picks', table.picks, (row) => row.picks, false),
  numbers('heat-units', table.units, (row) => row.units, true),
  numbers('heat-week', table.weekM, (row) => row.weekM, false),
]
