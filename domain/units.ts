/** Rounds milligrams to whole grams, half away from zero. */
export function gramsFromMilligrams(weightMg: number): number {
  return Math.sign(weightMg) * Math.round(Math.abs(weightMg) / 1000)
}

/** What one unit is of the smallest, as a fraction. */
interface Factor {
  numerator: number
  denominator: number
}

/** Milligrams of one unit of what scales send. Source: MT-SICS reference; NIST SP 811 for lb, oz and the old ones. */
const milligramsPerUnit: Readonly<Record<string, Factor>> = {
  mg: { numerator: 1, denominator: 1 },
  g: { numerator: 1_000, denominator: 1 },
  kg: { numerator: 1_000_000, denominator: 1 },
  t: { numerator: 1_000_000_000, denominator: 1 },
  lb: { numerator: 45_359_237, denominator: 100 },
  lbs: { numerator: 45_359_237, denominator: 100 },
  oz: { numerator: 45_359_237, denominator: 1600 },
  ct: { numerator: 200, denominator: 1 },
  /** The grain, as balances write it; `gr` is a gram to some makers and a grain to others, and so nothing here. */
  gn: { numerator: 6_479_891, denominator: 100_000 },
  dwt: { numerator: 155_517_384, denominator: 100_000 },
  ozt: { numerator: 311_034_768, denominator: 10_000 },
  toz: { numerator: 311_034_768, denominator: 10_000 },
  /** The short ton of 2000 lb, as the USB tables mean it. */
  ton: { numerator: 907_184_740, denominator: 1 },
}

/**
 * Milligrams of a decimal text such as `-12.340` and a unit, in integer arithmetic;
 * null when the text is no decimal number or the unit is unknown. Never goes through a float.
 */
export function milligramsFromText(decimal: string, unit: string): number | null {
  return scaled(decimal, milligramsPerUnit[unit])
}

/**
 * Milligrams of whole pounds and the decimal ounces that go with them, such as `-1` and `02.5`; the sign is that of both.
 * Rounded once, from the exact sum; null as above, and of sixteen ounces or more, which no scale shows beside pounds.
 */
export function milligramsFromPoundsAndOunces(pounds: string, ounces: string): number | null {
  const [, sign, whole] = /^([+-]?)\s*(\d{1,12})$/.exec(pounds.trim()) ?? []
  const [, rest, fraction] = /^(\d{1,2})(\.\d{1,9})?$/.exec(ounces.trim()) ?? []
  if (whole === undefined || rest === undefined || Number(rest) >= 16) return null
  return milligramsFromText(`${sign}${BigInt(whole) * 16n + BigInt(rest)}${fraction ?? ''}`, 'oz')
}

/** What one in the last place of a decimal text weighs, a milligram at least: of `0.125` and `kg` a gram. Null as above. */
export function stepMilligrams(decimal: string, unit: string): number | null {
  const figure = /\d+(?:\.\d+)?$/.exec(decimal.trim())?.[0] ?? ''
  const stepMg = milligramsFromText(`${figure.replace(/\d/g, '0').slice(0, -1)}1`, unit)
  return figure === '' || stepMg === null ? null : Math.max(1, stepMg)
}

/** Millimetres of one unit of length. Source: NIST SP 811 for the inch. */
const millimetresPerUnit: Readonly<Record<string, Factor>> = {
  mm: { numerator: 1, denominator: 1 },
  cm: { numerator: 10, denominator: 1 },
  m: { numerator: 1_000, denominator: 1 },
  in: { numerator: 254, denominator: 10 },
}

/** Millimetres of a decimal text such as `12.5` and a unit, half a millimetre rounded away from zero; null as above. */
export function millimetresFromText(decimal: string, unit: string): number | null {
  return scaled(decimal, millimetresPerUnit[unit])
}

function scaled(decimal: string, factor: Factor | undefined): number | null {
  const match = /^([+-]?)\s*(\d{1,12})(?:\.(\d{1,9}))?$/.exec(decimal.trim())
  if (factor === undefined || match === null) return null
  const fraction = match[3] ?? ''
  const digits = BigInt(`${match[2]}${fraction}`)
  const divisor = BigInt(factor.denominator) * 10n ** BigInt(fraction.length)
  const whole = digits * BigInt(factor.numerator)
  const rounded = Number((2n * whole + divisor) / (2n * divisor))
  if (!Number.isSafeInteger(rounded)) return null
  return match[1] === '-' && rounded !== 0 ? -rounded : rounded
}
