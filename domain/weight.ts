/** What a carton should weigh, and the band that passes. */
export interface ExpectedWeight {
  expectedG: number
  toleranceG: number
}

/**
 * Expected gross weight of a carton from the item master; null when any unit's weight is unknown,
 * so that nobody trusts a made-up figure. The band is a percentage of the goods, never below `leastG`.
 */
export function expectedWeight(
  tareG: number,
  contents: readonly { weightMg: number | null; quantity: number }[],
  tolerance: { percent: number; leastG: number },
): ExpectedWeight | null {
  let netMg = 0
  for (const { weightMg, quantity } of contents) {
    if (weightMg === null || weightMg === 0) return null
    netMg += weightMg * quantity
  }
  const netG = Math.round(netMg / 1000)
  return {
    expectedG: tareG + netG,
    toleranceG: Math.max(tolerance.leastG, Math.round((netG * tolerance.percent) / 100)),
  }
}
