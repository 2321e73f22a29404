import { changesSite, type WireReturn, wireReturn, wireStockMovement } from '#oms/wire-stock'
import { once } from './keyed.ts'
import { findOrder } from './orders.ts'
import { accepted, problem, type Reply, readBody } from './reply.ts'
import { instantOf, masterOf, type Store } from './store.ts'

/** POST /v1/stock-movements: kept as told; what it means per location is the station's business. */
export function stockMovement(store: Store, key: string | null, body: unknown): Reply {
  return once(store, key, 'stock-movement', body, (checkedKey) => {
    const read = readBody(wireStockMovement, body)
    if ('bad' in read) return read.bad
    const { orderRef, sku, locationId, lot, quantity, reason, at } = read.good
    const { items } = masterOf(store)
    if (items.every((item) => item.sku !== sku)) return problem(422, 'unknown-sku', `no item ${sku}`, null)
    store.db
      .prepare('insert into stock_movement values (?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(checkedKey, orderRef, sku, locationId, lot, quantity, reason, at, instantOf(store))
    return accepted(`MOV-${checkedKey}`.slice(0, 64), null)
  })
}

/** POST /v1/returns: what came back of an order that left; never more than left. */
export function returned(store: Store, key: string | null, body: unknown): Reply {
  return once(store, key, 'returned', body, (checkedKey) => {
    const read = readBody(wireReturn, body)
    if ('bad' in read) return read.bad
    const { orderRef, lines, receivedAt } = read.good
    if (findOrder(store, orderRef) === null)
      return problem(404, 'unknown-order', `no order ${orderRef}`, null)
    for (const { lineRef } of lines) {
      const [came, most] = [unitsOf(lines, lineRef), unitsLeft(store, orderRef, lineRef)]
      if (came > most) return problem(422, 'more-than-shipped', `line ${lineRef}: ${came} of ${most}`, null)
    }
    const insert = store.db.prepare('insert into returned_unit values (?, ?, ?, ?, ?, ?, ?)')
    for (const { lineRef, sku, quantity, disposition } of lines)
      insert.run(checkedKey, orderRef, lineRef, sku, quantity, disposition, receivedAt)
    return accepted(`RET-${checkedKey}`.slice(0, 64), null)
  })
}

const unitsOf = (lines: WireReturn['lines'], lineRef: string): number =>
  lines.filter((line) => line.lineRef === lineRef).reduce((sum, { quantity }) => sum + quantity, 0)

/** Units of a line that left and did not come back. */
const unitsLeft = ({ db }: Store, orderRef: string, lineRef: string): number =>
  db
    .prepare<[string, string, string, string], { units: number }>(
      `select (select coalesce(sum(quantity), 0) from shipped_unit join shipment_carton using (carton)
         where live = 1 and order_ref = ? and line_ref = ?)
       - (select coalesce(sum(quantity), 0) from returned_unit where order_ref = ? and line_ref = ?) as units`,
    )
    .get(orderRef, lineRef, orderRef, lineRef)?.units ?? 0

/** GET /v1/stock: what was placed at the opening, less what left, with every change that was told and what came back to stock. */
export function stockCounts(store: Store, asked: string | null): Reply {
  const skus = (asked ?? '').split(',')
  if (skus.length > 100) return problem(400, 'too-many', 'at most 100 skus', null)
  const { items, stock } = masterOf(store)
  const known = new Set(items.map(({ sku }) => sku))
  const rows = skus
    .filter((sku) => known.has(sku))
    .map((sku) => {
      const placed = stock.filter((row) => row.sku === sku).reduce((sum, { quantity }) => sum + quantity, 0)
      return { sku, quantity: placed + changesOf(store, sku) }
    })
  return { status: 200, body: { stock: rows } }
}

function changesOf({ db }: Store, sku: string): number {
  const sum = (query: string): number => db.prepare<[string], { units: number }>(query).get(sku)?.units ?? 0
  const told = db
    .prepare<[string], { quantity: number; reason: Parameters<typeof changesSite>[0]['reason'] }>(
      'select quantity, reason from stock_movement where sku = ?',
    )
    .all(sku)
    .filter(changesSite)
    .reduce((units, { quantity }) => units + quantity, 0)
  const left = sum(
    'select coalesce(sum(quantity), 0) as units from shipped_unit join shipment_carton using (carton) where live = 1 and sku = ?',
  )
  const back = sum(
    "select coalesce(sum(quantity), 0) as units from returned_unit where disposition = 'restock' and sku = ?",
  )
  return told - left + back
}

/** Units that came back and can be sold again, by order. */
export function restockedByOrder({ db }: Store): ReadonlyMap<string, number> {
  const rows = db
    .prepare<[], { orderRef: string; units: number }>(
      "select order_ref as orderRef, sum(quantity) as units from returned_unit where disposition = 'restock' group by 1",
    )
    .all()
  return new Map(rows.map(({ orderRef, units }) => [orderRef, units]))
}

/** One change of stock by a kit that was made, or with the signs turned taken apart. */
export interface Kitted {
  sku: string
  quantity: number
}

/** All that kits changed in the stock, by the order they were made for. */
export const kittedByOrder = ({ db }: Store): ReadonlyMap<string, Kitted[]> =>
  Map.groupBy(
    db
      .prepare<[], Kitted & { orderRef: string }>(
        "select order_ref as orderRef, sku, quantity from stock_movement where reason = 'kitted' order by rowid",
      )
      .all(),
    ({ orderRef }) => orderRef,
  )
