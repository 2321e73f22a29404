import { bestFills } from '#domain/releasing/best-fill'
import { at, byItem, type Lines, someRows, type WaveAsk } from '#domain/releasing/wave-ask'

/**
 * An ask made ready for a search. Orders of one line are not chosen one by one: together they take the best fill of
 * what is left of their item, and a table tells its units. The others, joint orders, are chosen.
 */
export interface WaveGoods {
  ask: WaveAsk
  joint: OrderRows
  /** Joint orders that want each item. */
  wantedBy: Lines
  /** Orders of one line, the smallest first, and which of them want each item. */
  single: OrderRows
  singlesOf: Lines
  /** The best fill of each item for a room of 0, 1, 2 …; item i has its own from `fillStarts[i]` on. */
  fillStarts: Int32Array
  fills: Int32Array
  /** Aisles with only the goods that an order wants, and the aisles that hold each item. */
  aisles: Lines
  holders: Lines
}

/** Some of the ask's orders: their rows there, their lines and the units of each. */
interface OrderRows {
  rows: number[]
  lines: Lines
  units: Int32Array
}

/** With fewer orders of one line, they are chosen like the others: a best fill may not be what a tight limit wants. */
const fewSingles = 100

/** Makes an ask ready, in steps of a few milliseconds each. */
export function* waveGoods(ask: WaveAsk): Generator<null, WaveGoods> {
  const { itemCount, orders, aisles, mostUnits } = ask
  const stock = new Int32Array(itemCount)
  for (let n = 0; n < aisles.items.length; n++)
    stock[at(aisles.items, n)] = at(stock, at(aisles.items, n)) + at(aisles.quantities, n)
  yield null
  const possible = possibleOrders(ask, stock)
  const isSingle = (row: number): boolean => at(orders.starts, row + 1) - at(orders.starts, row) === 1
  const alone = possible.filter(isSingle)
  const few = alone.length <= fewSingles
  yield null
  const joint = orderRows(orders, few ? possible : possible.filter((row) => !isSingle(row)))
  const wantedBy = byItem(joint.lines, itemCount)
  yield null
  const sizeOf = (row: number): number => at(orders.quantities, at(orders.starts, row))
  const single = orderRows(orders, few ? [] : alone.sort((one, two) => sizeOf(one) - sizeOf(two)))
  const singlesOf = byItem(single.lines, itemCount)
  yield null
  const tables = yield* fillTables(singlesOf, stock, mostUnits)
  yield null
  const isIn = ({ starts }: Lines, item: number): boolean => at(starts, item) < at(starts, item + 1)
  const wished = someRows(
    aisles,
    [...aisles.starts.keys()].slice(1).map((next) => next - 1),
    (item) => isIn(wantedBy, item) || isIn(singlesOf, item),
  )
  yield null
  const holders = byItem(wished, itemCount)
  return { ask, joint, wantedBy, single, singlesOf, ...tables, aisles: wished, holders }
}

/** Orders that all the stock there is could cover, and that a wave has room for. */
function possibleOrders({ orders, mostUnits }: WaveAsk, stock: Int32Array): number[] {
  const possible: number[] = []
  for (let row = 0; row + 1 < orders.starts.length; row++) {
    let units = 0
    let covered = true
    for (let n = at(orders.starts, row); n < at(orders.starts, row + 1); n++) {
      units += at(orders.quantities, n)
      covered &&= at(orders.quantities, n) <= at(stock, at(orders.items, n))
    }
    if (covered && units > 0 && units <= mostUnits) possible.push(row)
  }
  return possible
}

function orderRows(orders: Lines, rows: number[]): OrderRows {
  const lines = someRows(orders, rows, () => true)
  const units = new Int32Array(rows.length)
  for (let row = 0; row < rows.length; row++)
    for (let n = at(lines.starts, row); n < at(lines.starts, row + 1); n++)
      units[row] = at(units, row) + at(lines.quantities, n)
  return { rows, lines, units }
}

function* fillTables(
  singlesOf: Lines,
  stock: Int32Array,
  mostUnits: number,
): Generator<null, Pick<WaveGoods, 'fillStarts' | 'fills'>> {
  const { starts, quantities } = singlesOf
  const fillStarts = new Int32Array(starts.length)
  const tables: Int32Array[] = []
  for (let item = 0; item + 1 < starts.length; item++) {
    if (item % 4096 === 0) yield null
    const sizes = quantities.subarray(at(starts, item), at(starts, item + 1))
    const table = bestFills(sizes, Math.min(at(stock, item), mostUnits))
    tables.push(table)
    fillStarts[item + 1] = at(fillStarts, item) + table.length
  }
  const fills = new Int32Array(at(fillStarts, fillStarts.length - 1))
  for (const [item, table] of tables.entries()) fills.set(table, at(fillStarts, item))
  return { fillStarts, fills }
}

/** Units that the orders of one line take of what is left of an item. */
export function fillOf({ fillStarts, fills }: WaveGoods, item: number, left: number): number {
  if (left <= 0) return 0
  const start = at(fillStarts, item)
  const most = at(fillStarts, item + 1) - start - 1
  return at(fills, start + Math.min(left, most))
}
