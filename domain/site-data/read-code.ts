import { gs1CheckDigit, hasGs1CheckDigit } from '#domain/barcode/check-character'
import { canonicalItemCode, readCode } from '#domain/barcode/code'
import { bad, type Cell, good, looksRounded, type Read, readText } from '#domain/site-data/cell'
import type { Trouble } from '#domain/site-data/trouble'

/** A name others gave, such as a SKU; digits that a spreadsheet rounded are not taken for one. */
export function readName(cell: Cell, most: number): Read<string> {
  const read = readText(cell, most)
  return 'value' in read && looksRounded(read.value) ? bad({ trouble: 'rounded' }) : read
}

/** The text under a barcode, as codes are stored: GTINs in fourteen digits, anything else as it is. */
export function readBarcode(cell: Cell): Read<string> {
  const read = readName(cell, 48)
  if ('trouble' in read) return read
  const scannable =
    /^[\x20-\x7e\u00a0-\uffff]+$/.test(read.value) &&
    readCode(read.value, null, '2000-01-01').kind === 'plain'
  return scannable ? good(canonicalItemCode(read.value)) : bad({ trouble: 'not-scannable' })
}

const gtinLengths = [8, 12, 13, 14]

/**
 * What is wrong with digits that should be a GTIN; null when nothing is, or when they cannot be one. Digits of a
 * GTIN's length must have its check digit; some that are one or two short of it and fit with zeros at the front lost
 * those in a spreadsheet; some that end in seven zeros were shown as 9.55123E+12 and saved again.
 * Source of the lengths: GS1 General Specifications 3.3.
 */
export function gtinTrouble(digits: string): Trouble | null {
  if (!/^\d+$/.test(digits)) return null
  if (/^\d{5,}0{7}$/.test(digits)) return { trouble: 'many-zeros' }
  if (gtinLengths.includes(digits.length))
    return hasGs1CheckDigit(digits)
      ? null
      : { trouble: 'check-digit', should: gs1CheckDigit(digits.slice(0, -1)) }
  const whole = gtinLengths.find((length) => length > digits.length && length - digits.length <= 2)
  return whole !== undefined && hasGs1CheckDigit(digits.padStart(whole, '0'))
    ? { trouble: 'zeros-lost', digits: whole }
    : null
}
