import type { UnitWeight } from '#domain/learned-weight'

/** What a carton should weigh, and the band that passes. */
export interface ExpectedWeight {
  expectedG: number
  toleranceG: number
}

/**
 * Expected gross weight of a carton from what its units weigh; null when any unit's weight is unknown, so that nobody
 * trusts a made-up figure. The band is a percentage of the goods, never below `leastG`, and as much wider as two
 * standard deviations of what was learned: units that lie apart, and a middle that is not sure.
 */
export function expectedWeight(
  tareG: number,
  contents: readonly (UnitWeight & { quantity: number })[],
  tolerance: { percent: number; leastG: number },
): ExpectedWeight | null {
  let [netMg, variance] = [0, 0]
  for (const { weightMg, blurMg, spreadMg, quantity } of contents) {
    if (weightMg === null || weightMg === 0) return null
    netMg += weightMg * quantity
    variance += quantity * spreadMg ** 2 + (quantity * blurMg) ** 2
  }
  const widerG = Math.ceil((2 * Math.sqrt(variance)) / 1000)
  const netG = Math.round(netMg / 1000)
  return {
    expectedG: tareG + netG,
    toleranceG: Math.max(tolerance.leastG, Math.round((netG * tolerance.percent) / 100)) + widerG,
  }
}
