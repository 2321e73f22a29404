import type { Item, Location, Order, Stock } from '#domain/order'
import { reasonOf } from '#oms/reason-of'
import type { WireMaster } from '#oms/wire-master'
import { wireOrder } from '#oms/wire-order'
import type { CsvProblem } from '#sim/data/csv-cells'
import { demoOrders } from '#sim/data/orders'
import { ordersFromCsv } from '#sim/data/orders-csv'
import { prngFromSeed } from '#sim/data/prng'
import { availableBySku, shelvesBeside } from '#sim/data/stock'
import { demoWarehouse } from '#sim/data/warehouse'
import { addOrder } from './orders.ts'
import { instantOf, masterOf, orderFromBody, type Store, saveMaster } from './store.ts'

/** Fills a new OMS with the demo warehouse and its orders of today. */
export function fillDemo(store: Store, seed: number, orderCount: number): void {
  const { master, orders } = demoWarehouse({ seed, now: instantOf(store), orderCount })
  store.db
    .transaction(() => {
      saveMaster(store, master)
      for (const order of orders) addOrder(store, order)
    })
    .immediate()
}

/** What became of a bulk of orders: how many came in, and why the others did not. */
export interface Added {
  added: number
  problems: { index: number; orderRef: string | null; reason: string }[]
}

/** Adds orders from outside, each checked by itself; a bad one does not keep the others out. */
export function addOrders(store: Store, raws: readonly unknown[]): Added {
  const { items, couriers } = masterOf(store)
  const skus = new Set(items.map((item) => item.sku))
  const problems: Added['problems'] = []
  store.db
    .transaction(() => {
      for (const [index, raw] of raws.entries()) {
        const parsed = wireOrder.safeParse(raw)
        if (!parsed.success) {
          problems.push({ index, orderRef: null, reason: reasonOf(parsed.error) })
          continue
        }
        const order = parsed.data
        const unknown = order.lines.find((line) => !skus.has(line.sku))
        const reason =
          unknown !== undefined
            ? `no item ${unknown.sku}`
            : couriers.every((courier) => courier.courierId !== order.courierId)
              ? `no courier ${order.courierId}`
              : addOrder(store, order)
                ? null
                : 'its reference or number is taken'
        if (reason !== null) problems.push({ index, orderRef: order.orderRef, reason })
      }
    })
    .immediate()
  return { added: raws.length - problems.length, problems }
}

/** Makes more demo orders from what is not promised yet, as a shop does all day. */
export function makeOrders(store: Store, count: number, seed: number): { orderRefs: string[] } {
  const { items, stock, couriers } = masterOf(store)
  const now = instantOf(store)
  const available = availableBySku(stock, now)
  const rows = store.db
    .prepare<[], { body: string }>('select body from orders where cancelled_at is null')
    .all()
  for (const { lines } of rows.map(orderFromBody))
    for (const { sku, quantity } of lines) available.set(sku, (available.get(sku) ?? 0) - quantity)
  const orders = demoOrders(
    { items, available, couriers, now, count, firstNumber: nextSerial(store) },
    prngFromSeed(seed),
  )
  store.db.transaction(() => orders.filter((order) => addOrder(store, order))).immediate()
  return { orderRefs: orders.map((order) => order.orderRef) }
}

/** Takes rows of master data in; a row with a known key replaces the old one. */
export function mergeMaster(
  store: Store,
  part: { items: Item[]; locations: Location[]; stock: Stock[]; timeZone: string | null } & Pick<
    WireMaster,
    'plates' | 'hospitalPlaces'
  >,
): WireMaster {
  const master = masterOf(store)
  return saveMaster(store, {
    ...master,
    plates: part.plates ?? master.plates,
    hospitalPlaces: part.hospitalPlaces ?? master.hospitalPlaces,
    site: { ...master.site, timeZone: part.timeZone ?? master.site.timeZone },
    items: merged(master.items, part.items, (item) => item.sku),
    locations: merged(master.locations, part.locations, (location) => location.locationId),
    stock: merged(master.stock, part.stock, (row) => JSON.stringify([row.locationId, row.sku, row.lot])),
  })
}

/** Imports orders from CSV with shelves and stock for the items that are new. */
export function importCsv(
  store: Store,
  content: string | Uint8Array,
  seed: number,
): Added & { items: number; rows: CsvProblem[] } {
  const { items, couriers, locations } = masterOf(store)
  const now = instantOf(store)
  const read = ordersFromCsv({ content, items, couriers, now })
  const placed = shelvesBeside(locations, read.items, prngFromSeed(seed), now)
  return store.db
    .transaction(() => {
      if (read.items.length > 0) mergeMaster(store, { items: read.items, ...placed, timeZone: null })
      return {
        ...addOrders(store, read.orders satisfies Order[]),
        items: read.items.length,
        rows: read.problems,
      }
    })
    .immediate()
}

function merged<T>(before: readonly T[], rows: readonly T[], key: (row: T) => string): T[] {
  return [...new Map([...before, ...rows].map((row) => [key(row), row])).values()]
}

function nextSerial({ db }: Store): number {
  const numbers = db
    .prepare<[], { number: string }>(`select number from orders where number glob 'SO-[0-9]*-[0-9]*'`)
    .all()
  return (
    1 + Math.max(0, ...numbers.map(({ number }) => Number(number.slice(number.lastIndexOf('-') + 1)) || 0))
  )
}
