import { seededRandom } from '#domain/seeded-random'
import type { ShiftAsk } from '#domain/simulation/shift'

/** How much longer than usual each walk and each order takes in one run. */
export interface Draws {
  walks: Float64Array
  orders: Float64Array
}

/** Everything takes as long as usual. */
export const usualDraws = ({ walks, orders }: Pick<ShiftAsk, 'walks' | 'orders'>): Draws => ({
  walks: new Float64Array(walks.length).fill(1),
  orders: new Float64Array(orders.length).fill(1),
})

/**
 * What a run draws. It hangs on the work alone and not on who does it, so the same work with other people meets the
 * same luck: their difference is theirs (common random numbers). Times are log-normal with the usual one as mean.
 */
export function drawsOf({ walks, orders, spread }: ShiftAsk, seed: number, run: number): Draws {
  const random = seededRandom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(run + 1, 0x85ebca6b))
  const factor = (percent: number): number => {
    const sigma = Math.sqrt(Math.log1p((percent / 100) ** 2))
    return Math.exp(sigma * nearlyNormal(random) - sigma ** 2 / 2)
  }
  const day = factor(spread.dayPercent)
  return {
    walks: Float64Array.from(walks, () => day * factor(spread.walkPercent)),
    orders: Float64Array.from(orders, () => day * factor(spread.packPercent)),
  }
}

/** The sum of four even draws: mean 0, deviation 1, and never farther than 3.5 of it. */
const nearlyNormal = (random: () => number): number =>
  (random() + random() + random() + random() - 2) * Math.sqrt(3)
