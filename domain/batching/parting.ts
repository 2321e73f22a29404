import type { WalkPool } from '#domain/batching/walk-pool'

/** The walks of a pool by order, those that cost least above what their orders pay first. */
export interface PricedWalks {
  pool: WalkPool
  byOrder: readonly Int32Array[]
  /** Per walk what it costs above what its orders pay. */
  extraMm: Float64Array
}

/** Walks that have each of some orders once, and what they cost above what the orders pay. */
export interface Parting {
  walks: number[]
  extraMm: number
}

/** The walks of a pool that cost at most `mostMm` more than their orders pay. */
export function pricedWalks(pool: WalkPool, prices: Float64Array, mostMm: number): PricedWalks {
  const byOrder: number[][] = [...prices].map(() => [])
  const extraMm = Float64Array.from(pool.walks, (members, walk) =>
    members.reduce((extra, order) => extra - (prices[order] as number), pool.lengthsMm[walk] as number),
  )
  for (const [walk, members] of pool.walks.entries())
    if ((extraMm[walk] as number) < mostMm) for (const order of members) byOrder[order]?.push(walk)
  return {
    pool,
    extraMm,
    byOrder: byOrder.map((list) =>
      Int32Array.from(list).sort((one, two) => (extraMm[one] as number) - (extraMm[two] as number)),
    ),
  }
}

/**
 * The cheapest way to part the orders that are not `taken` into walks of the pool, cheaper than `mostMm` above what they
 * pay; null when none was found. Tries the order with the fewest walks left first; looks at `mostLooks` walks at most.
 * `taken` is left as it was.
 */
export function cheapestParting(
  { pool, byOrder, extraMm }: PricedWalks,
  orders: readonly number[],
  taken: Uint8Array,
  mostMm: number,
  mostLooks: number,
): Parting | null {
  const chosen: number[] = []
  const best: { walks: number[] | null; extraMm: number } = { walks: null, extraMm: mostMm - tolerance }
  let looks = 0

  const isFree = (walk: number): boolean => {
    looks++
    for (const order of pool.walks[walk] as number[]) if (taken[order] !== 0) return false
    return true
  }
  const choices = (order: number, extra: number, most: number): number => {
    let count = 0
    for (const walk of byOrder[order] as Int32Array) {
      if (extra + (extraMm[walk] as number) >= best.extraMm || count >= most || looks > mostLooks) break
      if (isFree(walk)) count++
    }
    return count
  }
  const hardest = (extra: number): { order: number; count: number } => {
    let [hard, fewest] = [-1, Number.POSITIVE_INFINITY]
    for (const order of orders) {
      if (taken[order] !== 0) continue
      const count = choices(order, extra, fewest)
      if (count < fewest) [hard, fewest] = [order, count]
      if (fewest <= 1) break
    }
    return { order: hard, count: fewest }
  }
  const mark = (walk: number, value: number): void => {
    for (const order of pool.walks[walk] as number[]) taken[order] = value
  }
  const extend = (extra: number): void => {
    const { order, count } = hardest(extra)
    if (order === -1) Object.assign(best, { walks: [...chosen], extraMm: extra })
    if (order === -1 || count === 0) return
    for (const walk of byOrder[order] as Int32Array) {
      if (extra + (extraMm[walk] as number) >= best.extraMm || looks > mostLooks) return
      if (!isFree(walk)) continue
      mark(walk, 1)
      chosen.push(walk)
      extend(extra + (extraMm[walk] as number))
      chosen.pop()
      mark(walk, 0)
    }
  }
  extend(0)
  return best.walks === null ? null : { walks: best.walks, extraMm: best.extraMm }
}
/** Sums of many prices may differ in their last bits. */
const tolerance = 1e-6
