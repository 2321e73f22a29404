import type { Database } from '#db/open'
import { sql } from '#db/statements'

/** A carton that was not closed yet, and may have been labelled since. */
export interface DoubtfulCarton {
  orderRef: string
  orderNumber: string
  carton: number
  state: string
  trackingNumber: string | null
}

/** Numbers that were free may have been used since, also those just asked for: none of them is given again. */
export function doubtNumbers(db: Database, why: string): number {
  sql(db, 'DELETE FROM lease_request').run()
  return sql(db, 'UPDATE leased_number SET used_by = ? WHERE used_by IS NULL').run(why).changes
}

/** Papers that were waiting may be out since: a person asks for them again, or not. */
export function doubtPapers(db: Database, at: string): number {
  sql(
    db,
    "UPDATE print_job SET state = 'cancelled', changed_at = ? WHERE state IN ('queued', 'sending') AND kind IN ('test', 'code')",
  ).run(at)
  return sql(
    db,
    "UPDATE print_job SET state = 'unknown', detail = 'restored', changed_at = ? WHERE state IN ('queued', 'sending')",
  ).run(at).changes
}

/** Nobody goes on unasked where the screen showed something else a moment ago. */
export function emptySeats(db: Database, at: string): void {
  sql(db, "UPDATE seat SET person_id = NULL, screen = 'home', active_at = ?").run(at)
}

/** Cartons that were being packed or waited for their label. */
export function doubtfulCartons(db: Database): DoubtfulCarton[] {
  return sql<[], DoubtfulCarton>(
    db,
    `SELECT order_ref AS orderRef, customer_order.number AS orderNumber, carton.number AS carton, state,
       tracking_number AS trackingNumber
     FROM carton JOIN customer_order USING (order_ref) WHERE state <> 'closed' ORDER BY order_ref, carton`,
  ).all()
}

/** Where the log ends, for whoever goes on under another incarnation. */
export function lastEvent(
  db: Database,
): { incarnation: string; seq: number; hash: string; at: string } | null {
  return (
    sql<[], { incarnation: string; seq: number; hash: string; at: string }>(
      db,
      'SELECT incarnation, seq, hash, recorded_at AS at FROM event ORDER BY rowid DESC LIMIT 1',
    ).get() ?? null
  )
}
