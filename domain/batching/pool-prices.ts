import type { WalkPool } from '#domain/batching/walk-pool'

/** The best plan of a pool that may take parts of walks: a bound for all plans of the pool, and a guide to good ones. */
export interface PoolPrices {
  /** What each order pays; no walk of the pool is shorter than its orders pay. */
  prices: Float64Array
  /** Walks of the pool and how much of each is taken, 0 to 1. */
  taken: { walk: number; share: number }[]
  boundMm: number
}

/** The walks' orders one after the other, so that a pass over all of them is fast. */
interface Columns {
  begins: Int32Array
  members: Int32Array
  lengthsMm: Float64Array
}

const mostPivots = 4_000
const pivotsPerStep = 32
const mostCandidates = 400

/**
 * Solves the linear relaxation of set partitioning by the revised simplex method with an explicit inverse, beginning
 * with each order alone. Each order is wanted a little more than once, by a random bit, against cycling. Most pivots
 * look only at the walks that were promising in the last full pass.
 */
export function* pricesOf(
  pool: WalkPool,
  aloneMm: readonly number[],
  random: () => number,
): Generator<void, PoolPrices> {
  const columns = columnsOf(pool)
  const prices = Float64Array.from(aloneMm)
  const basis = basisOf(aloneMm.length, random)
  let candidates: Int32Array = new Int32Array(0)
  for (let pivots = 0; pivots < mostPivots; pivots++) {
    let enter = mostPromising(columns, prices, candidates)
    if (enter === -1) {
      candidates = promising(columns, prices)
      enter = mostPromising(columns, prices, candidates)
    }
    if (enter === -1 || !pivot(basis, columns, enter, prices)) break
    if (pivots % pivotsPerStep === 0) yield
  }
  lowerWhereOverpaid(columns, prices)
  const taken = [...basis.walks].flatMap((walk, row) =>
    walk < 0 ? [] : [{ walk, share: basis.shares[row] as number }],
  )
  return { prices, taken, boundMm: prices.reduce((sum, price) => sum + price, 0) }
}

function columnsOf({ walks, lengthsMm }: WalkPool): Columns {
  const begins = new Int32Array(walks.length + 1)
  for (const [at, walk] of walks.entries()) begins[at + 1] = (begins[at] as number) + walk.length
  return { begins, members: Int32Array.from(walks.flat()), lengthsMm: Float64Array.from(lengthsMm) }
}

/** How much longer a walk is than its orders pay. */
function extraMm({ begins, members, lengthsMm }: Columns, walk: number, prices: Float64Array): number {
  let extra = lengthsMm[walk] as number
  const end = begins[walk + 1] as number
  for (let at = begins[walk] as number; at < end; at++) extra -= prices[members[at] as number] as number
  return extra
}

/** Lowers what the orders of a walk pay where they still pay too much for it, so that the sum of prices is a bound. */
function lowerWhereOverpaid(columns: Columns, prices: Float64Array): void {
  for (let walk = 0; walk < columns.lengthsMm.length; walk++) {
    const extra = extraMm(columns, walk, prices)
    if (extra >= 0) continue
    const [from, to] = [columns.begins[walk] as number, columns.begins[walk + 1] as number]
    for (const order of columns.members.subarray(from, to))
      prices[order] = (prices[order] as number) + extra / (to - from)
  }
}

/** Walks whose orders pay much more than they cost, by the measure of the most overpaid one. */
function promising(columns: Columns, prices: Float64Array): Int32Array {
  const gains = new Float64Array(columns.lengthsMm.length)
  let least = -tolerance
  for (let walk = 0; walk < gains.length; walk++) {
    const gain = extraMm(columns, walk, prices) / (columns.lengthsMm[walk] as number)
    gains[walk] = gain
    if (gain < least) least = gain
  }
  const found: number[] = []
  for (let walk = 0; walk < gains.length && found.length < mostCandidates; walk++)
    if ((gains[walk] as number) < least * muchOfMost) found.push(walk)
  return Int32Array.from(found)
}
const muchOfMost = 0.4
const tolerance = 1e-7

function mostPromising(columns: Columns, prices: Float64Array, candidates: Int32Array): number {
  let [best, least] = [-1, -tolerance]
  for (let at = 0; at < candidates.length; at++) {
    const walk = candidates[at] as number
    const gain = extraMm(columns, walk, prices) / (columns.lengthsMm[walk] as number)
    if (gain < least) [best, least] = [walk, gain]
  }
  return best
}

interface Basis {
  /** Per row the walk in it, −1 for the order alone. */
  walks: Int32Array
  shares: Float64Array
  inverse: Float64Array[]
}

function basisOf(orders: number, random: () => number): Basis {
  return {
    walks: new Int32Array(orders).fill(-1),
    shares: Float64Array.from({ length: orders }, () => 1 + random() * 1e-3),
    inverse: Array.from({ length: orders }, (_, row) => {
      const values = new Float64Array(orders)
      values[row] = 1
      return values
    }),
  }
}

/** Takes a walk into the basis; false when no row gives way. */
function pivot(
  { walks, shares, inverse }: Basis,
  columns: Columns,
  enter: number,
  prices: Float64Array,
): boolean {
  const extra = extraMm(columns, enter, prices)
  const orders = columns.members.subarray(columns.begins[enter], columns.begins[enter + 1])
  const column = inverse.map((row) => orders.reduce((sum, order) => sum + (row[order] as number), 0))
  let [leave, ratio] = [-1, Number.POSITIVE_INFINITY]
  for (const [row, part] of column.entries())
    if (part > 1e-9 && (shares[row] as number) / part < ratio)
      [leave, ratio] = [row, (shares[row] as number) / part]
  if (leave === -1) return false
  const pivotRow = inverse[leave] as Float64Array
  const by = column[leave] as number
  for (let at = 0; at < pivotRow.length; at++) pivotRow[at] = (pivotRow[at] as number) / by
  for (const [row, part] of column.entries()) {
    if (row === leave || part === 0) continue
    shares[row] = Math.max(0, (shares[row] as number) - part * ratio)
    const values = inverse[row] as Float64Array
    for (let at = 0; at < values.length; at++)
      values[at] = (values[at] as number) - part * (pivotRow[at] as number)
  }
  shares[leave] = ratio
  walks[leave] = enter
  for (let at = 0; at < prices.length; at++)
    prices[at] = (prices[at] as number) + extra * (pivotRow[at] as number)
  return true
}
