import type { Order } from '#domain/order'
import { idOf, orderFrom, refOf } from '#oms/connectors/tryton/order'
import { readShipments, type Seen, type Shipment } from '#oms/connectors/tryton/shipment'
import type { Tryton } from '#oms/connectors/tryton/tryton'
import { reasonOf } from '#oms/order-set'
import type { OmsFault, OmsPort, OpenSet, Quarantined } from '#oms/port'

const mostPages = 5000
const refsAtOnce = 100
const closed: ReadonlySet<string> = new Set([
  'none',
  'held',
  'cancelled',
  'shipped',
  'inTransit',
  'outForDelivery',
  'delivered',
  'failedDelivery',
  'returned',
])

/** The whole open set, page by page after the last id, so that a shipment that leaves the set moves nobody. */
export async function pullOpen(tryton: Tryton): Promise<OpenSet | OmsFault> {
  const { states, pageSize } = tryton.choices
  const over = Object.keys(states).filter((state) => closed.has(states[state] ?? ''))
  const set: Pick<OpenSet, 'orders' | 'quarantined'> = { orders: [], quarantined: [] }
  let clock: Clock | null = null
  let last = 0
  for (let pages = 0; pages < mostPages; pages += 1) {
    const domain = [
      ['state', 'not in', over],
      ['id', '>', last],
    ]
    const read = await readShipments(tryton.ask, domain, pageSize)
    if ('fault' in read) return read
    clock = betterClock(clock, read.headers)
    take(tryton, read, set)
    const ids = [...read.shipments.map(({ row }) => row.id), ...read.bad.map(({ id }) => id)]
    if (ids.length < pageSize) return { ...set, clockOffsetMs: clock.offsetMs }
    last = Math.max(...ids)
  }
  return { fault: 'unreadable', detail: `more than ${mostPages} pages of open shipments`, afterMs: null }
}

/** Shipments by reference, in whatever state they are. */
export async function getByRef(tryton: Tryton, orderRefs: readonly string[]): ReturnType<OmsPort['get']> {
  const set = { orders: [] as Order[], quarantined: [] as Quarantined[] }
  const ids = [...new Set(orderRefs)].flatMap((orderRef) => idOf(orderRef) ?? [])
  for (let start = 0; start < ids.length; start += refsAtOnce) {
    const some = ids.slice(start, start + refsAtOnce)
    const read = await readShipments(tryton.ask, [['id', 'in', some]], some.length)
    if ('fault' in read) return read
    take(tryton, read, set)
  }
  return set
}

/** One shipment as Tryton has it this moment; null when it has none of this reference. */
export async function shipmentNow({ ask }: Tryton, orderRef: string): Promise<Shipment | null | OmsFault> {
  const id = idOf(orderRef)
  if (id === null) return null
  const read = await readShipments(ask, [['id', '=', id]], 1)
  if ('fault' in read) return read
  const [bad] = read.bad
  if (bad !== undefined) return { fault: 'unreadable', detail: reasonOf(bad.problem), afterMs: null }
  return read.shipments[0] ?? null
}

function take(
  { choices, memory, now }: Tryton,
  read: Exclude<Awaited<ReturnType<typeof readShipments>>, OmsFault>,
  set: Pick<OpenSet, 'orders' | 'quarantined'>,
): void {
  for (const shipment of read.shipments) {
    const order = orderFrom(shipment, choices, memory, now())
    if ('reason' in order) set.quarantined.push(order)
    else set.orders.push(order)
  }
  for (const { id, raw, problem } of read.bad) {
    const text = JSON.stringify({ orderRef: refOf(id), told: raw }).slice(0, 20_000)
    set.quarantined.push({ source: `order ${refOf(id)}`, reason: reasonOf(problem), raw: text })
  }
}

interface Clock {
  offsetMs: number
  tripMs: number
}

/** Tryton tells its time in the Date header, to the second; the shortest trip tells it best. */
function betterClock(before: Clock | null, { date, sentAtMs, readAtMs }: Seen): Clock {
  const tripMs = readAtMs - sentAtMs
  if (before !== null && before.tripMs <= tripMs) return before
  const offsetMs = Math.round(Date.parse(date ?? '') + 500 - sentAtMs - tripMs / 2)
  return { offsetMs: Number.isNaN(offsetMs) ? 0 : offsetMs, tripMs }
}
