import type { Database } from '#db/open'
import type { PickedGoods } from '#db/put-backs'
import { sql } from '#db/statements'

/** What could be read of the work on an order after the database was damaged. */
export interface BegunWork {
  /** Units taken from their locations. */
  picked: number
  totes: string[]
  cartons: number
  trackingNumbers: string[]
  /** Packed whole, and the message to the OMS could not be read. */
  confirmationLost: boolean
  goods: PickedGoods[]
}
export const nothingKnown: BegunWork = {
  picked: 0,
  totes: [],
  cartons: 0,
  trackingNumbers: [],
  confirmationLost: false,
  goods: [],
}

/** Holds an order until the exception about it is decided. */
export function holdBegun(db: Database, orderRef: string, exceptionId: string, work: BegunWork): void {
  sql(db, 'UPDATE customer_order SET begun_exception = ?, begun_work = ? WHERE order_ref = ?').run(
    exceptionId,
    JSON.stringify(work),
    orderRef,
  )
}
/** Somebody decided. What was known stays as the memory that it was asked, so that it is not asked twice. */
export function letBegunGo(db: Database, orderRef: string): void {
  sql(db, 'UPDATE customer_order SET begun_exception = NULL WHERE order_ref = ?').run(orderRef)
}
/** Whether an order was ever held as begun. */
export function wasBegun(db: Database, orderRef: string): boolean {
  return (
    sql<[string], { n: number }>(
      db,
      'SELECT count(*) AS n FROM customer_order WHERE order_ref = ? AND begun_work IS NOT NULL',
    ).get(orderRef)?.n === 1
  )
}
/** The orders an exception holds, the most urgent first. */
export function begunUnder(db: Database, exceptionId: string): { orderRef: string; work: BegunWork }[] {
  return sql<[string], { orderRef: string; work: string }>(
    db,
    `SELECT order_ref AS orderRef, begun_work AS work FROM customer_order WHERE begun_exception = ?
     ORDER BY priority DESC, cut_off_at, order_ref`,
  )
    .all(exceptionId)
    .map(({ orderRef, work }) => ({ orderRef, work: JSON.parse(work) as BegunWork }))
}
/** It told, or tells, of a shipment that was not taken back since. */
const stands = `outbox.kind = 'shipmentConfirmation' AND outbox.state <> 'withdrawn' AND NOT EXISTS
  (SELECT 1 FROM outbox AS undo WHERE undo.order_ref = outbox.order_ref AND undo.seq > outbox.seq
   AND undo.kind = 'cancelConfirmation' AND undo.state = 'done')`
/** Whether a message is on its way, or arrived, that tells the OMS of this shipment; one settled by hand told nothing. */
export function isConfirmed(db: Database, orderRef: string): boolean {
  return (
    (sql<[string], { n: number }>(
      db,
      `SELECT count(*) AS n FROM outbox WHERE order_ref = ? AND ${stands} AND state <> 'resolved'`,
    ).get(orderRef)?.n ?? 0) > 0
  )
}
/** Whether a message says, or said, that this order shipped. */
export function hasConfirmation(db: Database, orderRef: string): boolean {
  return (
    (sql<[string], { n: number }>(
      db,
      `SELECT count(*) AS n FROM outbox WHERE order_ref = ? AND ${stands}`,
    ).get(orderRef)?.n ?? 0) > 0
  )
}
