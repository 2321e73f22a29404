import type { Database } from '#db/open'
import { sql } from '#db/statements'

/** How urgent a list is beside others: what a supervisor said of its wave stands before its most urgent order. */
export const listUrgency = 'coalesce(wave.own_priority, list.priority)'

/** A supervisor's word for one order, or with null the OMS's again; the lists that work for it follow. */
export function setOrderPriority(db: Database, orderRef: string, priority: number | null): void {
  sql(
    db,
    `UPDATE customer_order SET own_priority = ?, priority = coalesce(?, json_extract(content, '$.priority'))
     WHERE order_ref = ?`,
  ).run(priority, priority, orderRef)
  sql(
    db,
    `UPDATE list SET priority = (SELECT max(customer_order.priority) FROM list_slot JOIN customer_order USING (order_ref)
       WHERE list_slot.list_id = list.list_id OR list_slot.list_id = (SELECT list_id FROM list AS sorting WHERE sorting.sorts = list.list_id))
     WHERE state IN ('open', 'picking') AND list_id IN (
       SELECT list_id FROM list_slot WHERE order_ref = ?
       UNION SELECT sorts FROM list JOIN list_slot USING (list_id) WHERE order_ref = ? AND sorts IS NOT NULL)`,
  ).run(orderRef, orderRef)
}

/** A supervisor's word for a whole wave, or null for none. */
export function setWavePriority(db: Database, waveId: string, priority: number | null): void {
  sql(db, 'UPDATE wave SET own_priority = ? WHERE wave_id = ?').run(priority, waveId)
}

/**
 * Orders in no wave that are at least so urgent, the most urgent first. One of a planned wave is among them only when a
 * supervisor made it so urgent: what the OMS says was known when it was planned.
 */
export const urgentWaiting = (db: Database, leastPriority: number, most: number): string[] =>
  sql<[number, number], { orderRef: string }>(
    db,
    `SELECT order_ref AS orderRef FROM customer_order
     WHERE floor_stage = 'waiting' AND wave_id IS NULL AND shipped_at IS NULL AND priority >= ? AND cancelled_at IS NULL
       AND (own_priority IS NOT NULL OR order_ref NOT IN (SELECT order_ref FROM wave_plan_order))
     ORDER BY priority DESC, cut_off_at, order_ref LIMIT ?`,
  )
    .all(leastPriority, most)
    .map(({ orderRef }) => orderRef)
