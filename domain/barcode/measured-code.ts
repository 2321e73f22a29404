import { hasGs1CheckDigit } from '#domain/barcode/check-character'
import type { Gs1Reading } from '#domain/barcode/gs1'
import { gramsFromPounds } from '#domain/catch-weight'
import { gramsFromMilligrams } from '#domain/units'

/**
 * How a shop numbers what it weighs itself, sign by sign, such as `21IIIIIWWWWWC`: digits stand as they are, `I` is the
 * item's own number, `W` grams, `P` a price, `V` a check digit of weight or price, `C` that of the whole code. Source: GS1
 * General Specifications 2.1.9, restricted circulation numbers 02 and 20 to 29; each country and shop fills them its way.
 */
export const weightCodePattern = /^(?:0?2\d?|2\d)[IWPV]{8,10}C$/

/** What such a code says: the item by the digits of its number with those in front, and the grams where it has any. */
export interface MeasuredCode {
  item: string
  weightG: number | null
}

/** Reads a code by the first of the site's patterns that fits; null where none does. A UPC-A may come with its zero in front. */
export function readMeasuredCode(text: string, patterns: readonly string[]): MeasuredCode | null {
  if (!/^\d{12,13}$/.test(text) || !hasGs1CheckDigit(text)) return null
  for (const pattern of patterns) {
    const digits = text.length === 13 && pattern.length === 12 && text.startsWith('0') ? text.slice(1) : text
    const read = fitted(digits, pattern)
    if (read !== null) return read
  }
  return null
}

function fitted(digits: string, pattern: string): MeasuredCode | null {
  if (digits.length !== pattern.length) return null
  const signs = [...pattern].map((sign, at) => ({ sign, digit: digits.charAt(at) }))
  if (signs.some(({ sign, digit }) => /\d/.test(sign) && sign !== digit)) return null
  const under = (wanted: RegExp): string =>
    signs.flatMap(({ sign, digit }) => (wanted.test(sign) ? digit : [])).join('')
  const grams = under(/W/)
  return { item: under(/[\dI]/), weightG: grams === '' || Number(grams) === 0 ? null : Number(grams) }
}

/** The net weight a GS1 message says of its goods, in whole grams; null where it says none. Kilograms (310n) stand before pounds (320n). */
export function netGramsOf({ elements }: Pick<Gs1Reading, 'elements'>): number | null {
  const weights = elements.flatMap(({ ai, means }) =>
    means.is === 'measure' && /^3[12]0/.test(ai) ? [means] : [],
  )
  const net = weights.find(({ unit }) => unit === 'mg') ?? weights[0]
  if (net === undefined || net.amount === 0) return null
  const grams =
    net.unit === 'mg' ? gramsFromMilligrams(net.amount) : gramsFromPounds(net.amount, net.decimals)
  return Math.max(1, grams)
}
