import { codeOfItem } from '#db/code-names'
import type { Database } from '#db/open'

/** A symbol as a scanner that sends identifiers would give it. */
export interface PracticeCode {
  text: string
  aim: string
}

export const ownSymbol = (text: string): PracticeCode => ({ text, aim: ']C0' })

/** The symbol on one unit of an item, with lot, serial and weight where it has them; null where the item has no code. */
export function unitSymbol(
  db: Database,
  unit: { sku: string; lot: string | null; serial: string | null; weightG?: number | undefined },
): PracticeCode | null {
  const code = codeOfItem(db, unit.sku)
  if (code === null) return null
  const isGtin = /^\d{8,14}$/.test(code)
  const { weightG } = unit
  if (!isGtin || (unit.lot === null && unit.serial === null && weightG === undefined))
    return { text: code, aim: isGtin && code.length === 13 ? ']E0' : ']C0' }
  const lot = unit.lot === null ? [] : [`10${unit.lot}`]
  const serial = unit.serial === null ? [] : [`21${unit.serial}`]
  const net = weightG === undefined ? '' : `3103${String(weightG).padStart(6, '0')}`
  return { text: `01${code.padStart(14, '0')}${net}${[...lot, ...serial].join('\u001d')}`, aim: ']d2' }
}

/** Where the check digit of the GTIN stands behind its identifier 01. */
const gtinCheckAt = 15

/** The same symbol as a torn label gives it: one sign is another, and its check digit finds that out. Null where it has none. */
export function damagedSymbol({ text, aim }: PracticeCode): PracticeCode | null {
  if (text.startsWith('PB')) return { text: withOther(text, text.length - 1), aim }
  if (aim === ']d2') return { text: withOther(text, gtinCheckAt), aim }
  return aim === ']E0' ? { text: withOther(text, text.length - 1), aim } : null
}

/** The text with another digit, or letter, at this place. */
function withOther(text: string, at: number): string {
  const sign = text.charAt(at)
  const other = /\d/.test(sign) ? String((Number(sign) + 1) % 10) : sign === 'A' ? 'B' : 'A'
  return text.slice(0, at) + other + text.slice(at + 1)
}
