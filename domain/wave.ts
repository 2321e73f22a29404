import type { Location, Order, OrderStatus, Stock } from '#domain/order'
import type { PickMethod } from '#domain/pick'
import type { LeftOutReason } from '#domain/refusal'
import { type Hall, hallOf, lengthInOrder, shortestWalk, usualMeasures } from '#domain/routing/hall'

/** Which orders a wave takes, as the supervisor says it. */
export interface WaveRule {
  courierIds: string[]
  cutOffBy: string | null
  leastPriority: number
  singlesOnly: boolean
  method: PickMethod
  mostOrders: number
  ordersPerWalk: number
}

/** An order with what the floor knows of it. */
export interface Candidate {
  order: Order
  onFloor: boolean
  /** Work on it had begun when the database was damaged, and nobody has said yet what became of it. */
  begunBefore: boolean
}
export interface LeftOut {
  orderRef: string
  number: string
  reason: LeftOutReason
  detail: string | null
}
interface PlannedLine {
  orderRef: string
  orderLineRef: string
  sku: string
  locationId: string
  lot: string | null
  quantity: number
}
/** One walk before it becomes a list: its orders in slot order, its lines in the order they are walked. */
export interface PlannedWalk {
  /** All its locations lie in this zone; null for a walk through the whole hall. */
  zone: string | null
  orderRefs: string[]
  lines: PlannedLine[]
}
/** A walk with how far it is. */
interface RoutedWalk extends PlannedWalk {
  /** The shortest way over its locations, from where walks start and back. */
  lengthMm: number
  /** The way over them in the plain order, aisle by aisle. */
  plainMm: number
}
export interface WavePlan {
  walks: RoutedWalk[]
  orders: Order[]
  leftOut: LeftOut[]
}

/** Why an order cannot be released now; null when it can. Stock is judged later, when places are chosen. */
export function whyLeftOut(
  { order, onFloor, begunBefore }: Candidate,
  now: string,
): Omit<LeftOut, 'orderRef' | 'number'> | null {
  if (order.cancelledAt !== null) return { reason: 'cancelled', detail: null }
  if (onFloor) return { reason: 'alreadyOnFloor', detail: null }
  if (begunBefore) return { reason: 'begunBefore', detail: null }
  if (order.hold !== null) return { reason: 'onHold', detail: order.hold }
  if (order.kind !== 'standard') return { reason: 'noParcel', detail: order.kind }
  if (!releasable.has(order.status)) return { reason: 'notConfirmed', detail: order.status }
  const { shipTo } = order
  if (shipTo.lines.join('').trim() === '' || shipTo.town.trim() === '' || shipTo.postcode.trim() === '') {
    return { reason: 'badAddress', detail: null }
  }
  const unallocated = order.lines.find((line) => line.allocated < line.quantity)
  if (unallocated !== undefined) return { reason: 'notAllocated', detail: unallocated.sku }
  if (Date.parse(order.cutOffAt) <= Date.parse(now)) return { reason: 'pastCutOff', detail: order.cutOffAt }
  return null
}

/** Picking and packing too: an order whose work this station lost or gave back is begun again. */
const releasable: ReadonlySet<OrderStatus> = new Set(['confirmed', 'picking', 'packing'])

/** Whether the supervisor's rule asks for this order. */
function matchesRule(order: Order, rule: WaveRule): boolean {
  return (
    (rule.courierIds.length === 0 || rule.courierIds.includes(order.courierId)) &&
    (rule.cutOffBy === null || Date.parse(order.cutOffAt) <= Date.parse(rule.cutOffBy)) &&
    order.priority >= rule.leastPriority &&
    (!rule.singlesOnly || order.lines.reduce((sum, line) => sum + line.quantity, 0) === 1)
  )
}

/** What decides which of two orders goes first. */
export type Urgency = Pick<Order, 'orderRef' | 'priority' | 'cutOffAt' | 'placedAt'>
/** Priority first, then the earliest cut-off, then the oldest. */
export function byUrgency(one: Urgency, two: Urgency): number {
  return (
    two.priority - one.priority ||
    sooner(one.cutOffAt, two.cutOffAt) ||
    sooner(one.placedAt, two.placedAt) ||
    compare(one.orderRef, two.orderRef)
  )
}
/** The first cut-off that some orders must make; far in the future for none. */
export const earliestCutOff = (orders: readonly Pick<Order, 'cutOffAt'>[]): string =>
  orders.map((order) => order.cutOffAt).sort(sooner)[0] ?? '9999'
/** Instants may come with any offset from UTC, so their texts say nothing. */
const sooner = (one: string, two: string): number => Date.parse(one) - Date.parse(two)
const compare = (one: string, two: string): number => (one < two ? -1 : one > two ? 1 : 0)

/**
 * Plans a wave: picks the orders that match and can be released, chooses a place for each unit from the
 * free stock, groups orders into walks and puts each walk's lines in the order of the shortest way.
 */
export function planWave(
  candidates: readonly Candidate[],
  rule: WaveRule,
  stock: readonly Stock[],
  locations: ReadonlyMap<string, Location>,
  now: string,
  /** Local date of the site: a lot may still be sold on the day it expires. */
  today: string,
): WavePlan {
  const leftOut: LeftOut[] = []
  const orders: Order[] = []
  const lines = new Map<string, PlannedLine[]>()
  const free = freeStock(stock, locations)
  const matching = candidates
    .filter(({ order }) => matchesRule(order, rule))
    .sort((one, two) => byUrgency(one.order, two.order))
  for (const candidate of matching) {
    const { orderRef, number } = candidate.order
    const why = whyLeftOut(candidate, now)
    if (why !== null) {
      leftOut.push({ orderRef, number, ...why })
      continue
    }
    if (orders.length >= rule.mostOrders) continue
    const planned = reserve(candidate.order, free, today)
    if ('missing' in planned) leftOut.push({ orderRef, number, reason: 'noStock', detail: planned.missing })
    else {
      orders.push(candidate.order)
      lines.set(orderRef, planned)
    }
  }
  return { orders, leftOut, walks: walksOf(orders, lines, rule, locations) }
}

/** Free places of each item, first to expire first, then in walking order. */
function freeStock(stock: readonly Stock[], locations: ReadonlyMap<string, Location>): Map<string, Stock[]> {
  const places = new Map<string, Stock[]>()
  for (const one of stock) {
    if (one.quantity > 0 && locations.has(one.locationId))
      places.set(one.sku, [...(places.get(one.sku) ?? []), { ...one }])
  }
  const walkOrder = (one: Stock): number => locations.get(one.locationId)?.walkOrder ?? 0
  for (const list of places.values()) {
    list.sort(
      (one, two) => compare(one.expiresOn ?? '9', two.expiresOn ?? '9') || walkOrder(one) - walkOrder(two),
    )
  }
  return places
}

/** Takes an order's units from the free places, all or nothing; expired lots are never planned. */
function reserve(
  order: Order,
  free: Map<string, Stock[]>,
  today: string,
): PlannedLine[] | { missing: string } {
  const taken: { place: Stock; quantity: number; line: PlannedLine }[] = []
  for (const line of order.lines) {
    let left = line.quantity
    const places = (free.get(line.sku) ?? []).filter(
      (one) => one.quantity > 0 && (one.expiresOn === null || one.expiresOn >= today),
    )
    const whole = places.find((one) => one.expiresOn === null && one.quantity >= left)
    for (const place of whole === undefined ? places : [whole]) {
      const quantity = Math.min(left, place.quantity)
      if (quantity === 0) continue
      const { locationId, lot } = place
      taken.push({
        place,
        quantity,
        line: {
          orderRef: order.orderRef,
          orderLineRef: line.lineRef,
          sku: line.sku,
          locationId,
          lot,
          quantity,
        },
      })
      place.quantity -= quantity
      left -= quantity
      if (left === 0) break
    }
    if (left > 0) {
      for (const one of taken) one.place.quantity += one.quantity
      return { missing: line.sku }
    }
  }
  return taken.map((one) => one.line)
}

function walksOf(
  orders: readonly Order[],
  lines: Map<string, PlannedLine[]>,
  rule: WaveRule,
  locations: ReadonlyMap<string, Location>,
): RoutedWalk[] {
  const walkOrder = (line: PlannedLine): number => locations.get(line.locationId)?.walkOrder ?? 0
  const first = (part: readonly PlannedLine[]): number => Math.min(...part.map(walkOrder))
  const onWay = (one: PlannedLine, two: PlannedLine): number =>
    walkOrder(one) - walkOrder(two) || compare(one.sku, two.sku)
  const size = rule.method === 'discrete' ? 1 : rule.ordersPerWalk
  const hall = hallOf(locations, usualMeasures)
  const walks: RoutedWalk[] = []
  const urgencies = new Map<string, Order[]>()
  for (const order of orders) {
    const key = `${order.priority > 0 ? 0 : 1} ${order.cutOffAt}`
    urgencies.set(key, [...(urgencies.get(key) ?? []), order])
  }
  for (const group of urgencies.values()) {
    for (const { zone, parts } of rule.method === 'zone'
      ? byZone(group, lines, locations)
      : [wholeHall(group, lines)]) {
      const near = rule.method === 'discrete' ? parts : [...parts].sort((one, two) => first(one) - first(two))
      for (let at = 0; at < near.length; at += size) {
        const walk = near.slice(at, at + size)
        const orderRefs = walk.flatMap(([line]) => line?.orderRef ?? [])
        walks.push({ zone, orderRefs, ...onShortestWay(walk.flat().sort(onWay), hall) })
      }
    }
  }
  return walks
}

/** Lines in the plain order, put in that of the shortest way. */
function onShortestWay(
  lines: readonly PlannedLine[],
  hall: Hall,
): Pick<RoutedWalk, 'lines' | 'lengthMm' | 'plainMm'> {
  const plain = lines.map(({ locationId }) => locationId)
  const { locationIds, lengthMm } = shortestWalk(hall, plain)
  const turn = new Map(locationIds.map((locationId, index) => [locationId, index]))
  const turnOf = ({ locationId }: PlannedLine): number => turn.get(locationId) ?? locationIds.length
  return {
    lines: [...lines].sort((one, two) => turnOf(one) - turnOf(two)),
    lengthMm,
    plainMm: lengthInOrder(hall, plain),
  }
}

/** What walks of one zone, or of the whole hall, have to bring: the lines of each order. */
interface PartsOf {
  zone: string | null
  parts: PlannedLine[][]
}
const wholeHall = (orders: readonly Order[], lines: ReadonlyMap<string, PlannedLine[]>): PartsOf => ({
  zone: null,
  parts: orders.flatMap(({ orderRef }) => {
    const of = lines.get(orderRef)
    return of === undefined ? [] : [of]
  }),
})

/** Each order's lines by the zone of their location; zones in the order of their names. */
function byZone(
  orders: readonly Order[],
  lines: ReadonlyMap<string, PlannedLine[]>,
  locations: ReadonlyMap<string, Location>,
): PartsOf[] {
  const zones = new Map<string, PlannedLine[][]>()
  for (const all of wholeHall(orders, lines).parts) {
    const parts = Map.groupBy(all, ({ locationId }) => locations.get(locationId)?.zone ?? '')
    for (const [zone, part] of parts) zones.set(zone, [...(zones.get(zone) ?? []), part])
  }
  return [...zones].sort(([one], [two]) => compare(one, two)).map(([zone, parts]) => ({ zone, parts }))
}
