import type { Database } from '#db/open'
import { sql } from '#db/statements'

/** Grams that were picked for an order line so far, in totes or in somebody's hand. */
export const caughtOf = (db: Database, orderRef: string, lineRef: string): number =>
  sql<[string, string], { weightG: number }>(
    db,
    'SELECT coalesce(sum(weight_g), 0) AS weightG FROM picked_unit WHERE order_ref = ? AND order_line_ref = ?',
  ).get(orderRef, lineRef)?.weightG ?? 0

/** Other walks that still have units of an order line to take. */
export const listsWith = (db: Database, listId: string, orderRef: string, lineRef: string): string[] =>
  sql<[string, string, string], { listId: string }>(
    db,
    `SELECT DISTINCT list_id AS listId FROM pick_line JOIN list USING (list_id)
     WHERE order_ref = ? AND order_line_ref = ? AND list_id <> ? AND state IN ('open', 'picking')
       AND quantity > picked + in_hand + short_quantity`,
  )
    .all(orderRef, lineRef, listId)
    .map((row) => row.listId)

/** Grams that one line of a walk took, of a batch whose goods belong to no order yet. */
export const caughtOnLine = (db: Database, lineId: string): number =>
  sql<[string], { weightG: number }>(
    db,
    'SELECT coalesce(sum(weight_g), 0) AS weightG FROM picked_unit WHERE line_id = ?',
  ).get(lineId)?.weightG ?? 0
