/** Rows of numbers with quantities, row after row in flat lists; row r lies from `starts[r]` to before `starts[r + 1]`. */
export interface Lines {
  starts: Int32Array
  items: Int32Array
  quantities: Int32Array
}

/**
 * Which orders to release: units picked for each aisle gone to shall be greatest, the orders hold at least `leastUnits`
 * and at most `mostUnits`, and the stock of the aisles covers them. The form of the Mercado Libre challenge (SBPO 2025).
 */
export interface WaveAsk {
  itemCount: number
  orders: Lines
  aisles: Lines
  leastUnits: number
  mostUnits: number
  /** Aisles that somebody goes to anyway, and the units fetched there besides; their stock here is what is left. */
  open: { aisles: readonly number[]; units: number }
}

/** Rows of the orders and of the aisles that hold their goods, the open ones among them; `units` is what these orders want. */
export interface AisleWave {
  orders: number[]
  aisles: number[]
  units: number
}

/** What a wave is judged by: units picked for each aisle gone to. */
export const unitsPerAisle = ({ open }: WaveAsk, units: number, aisles: number): number =>
  (units + open.units) / Math.max(aisles, 1)

/** Flat lines of rows of item and quantity; an item named twice in a row becomes one line. */
export function linesOf(rows: readonly (readonly (readonly [item: number, quantity: number])[])[]): Lines {
  const starts = new Int32Array(rows.length + 1)
  const items: number[] = []
  const quantities: number[] = []
  for (const [row, pairs] of rows.entries()) {
    const ofItem = new Map<number, number>()
    for (const [item, quantity] of pairs) ofItem.set(item, (ofItem.get(item) ?? 0) + quantity)
    for (const [item, quantity] of ofItem) {
      if (quantity <= 0) continue
      items.push(item)
      quantities.push(quantity)
    }
    starts[row + 1] = items.length
  }
  return { starts, items: Int32Array.from(items), quantities: Int32Array.from(quantities) }
}

/** An entry that is known to be there. */
export const at = (list: Int32Array, index: number): number => list[index] as number

/** Some rows of some lines, with only the items wished for. */
export function someRows(lines: Lines, rows: readonly number[], isWished: (item: number) => boolean): Lines {
  const starts = new Int32Array(rows.length + 1)
  const items = new Int32Array(lines.items.length)
  const quantities = new Int32Array(lines.items.length)
  let next = 0
  for (let row = 0; row < rows.length; row++) {
    const from = rows[row] as number
    for (let n = at(lines.starts, from); n < at(lines.starts, from + 1); n++) {
      if (!isWished(at(lines.items, n))) continue
      items[next] = at(lines.items, n)
      quantities[next] = at(lines.quantities, n)
      next++
    }
    starts[row + 1] = next
  }
  return { starts, items: items.subarray(0, next), quantities: quantities.subarray(0, next) }
}

/** The same lines by item: one row for each item, whose `items` are the rows that named it, in their order. */
export function byItem(lines: Lines, itemCount: number): Lines {
  const starts = new Int32Array(itemCount + 1)
  for (const item of lines.items) starts[item + 1] = at(starts, item + 1) + 1
  for (let item = 0; item < itemCount; item++) starts[item + 1] = at(starts, item + 1) + at(starts, item)
  const next = starts.slice()
  const items = new Int32Array(lines.items.length)
  const quantities = new Int32Array(lines.items.length)
  for (let row = 0; row + 1 < lines.starts.length; row++) {
    for (let n = at(lines.starts, row); n < at(lines.starts, row + 1); n++) {
      const item = at(lines.items, n)
      const to = at(next, item)
      next[item] = to + 1
      items[to] = row
      quantities[to] = at(lines.quantities, n)
    }
  }
  return { starts, items, quantities }
}
