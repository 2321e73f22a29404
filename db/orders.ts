import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { FloorStage, Order } from '#domain/order'

/** An order as the station holds it. */
export interface HeldOrder {
  /** Its priority is the one that counts here. */
  order: Order
  /** What the OMS says, and what a supervisor said instead. */
  omsPriority: number
  ownPriority: number | null
  contentHash: string
  newer: Order | null
  floorStage: FloorStage
  waveId: string | null
  shippedAt: string | null
  /** The exception that holds it, because work on it had begun when the database was damaged. */
  begunException: string | null
}
interface Row {
  content: string
  priority: number
  own_priority: number | null
  content_hash: string
  newer_content: string | null
  floor_stage: FloorStage
  wave_id: string | null
  shipped_at: string | null
  begun_exception: string | null
}
function held(row: Row): HeldOrder {
  const sent = JSON.parse(row.content) as Order
  return {
    order: { ...sent, priority: row.priority },
    omsPriority: sent.priority,
    ownPriority: row.own_priority,
    contentHash: row.content_hash,
    newer: row.newer_content === null ? null : (JSON.parse(row.newer_content) as Order),
    floorStage: row.floor_stage,
    waveId: row.wave_id,
    shippedAt: row.shipped_at,
    begunException: row.begun_exception,
  }
}

/** Which courier takes an order; null for an order nobody knows. */
export const courierOf = (db: Database, orderRef: string): string | null =>
  sql<[string], { courierId: string }>(
    db,
    'SELECT courier_id AS courierId FROM customer_order WHERE order_ref = ?',
  ).get(orderRef)?.courierId ?? null
export function orderByRef(db: Database, orderRef: string): HeldOrder | null {
  const row = sql<[string], Row>(db, 'SELECT * FROM customer_order WHERE order_ref = ?').get(orderRef)
  return row === undefined ? null : held(row)
}
export function orderByNumber(db: Database, number: string): HeldOrder | null {
  const row = sql<[string], Row>(db, 'SELECT * FROM customer_order WHERE number = ?').get(number)
  return row === undefined ? null : held(row)
}
/** References of the orders that no walk has begun with. */
export const waitingRefs = (db: Database): string[] =>
  sql<[], { orderRef: string }>(
    db,
    "SELECT order_ref AS orderRef FROM customer_order WHERE floor_stage = 'waiting' AND shipped_at IS NULL",
  )
    .all()
    .map(({ orderRef }) => orderRef)
/** Those of some orders that still wait. */
export function waitingOrdersOf(db: Database, orderRefs: readonly string[]): HeldOrder[] {
  return sql<[string], Row>(
    db,
    `SELECT * FROM customer_order WHERE order_ref IN (SELECT value FROM json_each(?))
       AND floor_stage = 'waiting' AND shipped_at IS NULL`,
  )
    .all(JSON.stringify(orderRefs))
    .map(held)
}
/** How many orders wait for a wave. */
export const waitingCount = (db: Database): number =>
  sql<[], { n: number }>(
    db,
    `SELECT count(*) AS n FROM customer_order
     WHERE floor_stage = 'waiting' AND shipped_at IS NULL AND wave_id IS NULL AND cancelled_at IS NULL`,
  ).get()?.n ?? 0
/** References of everything not yet shipped, with the hash of what we hold. */
export function openOrderHashes(
  db: Database,
): Map<string, { hash: string; version: number; newer: boolean }> {
  const rows = sql<[], { order_ref: string; content_hash: string; version: number; newer: number }>(
    db,
    'SELECT order_ref, content_hash, version, newer_content IS NOT NULL AS newer FROM customer_order WHERE shipped_at IS NULL',
  ).all()
  return new Map(
    rows.map((row) => [
      row.order_ref,
      { hash: row.content_hash, version: row.version, newer: row.newer === 1 },
    ]),
  )
}
/** Writes what the OMS has now, as the order the floor works with. */
export function saveOrder(db: Database, order: Order, contentHash: string, at: string): void {
  sql(
    db,
    `INSERT INTO customer_order (order_ref, number, version, status, courier_id, cut_off_at, priority, cancelled_at, hold, content, content_hash, seen_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (order_ref) DO UPDATE SET number = excluded.number, version = excluded.version, status = excluded.status,
       courier_id = excluded.courier_id, cut_off_at = excluded.cut_off_at,
       priority = coalesce(customer_order.own_priority, excluded.priority),
       cancelled_at = excluded.cancelled_at, hold = excluded.hold, content = excluded.content,
       content_hash = excluded.content_hash, newer_content = NULL, erased_at = NULL, seen_at = excluded.seen_at`,
  ).run(
    order.orderRef,
    order.number,
    order.version,
    order.status,
    order.courierId,
    order.cutOffAt,
    order.priority,
    order.cancelledAt,
    order.hold,
    JSON.stringify(order),
    contentHash,
    at,
  )
}
/** Keeps what the OMS has now beside what the floor works on; somebody must decide. */
export function saveNewer(db: Database, order: Order, at: string): void {
  sql(
    db,
    'UPDATE customer_order SET newer_content = ?, cancelled_at = ?, seen_at = ? WHERE order_ref = ?',
  ).run(JSON.stringify(order), order.cancelledAt, at, order.orderRef)
}
export function setFloorStage(db: Database, orderRef: string, stage: FloorStage): void {
  sql(db, 'UPDATE customer_order SET floor_stage = ? WHERE order_ref = ?').run(stage, orderRef)
}
/** Binds an order to a wave, or takes it out again with null. */
export function setWave(db: Database, orderRef: string, waveId: string | null, stage: FloorStage): void {
  sql(db, 'UPDATE customer_order SET wave_id = ?, floor_stage = ? WHERE order_ref = ?').run(
    waveId,
    stage,
    orderRef,
  )
}
export function setShipped(db: Database, orderRef: string, at: string): void {
  sql(db, "UPDATE customer_order SET shipped_at = ?, floor_stage = 'labelled' WHERE order_ref = ?").run(
    at,
    orderRef,
  )
}
/** An order that never left after all waits for a wave again. */
export function setNotShipped(db: Database, orderRef: string): void {
  sql(db, "UPDATE customer_order SET shipped_at = NULL, floor_stage = 'waiting' WHERE order_ref = ?").run(
    orderRef,
  )
}
