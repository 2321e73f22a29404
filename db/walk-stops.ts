import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { WalkStop } from '#domain/pick'

interface StopRow {
  position: number
  orderNumber: string
  why: WalkStop['why']
  slot: number
  toteId: string | null
  locationId: string | null
  quantity: number
}

/** What the picker of a walk must give up first, in order. */
export function stopsOf(db: Database, listId: string): WalkStop[] {
  return sql<[string], StopRow>(
    db,
    `SELECT position, order_number AS orderNumber, why, slot, tote_id AS toteId, location_id AS locationId, quantity
     FROM walk_stop WHERE list_id = ? ORDER BY position`,
  )
    .all(listId)
    .map(({ toteId, locationId, quantity, ...stop }) =>
      toteId === null
        ? { ...stop, goods: 'hand', locationId: locationId ?? '', quantity }
        : { ...stop, goods: 'tote', toteId },
    )
}

/** Keeps what must be given up of an order on walks under way; called before the order leaves them. */
export function stopWalks(db: Database, orderRef: string, why: WalkStop['why']): void {
  const found = sql<[string, string, string], Omit<StopRow, 'position' | 'why'> & { listId: string }>(
    db,
    `SELECT list_id AS listId, customer_order.number AS orderNumber, slot, toteId, locationId, units AS quantity FROM (
       SELECT list_id, slot, NULL AS toteId, location_id AS locationId, sum(in_hand) AS units
       FROM pick_line WHERE order_ref = ? AND in_hand > 0 GROUP BY list_id, slot, location_id
       UNION ALL
       SELECT list_id, slot, full_tote.tote_id, NULL, units FROM full_tote JOIN list_slot USING (list_id, slot)
       WHERE order_ref = ? AND full_tote.unloaded = 0
       UNION ALL
       SELECT list_id, slot, tote_id, NULL, tote_units FROM list_slot
       WHERE order_ref = ? AND tote_units > 0 AND unloaded = 0
     ) JOIN list USING (list_id) JOIN list_slot USING (list_id, slot) JOIN customer_order USING (order_ref)
     WHERE list.state = 'picking' AND list.method <> 'sort'
       AND (list.method <> 'pickAndPass' OR list.owner IS NOT NULL)`,
  ).all(orderRef, orderRef, orderRef)
  const insert = sql(
    db,
    `INSERT INTO walk_stop (list_id, position, order_number, why, slot, tote_id, location_id, quantity)
     SELECT list_id, 1 + (SELECT coalesce(max(position), 0) FROM walk_stop WHERE walk_stop.list_id = list.list_id), ?, ?, ?, ?, ?, ?
     FROM list WHERE list_id = ?`,
  )
  for (const { listId, orderNumber, slot, toteId, locationId, quantity } of found)
    insert.run(orderNumber, why, slot, toteId, locationId, quantity, listId)
}

export function clearStop(db: Database, listId: string, position: number): void {
  sql(db, 'DELETE FROM walk_stop WHERE list_id = ? AND position = ?').run(listId, position)
}
/** Whether goods of an order that left are still in somebody's hand. */
export function isInHand(db: Database, orderNumber: string): boolean {
  return (
    sql<[string], { n: number }>(
      db,
      'SELECT count(*) AS n FROM walk_stop WHERE order_number = ? AND tote_id IS NULL',
    ).get(orderNumber)?.n !== 0
  )
}
