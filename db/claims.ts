import type { Database } from '#db/open'
import { sql } from '#db/statements'

/** Orders of one source on this floor whose OMS keeps claims and heard of none of ours since an instant, at most so many. */
export const ordersToClaim = (db: Database, source: string, since: string, most: number): string[] =>
  sql<[string, string, string, number], { orderRef: string }>(
    db,
    `SELECT order_ref AS orderRef FROM customer_order
     WHERE wave_id IS NOT NULL AND shipped_at IS NULL AND cancelled_at IS NULL AND newer_content IS NULL
       AND CASE ? WHEN '' THEN instr(order_ref, ',') = 0 ELSE order_ref LIKE ? || ',%' END
       AND json_type(content, '$.claim') IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.order_ref = customer_order.order_ref
         AND kind = 'claim' AND (state = 'pending' OR saved_at > ?))
     ORDER BY order_ref LIMIT ?`,
  )
    .all(source, source, since, most)
    .map(({ orderRef }) => orderRef)

/** Whether the OMS has granted an order to this station, as it answered last. */
export const isClaimGranted = (db: Database, orderRef: string): boolean => {
  const last = sql<[string], { kind: string; isGranted: 0 | 1 }>(
    db,
    `SELECT kind, state = 'done' AND answer IN ('applied', 'already') AS isGranted FROM outbox
     WHERE order_ref = ? AND kind IN ('claim', 'releaseClaim') AND state <> 'pending' ORDER BY seq DESC LIMIT 1`,
  ).get(orderRef)
  return last?.kind === 'claim' && last.isGranted === 1
}
