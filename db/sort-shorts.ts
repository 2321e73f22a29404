import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { ShortReason } from '#domain/refusal'

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

/** Why an item was short on the walk of a batch, as its picker said; null when it was not. */
export function reasonInBatch(db: Database, batchId: string, sku: string): ShortReason | null {
  return (
    sql<[string, string], { reason: ShortReason }>(
      db,
      `SELECT short_reason AS reason FROM pick_line
       WHERE list_id = ? AND sku = ? AND short_reason IS NOT NULL ORDER BY sequence LIMIT 1`,
    ).get(batchId, sku)?.reason ?? null
  )
}
/** Units of an item that the walk of a batch found nowhere. */
export function shortOf(db: Database, batchId: string, sku: string): number {
  return (
    sql<[string, string], { units: number }>(
      db,
      `SELECT coalesce(sum(short_quantity - CASE WHEN replaces IS NULL THEN 0 ELSE quantity END), 0) AS units
       FROM pick_line WHERE list_id = ? AND sku = ?`,
    ).get(batchId, sku)?.units ?? 0
  )
}

export function endSortList(db: Database, sortId: string, at: string): void {
  sql(db, "UPDATE list SET state = 'done', finished_at = ? WHERE list_id = ?").run(at, sortId)
}
