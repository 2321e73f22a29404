import type { Database } from '#db/open'
import type { OutboxRow } from '#db/outbox'
import { sql } from '#db/statements'

/** The newest message that tells the OMS of an order's shipment; null where there is none. */
export function confirmationOf(
  db: Database,
  orderRef: string,
): { messageId: string; state: 'pending' | 'parked' | 'done' | 'resolved'; mayHaveLeft: boolean } | null {
  const row = sql<
    [string],
    { messageId: string; state: 'pending' | 'parked' | 'done' | 'resolved'; begunAt: string | null }
  >(
    db,
    `SELECT message_id AS messageId, state, begun_at AS begunAt FROM outbox
     WHERE order_ref = ? AND kind = 'shipmentConfirmation' AND state <> 'withdrawn' ORDER BY seq DESC LIMIT 1`,
  ).get(orderRef)
  if (row === undefined) return null
  const { begunAt, ...confirmation } = row
  return { ...confirmation, mayHaveLeft: begunAt !== null }
}

/** The carton whose shipment is being taken back, and the message that asks for it; it is set aside when the OMS would not. */
export interface TakeBack {
  messageId: string
  state: 'pending' | 'parked'
  cartonId: string
  trackingNumber: string | null
  sscc: string | null
  orderRef: string
}
const asked = `SELECT message_id AS messageId, outbox.state, carton_id AS cartonId, tracking_number AS trackingNumber, sscc, carton.order_ref AS orderRef
  FROM carton JOIN outbox ON message_id = take_back_id WHERE outbox.state IN ('pending', 'parked')`

/** What was asked about an order and is not settled; null when nothing is. */
export const takeBackOf = (db: Database, orderRef: string): TakeBack | null =>
  sql<[string], TakeBack>(db, `${asked} AND carton.order_ref = ?`).get(orderRef) ?? null
/** What an unsettled message asks for; null where its carton is gone. */
export const takeBackBy = (db: Database, messageId: string): TakeBack | null =>
  sql<[string], TakeBack>(db, `${asked} AND message_id = ?`).get(messageId) ?? null

/** Marks the carton that opens when the OMS agrees; null when it does no more. */
export function setTakeBack(db: Database, cartonId: string, messageId: string | null): void {
  sql(db, 'UPDATE carton SET take_back_id = ? WHERE carton_id = ?').run(messageId, cartonId)
}

/** The order is at the bench again, as if its last carton had never been closed; its wave goes on. */
export function setAtBenchAgain(db: Database, orderRef: string): void {
  sql(db, "UPDATE customer_order SET shipped_at = NULL, floor_stage = 'packing' WHERE order_ref = ?").run(
    orderRef,
  )
  sql(db, "UPDATE pack_session SET state = 'left' WHERE order_ref = ?").run(orderRef)
  sql(
    db,
    `UPDATE wave SET state = 'packing' WHERE state = 'done'
       AND wave_id = (SELECT wave_id FROM customer_order WHERE order_ref = ?)`,
  ).run(orderRef)
}
/** Who asked for an order finds it at their seat, where nothing else lies there. */
export function layBefore(db: Database, orderRef: string): void {
  sql(
    db,
    `UPDATE seat SET order_ref = $order WHERE order_ref IS NULL AND screen = 'home'
       AND person_id = (SELECT person_id FROM pack_session WHERE order_ref = $order)`,
  ).run({ order: orderRef })
}

/** The message that waits behind a confirmation to undo it; null where none does. */
export const undoBehind = (db: Database, { orderRef, seq }: OutboxRow): string | null =>
  sql<[string | null, number], { messageId: string }>(
    db,
    `SELECT message_id AS messageId FROM outbox
     WHERE order_ref = ? AND seq > ? AND kind = 'cancelConfirmation' AND state = 'pending'`,
  ).get(orderRef, seq)?.messageId ?? null
