import { drawsOf } from '#domain/simulation/draws'
import { playShift } from '#domain/simulation/play'
import { type Need, needName, type ShiftAsk, type ShiftWalk, zoneOf } from '#domain/simulation/shift'

/** When the last order of a cut-off is done, in the middle of all runs and between a tenth and nine tenths of them; null for never. */
export interface Finish {
  p10Ms: number | null
  p50Ms: number | null
  p90Ms: number | null
}

/** How the orders of one cut-off come out. */
interface CutOffForecast {
  cutOffMs: number
  orders: number
  finish: Finish
  /** Orders that are late, of a thousand, over all runs. */
  latePermille: number
  /** Runs in which none is late, of a hundred. */
  surePercent: number
  /** What its orders wait for longest; null where hardly anything is waited for. */
  heldBy: Need | null
}

/** When the last walk of a zone is in; null for walks through several. */
interface ZoneForecast {
  zone: string | null
  walks: number
  finish: Finish
}

/** What came of many runs. */
export interface ShiftForecast {
  runs: number
  cutOffs: CutOffForecast[]
  zones: ZoneForecast[]
  /** When everything is done. */
  finish: Finish
  /** Orders that are late, in the mean of all runs. */
  lateOrders: number
}

/** Plays a shift so often with the luck of a seed; the same seed gives the same forecast. */
export function forecastShift(ask: ShiftAsk, seed: number, runs: number): ShiftForecast {
  let step: IteratorResult<void, ShiftForecast>
  const steps = forecastSteps(ask, seed, runs)
  do step = steps.next()
  while (step.done !== true)
  return step.value
}

/** The same one run at a time, so that whoever waits for it can do something else in between. */
export function* forecastSteps(ask: ShiftAsk, seed: number, runs: number): Generator<void, ShiftForecast> {
  const { groups, groupOf } = groupsOf(ask)
  const ends = groups.map(() => new Float64Array(runs))
  const last = new Float64Array(runs)
  const zones = zonesOf(ask)
  const zoneEnds = zones.map(() => new Float64Array(runs))
  const late = new Float64Array(groups.length)
  const sure = new Float64Array(groups.length)
  const waits = groups.map(() => new Map<string, Waited>())
  for (let run = 0; run < runs; run++) {
    const played = playShift(ask, drawsOf(ask, seed, run))
    for (const [place, { walks }] of zones.entries())
      (zoneEnds[place] as Float64Array)[run] = Math.max(...walks.map((walk) => played.walkMs[walk] as number))
    for (const [group, { cutOffMs, orders }] of groups.entries()) {
      let end = 0
      let lateHere = 0
      for (const order of orders) {
        const at = played.orderMs[order] as number
        end = Math.max(end, at)
        if (at > cutOffMs) lateHere++
      }
      ;(ends[group] as Float64Array)[run] = end
      last[run] = Math.max(last[run] as number, end)
      late[group] = (late[group] as number) + lateHere
      if (lateHere === 0) sure[group] = (sure[group] as number) + 1
    }
    for (const { order, need, waitMs } of played.waits) {
      const sums = waits[groupOf[order] as number] as Waits
      const name = needName(need)
      const sum = sums.get(name)
      if (sum === undefined) sums.set(name, { need, waitMs })
      else sum.waitMs += waitMs
    }
    yield
  }
  return {
    runs,
    finish: finishOf(last),
    zones: zones.map(({ zone, walks }, place) => ({
      zone,
      walks: walks.length,
      finish: finishOf(zoneEnds[place] as Float64Array),
    })),
    lateOrders: late.reduce((sum, one) => sum + one, 0) / runs,
    cutOffs: groups.map(({ cutOffMs, orders }, group) => ({
      cutOffMs,
      orders: orders.length,
      finish: finishOf(ends[group] as Float64Array),
      latePermille: Math.round((1000 * (late[group] as number)) / (runs * orders.length)),
      surePercent: Math.round((100 * (sure[group] as number)) / runs),
      heldBy: longestOf(waits[group] ?? new Map(), runs * orders.length),
    })),
  }
}

/** The walks of each zone. */
function zonesOf({ walks }: ShiftAsk): { zone: string | null; walks: number[] }[] {
  const all = Map.groupBy(walks.keys(), (walk) => zoneOf(walks[walk] as ShiftWalk))
  return [...all]
    .map(([zone, of]) => ({ zone, walks: of }))
    .sort((one, two) => (one.zone ?? '').localeCompare(two.zone ?? ''))
}

interface Waited {
  need: Need
  waitMs: number
}
type Waits = Map<string, Waited>

/** Orders by cut-off, the first one first, and the place of each order's cut-off. */
function groupsOf({ orders }: ShiftAsk): {
  groups: { cutOffMs: number; orders: number[] }[]
  groupOf: number[]
} {
  const all = Map.groupBy(orders.keys(), (order) => orders[order]?.cutOffMs ?? 0)
  const groups = [...all]
    .sort(([one], [two]) => one - two)
    .map(([cutOffMs, of]) => ({ cutOffMs, orders: of }))
  const groupOf: number[] = []
  for (const [group, { orders: of }] of groups.entries()) for (const order of of) groupOf[order] = group
  return { groups, groupOf }
}

/** Less than this an order may wait in the mean without anything holding it up. */
const hardlyMs = 60_000

function longestOf(waits: Waits, orders: number): Need | null {
  const [longest] = [...waits.values()].sort((one, two) => two.waitMs - one.waitMs)
  return longest === undefined || longest.waitMs < hardlyMs * orders ? null : longest.need
}

function finishOf(ends: Float64Array): Finish {
  const sorted = ends.toSorted()
  const at = (share: number): number | null => {
    const ms = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
    return Number.isFinite(ms) ? Math.round(ms) : null
  }
  return { p10Ms: at(0.1), p50Ms: at(0.5), p90Ms: at(0.9) }
}
