import type { AnyRow } from '#domain/site-data/columns'
import type { TableKind } from '#domain/site-data/kinds'

const mains = [
  '#0F6B5C',
  '#B3261E',
  '#1F4FA3',
  '#8A5A00',
  '#6B3FA0',
  '#2E7D32',
  '#8C4A1F',
  '#37474F',
] as const
const accents = ['#FFD54F', '#FFFFFF', '#FF8A65', '#B2DFDB', '#F8BBD0', '#C5E1A5', '#90CAF9'] as const

/** A number that always comes out the same for a text, so that the same file makes the same thing. */
export function numberOfText(text: string): number {
  let sum = 2_166_136_261
  for (const sign of text) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 16_777_619) >>> 0
  return sum
}

type Make = (row: AnyRow, given: AnyRow) => AnyRow

/** What the program fills in for a new row where the file left a cell open. Walk order and check digits need the whole hall. */
export const madeFields: Partial<Record<TableKind, Make>> = {
  items: (row) => {
    const sku = String(row.sku)
    const name = String(row.name)
    const seed = numberOfText(sku)
    return {
      main: row.main || (mains[seed % mains.length] ?? '#37474F'),
      accent: row.accent || (accents[Math.floor(seed / 16) % accents.length] ?? '#FFFFFF'),
      mark: row.mark || (name.split(/\s+/).find((word) => word.length > 2) ?? name).slice(0, 8),
    }
  },
  codes: (row, given) => ({
    kind:
      given.kind ?? (row.quantity !== 1 ? 'case' : /^\d{14}$/.test(String(row.code)) ? 'gtin' : 'alternate'),
  }),
  locations: (row, given) => ({ side: given.side ?? (Number(row.bay) % 2 === 1 ? 'left' : 'right') }),
}
