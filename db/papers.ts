import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { OrderPaper } from '#domain/document'
import type { Order } from '#domain/order'

/** A carton that goes to a courier. */
export interface HandedCarton {
  order: Order
  trackingNumber: string
  weighedG: number
  closedAt: string
  firstOfOrder: boolean
}

/** Closed cartons of orders that have not been cancelled, closed within two instants, in their order. */
export function closedCartons(db: Database, from: string, to: string): HandedCarton[] {
  return sql<
    [string, string],
    Omit<HandedCarton, 'order' | 'firstOfOrder'> & { content: string; number: number }
  >(
    db,
    `SELECT content, tracking_number AS trackingNumber, coalesce(weighed_g, 0) AS weighedG, closed_at AS closedAt, carton.number
     FROM carton JOIN customer_order USING (order_ref)
     WHERE carton.state = 'closed' AND closed_at >= ? AND closed_at < ? AND tracking_number IS NOT NULL
       AND cancelled_at IS NULL ORDER BY closed_at, carton_id`,
  )
    .all(from, to)
    .map(({ content, number, ...carton }) => ({
      ...carton,
      order: JSON.parse(content) as Order,
      firstOfOrder: number === 1,
    }))
}

/** The newest copy of a paper of an order, or of one of its cartons; null where none was printed. */
export const newestPaper = (
  db: Database,
  kind: OrderPaper,
  orderRef: string,
  cartonId: string | null,
): string | null =>
  sql<[string, string, string | null], { jobId: string }>(
    db,
    `SELECT job_id AS jobId FROM print_job WHERE kind = ? AND order_ref = ? AND carton_id IS ?
       AND state <> 'cancelled' ORDER BY copy DESC, rowid DESC LIMIT 1`,
  ).get(kind, orderRef, cartonId)?.jobId ?? null

/** How often each paper of an order was printed, and whether one of it still waits for its printer. */
export function paperCopies(db: Database, orderRef: string): Map<string, { copies: number; waits: boolean }> {
  const rows = sql<[string], { kind: string; copies: number; waits: number }>(
    db,
    `SELECT kind, max(copy) AS copies, max(state IN ('queued', 'sending')) AS waits FROM print_job
     WHERE order_ref = ? AND state <> 'cancelled' GROUP BY kind`,
  ).all(orderRef)
  return new Map(rows.map(({ kind, copies, waits }) => [kind, { copies, waits: waits === 1 }]))
}
