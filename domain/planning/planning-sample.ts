import { chooseOrders } from '#domain/choose-orders'
import type { Location, Stock } from '#domain/order'
import { searchWalks } from '#domain/planning/search-walks'
import { type RoutedWalk, type WalkWork, walksOf, walkWork } from '#domain/planning/walk-work'
import { hallOf } from '#domain/routing/hall'
import { seededRandom } from '#domain/seeded-random'
import {
  type Candidate,
  type LeftOut,
  ruleAsks,
  type WaveOrder,
  type WaveRule,
  whyLeftOut,
} from '#domain/wave'

/** A wave planned to its end. */
export interface WavePlan {
  orders: WaveOrder[]
  leftOut: LeftOut[]
  walks: RoutedWalk[]
  work: WalkWork
}

/** Plans a wave as a station does: judged, chosen, put into walks, each on its shortest way. */
export function planWave(
  candidates: readonly Candidate[],
  rule: WaveRule,
  stock: readonly Stock[],
  locations: ReadonlyMap<string, Location>,
  now: string,
  today: string,
  evaluations = 2_000,
): WavePlan {
  const zonesOf = (sku: string): Set<string> =>
    new Set(
      stock.filter((one) => one.sku === sku).map(({ locationId }) => locations.get(locationId)?.zone ?? ''),
    )
  const asked = candidates.filter(({ order }) => ruleAsks(rule, zonesOf)(order))
  const judged = asked.map((candidate) => ({ ...candidate, why: whyLeftOut(candidate, now) }))
  const site = { hall: hallOf(locations, null), locations, items: new Map() }
  const choice = chooseOrders(
    judged.flatMap(({ order, why }) => (why === null ? [order] : [])),
    rule,
    stock,
    site,
    today,
  )
  const work = walkWork(choice, rule, site, now)
  const steps = searchWalks(work, evaluations, seededRandom(1))
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const leftOut = judged.flatMap(({ order: { orderRef, number }, why }) =>
    why === null ? [] : [{ orderRef, number, ...why }],
  )
  return {
    orders: choice.orders,
    leftOut: [...leftOut, ...choice.leftOut],
    walks: walksOf(work, step.value),
    work,
  }
}
