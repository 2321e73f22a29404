import type { Database } from '#db/open'
import { sql } from '#db/statements'
import { catchWeightOf } from '#domain/catch-weight'
import type { Item, ItemPicture, Tracking } from '#domain/order'
import { namesIn } from '#domain/site-data/column'

interface Row {
  sku: string
  name: string
  unit_word: string
  weight_mg: number | null
  length_mm: number
  width_mm: number
  height_mm: number
  tracking: Tracking
  expires: number
  fragile: number
  hazmat: string | null
  price_sen: number
  catch_nominal_g: number | null
  catch_below_g: number | null
  catch_above_g: number | null
  handling: string | null
  picture: string
}

/** An item without its codes; null when the station does not know it. */
export function itemBySku(db: Database, sku: string): Omit<Item, 'codes'> | null {
  const row = sql<[string], Row>(db, 'SELECT * FROM item WHERE sku = ?').get(sku)
  if (row === undefined) return null
  return {
    sku: row.sku,
    name: row.name,
    unitWord: row.unit_word,
    weightMg: row.weight_mg,
    lengthMm: row.length_mm,
    widthMm: row.width_mm,
    heightMm: row.height_mm,
    tracking: row.tracking,
    expires: row.expires === 1,
    fragile: row.fragile === 1,
    hazmat: row.hazmat,
    priceSen: row.price_sen,
    catchWeight:
      row.catch_nominal_g === null || row.catch_nominal_g === 0
        ? null
        : catchWeightOf(row.catch_nominal_g, row.catch_below_g, row.catch_above_g),
    handling: row.handling,
    picture: JSON.parse(row.picture) as ItemPicture,
  }
}
/** Items that may go in place of another where an order takes that, the best first. */
export function alternatesOf(db: Database, sku: string): string[] {
  const row = sql<[string], { alternates: string }>(db, 'SELECT alternates FROM item WHERE sku = ?').get(sku)
  return row === undefined ? [] : namesIn(row.alternates)
}
/** What a barcode text stands for. Codes are stored canonical: GTINs in fourteen digits. */
export function itemByCode(db: Database, code: string): { sku: string; quantity: number } | null {
  return (
    sql<[string], { sku: string; quantity: number }>(
      db,
      'SELECT sku, quantity FROM item_code WHERE code = ?',
    ).get(code) ?? null
  )
}
/** The code people read on the pack. */
export function gtinOf(db: Database, sku: string): string | null {
  const row = sql<[string], { code: string }>(
    db,
    "SELECT code FROM item_code WHERE sku = ? AND kind = 'gtin' LIMIT 1",
  ).get(sku)
  return row?.code.replace(/^0(?=\d{13}$)/, '') ?? null
}
/** Some other item that has a code; null where there is none. */
export function otherItem(db: Database, sku: string): string | null {
  const row = sql<[string], { sku: string }>(
    db,
    'SELECT sku FROM item_code WHERE sku <> ? AND quantity = 1 ORDER BY sku LIMIT 1',
  ).get(sku)
  return row?.sku ?? null
}
