import { bad, type Cell, cellText, good, looksRounded, type Read } from '#domain/site-data/cell'
import { gramsFromMilligrams, milligramsFromText, millimetresFromText } from '#domain/units'

/**
 * A decimal number as people write it, with a point: `1,25`, `1.250,5`, `1 250` and `1,250.5` are read.
 * `1,250` alone may be two numbers and is told apart by nobody.
 */
function plainDecimal(text: string): Read<string> {
  const closed = text.replaceAll(/(?<=\d)[\s\u00a0\u2009\u202f'’](?=\d{3}(\D|$))/gu, '')
  if (looksRounded(closed)) return bad({ trouble: 'rounded' })
  if (!/^[+-]?(\d[\d.,]*|[.,]\d+)$/.test(closed)) return bad({ trouble: 'not-a-number' })
  const marks = [...closed].filter((sign) => sign === '.' || sign === ',')
  const last = marks.at(-1)
  if (last === undefined) return good(closed)
  const mixed = new Set(marks).size > 1
  if (mixed || marks.length === 1) {
    const grouping = last === ',' ? '.' : ','
    const [whole = '', fraction = ''] = [
      closed.slice(0, closed.lastIndexOf(last)),
      closed.slice(closed.lastIndexOf(last) + 1),
    ]
    if (whole.includes(last) || (mixed && !isGrouped(whole, grouping)))
      return bad({ trouble: 'not-a-number' })
    if (!mixed && last === ',' && /^[+-]?[1-9]\d{0,2}$/.test(whole) && fraction.length === 3)
      return bad({ trouble: 'two-readings', one: `${whole}.${fraction}`, other: `${whole}${fraction}` })
    const digits = whole.replaceAll(grouping, '')
    return good(`${/\d$/.test(digits) ? digits : `${digits}0`}.${fraction === '' ? '0' : fraction}`)
  }
  return isGrouped(closed, last) ? good(closed.replaceAll(last, '')) : bad({ trouble: 'not-a-number' })
}

const isGrouped = (text: string, mark: string): boolean =>
  text
    .replace(/^[+-]/, '')
    .split(mark)
    .every((part, at) => (at === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part))

/** Number and unit of a cell; the unit of the column's heading, or the column's own, when the cell has none. */
function withUnit(cell: Cell, unit: string): Read<{ decimal: string; unit: string }> {
  if (typeof cell === 'object' && 'error' in cell)
    return bad({ trouble: 'formula-failed', error: cell.error })
  const text = cellText(cell)
  if (typeof cell === 'object' && 'number' in cell) return good({ decimal: text, unit })
  const [, figure = '', word = ''] = /^(.*?)\s*(\p{L}*)\.?$/u.exec(text) ?? []
  if (looksRounded(text)) return bad({ trouble: 'rounded' })
  const decimal = plainDecimal(figure.trim())
  if ('trouble' in decimal) return decimal
  return good({ decimal: decimal.value, unit: word === '' ? unit : word })
}

/** Words for units besides their signs. */
const unitSigns: Readonly<Record<string, string>> = {
  gram: 'g',
  grams: 'g',
  gm: 'g',
  gr: 'g',
  kilo: 'kg',
  kgs: 'kg',
  kilogram: 'kg',
  kilograms: 'kg',
  lbs: 'lb',
  克: 'g',
  公斤: 'kg',
  千克: 'kg',
  毫克: 'mg',
  inch: 'in',
  inches: 'in',
  inci: 'in',
  毫米: 'mm',
  厘米: 'cm',
  公分: 'cm',
  米: 'm',
}
/** The sign of a unit however it is written; null when it is none for this measure. */
export function unitSign(word: string, units: readonly string[]): string | null {
  const low = word.toLowerCase()
  const sign = unitSigns[low] ?? low
  return units.includes(sign) ? sign : null
}

/** What is measured, with the units that are understood; the first is meant when none is written. */
export const massUnits = ['g', 'kg', 'mg', 'lb', 'oz'] as const
export const lengthUnits = ['mm', 'cm', 'm', 'in'] as const
const mostMg = 1_000_000_000

function measured(
  cell: Cell,
  unit: string | null,
  units: readonly [string, ...string[]],
  toInteger: (decimal: string, unit: string) => number | null,
): Read<number> {
  const read = withUnit(cell, unit ?? units[0])
  if ('trouble' in read) return read
  const sign = unitSign(read.value.unit, units)
  if (sign === null) return bad({ trouble: 'unknown-unit', units: [...units] })
  const value = toInteger(read.value.decimal, sign)
  return value === null ? bad({ trouble: 'not-a-number' }) : good(value)
}

/** A weight in milligrams, of nothing to a tonne; finer than a milligram is rounded. */
export function readWeightMg(cell: Cell, unit: string | null): Read<number> {
  const read = measured(cell, unit, massUnits, milligramsFromText)
  if ('value' in read && (read.value < 0 || read.value > mostMg))
    return bad({ trouble: 'out-of-range', least: '0 g', most: '1,000 kg' })
  return read
}

/** The same in whole grams, for what is weighed with its carton. */
export function readWeightG(cell: Cell, unit: string | null): Read<number> {
  const read = readWeightMg(cell, unit)
  return 'value' in read ? good(gramsFromMilligrams(read.value)) : read
}

/** A side in millimetres, 1 mm to 20 m; parts of a millimetre are rounded. */
export function readLengthMm(cell: Cell, unit: string | null): Read<number> {
  const read = measured(cell, unit, lengthUnits, millimetresFromText)
  if ('value' in read && (read.value < 1 || read.value > 20_000))
    return bad({ trouble: 'out-of-range', least: '1 mm', most: '20 m' })
  return read
}

/** A price in hundredths of the currency, with or without its sign. */
export function readMoneySen(cell: Cell, mostSen: number): Read<number> {
  const text = cellText(cell).replace(/^(RM|[A-Z]{3})\s*(?=[\d.,+-])/i, '')
  if (typeof cell === 'object' && 'error' in cell)
    return bad({ trouble: 'formula-failed', error: cell.error })
  const decimal = typeof cell === 'string' ? plainDecimal(text) : good(text)
  if ('trouble' in decimal) return decimal
  const match = /^([+-]?)(\d{1,9})(?:\.(\d*?)0*)?$/.exec(decimal.value)
  if (match === null) return bad({ trouble: 'not-a-number' })
  const [, sign, whole = '0', part = ''] = match
  if (part.length > 2) return bad({ trouble: 'too-fine', smallest: '0.01' })
  const sen = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  if ((sign === '-' && sen > 0) || sen > mostSen)
    return bad({ trouble: 'out-of-range', least: '0', most: (mostSen / 100).toFixed(2) })
  return good(sen)
}

/** A whole number between two others; nobody counts in thousandths, so `1,250` is over a thousand here. */
export function readWhole(cell: Cell, least: number, most: number): Read<number> {
  if (typeof cell === 'object' && 'error' in cell)
    return bad({ trouble: 'formula-failed', error: cell.error })
  const text = cellText(cell)
  const read = typeof cell === 'string' ? plainDecimal(text) : good(text)
  const decimal =
    'trouble' in read && read.trouble.trouble === 'two-readings' ? good(read.trouble.other) : read
  if ('trouble' in decimal) return decimal
  if (!/^[+-]?\d+(\.0*)?$/.test(decimal.value))
    return bad(
      /^[+-]?\d/.test(decimal.value) ? { trouble: 'too-fine', smallest: '1' } : { trouble: 'not-a-number' },
    )
  const value = Number(decimal.value)
  return value < least || value > most
    ? bad({ trouble: 'out-of-range', least: String(least), most: String(most) })
    : good(value)
}
