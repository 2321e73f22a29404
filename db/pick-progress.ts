import type { Database } from '#db/open'
import { sql } from '#db/statements'

/** Why the lines of an order are short, by order line. */
export function shortReasonOf(db: Database, orderRef: string, lineRef: string): string {
  const row = sql<[string, string], { short_reason: string }>(
    db,
    'SELECT short_reason FROM pick_line WHERE order_ref = ? AND order_line_ref = ? AND short_reason IS NOT NULL LIMIT 1',
  ).get(orderRef, lineRef)
  return row?.short_reason ?? 'other'
}

/** How far an order's picking is: lines still open, units picked, walks not finished. */
export function pickProgress(db: Database, orderRef: string): { openUnits: number; pickedUnits: number } {
  return (
    sql<[string], { openUnits: number; pickedUnits: number }>(
      db,
      `SELECT coalesce(sum(quantity - picked - short_quantity), 0) AS openUnits, coalesce(sum(picked), 0) AS pickedUnits
       FROM pick_line JOIN list USING (list_id) WHERE order_ref = ? AND list.state <> 'cancelled'`,
    ).get(orderRef) ?? { openUnits: 0, pickedUnits: 0 }
  )
}
