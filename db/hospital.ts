import type { Database } from '#db/open'
import { sql } from '#db/statements'

/** A tote that waits for a decision about its order. */
export interface HospitalStay {
  toteId: string
  place: string
  since: string
}

/** Where the totes of an order that lacks units wait: beside the others of it, else where fewest stand. Null where none has to. */
export function hospitalFor(db: Database, orderRef: string): string | null {
  const row = sql<[string, string], { place: string }>(
    db,
    `SELECT consolidation_place.place FROM consolidation_place
     WHERE hospital = 1 AND EXISTS (SELECT 1 FROM missing_unit JOIN exception USING (exception_id)
       JOIN pick_line USING (line_id) WHERE resolved_at IS NULL AND pick_line.order_ref = ?)
     ORDER BY EXISTS (SELECT 1 FROM hospital_stay AS own WHERE own.order_ref = ? AND own.place = consolidation_place.place) DESC,
       (SELECT count(*) FROM hospital_stay AS other WHERE other.place = consolidation_place.place), consolidation_place.place
     LIMIT 1`,
  ).get(orderRef, orderRef)
  return row?.place ?? null
}
export const isHospital = (db: Database, place: string): boolean =>
  sql<[string], { n: number }>(
    db,
    'SELECT count(*) AS n FROM consolidation_place WHERE place = ? AND hospital = 1',
  ).get(place)?.n === 1

export function beginStay(db: Database, stay: HospitalStay & { orderRef: string }): void {
  sql(db, 'INSERT OR REPLACE INTO hospital_stay (tote_id, order_ref, place, since) VALUES (?, ?, ?, ?)').run(
    stay.toteId,
    stay.orderRef,
    stay.place,
    stay.since,
  )
}
/** The totes of an order that wait there, in their order. */
export const staysOf = (db: Database, orderRef: string): HospitalStay[] =>
  sql<[string], HospitalStay>(
    db,
    'SELECT tote_id AS toteId, place, since FROM hospital_stay WHERE order_ref = ? ORDER BY tote_id',
  ).all(orderRef)
/** Nothing of an order waits any more. */
export function endStays(db: Database, orderRef: string): void {
  sql(db, 'DELETE FROM hospital_stay WHERE order_ref = ?').run(orderRef)
}
