import { type BatchAsk, type BatchOrder, type BatchPlan, lengthOfPlan } from '#domain/batching/batch-plan'
import type { Location } from '#domain/order'
import { isOneOrder } from '#domain/pick'
import { batchLines } from '#domain/plan-batch'
import { type Hall, lengthInOrder, reachMsAt, shortestWalk } from '#domain/routing/hall'
import type { FloorPoint } from '#domain/routing/hall-drawing'
import { type HallLengths, hallLengths } from '#domain/routing/hall-lengths'
import {
  compare,
  type OrderSort,
  type PlannedLine,
  type PlannedWalk,
  type WaveChoice,
  type WaveOrder,
  type WaveRule,
} from '#domain/wave'
import { setUpMs, stopsOf, takesMs, unitsOf, walkMsPerM } from '#domain/wave-minutes'

/** What planning knows of an item; weight and size of one unit, null where nobody has measured it. */
export interface WaveItem {
  sku: string
  weightMg: number | null
  volumeMm3: number
  hazmat: boolean
}

/** Where a wave is walked. */
export interface WaveSite {
  hall: Hall
  locations: ReadonlyMap<string, Location>
  items: ReadonlyMap<string, WaveItem>
}

/** What keeps orders from sharing a walk. */
export type WalkLimit = 'slots' | 'weight' | 'volume' | 'lines' | 'dueTimes' | 'cutOffs' | 'zones' | 'apart'

/** An order, or what of it lies in one zone: it is in one walk. */
export interface WalkPart {
  order: WaveOrder
  zone: string | null
  lines: PlannedLine[]
}

/** The parts to put into walks, and the same as a planner of walks is asked. */
export interface WalkWork {
  parts: readonly WalkPart[]
  ask: BatchAsk
  /** What each limit of the ask stands for. */
  limits: readonly WalkLimit[]
  site: WaveSite
  lengths: HallLengths
  rule: WaveRule
  /** The turn of each zone in the order its locations are walked. */
  zoneTurns: ReadonlyMap<string, number>
}

/** A walk with how far it is. */
export interface RoutedWalk extends PlannedWalk {
  /** The shortest way over its locations, from where walks start to where walks by this method end. */
  lengthMm: number
  /** No way over them is shorter. */
  leastMm: number
  /** The way over them in the plain order, aisle by aisle. */
  plainMm: number
  /** The corners of the way. */
  way: readonly FloorPoint[]
}

/** Setting a walk up counts as so much walking. */
export const setUpMm = Math.round((setUpMs * 1000) / walkMsPerM)

/** What there is to walk for a choice of orders. Parts stand in the order of urgency. */
export function walkWork(choice: WaveChoice, rule: WaveRule, anySite: WaveSite, now: string): WalkWork {
  const site = { ...anySite, hall: anySite.hall.forMethod(rule.method) }
  const parts = partsOf(choice, rule, site)
  const lengths = hallLengths(
    site.hall,
    parts.flatMap(({ lines }) => lines.map(({ locationId }) => locationId)),
  )
  const groups = new Map<string, number>()
  const limits = limitsOf(rule)
  const orders = parts.map((part): BatchOrder => {
    const key = `${part.order.priority > 0 ? 0 : 1} ${part.order.cutOffAt} ${part.zone}`
    if (!groups.has(key)) groups.set(key, groups.size)
    return {
      slots: lengths.slotsOf(part.lines.map(({ locationId }) => locationId)),
      load: limits.map(({ loadOf }) => loadOf(part, site.items)),
      zone: groups.get(key) ?? 0,
      ...sortsOf(part, rule.apart, site.items),
      workMs: workMsOf(part, site.hall),
      dueMs: Date.parse(part.order.cutOffAt) - Date.parse(now),
    }
  })
  const ask: BatchAsk = {
    orders,
    limits: limits.map(({ most }) => most),
    msPerM: walkMsPerM,
    lengthOf: (set) => lengths.lengthOf(set) + setUpMm,
  }
  return {
    parts,
    ask,
    limits: limits.map(({ limit }) => limit),
    site,
    lengths,
    rule,
    zoneTurns: zoneTurnsOf(site),
  }
}

/** Zones one after the other, each by the first of its locations. */
function zoneTurnsOf({ locations }: WaveSite): Map<string, number> {
  const first = new Map<string, number>()
  for (const { zone, walkOrder } of locations.values())
    first.set(zone, Math.min(walkOrder, first.get(zone) ?? walkOrder))
  const names = [...first].sort(([one, early], [two, late]) => early - late || compare(one, two))
  return new Map(names.map(([zone], turn) => [zone, turn]))
}

/** Order by order there is nothing to search: each is a walk. */
export const aloneEach = ({ parts, ask }: WalkWork): BatchPlan => {
  const walks = parts.map((_, part) => [part])
  return { walks, lengthMm: lengthOfPlan(ask, walks) }
}

function partsOf(choice: WaveChoice, rule: WaveRule, { locations }: WaveSite): WalkPart[] {
  return choice.orders.flatMap((order): WalkPart[] => {
    const lines = choice.lines.get(order.orderRef) ?? []
    if (rule.method !== 'zone') return [{ order, zone: null, lines }]
    const zones = Map.groupBy(lines, ({ locationId }) => locations.get(locationId)?.zone ?? '')
    return [...zones]
      .sort(([one], [two]) => compare(one, two))
      .map(([zone, of]) => ({ order, zone, lines: of }))
  })
}

type Load = (part: WalkPart, items: WaveSite['items']) => number
const goodsOf =
  (measure: (item: WaveItem) => number): Load =>
  ({ lines }, items) =>
    Math.ceil(
      lines.reduce((sum, { sku, quantity }) => {
        const item = items.get(sku)
        return sum + (item === undefined ? 0 : measure(item) * quantity)
      }, 0),
    )

function limitsOf(rule: WaveRule): { limit: WalkLimit; most: number; loadOf: Load }[] {
  const slots = isOneOrder(rule.method) ? 1 : rule.ordersPerWalk
  const all: { limit: WalkLimit; most: number | null; loadOf: Load }[] = [
    { limit: 'slots', most: slots, loadOf: () => 1 },
    { limit: 'weight', most: rule.mostWalkG, loadOf: goodsOf(({ weightMg }) => (weightMg ?? 0) / 1000) },
    { limit: 'volume', most: rule.mostWalkMl, loadOf: goodsOf(({ volumeMm3 }) => volumeMm3 / 1000) },
    { limit: 'lines', most: rule.mostWalkLines, loadOf: ({ lines }) => lines.length },
  ]
  return all.flatMap(({ limit, most, loadOf }) => (most === null ? [] : [{ limit, most, loadOf }]))
}

/** The sorts that stay apart have a bit each; everything else has the first. */
function sortsOf(
  { order, lines }: WalkPart,
  apart: readonly OrderSort[],
  items: WaveSite['items'],
): Pick<BatchOrder, 'kinds' | 'shuns'> {
  if (apart.length === 0) return { kinds: 0, shuns: 0 }
  const isSort: Record<OrderSort, boolean> = {
    hazmat: lines.some(({ sku }) => items.get(sku)?.hazmat === true),
    perishable: order.priorityReason === 'perishable',
  }
  const kind = apart.findIndex((sort) => isSort[sort]) + 1
  return { kinds: 1 << kind, shuns: ((1 << (apart.length + 1)) - 1) & ~(1 << kind) }
}

const workMsOf = ({ lines }: WalkPart, hall: Hall): number =>
  takesMs({
    ...{ totes: 1, stops: stopsOf({ lines }), items: lines.length, units: unitsOf(lines) },
    reachMs: reachMsAt(hall, placesOf(lines)),
  })
const placesOf = (lines: readonly PlannedLine[]): string[] => lines.map(({ locationId }) => locationId)

/** The walks of a plan as work for people: the most urgent first, each on its shortest way. */
export const walksOf = (work: WalkWork, plan: { walks: readonly (readonly number[])[] }): RoutedWalk[] =>
  inTurn(plan.walks).map((members) => routed(work, members))

/** The walks of a plan in the order they go to the floor; parts stand by urgency, so their numbers tell. */
export const inTurn = (walks: readonly (readonly number[])[]): number[][] =>
  walks
    .map((members) => [...members].sort((one, two) => one - two))
    .sort((one, two) => (one[0] ?? 0) - (two[0] ?? 0))

/** One walk on its shortest way. */
export function routed(work: WalkWork, members: readonly number[]): RoutedWalk {
  const parts = members.flatMap((part) => work.parts[part] ?? [])
  const lines = inPlainOrder(work, parts)
  const plain = lines.map(({ locationId }) => locationId)
  const { locationIds, lengthMm, boundMm, way } = shortestWalk(work.site.hall, plain)
  const turn = new Map(locationIds.map((locationId, index) => [locationId, index]))
  const turnOf = ({ locationId }: PlannedLine): number => turn.get(locationId) ?? locationIds.length
  const isPassed = work.rule.method === 'pickAndPass'
  const zoneTurn = ({ locationId }: PlannedLine): number =>
    isPassed ? (work.zoneTurns.get(zoneIn(work, locationId)) ?? 0) : 0
  lines.sort((one, two) => zoneTurn(one) - zoneTurn(two) || turnOf(one) - turnOf(two))
  const [first] = lines
  return {
    zone: isPassed && first !== undefined ? zoneIn(work, first.locationId) : (parts[0]?.zone ?? null),
    orderRefs: parts.map(({ order }) => order.orderRef),
    lines,
    lengthMm,
    leastMm: boundMm,
    way,
    plainMm: lengthInOrder(work.site.hall, plain),
  }
}

const zoneIn = ({ site }: WalkWork, locationId: string): string => site.locations.get(locationId)?.zone ?? ''

/** The lines of some parts aisle by aisle, as the hall is numbered. */
export function inPlainOrder({ site }: WalkWork, parts: readonly WalkPart[]): PlannedLine[] {
  const turn = ({ locationId }: PlannedLine): number => site.locations.get(locationId)?.walkOrder ?? 0
  return parts
    .flatMap(({ lines }) => lines)
    .sort((one, two) => turn(one) - turn(two) || compare(one.sku, two.sku))
}

/** What a walk takes in totes, stops, lines and units, as its minutes are counted. */
export function loadOfWalk(work: WalkWork, members: readonly number[]): Parameters<typeof takesMs>[0] {
  const lines = members.flatMap((part) => work.parts[part]?.lines ?? [])
  const isBatch = work.rule.method === 'batch'
  return {
    totes: isBatch ? 1 : members.length,
    stops: stopsOf({ lines }),
    items: isBatch ? batchLines(lines).length : lines.length,
    units: unitsOf(lines),
    reachMs: reachMsAt(work.site.hall, placesOf(lines)),
  }
}
