import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { FloorStage, Order, OrderStatus } from '#domain/order'
import { sourceOfRef } from '#domain/source'

/** An order as the station holds it. */
export interface HeldOrder {
  /** Its priority is the one that counts here. */
  order: Order
  /** Whom the OMS names as its courier; `order` has the one that was chosen here, where one was. */
  named: Pick<Order, 'courierId' | 'service'>
  /** Nothing was chosen here yet. */
  unchosen: boolean
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
  courier_id: string
  chosen_service: string | null
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
  const { courierId, service } = sent
  const chosen = row.chosen_service === null ? {} : { courierId: row.courier_id, service: row.chosen_service }
  return {
    order: { ...sent, priority: row.priority, ...chosen },
    named: { courierId, service },
    unchosen: row.chosen_service === null,
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

/** An order as the OMS told it, whoever carries it by a choice made here. */
export const asNamed = ({ order, named }: HeldOrder): Order => ({ ...order, ...named })

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
/** References of everything of one source not yet shipped, with the hash of what we hold. */
export function openOrderHashes(
  db: Database,
  source: string,
): Map<string, { hash: string; version: number; newer: boolean }> {
  const rows = sql<[], { order_ref: string; content_hash: string; version: number; newer: number }>(
    db,
    'SELECT order_ref, content_hash, version, newer_content IS NOT NULL AS newer FROM customer_order WHERE shipped_at IS NULL',
  ).all()
  const ofSource = rows.filter((row) => sourceOfRef(row.order_ref) === source)
  return new Map(
    ofSource.map((row) => [
      row.order_ref,
      { hash: row.content_hash, version: row.version, newer: row.newer === 1 },
    ]),
  )
}
/** A label says who carries it: only without any does a choice made here end with a change of the order. */
const isLabelled = `(chosen_service IS NOT NULL AND EXISTS (SELECT 1 FROM carton
  WHERE carton.order_ref = customer_order.order_ref AND tracking_number IS NOT NULL))`

/** Orders that left since an instant and are still on their way, after a reference, at most so many. */
export const onTheirWay = (db: Database, since: string, after: string, most: number): string[] =>
  sql<[string, string, number], { orderRef: string }>(
    db,
    `SELECT order_ref AS orderRef FROM customer_order
     WHERE shipped_at >= ? AND status NOT IN ('delivered', 'returned') AND order_ref > ? ORDER BY order_ref LIMIT ?`,
  )
    .all(since, after, most)
    .map(({ orderRef }) => orderRef)
/** How far an order is, as its source told last. */
export const toldStatus = (db: Database, orderRef: string): OrderStatus | null =>
  sql<[string], { status: OrderStatus }>(db, 'SELECT status FROM customer_order WHERE order_ref = ?').get(
    orderRef,
  )?.status ?? null
export function setStatus(db: Database, orderRef: string, status: OrderStatus): void {
  sql(db, 'UPDATE customer_order SET status = ? WHERE order_ref = ?').run(status, orderRef)
}
/** Numbers that read like one without the mark of its source. */
export const numbersLike = (db: Database, number: string): string[] =>
  sql<[string, string], { number: string }>(
    db,
    "SELECT number FROM customer_order WHERE number = ? OR number LIKE '%/' || ? ORDER BY number LIMIT 6",
  )
    .all(number, number.replace(/[%_]/g, ''))
    .map((row) => row.number)
/** Writes what the OMS has now, as the order the floor works with. */
export function saveOrder(db: Database, order: Order, contentHash: string, at: string): void {
  sql(
    db,
    `INSERT INTO customer_order (order_ref, number, version, status, courier_id, cut_off_at, priority, cancelled_at, hold, content, content_hash, seen_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (order_ref) DO UPDATE SET number = excluded.number, version = excluded.version, status = excluded.status,
       courier_id = CASE WHEN ${isLabelled} THEN customer_order.courier_id ELSE excluded.courier_id END,
       chosen_service = CASE WHEN ${isLabelled} THEN customer_order.chosen_service END, cut_off_at = excluded.cut_off_at,
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

/** The order that a unit with this serial went into last, packed or picked; of any item where `sku` is null. */
export function orderOfSerial(db: Database, serial: string | null, sku: string | null): string | null {
  if (serial === null) return null
  const found = sql<[string, string | null, string, string | null], { orderRef: string }>(
    db,
    `SELECT orderRef FROM (
       SELECT carton.order_ref AS orderRef, coalesce(carton.closed_at, '9') AS at FROM carton_unit JOIN carton USING (carton_id)
       WHERE serial = ? AND sku = coalesce(?, sku)
       UNION ALL SELECT coalesce(picked_unit.order_ref, pick_line.order_ref), '' FROM picked_unit JOIN pick_line USING (line_id)
       WHERE serial = ? AND picked_unit.sku = coalesce(?, picked_unit.sku))
     WHERE orderRef IS NOT NULL ORDER BY at DESC LIMIT 1`,
  ).get(serial, sku, serial, sku)
  return found?.orderRef ?? null
}
