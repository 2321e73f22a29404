import type { Order, OrderStatus } from '#domain/order'
import type { PickInto, PickMethod } from '#domain/pick'
import type { LeftOutReason } from '#domain/refusal/waves'

/** Which orders a wave takes, as the supervisor says it. */
export interface WaveRule {
  /** The template it was made by: orders that an earlier template asks for are left to that. Null for a rule of its own. */
  templateId: string | null
  courierIds: string[]
  cutOffBy: string | null
  leastPriority: number
  /** Only orders that have priority for one of these reasons; none: for any or no reason. */
  priorityReasons: PriorityReason[]
  singlesOnly: boolean
  /** Only orders of which every item lies in one of these zones, picked there; none: the whole hall. */
  zones: string[]
  method: PickMethod
  /** Where a method may take cartons; others go into totes. */
  into: PickInto
  mostOrders: number
  /** Lines and grams of the whole wave, of items whose weight is known; null for no limit. */
  mostLines: number | null
  mostG: number | null
  ordersPerWalk: number
  /** Only these orders, chosen one by one; null for all that match. */
  onlyOrders: string[] | null
  /** What a walk takes besides, of items whose weight and size are known; null for no limit. */
  mostWalkG: number | null
  mostWalkMl: number | null
  mostWalkLines: number | null
  /** Orders that share walks only with their like. */
  apart: OrderSort[]
  /** How long shorter walks are looked for. */
  effort: PlanEffort
  /** Orders that come after the release may be put into its walks. */
  lateJoining: boolean
  /** Orders that cannot wait are put into its walks under way by the program itself; else they are proposed. */
  rushJoining: boolean
  /** What becomes of an order whose goods lie nowhere any more. */
  whenEmpty: WhenEmpty
}
/** Everything that waits, twelve orders to a walk, planned in a moment. */
export const everyOrder: WaveRule = {
  templateId: null,
  courierIds: [],
  cutOffBy: null,
  leastPriority: 0,
  priorityReasons: [],
  singlesOnly: false,
  zones: [],
  method: 'cluster',
  into: 'totes',
  mostOrders: 2_000,
  mostLines: null,
  mostG: null,
  ordersPerWalk: 12,
  onlyOrders: null,
  mostWalkG: null,
  mostWalkMl: null,
  mostWalkLines: null,
  apart: [],
  effort: 'quick',
  lateJoining: true,
  rushJoining: false,
  whenEmpty: 'stays',
}

/**
 * The rule of a wave whose orders a person named one by one: how its walks are made still holds, what chose its orders
 * or limited their number does not.
 */
export const ruleForOnly = (rule: WaveRule, orderRefs: readonly string[]): WaveRule => ({
  ...rule,
  templateId: null,
  courierIds: [],
  cutOffBy: null,
  leastPriority: 0,
  priorityReasons: [],
  singlesOnly: false,
  mostOrders: Math.max(rule.mostOrders, orderRefs.length),
  mostLines: null,
  mostG: null,
  onlyOrders: [...orderRefs],
})

/** Why an order has priority. */
export const priorityReasons = ['vip', 'express', 'perishable', 'highValue'] as const
type PriorityReason = NonNullable<Order['priorityReason']>

/** What may keep an order apart from others: dangerous goods, and goods that spoil. */
export const orderSorts = ['hazmat', 'perishable'] as const
export type OrderSort = (typeof orderSorts)[number]
/** The order stays in its wave and goes on without them; leaves it and is put back; or waits at the bench for a supervisor. */
export const emptyChoices = ['stays', 'leaves', 'holds'] as const
export type WhenEmpty = (typeof emptyChoices)[number]
export const planEfforts = ['quick', 'good', 'long'] as const
export type PlanEffort = (typeof planEfforts)[number]

/** An order as a planner of walks needs it. */
export type WaveOrder = Pick<
  Order,
  'orderRef' | 'number' | 'courierId' | 'cutOffAt' | 'placedAt' | 'priority' | 'priorityReason' | 'lines'
>

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
export interface PlannedLine {
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

/** Why an order cannot be released now; null when it can. Stock is judged later, when places are chosen. */
export function whyLeftOut(
  { order, onFloor, begunBefore }: Candidate,
  now: string,
): Omit<LeftOut, 'orderRef' | 'number'> | null {
  if (order.cancelledAt !== null) return { reason: 'cancelled', detail: null }
  if (onFloor) return { reason: 'alreadyOnFloor', detail: null }
  if (begunBefore) return { reason: 'begunBefore', detail: null }
  if (order.claim != null) return { reason: 'claimedElsewhere', detail: order.claim.name }
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

/** Where free units of an item lie. */
export type ZonesOf = (sku: string) => ReadonlySet<string>

/** Tells of each order whether the supervisor's rule asks for it. */
export function ruleAsks(rule: WaveRule, zonesOf: ZonesOf): (order: Order) => boolean {
  const only = rule.onlyOrders === null ? null : new Set(rule.onlyOrders)
  return (order) =>
    (only === null || only.has(order.orderRef)) &&
    (rule.courierIds.length === 0 || rule.courierIds.includes(order.courierId)) &&
    (rule.cutOffBy === null || Date.parse(order.cutOffAt) <= Date.parse(rule.cutOffBy)) &&
    order.priority >= rule.leastPriority &&
    (rule.priorityReasons.length === 0 ||
      (order.priorityReason !== null && rule.priorityReasons.includes(order.priorityReason))) &&
    (rule.method !== 'batch' || order.lines.every(({ weight }) => weight === undefined)) &&
    (!rule.singlesOnly || order.lines.reduce((sum, line) => sum + line.quantity, 0) === 1) &&
    (rule.zones.length === 0 ||
      order.lines.every(({ sku }) => rule.zones.some((zone) => zonesOf(sku).has(zone))))
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
export const compare = (one: string, two: string): number => (one < two ? -1 : one > two ? 1 : 0)

/** The orders of a wave, a place for each of their units, and what has no stock. */
export interface WaveChoice {
  orders: WaveOrder[]
  lines: Map<string, PlannedLine[]>
  leftOut: LeftOut[]
}
