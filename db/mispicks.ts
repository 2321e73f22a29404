import type { Database } from '#db/open'
import { toteAside } from '#db/put-backs'
import { sql } from '#db/statements'
import type { PickedWalk } from '#domain/mispick'

/** Something wrong that a packer found in a tote. */
export interface Mispick {
  mispickId: string
  sku: string
  orderRef: string
  toteId: string | null
  /** The walk it is charged to, its picker and zone; null where that cannot be told. */
  listId: string | null
  pickerId: string | null
  zone: string | null
  foundBy: string
  stationId: string
  foundAt: string
}
export function saveMispick(db: Database, one: Mispick): void {
  sql(
    db,
    `INSERT INTO mispick (mispick_id, sku, order_ref, tote_id, list_id, picker_id, zone, found_by, station_id, found_at)
     VALUES ($mispickId, $sku, $orderRef, $toteId, $listId, $pickerId, $zone, $foundBy, $stationId, $foundAt)`,
  ).run(one)
}

/** The walks that took goods of an order from their locations; units sorted at a put wall came from the walk of their batch. */
export function walksOf(db: Database, orderRef: string): PickedWalk[] {
  const rows = sql<
    [string],
    { listId: string; personId: string | null; zone: string | null; toteId: string | null }
  >(
    db,
    `SELECT DISTINCT list.list_id AS listId, list.owner AS personId, location.zone, picked_unit.tote_id AS toteId
     FROM picked_unit JOIN pick_line ON pick_line.line_id = coalesce(walk_line_id, picked_unit.line_id)
     JOIN list USING (list_id) LEFT JOIN location USING (location_id)
     WHERE picked_unit.order_ref = ? AND in_tote = 1 ORDER BY list.list_id`,
  ).all(orderRef)
  return [...Map.groupBy(rows, ({ listId }) => listId)].map(([listId, of]) => ({
    listId,
    personId: of[0]?.personId ?? null,
    zones: [...new Set(of.flatMap(({ zone }) => zone ?? []))],
    toteIds: [...new Set(of.flatMap(({ toteId }) => toteId ?? []))],
  }))
}
/** Zones in which units of an item lie. */
export const zonesWith = (db: Database, sku: string): string[] =>
  sql<[string], { zone: string }>(
    db,
    'SELECT DISTINCT zone FROM stock JOIN location USING (location_id) WHERE sku = ? ORDER BY zone',
  )
    .all(sku)
    .map(({ zone }) => zone)

/** Whether a tote stays where it is: a cubby of a put wall. */
export const isCubby = (db: Database, toteId: string): boolean =>
  sql<[string], { n: number }>(
    db,
    'SELECT count(*) AS n FROM tote WHERE tote_id = ? AND wall IS NOT NULL',
  ).get(toteId)?.n === 1

/** Units that lie in a tote and never left the count of its location: they only go back there. */
export function openStrayPutBack(
  db: Database,
  one: {
    putBackId: string
    exceptionId: string
    toteId: string | null
    locationId: string
    sku: string
    quantity: number
  },
): void {
  sql(
    db,
    `INSERT INTO put_back (put_back_id, exception_id, tote_id, location_id, sku, quantity, counted)
     VALUES ($putBackId, $exceptionId, $toteId, $locationId, $sku, $quantity, 1)`,
  ).run(one)
}

/** Whether units that nobody wants may lie in a tote: it is empty, or holds only such units. */
export const takesStrays = (db: Database, toteId: string): boolean =>
  sql<[string], { n: number }>(
    db,
    `SELECT count(*) AS n FROM tote WHERE tote_id = ? AND wall IS NULL AND order_ref IS NULL AND list_id IS NULL
       AND NOT EXISTS
         (SELECT 1 FROM put_back JOIN exception USING (exception_id)
          WHERE put_back.tote_id = tote.tote_id AND done_at IS NULL AND about <> tote.tote_id)`,
  ).get(toteId)?.n === 1
/** A tote takes nothing else until what lies in it is put back. */
export function standAside(db: Database, toteId: string): void {
  sql(db, 'UPDATE tote SET place = ? WHERE tote_id = ?').run(toteAside, toteId)
}

/** Mispicks found since an instant, by picker and zone, the most first. */
export function mispicksSince(
  db: Database,
  since: string,
): { picker: string | null; zone: string | null; units: number; lastSku: string; lastAt: string }[] {
  return sql<[string], ReturnType<typeof mispicksSince>[number]>(
    db,
    `SELECT coalesce(person.name, picker_id) AS picker, zone, count(*) AS units, sku AS lastSku, max(found_at) AS lastAt
     FROM mispick LEFT JOIN person ON person_id = picker_id WHERE found_at >= ?
     GROUP BY picker_id, zone ORDER BY units DESC, picker, zone`,
  ).all(since)
}
