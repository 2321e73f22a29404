import type { Database } from '#db/open'
import { sql } from '#db/statements'

/** Picked, and nothing about it has to be decided first. */
const isToPack = `floor_stage = 'picked' AND cancelled_at IS NULL AND NOT EXISTS
  (SELECT 1 FROM hospital_stay WHERE hospital_stay.order_ref = customer_order.order_ref)`
/** Orders picked and waiting for a bench, most urgent first, that contain an item. */
export function pickedOrderWith(db: Database, sku: string): string | null {
  const row = sql<[string], { orderRef: string }>(
    db,
    `SELECT customer_order.order_ref AS orderRef FROM customer_order
     WHERE ${isToPack} AND EXISTS
       (SELECT 1 FROM picked_unit WHERE picked_unit.order_ref = customer_order.order_ref AND picked_unit.sku = ? AND in_tote = 1)
     ORDER BY priority DESC, cut_off_at, order_ref LIMIT 1`,
  ).get(sku)
  return row?.orderRef ?? null
}
export function ordersToPack(db: Database): number {
  return (
    sql<[], { n: number }>(db, `SELECT count(*) AS n FROM customer_order WHERE ${isToPack}`).get()?.n ?? 0
  )
}
/** Totes whose orders wait to be packed, the most urgent first; an order in several of them is named by each. */
export function totesToPack(db: Database, most: number): string[] {
  return sql<[number], { toteId: string }>(
    db,
    `SELECT tote_id AS toteId FROM tote JOIN customer_order USING (order_ref)
     WHERE ${isToPack} AND place IS NOT 'put-back'
     ORDER BY priority DESC, cut_off_at, order_ref, tote_id LIMIT ?`,
  )
    .all(most)
    .map(({ toteId }) => toteId)
}
