import { freePlace } from '#db/consolidation'
import { endStays } from '#db/hospital'
import type { Database } from '#db/open'
import { sql } from '#db/statements'

/** Totes that hold nothing and are nobody's; cubbies of a wall are none. */
export function emptyTotes(db: Database, most: number): string[] {
  return sql<[number], { toteId: string }>(
    db,
    `SELECT tote_id AS toteId FROM tote
     WHERE order_ref IS NULL AND list_id IS NULL AND place IS NULL AND wall IS NULL
       AND carton_type_id IS NULL ORDER BY tote_id LIMIT ?`,
  )
    .all(most)
    .map(({ toteId }) => toteId)
}

/** Empties the totes of an order and its consolidation place, so that they can be used again; not those whose goods must be put back. */
export function freeTotes(db: Database, orderRef: string): void {
  freePlace(db, orderRef)
  endStays(db, orderRef)
  sql(
    db,
    `UPDATE tote SET order_ref = NULL, list_id = NULL, place = CASE WHEN EXISTS
       (SELECT 1 FROM put_back WHERE put_back.tote_id = tote.tote_id AND done_at IS NULL) THEN 'put-back' END
     WHERE order_ref = ? AND place IS NOT 'put-back'`,
  ).run(orderRef)
}

/** The totes that hold goods of an order. */
export function totesOf(db: Database, orderRef: string): string[] {
  return sql<[string], { toteId: string }>(
    db,
    "SELECT tote_id AS toteId FROM tote WHERE order_ref = ? AND place IS NOT 'put-back' ORDER BY tote_id",
  )
    .all(orderRef)
    .map(({ toteId }) => toteId)
}

interface NamedTote {
  toteId: string
  orderRef: string | null
  orderNumber: string | null
  wall: string | null
  carton?: { cartonTypeId: string }
}

/** Which order, or batch, a tote or a picked carton holds goods of; of a carton that is packed, the order it left with. */
export function toteById(db: Database, toteId: string): NamedTote | null {
  const row = sql<[string], Omit<NamedTote, 'carton'> & { cartonTypeId: string | null }>(
    db,
    `SELECT tote_id AS toteId, customer_order.order_ref AS orderRef, wall, tote.carton_type_id AS cartonTypeId,
         coalesce(customer_order.number, list.number,
         (SELECT about FROM put_back JOIN exception USING (exception_id)
          WHERE put_back.tote_id = tote.tote_id AND done_at IS NULL)) AS orderNumber
       FROM tote LEFT JOIN carton ON carton.lpn = tote_id
       LEFT JOIN customer_order ON customer_order.order_ref = coalesce(tote.order_ref, carton.order_ref)
       LEFT JOIN list ON list.list_id = tote.list_id AND list.method = 'batch' WHERE tote_id = ?`,
  ).get(toteId)
  if (row === undefined) return null
  const { cartonTypeId, ...tote } = row
  return cartonTypeId === null ? tote : { ...tote, carton: { cartonTypeId } }
}
