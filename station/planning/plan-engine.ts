import type { PlanFigures, PlanWalkRow, PlanWays } from '#contract/plan-view'
import { chooseOrders } from '#domain/choose-orders'
import type { Location, Stock } from '#domain/order'
import { isOneOrder } from '#domain/pick'
import { floorDrawing, saidEnds, walkWay } from '#domain/planning/floor-drawing'
import { evaluationsIn, type PlanOfWalks, searchWalks } from '#domain/planning/search-walks'
import { tightLimits } from '#domain/planning/tight-limits'
import { usualPlans } from '#domain/planning/usual-ways'
import {
  inTurn,
  loadOfWalk,
  type RoutedWalk,
  routed,
  setUpMm,
  type WalkWork,
  type WaveItem,
  walkWork,
} from '#domain/planning/walk-work'
import type { FloorNow } from '#domain/releasing/floor-room'
import type { ReleaseAdvice } from '#domain/releasing/release-now'
import { hallOf, reachMsAt } from '#domain/routing/hall'
import type { SiteMap } from '#domain/routing/point-map'
import { seededRandom } from '#domain/seeded-random'
import { earliestCutOff, type LeftOut, type WaveChoice, type WaveOrder, type WaveRule } from '#domain/wave'
import { walkMinutes, waveMinutes } from '#domain/wave-minutes'
import { searchAdvice } from '#station/planning/advice-search'

/** What is planned with, read part by part. */
export interface PlanGoods {
  orders: WaveOrder[]
  stock: Stock[]
  locations: Location[]
  items: WaveItem[]
}

/** What an engine is asked. Jobs have growing numbers; the goods of the last one are kept. */
export type PlanAsk =
  | { ask: 'goods'; job: number; goods: Partial<PlanGoods> }
  | { ask: 'plan'; job: number; rule: WaveRule; map: SiteMap; now: string; today: string }
  | { ask: 'walks'; job: number; from: number; to: number }
  | { ask: 'ways'; job: number; walks: number[] }
  | { ask: 'advise'; job: number; floor: FloorNow; mostCartonMl: number }

/** What it says. `chosen` comes once, `plan` whenever it is better, `over` at the end. */
export type PlanSaid =
  | { said: 'chosen'; job: number; orderRefs: string[]; leftOut: LeftOut[]; units: number; lines: number }
  | { said: 'plan'; job: number; figures: PlanFigures }
  | { said: 'over'; job: number; how: 'done' | 'stopped' }
  | { said: 'walks'; job: number; from: number; walks: RoutedWalk[] }
  | { said: 'ways'; job: number; ways: PlanWays | null }
  | { said: 'advice'; job: number; advice: ReleaseAdvice | null }

interface Job {
  job: number
  goods: PlanGoods
  choice: WaveChoice | null
  work: WalkWork | null
  /** The best plan's walks in the order they are released. */
  walks: number[][]
}

/** A search that nobody waits for any more. */
class Stopped extends Error {}

const tellEveryMs = 100

/**
 * Plans waves, one after the other. `isWanted` is asked for every measured walk, so a plan stops within a fraction of a
 * millisecond and keeps what it has found.
 */
export function planEngine(
  isWanted: (job: number) => boolean,
  nowMs: () => number,
  tell: (said: PlanSaid) => void,
): (ask: PlanAsk) => void {
  let open: Job | null = null

  const jobOf = (job: number): Job => {
    if (open?.job !== job)
      open = {
        job,
        goods: { orders: [], stock: [], locations: [], items: [] },
        choice: null,
        work: null,
        walks: [],
      }
    return open
  }

  function plan(one: Job, { rule, map, now, today }: Extract<PlanAsk, { ask: 'plan' }>): void {
    const { job, goods } = one
    const locations = new Map(goods.locations.map((location) => [location.locationId, location]))
    const items = new Map(goods.items.map((item) => [item.sku, item]))
    const site = { hall: hallOf(locations, map), locations, items }
    const stock =
      rule.zones.length === 0
        ? goods.stock
        : goods.stock.filter(({ locationId }) => rule.zones.includes(locations.get(locationId)?.zone ?? ''))
    const choice = chooseOrders(goods.orders, rule, stock, site, today)
    const work = stoppable(walkWork(choice, rule, site, now), () => isWanted(job))
    Object.assign(one, { choice, work })
    tell({ said: 'chosen', job, ...chosenOf(choice) })
    const found: Found = { plan: null, usual: [], tight: [] }
    const say = (): void => {
      if (found.plan === null) return
      one.walks = inTurn(found.plan.walks)
      tell({ said: 'plan', job, figures: figuresOf(work, one.walks, found) })
    }
    try {
      search(work, rule, found, say, nowMs)
      tell({ said: 'over', job, how: 'done' })
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
      say()
      tell({ said: 'over', job, how: 'stopped' })
    }
  }

  return (ask) => {
    const one = jobOf(ask.job)
    if (ask.ask === 'goods')
      for (const [kind, rows] of Object.entries(ask.goods))
        one.goods[kind as 'orders'].push(...(rows as WaveOrder[]))
    else if (ask.ask === 'plan') plan(one, ask)
    else if (ask.ask === 'ways') tell({ said: 'ways', job: ask.job, ways: waysOf(one, ask.walks) })
    else if (ask.ask === 'advise') {
      const advice = searchAdvice(one.goods, ask.floor, ask.mostCartonMl, () => isWanted(ask.job))
      tell({ said: 'advice', job: ask.job, advice })
    } else {
      const { work } = one
      const walks = work === null ? [] : one.walks.slice(ask.from, ask.to).map((walk) => routed(work, walk))
      tell({ said: 'walks', job: ask.job, from: ask.from, walks })
    }
  }
}

function waysOf({ work, walks }: Job, wanted: readonly number[]): PlanWays | null {
  if (work === null) return null
  return {
    floor: floorDrawing(work),
    ways: wanted.flatMap((walk) => {
      const members = walks[walk]
      return members === undefined ? [] : [walkWay(work, members, walk)]
    }),
  }
}

interface Found extends Pick<PlanFigures, 'usual' | 'tight'> {
  plan: PlanOfWalks | null
}

/** The first plan at once; then what is usual, better plans, and what limits them. */
function search(work: WalkWork, rule: WaveRule, found: Found, say: () => void, nowMs: () => number): void {
  const steps = searchWalks(work, evaluationsIn(work, rule.effort), seededRandom(seed))
  let saidMs = Number.NEGATIVE_INFINITY
  let saidMm = Number.POSITIVE_INFINITY
  for (let step = steps.next(); ; step = steps.next()) {
    const isFirst = found.plan === null
    found.plan = step.value
    if (step.done === true) break
    if (!isFirst && (step.value.walkMm >= saidMm || nowMs() - saidMs < tellEveryMs)) continue
    if (isFirst && work.parts.length <= fewParts) found.usual = usualOf(work, step.value)
    say()
    ;[saidMs, saidMm] = [nowMs(), step.value.walkMm]
    if (found.usual.length === 0) found.usual = usualOf(work, step.value)
  }
  if (found.usual.length === 0) found.usual = usualOf(work, found.plan)
  say()
  if (rule.effort === 'quick' || isOneOrder(rule.method)) return
  const limits = tightLimits(work, evaluationsIn(work, 'quick'), () => seededRandom(seed))
  let limit = limits.next()
  while (limit.done !== true) limit = limits.next()
  found.tight = limit.value.map(({ limit: name, lessMm }) => ({ limit: name, lessM: metres(lessMm) }))
  say()
}
const seed = 1
/** Of more parts the usual ways are told after the first plan, so that nobody waits for them. */
const fewParts = 500

const metres = (mm: number): number => Math.round(mm / 1000)
const walkMPerMinute = 72

const stoppable = (work: WalkWork, isWanted: () => boolean): WalkWork => ({
  ...work,
  ask: {
    ...work.ask,
    lengthOf: (set) => {
      if (!isWanted()) throw new Stopped()
      return work.ask.lengthOf(set)
    },
  },
})

function chosenOf({
  orders,
  leftOut,
  lines,
}: WaveChoice): Omit<Extract<PlanSaid, { said: 'chosen' }>, 'said' | 'job'> {
  return {
    orderRefs: orders.map(({ orderRef }) => orderRef),
    leftOut,
    lines: orders.reduce((sum, order) => sum + order.lines.length, 0),
    units: [...lines.values()].flat().reduce((sum, { quantity }) => sum + quantity, 0),
  }
}

function usualOf(work: WalkWork, plan: PlanOfWalks): PlanFigures['usual'] {
  const savings = { walks: plan.walks, lengthMm: plan.walkMm + plan.walks.length * setUpMm }
  const others = minutesOf(work, plan.walks)
  return usualPlans(work, savings).map(({ way, lengthMm, walks }) => {
    const walkM = metres(lengthMm)
    return { way, walkM, walks, minutes: others + minutesToWalk(walkM, walks) }
  })
}

/** Walking and setting up; a person sets a walk up in a minute. */
const minutesToWalk = (walkM: number, walks: number): number => Math.ceil(walkM / walkMPerMinute) + walks

/** Minutes of everything but walking. */
const minutesOf = (work: WalkWork, walks: readonly (readonly number[])[]): number =>
  waveMinutes(
    walks.map((members) => ({
      zone: null,
      orderRefs: members.flatMap((part) => work.parts[part]?.order.orderRef ?? []),
      lines: members.flatMap((part) => work.parts[part]?.lines ?? []),
    })),
    work.rule.method,
    (locationIds) => reachMsAt(work.site.hall, locationIds),
  )

function figuresOf(work: WalkWork, walks: readonly (readonly number[])[], found: Found): PlanFigures {
  const rows = walks.map((members, walk) => rowOf(work, members, walk))
  const walkM = metres(found.plan?.walkMm ?? 0)
  return {
    walks: rows,
    stops: rows.reduce((sum, { stops }) => sum + stops, 0),
    minutes: minutesOf(work, walks) + minutesToWalk(walkM, walks.length),
    walkM,
    leastM: metres(found.plan?.leastMm ?? 0),
    evaluations: found.plan?.evaluations ?? 0,
    usual: found.usual,
    tight: found.tight,
    ends: saidEnds(work),
  }
}

function passesOf({ rule, site, zoneTurns }: WalkWork, places: readonly string[]): PlanWalkRow['passes'] {
  if (rule.method !== 'pickAndPass') return []
  const zones = Map.groupBy(new Set(places), (locationId) => site.locations.get(locationId)?.zone ?? '')
  const turnOf = (zone: string): number => zoneTurns.get(zone) ?? 0
  return [...zones]
    .map(([zone, stops]) => ({ zone, stops: stops.length }))
    .sort((one, two) => turnOf(one.zone) - turnOf(two.zone))
}

function rowOf(work: WalkWork, members: readonly number[], walk: number): PlanWalkRow {
  const parts = members.flatMap((part) => work.parts[part] ?? [])
  const places = parts.flatMap(({ lines }) => lines.map(({ locationId }) => locationId))
  const { hall, locations } = work.site
  const aisles = places.flatMap((locationId) => {
    const xMm = hall.pointOf(locationId)?.xMm
    return xMm === undefined ? [] : [{ xMm, name: locations.get(locationId)?.aisle ?? '' }]
  })
  const sorted = aisles.sort((one, two) => one.xMm - two.xMm)
  const load = loadOfWalk(work, members)
  const walkM = metres(work.lengths.lengthOf(work.lengths.slotsOf(places)))
  return {
    walk,
    zone: parts[0]?.zone ?? null,
    passes: passesOf(work, places),
    orders: members.length,
    stops: load.stops,
    units: load.units,
    walkM,
    minutes: walkMinutes(load) + minutesToWalk(walkM, 1),
    aisles: [sorted[0]?.name ?? '', sorted.at(-1)?.name ?? ''],
    cutOffAt: earliestCutOff(parts.map(({ order }) => order)),
  }
}
