import { type MappingSample, noMapping } from '#contract/field-mapping'
import type { Order } from '#domain/order'
import { betterClock, type DateClock } from '#oms/connectors/date-clock'
import { idOf, linesOf, madeFrom, orderFrom, refOf } from '#oms/connectors/tryton/order'
import { readShipments, type Shipment } from '#oms/connectors/tryton/shipment'
import type { Tryton } from '#oms/connectors/tryton/tryton'
import { brokenSample, sampleOf } from '#oms/map-fields'
import type { OmsFault, OmsPort, OpenSet, Quarantined } from '#oms/port'
import { reasonOf } from '#oms/reason-of'

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
  const { pageSize } = tryton.choices
  const over = closedStates(tryton)
  const set: Pick<OpenSet, 'orders' | 'quarantined'> = { orders: [], quarantined: [] }
  let clock: DateClock | null = null
  let last = 0
  for (let pages = 0; pages < mostPages; pages += 1) {
    const domain = [
      ['state', 'not in', over],
      ['id', '>', last],
    ]
    const read = await readShipments(tryton, domain, pageSize)
    if ('fault' in read) return read
    clock = betterClock(clock, read.headers)
    take(tryton, read, set)
    const ids = [...read.shipments.map(({ row }) => row.id), ...read.bad.map(({ id }) => id)]
    if (ids.length < pageSize) return { ...set, clockOffsetMs: clock.offsetMs }
    last = Math.max(...ids)
  }
  return { fault: 'unreadable', detail: `more than ${mostPages} pages of open shipments`, afterMs: null }
}

const closedStates = ({ choices: { states } }: Tryton): string[] =>
  Object.keys(states).filter((state) => closed.has(states[state] ?? ''))

/** The newest open shipments, as they are told and as they are read. */
export async function sample(tryton: Tryton, most: number): Promise<MappingSample[] | OmsFault> {
  const read = await readShipments(tryton, [['state', 'not in', closedStates(tryton)]], most, 'DESC')
  if ('fault' in read) return read
  const { choices, memory, now } = tryton
  return [
    ...read.shipments.map((shipment) => {
      const { made, told, name } = madeFrom(shipment, choices, memory, now())
      return sampleOf(name, made, told, choices.mapping ?? noMapping)
    }),
    ...read.bad.map(({ id, problem }) => brokenSample(refOf(id), reasonOf(problem))),
  ]
}

/** Shipments by reference, in whatever state they are. */
export async function getByRef(tryton: Tryton, orderRefs: readonly string[]): ReturnType<OmsPort['get']> {
  const set = { orders: [] as Order[], quarantined: [] as Quarantined[] }
  const ids = [...new Set(orderRefs)].flatMap((orderRef) => idOf(orderRef) ?? [])
  for (let start = 0; start < ids.length; start += refsAtOnce) {
    const some = ids.slice(start, start + refsAtOnce)
    const read = await readShipments(tryton, [['id', 'in', some]], some.length)
    if ('fault' in read) return read
    take(tryton, read, set)
  }
  return set
}

/** One shipment as Tryton has it this moment; null when it has none of this reference. */
export async function shipmentNow(tryton: Tryton, orderRef: string): Promise<Shipment | null | OmsFault> {
  const id = idOf(orderRef)
  if (id === null) return null
  const read = await readShipments(tryton, [['id', '=', id]], 1)
  // cancelled after its head and before its moves were read, it has a state and no lines: once more tells how it stands
  const [first] = 'fault' in read ? [] : read.shipments
  const isCut = first !== undefined && linesOf(first).length === 0
  const again = isCut ? await readShipments(tryton, [['id', '=', id]], 1) : read
  if ('fault' in again) return again
  const [bad] = again.bad
  if (bad !== undefined) return { fault: 'unreadable', detail: reasonOf(bad.problem), afterMs: null }
  return again.shipments[0] ?? null
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
    const orderRef = refOf(id)
    const text = JSON.stringify(raw).slice(0, 20_000)
    set.quarantined.push({ orderRef, source: `order ${orderRef}`, reason: reasonOf(problem), raw: text })
  }
}
