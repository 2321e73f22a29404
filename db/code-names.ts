import type { Database } from '#db/open'
import { sql } from '#db/statements'

/** Everything of one kind that can carry a code of ours, by name, in no certain order. */
export function namesOf(db: Database, kind: 'tote' | 'cart' | 'cartonType' | 'plate'): string[] {
  const from = {
    tote: 'SELECT tote_id AS name FROM tote WHERE carton_type_id IS NULL',
    cart: 'SELECT cart_id AS name FROM cart',
    cartonType: 'SELECT carton_type_id AS name FROM carton_type',
    plate: 'SELECT plate_id AS name FROM plate WHERE quantity > 0',
  }
  return sql<[], { name: string }>(db, from[kind])
    .all()
    .map(({ name }) => name)
}

/** What a label of a location says. */
export interface LocationSign {
  locationId: string
  aisle: string
  bay: number
  level: number
  checkDigits: string
}
export function locationSigns(db: Database): LocationSign[] {
  return sql<[], LocationSign>(
    db,
    'SELECT location_id AS locationId, aisle, bay, level, check_digits AS checkDigits FROM location',
  ).all()
}

/** The code that is printed for an item: its GTIN, or the first other code of one unit; null where it has none. */
export function codeOfItem(db: Database, sku: string): string | null {
  const row = sql<[string], { code: string }>(
    db,
    `SELECT code FROM item_code WHERE sku = ? AND quantity = 1
     ORDER BY CASE kind WHEN 'gtin' THEN 0 ELSE 1 END, code LIMIT 1`,
  ).get(sku)
  return row?.code.replace(/^0(?=\d{13}$)/, '') ?? null
}

/** Badges that were printed here once. */
export function printedBadges(db: Database): Set<string> {
  const rows = sql<[], { badge: string }>(db, 'SELECT badge FROM printed_badge').all()
  return new Set(rows.map(({ badge }) => badge))
}
export function savePrintedBadge(db: Database, badge: string, at: string): void {
  sql(db, 'INSERT OR IGNORE INTO printed_badge (badge, printed_at) VALUES (?, ?)').run(badge, at)
}
