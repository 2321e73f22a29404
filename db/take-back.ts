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
  sql(db, "UPDATE pack_session SET state = 'back' WHERE order_ref = ?").run(orderRef)
  sql(
    db,
    `UPDATE wave SET state = 'packing' WHERE state = 'done'
       AND wave_id = (SELECT wave_id FROM customer_order WHERE order_ref = ?)`,
  ).run(orderRef)
}
/** An order that came back to who asked for it and that nobody has opened since; null when there is none. */
export const orderBackTo = (db: Database, personId: string): string | null =>
  sql<[string], { orderRef: string }>(
    db,
    "SELECT order_ref AS orderRef FROM pack_session WHERE person_id = ? AND state = 'back' ORDER BY rowid LIMIT 1",
  ).get(personId)?.orderRef ?? null
/** The order that came back and that nobody has opened since, by the void label its carton still wears. */
export const orderBackUnder = (db: Database, trackingNumber: string): string | null =>
  sql<[{ number: string }], { orderRef: string }>(
    db,
    `SELECT order_ref AS orderRef FROM pack_session WHERE state = 'back' AND order_ref IN
       (SELECT order_ref FROM carton JOIN leased_number ON used_by = carton_id WHERE leased_number.number = $number AND kind = 'tracking'
        UNION SELECT order_ref FROM courier_label WHERE tracking_number = $number AND state = 'void')`,
  ).get({ number: trackingNumber })?.orderRef ?? null

/** The message that waits behind a confirmation to undo it; null where none does. */
export const undoBehind = (db: Database, { orderRef, seq }: OutboxRow): string | null =>
  sql<[string | null, number], { messageId: string }>(
    db,
    `SELECT message_id AS messageId FROM outbox
     WHERE order_ref = ? AND seq > ? AND kind = 'cancelConfirmation' AND state = 'pending'`,
  ).get(orderRef, seq)?.messageId ?? null
