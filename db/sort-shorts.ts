import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { ShortReason } from '#domain/reasons'

interface LeftLine {
  lineId: string
  sku: string
  /** Units nobody has sorted. */
  missing: number
}
interface SortedOrder {
  orderRef: string
  orderNumber: string
  lines: LeftLine[]
}

/** The orders of a list that sorts, the most urgent first, each with its lines. */
export function sortedOrders(db: Database, sortId: string): SortedOrder[] {
  const rows = sql<[string], Omit<SortedOrder, 'lines'> & LeftLine>(
    db,
    `SELECT order_ref AS orderRef, customer_order.number AS orderNumber, line_id AS lineId, sku,
       quantity - picked - in_hand - short_quantity AS missing
     FROM pick_line JOIN customer_order USING (order_ref) WHERE list_id = ? ORDER BY sequence`,
  ).all(sortId)
  const orders = new Map<string, SortedOrder>()
  for (const { orderRef, orderNumber, ...line } of rows) {
    const order = orders.get(orderRef) ?? { orderRef, orderNumber, lines: [] }
    order.lines.push(line)
    orders.set(orderRef, order)
  }
  return [...orders.values()]
}

export function shortSortLine(db: Database, lineId: string, quantity: number, reason: ShortReason): void {
  sql(db, 'UPDATE pick_line SET short_quantity = short_quantity + ?, short_reason = ? WHERE line_id = ?').run(
    quantity,
    reason,
    lineId,
  )
}

/** Why an item is missing in a batch, as was said at the wall when it got lost, else on the walk; null when nobody said. */
export function reasonInBatch(db: Database, batchId: string, sku: string): ShortReason | null {
  return (
    sql<[string, string, string, string], { reason: ShortReason }>(
      db,
      `SELECT reason FROM (
         SELECT reason, 0 AS walk, lost_at AS at FROM lost_unit WHERE list_id = ? AND sku = ?
         UNION ALL SELECT short_reason, 1, sequence FROM pick_line WHERE list_id = ? AND sku = ? AND short_reason IS NOT NULL)
       ORDER BY walk, at LIMIT 1`,
    ).get(batchId, sku, batchId, sku)?.reason ?? null
  )
}
/** Units of an item that the walk of a batch found nowhere and no order is short of yet. */
export function shortLeft(db: Database, batchId: string, sortId: string, sku: string): number {
  const row = sql<[string, string, string, string], { units: number }>(
    db,
    `SELECT (SELECT coalesce(sum(short_quantity - CASE WHEN replaces IS NULL THEN 0 ELSE quantity END), 0)
         FROM pick_line WHERE list_id = ? AND sku = ?)
       - (SELECT coalesce(sum(short_quantity), 0) FROM pick_line WHERE list_id = ? AND sku = ?) AS units`,
  ).get(batchId, sku, sortId, sku)
  return Math.max(0, row?.units ?? 0)
}

/** Units that were picked and are not in their tote, by the location they came from. */
export interface LostUnits {
  batchId: string
  toteId: string
  locationId: string
  sku: string
  lot: string | null
  serial: string | null
  quantity: number
  reason: ShortReason
  lostBy: string
  allowedBy: string
  lostAt: string
}
export function addLost(db: Database, lostUnitId: string, lost: LostUnits): void {
  sql(
    db,
    `INSERT INTO lost_unit (lost_unit_id, list_id, tote_id, location_id, sku, lot, serial, quantity, reason, lost_by,
       allowed_by, lost_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    lostUnitId,
    lost.batchId,
    lost.toteId,
    lost.locationId,
    lost.sku,
    lost.lot,
    lost.serial,
    lost.quantity,
    lost.reason,
    lost.lostBy,
    lost.allowedBy,
    lost.lostAt,
  )
}

export function endSortList(db: Database, sortId: string, at: string): void {
  sql(db, "UPDATE list SET state = 'done', finished_at = ? WHERE list_id = ?").run(at, sortId)
}
