import { changed, type Measured, type WalkState } from '#domain/batching/walk-state'

/** Walks met during a search, each once: what a plan can be put together from. */
export interface WalkPool {
  readonly walks: (readonly number[])[]
  readonly lengthsMm: number[]
  /** What each order pays of its walk, as far as known. */
  readonly prices: Float64Array
  readonly add: (members: readonly number[], lengthMm: number) => void
  /** Takes a walk in only where its orders nearly pay for it and the pool is not full. */
  readonly offer: Measured
}

const mostWalks = 100_000
/** How much longer than paid for a walk may be: longer ones are hardly ever part of a good plan. */
const slack = 0.03

/**
 * An empty pool. Two sets of orders are told apart by the sums of random keys of 48 bits, so that one in some millions
 * of walks may be taken for another and left out.
 */
export function walkPool(orders: number, random: () => number): WalkPool {
  const keys = Float64Array.from({ length: orders }, () => Math.floor(random() * 2 ** 48))
  const seen = new Set<number>()
  const pool: WalkPool = {
    walks: [],
    lengthsMm: [],
    prices: new Float64Array(orders),
    add: (members, lengthMm) => {
      const key = members.reduce((sum, order) => sum + (keys[order] as number), 0)
      if (members.length === 0 || seen.has(key)) return
      seen.add(key)
      pool.walks.push(members)
      pool.lengthsMm.push(lengthMm)
    },
    offer: (members, without, added, lengthMm) => {
      let paidMm = added === null ? 0 : (pool.prices[added] as number)
      for (const order of members) if (order !== without) paidMm += pool.prices[order] as number
      if (pool.walks.length < mostWalks && lengthMm * (1 - slack) <= paidMm)
        pool.add(changed(members, without, added), lengthMm)
    },
  }
  return pool
}

/** Prices to begin with: each walk of the plan is paid for by its orders, in proportion to what each would be alone. */
export function priceByPlan(pool: WalkPool, state: WalkState): void {
  for (const [walk, members] of state.walks.entries()) {
    const alone = members.map((order) => state.lengthOf([order]))
    const sum = alone.reduce((one, two) => one + two, 0)
    for (const [at, order] of members.entries())
      pool.prices[order] = ((state.lengthsMm[walk] as number) * (alone[at] as number)) / Math.max(sum, 1)
    pool.add(members, state.lengthsMm[walk] as number)
  }
}

/** Takes in every walk that the rules allow when there are at most `most`; whether there were. */
export function* addAllWalks(pool: WalkPool, state: WalkState, most: number): Generator<void, boolean> {
  const { orders, limits } = state.ask
  const bySize = orders
    .map((_, order) => order)
    .sort((one, two) => (orders[one]?.load[0] ?? 0) - (orders[two]?.load[0] ?? 0))
  const firstLoad = (order: number): number => orders[order]?.load[0] ?? 0
  const found: number[][] = []
  const extend = function* (walk: readonly number[], from: number, load: number): Generator<void, boolean> {
    for (let at = from; at < bySize.length; at++) {
      const order = bySize[at] as number
      const more = load + firstLoad(order)
      if (walk.length > 0 && more > (limits[0] ?? Number.POSITIVE_INFINITY)) return true
      const longer = [...walk, order]
      if (!state.fits(longer)) continue
      found.push(longer)
      if (found.length % walksPerStep === 0) yield
      if (found.length > most || !(yield* extend(longer, at + 1, more))) return false
    }
    return true
  }
  if (!(yield* extend([], 0, 0))) return false
  for (const [at, walk] of found.entries()) {
    if (at % walksPerStep === 0) yield
    const lengthMm = state.lengthOf(walk)
    if (Number.isFinite(lengthMm)) pool.add(walk, lengthMm)
  }
  return true
}
const walksPerStep = 2_048
