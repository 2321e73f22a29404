import type { BatchPlan } from '#domain/batching/batch-plan'
import type { Neighbours } from '#domain/batching/neighbours'
import { cheapestParting, type Parting, type PricedWalks, pricedWalks } from '#domain/batching/parting'
import { type PoolPrices, pricesOf } from '#domain/batching/pool-prices'
import type { WalkPool } from '#domain/batching/walk-pool'

/** A plan of walks of the pool, and what no plan of the pool is shorter than. */
export interface Recombined {
  plan: BatchPlan
  boundMm: number
}

/**
 * Looks for a shorter plan than `plan` among the walks of a pool. Prices tell which walks are worth trying; walks that
 * the linear relaxation takes wholly are kept and the rest is parted anew, then what is left of a few neighbouring walks
 * again and again. The pool's prices are the new ones afterwards.
 */
export function* recombine(
  pool: WalkPool,
  plan: BatchPlan,
  near: Neighbours,
  lengthOf: (walk: readonly number[]) => number,
  random: () => number,
): Generator<void, Recombined> {
  for (const walk of plan.walks) pool.add(walk, lengthOf(walk))
  const solved = yield* pricesOf(
    pool,
    near.map((_, order) => lengthOf([order])),
    random,
  )
  pool.prices.set(solved.prices)
  yield
  const gapMm = plan.lengthMm - solved.boundMm
  const roomMm = pool.walks.length < fewWalks ? gapMm : Math.min(gapMm, plan.lengthMm * mostExtra)
  const priced = pricedWalks(pool, solved.prices, roomMm)
  let best = plan
  for (const found of [
    ...(yield* dives(priced, solved, plan.lengthMm)),
    yield* widened(priced, solved, plan.lengthMm),
  ])
    if (found !== null && solved.boundMm + found.extraMm < best.lengthMm - 1e-6)
      best = {
        walks: found.walks.map((walk) => [...(pool.walks[walk] as number[])]),
        lengthMm: solved.boundMm + found.extraMm,
      }
  yield
  best = yield* partAnew(priced, best, near, lengthOf, random)
  return { plan: best, boundMm: solved.boundMm }
}

/** Of many walks, those that cost more than this part of the whole plan above what is paid are not tried. */
const mostExtra = 0.02
const fewWalks = 5_000
const mostLooks = 100_000

/** Keeps the walks taken to more than a share, the most taken first, and parts the rest. */
function* dives(
  priced: PricedWalks,
  { prices, taken, boundMm }: PoolPrices,
  mostMm: number,
): Generator<void, (Parting | null)[]> {
  const byShare = [...taken].sort((one, two) => two.share - one.share)
  const found: (Parting | null)[] = []
  for (const least of [0.4, 0.6, 0.9]) {
    yield
    const marks = new Uint8Array(prices.length)
    const kept = byShare.filter(({ walk, share }) => {
      const members = priced.pool.walks[walk] as number[]
      if (share <= least || members.some((order) => marks[order] !== 0)) return false
      for (const order of members) marks[order] = 1
      return true
    })
    const keptMm = kept.reduce((sum, { walk }) => sum + (priced.extraMm[walk] as number), 0)
    const rest = cheapestParting(priced, leftOf(marks), marks, mostMm - boundMm - keptMm, mostLooks)
    if (rest !== null)
      found.push({ walks: [...kept.map(({ walk }) => walk), ...rest.walks], extraMm: rest.extraMm + keptMm })
  }
  return found
}

/** Tries all orders at once, first only for plans very near the bound, then for ever longer ones. */
function* widened(
  priced: PricedWalks,
  { prices, boundMm }: PoolPrices,
  mostMm: number,
): Generator<void, Parting | null> {
  const marks = new Uint8Array(prices.length)
  for (let roomMm = boundMm * 0.0005; roomMm < boundMm * mostExtra; roomMm *= 2) {
    yield
    const most = Math.min(roomMm, mostMm - boundMm)
    const found = cheapestParting(priced, leftOf(marks), marks, most, mostLooks)
    if (found !== null || most < roomMm) return found
  }
  return null
}

const leftOf = (taken: Uint8Array): number[] => [...taken.keys()].filter((order) => taken[order] === 0)

const tries = 2_000
const mostOrders = 16
const looksPerTry = 5_000

/** Frees a few neighbouring walks again and again and parts their orders as cheaply as the pool allows. */
function* partAnew(
  priced: PricedWalks,
  plan: BatchPlan,
  near: Neighbours,
  lengthOf: (walk: readonly number[]) => number,
  random: () => number,
): Generator<void, BatchPlan> {
  const { prices, walks: pooled } = priced.pool
  const walkOf: (readonly number[])[] = []
  const put = (walk: readonly number[]): void => {
    for (const order of walk) walkOf[order] = walk
  }
  const extra = new Map<readonly number[], number>()
  for (const walk of plan.walks) {
    const paidMm = walk.reduce((sum, order) => sum + (prices[order] as number), 0)
    extra.set(walk, lengthOf(walk) - paidMm)
    put(walk)
  }
  const marks = new Uint8Array(prices.length).fill(1)
  let { lengthMm } = plan
  for (let attempt = 0; attempt < tries; attempt++) {
    if (attempt % 100 === 99) yield
    const freed = someWalks(walkOf, near, random)
    const orders = freed.flat()
    const nowMm = freed.reduce((sum, walk) => sum + (extra.get(walk) ?? 0), 0)
    for (const order of orders) marks[order] = 0
    const found = cheapestParting(priced, orders, marks, nowMm, looksPerTry)
    for (const order of orders) marks[order] = 1
    if (found === null) continue
    lengthMm += found.extraMm - nowMm
    for (const walk of found.walks) {
      const members = [...(pooled[walk] as number[])]
      extra.set(members, priced.extraMm[walk] as number)
      put(members)
    }
  }
  return { walks: [...new Set(walkOf)].map((walk) => [...walk]), lengthMm }
}

/** An order's walk, walks of its neighbours, and now and then any other. */
function someWalks(
  walkOf: readonly (readonly number[])[],
  near: Neighbours,
  random: () => number,
): (readonly number[])[] {
  const pick = (count: number): number => Math.floor(random() * count)
  const seed = pick(walkOf.length)
  const list = near[seed] as Int32Array
  const chosen = new Set([walkOf[seed] as readonly number[]])
  let count = walkOf[seed]?.length ?? 0
  for (let attempt = 0; attempt < 40 && count < mostOrders; attempt++) {
    const other =
      random() < 0.7 && list.length > 0 ? (list[pick(list.length)] as number) : pick(walkOf.length)
    const walk = walkOf[other] as readonly number[]
    if (!chosen.has(walk)) count += walk.length
    chosen.add(walk)
  }
  return [...chosen]
}
