/** Rounds milligrams to whole grams, half away from zero. */
export function gramsFromMilligrams(weightMg: number): number {
  return Math.sign(weightMg) * Math.round(Math.abs(weightMg) / 1000)
}

/** Milligrams of one unit of what scales send. Source: MT-SICS reference, NIST SP 811 for lb and oz. */
const milligramsPerUnit: Readonly<Record<string, { numerator: number; denominator: number }>> = {
  mg: { numerator: 1, denominator: 1 },
  g: { numerator: 1_000, denominator: 1 },
  kg: { numerator: 1_000_000, denominator: 1 },
  t: { numerator: 1_000_000_000, denominator: 1 },
  lb: { numerator: 45_359_237, denominator: 100 },
  oz: { numerator: 45_359_237, denominator: 1600 },
}

/**
 * Milligrams of a decimal text such as `-12.340` and a unit, in integer arithmetic;
 * null when the text is no decimal number or the unit is unknown. Never goes through a float.
 */
export function milligramsFromText(decimal: string, unit: string): number | null {
  const factor = milligramsPerUnit[unit]
  const match = /^([+-]?)\s*(\d{1,12})(?:\.(\d{1,9}))?$/.exec(decimal.trim())
  if (factor === undefined || match === null) return null
  const fraction = match[3] ?? ''
  const digits = BigInt(`${match[2]}${fraction}`)
  const divisor = BigInt(factor.denominator) * 10n ** BigInt(fraction.length)
  const scaled = digits * BigInt(factor.numerator)
  const rounded = Number((2n * scaled + divisor) / (2n * divisor))
  if (!Number.isSafeInteger(rounded)) return null
  return match[1] === '-' && rounded !== 0 ? -rounded : rounded
}
