import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { Location, Stock } from '#domain/order'
import type { WaveItem } from '#domain/planning/walk-work'

interface LocationRow {
  location_id: string
  zone: string
  aisle: string
  side: Location['side']
  bay: number
  level: number
  check_digits: string
  walk_order: number
}
const locationOf = (row: LocationRow): Location => ({
  locationId: row.location_id,
  zone: row.zone,
  aisle: row.aisle,
  side: row.side,
  bay: row.bay,
  level: row.level,
  checkDigits: row.check_digits,
  walkOrder: row.walk_order,
})

export function locationById(db: Database, locationId: string): Location | null {
  const row = sql<[string], LocationRow>(db, 'SELECT * FROM location WHERE location_id = ?').get(locationId)
  return row === undefined ? null : locationOf(row)
}
/** Places goods can be picked from, so many after one that was read before; begin with 0. */
export function pickableLocationsAfter(
  db: Database,
  after: number,
  most: number,
): { locations: Location[]; last: number } {
  const rows = sql<[number, number], LocationRow & { place: number }>(
    db,
    'SELECT rowid AS place, * FROM location WHERE blocked = 0 AND rowid > ? ORDER BY rowid LIMIT ?',
  ).all(after, most)
  return { locations: rows.map(locationOf), last: rows.at(-1)?.place ?? after }
}

/** Every place goods can be picked from, by id. */
export function pickableLocations(db: Database): Map<string, Location> {
  const rows = sql<[], LocationRow>(db, 'SELECT * FROM location WHERE blocked = 0').all()
  return new Map(rows.map((row) => [row.location_id, locationOf(row)]))
}

/** Weights, sizes and dangers of items, as planning a walk needs them. */
export function itemsToPlan(db: Database, skus: readonly string[]): WaveItem[] {
  return sql<[string], Omit<WaveItem, 'hazmat'> & { hazmat: number }>(
    db,
    `SELECT sku, weight_mg AS weightMg, length_mm * width_mm * height_mm AS volumeMm3, hazmat IS NOT NULL AS hazmat
     FROM item WHERE sku IN (SELECT value FROM json_each(?))`,
  )
    .all(JSON.stringify(skus))
    .map((row) => ({ ...row, hazmat: row.hazmat === 1 }))
}

interface StockRow {
  locationId: string
  sku: string
  lot: string
  expiresOn: string | null
  quantity: number
}
const stockOf = (row: StockRow): Stock => ({ ...row, lot: row.lot === '' ? null : row.lot })

/** Stock not promised to any line yet, for the items asked. */
export function freeStock(db: Database, skus: readonly string[]): Stock[] {
  const rows = sql<[string], StockRow>(
    db,
    `SELECT location_id AS locationId, sku, lot, expires_on AS expiresOn, quantity - reserved AS quantity
     FROM stock WHERE quantity > reserved AND sku IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(skus))
  return rows.map(stockOf)
}
/** Free units of an item at other locations goods can be picked from, first to expire first, then on the way, then by lot; nothing expired. */
export function freeElsewhere(db: Database, sku: string, locationId: string, today: string): Stock[] {
  return sql<[string, string, string], StockRow>(
    db,
    `SELECT location_id AS locationId, sku, lot, expires_on AS expiresOn, quantity - reserved AS quantity
     FROM stock JOIN location USING (location_id)
     WHERE sku = ? AND location_id <> ? AND blocked = 0 AND quantity > reserved AND coalesce(expires_on, '9') >= ?
     ORDER BY coalesce(expires_on, '9'), walk_order, lot`,
  )
    .all(sku, locationId, today)
    .map(stockOf)
}
/** Units of a lot at one location that no line is promised; none where goods must not be picked. */
export function freeHere(
  db: Database,
  { locationId, sku, lot }: { locationId: string; sku: string; lot: string | null },
): number {
  return (
    sql<[string, string, string], { units: number }>(
      db,
      `SELECT max(0, quantity - reserved) AS units FROM stock JOIN location USING (location_id)
       WHERE location_id = ? AND sku = ? AND lot = ? AND blocked = 0`,
    ).get(locationId, sku, lot ?? '')?.units ?? 0
  )
}
/** What lies at one location, of one item. */
export function stockAt(db: Database, locationId: string, sku: string): Stock[] {
  const rows = sql<[string, string], StockRow>(
    db,
    `SELECT location_id AS locationId, sku, lot, expires_on AS expiresOn, quantity
     FROM stock WHERE location_id = ? AND sku = ? AND quantity > 0`,
  ).all(locationId, sku)
  return rows.map(stockOf)
}
/** Units of anything left at a location. */
export function unitsAt(db: Database, locationId: string): number {
  return (
    sql<[string], { units: number }>(
      db,
      'SELECT coalesce(sum(quantity), 0) AS units FROM stock WHERE location_id = ?',
    ).get(locationId)?.units ?? 0
  )
}
/** The location where an item is usually found: the one with most of it. */
export function homeOf(db: Database, sku: string): string | null {
  const row = sql<[string], { locationId: string }>(
    db,
    'SELECT location_id AS locationId FROM stock JOIN location USING (location_id) WHERE sku = ? ORDER BY quantity DESC, location_id LIMIT 1',
  ).get(sku)
  return row?.locationId ?? null
}

/** Moves the counted and the promised quantity of one place together. Quantities never go below zero. */
export function moveStock(
  db: Database,
  place: { locationId: string; sku: string; lot: string | null },
  quantity: number,
  reserved: number,
): void {
  sql(
    db,
    `UPDATE stock SET quantity = max(0, quantity + ?), reserved = max(0, reserved + ?)
     WHERE location_id = ? AND sku = ? AND lot = ?`,
  ).run(quantity, reserved, place.locationId, place.sku, place.lot ?? '')
}
/** Where goods that must not be picked are counted until somebody decides about them; no location of the hall. */
export const quarantinePlace = 'QUARANTINE'

/** Promised units that lie there but must not be picked: they are set apart, and their promise is given up. */
export function setApart(
  db: Database,
  place: { locationId: string; sku: string; lot: string | null },
  quantity: number,
): void {
  sql(
    db,
    `INSERT INTO stock (location_id, sku, lot, expires_on, quantity)
     SELECT ?, sku, lot, expires_on, min(quantity, ?) FROM stock WHERE location_id = ? AND sku = ? AND lot = ?
     ON CONFLICT (location_id, sku, lot) DO UPDATE SET quantity = quantity + excluded.quantity`,
  ).run(quarantinePlace, quantity, place.locationId, place.sku, place.lot ?? '')
  moveStock(db, place, -quantity, -quantity)
}
/** From a blocked location nothing new is promised. */
export function blockLocation(db: Database, locationId: string, blocked: boolean): void {
  sql(db, 'UPDATE location SET blocked = ? WHERE location_id = ?').run(blocked ? 1 : 0, locationId)
}
/** Units lie at a place again, or for the first time; the date of their lot is the one known elsewhere. */
export function storeUnits(
  db: Database,
  place: { locationId: string; sku: string; lot: string | null },
  quantity: number,
): void {
  const lot = place.lot ?? ''
  sql(
    db,
    `INSERT INTO stock (location_id, sku, lot, expires_on, quantity)
     VALUES (?, ?, ?, (SELECT max(expires_on) FROM stock WHERE sku = ? AND lot = ? AND lot <> ''), ?)
     ON CONFLICT (location_id, sku, lot) DO UPDATE SET quantity = quantity + excluded.quantity`,
  ).run(place.locationId, place.sku, lot, place.sku, lot, quantity)
}
/** Nothing is left at this place, whatever was believed; so many units of the promise are given up, others keep theirs. */
export function emptyPlace(
  db: Database,
  place: { locationId: string; sku: string; lot: string | null },
  promised: number,
): void {
  sql(
    db,
    'UPDATE stock SET quantity = 0, reserved = max(0, reserved - ?) WHERE location_id = ? AND sku = ? AND lot = ?',
  ).run(promised, place.locationId, place.sku, place.lot ?? '')
}
/** Whether any of an item is on record at another location; quarantine is none. */
export function liesElsewhere(db: Database, sku: string, locationId: string): boolean {
  return (
    sql<[string, string, string], { n: number }>(
      db,
      'SELECT count(*) AS n FROM stock WHERE sku = ? AND location_id NOT IN (?, ?) AND quantity > 0',
    ).get(sku, locationId, quarantinePlace)?.n !== 0
  )
}
