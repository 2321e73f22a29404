import type { Database } from '#db/open'
import { sql } from '#db/statements'

/** Where in the log the first event at or after an instant stands, and where the log ends: events stand in the order they were written. */
export function eventsSince(db: Database, since: string): { first: number; last: number } {
  const last = sql<[], { n: number | null }>(db, 'SELECT max(rowid) AS n FROM event').get()?.n ?? 0
  const at = sql<[number], { recordedAt: string }>(
    db,
    'SELECT recorded_at AS recordedAt FROM event WHERE rowid >= ? ORDER BY rowid LIMIT 1',
  )
  let [low, high] = [1, last + 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((at.get(middle)?.recordedAt ?? '') < since) low = middle + 1
    else high = middle
  }
  return { first: low, last }
}

/** Units that the log says were put into a tote, and on which walk. */
export interface LoggedPick {
  listId: string
  locationId: string
  sku: string
  units: number
}

/** The picks among some events; the line of each says what was picked and where. */
export const picksLogged = (db: Database, first: number, last: number): LoggedPick[] =>
  sql<[number, number], LoggedPick>(
    db,
    `SELECT subject AS listId, location_id AS locationId, sku, json_extract(payload, '$.quantity') AS units
     FROM event JOIN pick_line ON line_id = json_extract(payload, '$.lineId')
     WHERE event.rowid BETWEEN ? AND ? AND kind = 'units-put'`,
  ).all(first, last)

/** Goods per location, so many locations after one that was read before. */
export const stockAfter = (
  db: Database,
  after: string,
  most: number,
): { locationId: string; sku: string; quantity: number }[] =>
  sql<[string, number], { locationId: string; sku: string; quantity: number }>(
    db,
    `SELECT location_id AS locationId, sku, sum(quantity) AS quantity FROM stock
     WHERE quantity > 0 AND location_id IN (SELECT DISTINCT location_id FROM stock WHERE location_id > ? ORDER BY location_id LIMIT ?)
     GROUP BY location_id, sku ORDER BY location_id`,
  ).all(after, most)

export const itemNames = (db: Database, skus: readonly string[]): { sku: string; name: string }[] =>
  sql<[string], { sku: string; name: string }>(
    db,
    'SELECT sku, name FROM item WHERE sku IN (SELECT value FROM json_each(?))',
  ).all(JSON.stringify(skus))
