import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { DocumentKind } from '#domain/document'
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

/** What a paper is of: an order, one of its cartons, or else the walk or hand-over that it is called after. */
export interface PaperOf {
  kind: DocumentKind
  orderRef: string | null
  cartonId: string | null
  about: string
}

const ofPaper = `kind = @kind AND order_ref IS @orderRef AND carton_id IS @cartonId
  AND (@orderRef IS NOT NULL OR about = @about) AND state <> 'cancelled'`

/** The newest copy of a paper; null where none was printed. */
export const newestPaper = (db: Database, of: PaperOf): string | null =>
  sql<[PaperOf], { jobId: string }>(
    db,
    `SELECT job_id AS jobId FROM print_job WHERE ${ofPaper} ORDER BY created_at DESC, copy DESC, rowid DESC LIMIT 1`,
  ).get(of)?.jobId ?? null

/** How often a paper was printed again for a reason since it was last made for the first time. */
export const reprintsOf = (db: Database, of: PaperOf): number =>
  sql<[PaperOf], { n: number }>(
    db,
    `WITH made AS (SELECT created_at, coalesce(request_reason, 'asked') <> 'asked' AS again FROM print_job WHERE ${ofPaper})
     SELECT count(*) AS n FROM made WHERE again AND created_at >= coalesce((SELECT max(created_at) FROM made WHERE NOT again), '')`,
  ).get(of)?.n ?? 0

/** How often each paper of an order was printed, and whether one of it still waits for its printer. */
export function paperCopies(db: Database, orderRef: string): Map<string, { copies: number; waits: boolean }> {
  const rows = sql<[string], { kind: string; copies: number; waits: number }>(
    db,
    `SELECT kind, max(copy) AS copies, max(state IN ('queued', 'sending')) AS waits FROM print_job
     WHERE order_ref = ? AND state <> 'cancelled' GROUP BY kind`,
  ).all(orderRef)
  return new Map(rows.map(({ kind, copies, waits }) => [kind, { copies, waits: waits === 1 }]))
}
