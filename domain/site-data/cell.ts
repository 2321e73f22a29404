import type { Trouble } from '#domain/site-data/trouble'

/** One cell as a file holds it: text of a CSV file, or what a spreadsheet knows better than its text. */
export type Cell = string | { number: string } | { date: string } | { flag: boolean } | { error: string }

/** What came of a cell. */
export type Read<T> = { value: T } | { trouble: Trouble }

export const good = <T>(value: T): Read<T> => ({ value })
export const bad = (trouble: Trouble): { trouble: Trouble } => ({ trouble })

/** Spaces of all widths at the ends and the marks that cannot be seen are nobody's intention. */
const trimmed = (text: string): string =>
  text.replaceAll(/[\u200b\u200e\u200f\ufeff]/g, '').replaceAll(/^[\s\u00a0\u3000]+|[\s\u00a0\u3000]+$/g, '')

/** A spreadsheet keeps a number as a double; more than 15 digits of it are noise. Null when it is no number. */
export function plainNumber(raw: string): string | null {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return null
  if (Number.isSafeInteger(value)) return String(value)
  const [digits = '', power = '0'] = value.toExponential(14).split('e')
  return shifted(digits, Number(power))
}

/** `-1.25000` with its point moved by some places, without a float. */
function shifted(decimal: string, places: number): string {
  const negative = decimal.startsWith('-')
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.')
  const digits = whole + fraction
  const point = whole.length + places
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const at = Math.max(1, point)
  const text = `${padded.slice(0, at)}.${padded.slice(at)}`.replace(/\.?0*$/, '').replace(/^0+(?=\d)/, '')
  return negative && text !== '0' ? `-${text}` : text
}

/** The cell as a person sees it, for reports and for columns that hold text. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return trimmed(cell)
  if ('number' in cell) return plainNumber(cell.number) ?? cell.number
  if ('date' in cell) return cell.date
  if ('flag' in cell) return cell.flag ? 'yes' : 'no'
  return cell.error
}

/** Numbers Excel shows as 1.23E+12 have lost their digits once they are text. */
export const looksRounded = (text: string): boolean => /^[+-]?\d+([.,]\d+)?E[+-]?\d+$/i.test(text)

/** Text for columns that hold names and codes; a number of a spreadsheet counts when no digit of it is lost. */
export function readText(cell: Cell, most: number): Read<string> {
  if (typeof cell === 'object' && 'error' in cell)
    return bad({ trouble: 'formula-failed', error: cell.error })
  if (typeof cell === 'object' && 'number' in cell && /^-?\d{16,}$/.test(plainNumber(cell.number) ?? ''))
    return bad({ trouble: 'rounded' })
  const text = cellText(cell)
  if (/[\p{Cc}\ufffd]/u.test(text)) return bad({ trouble: 'control-character' })
  return text.length > most ? bad({ trouble: 'too-long', most }) : good(text)
}
