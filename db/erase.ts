import type { Database } from '#db/open'
import { sql } from '#db/statements'
import { withoutAddressee } from '#domain/erase'
import type { Order } from '#domain/order'

/**
 * Erases personal data that is old enough, a few rows at a time; each answers how many it took. `before` is an
 * instant: what left the house, was settled or was said before it goes. Rows stay, so that history stays whole.
 */
export type Eraser = (db: Database, before: string, at: string, most: number) => number

const nothingWaits = `NOT EXISTS
  (SELECT 1 FROM outbox WHERE outbox.order_ref = customer_order.order_ref AND outbox.state IN ('pending', 'parked'))`

/** Orders that left the house, and of which nothing waits for the OMS any more. */
export const eraseShippedOrders: Eraser = (db, before, at, most) =>
  eraseOrders(
    db,
    `SELECT order_ref AS orderRef, content FROM customer_order
     WHERE erased_at IS NULL AND shipped_at IS NOT NULL AND shipped_at <= ? AND ${nothingWaits} LIMIT ?`,
    [before, most],
    at,
  )

/** Orders that nobody here will ever work on: cancelled, or sent from elsewhere. */
export const eraseLeftOrders: Eraser = (db, before, at, most) =>
  eraseOrders(
    db,
    `SELECT order_ref AS orderRef, content FROM customer_order
     WHERE erased_at IS NULL AND shipped_at IS NULL AND seen_at <= ? AND wave_id IS NULL
       AND begun_exception IS NULL AND floor_stage = 'waiting' AND (cancelled_at <= ?
         OR status IN ('shipped', 'inTransit', 'outForDelivery', 'delivered', 'failedDelivery', 'returned'))
       AND ${nothingWaits} LIMIT ?`,
    [before, before, most],
    at,
  )

function eraseOrders(db: Database, query: string, values: (string | number)[], at: string): number {
  const due = sql<(string | number)[], { orderRef: string; content: string }>(db, query).all(...values)
  for (const { orderRef, content } of due) {
    const left = withoutAddressee(JSON.parse(content) as Order)
    sql(
      db,
      'UPDATE customer_order SET content = ?, newer_content = NULL, hold = NULL, erased_at = ? WHERE order_ref = ?',
    ).run(JSON.stringify(left), at, orderRef)
  }
  return due.length
}

/** Papers of erased orders, and older ones of no order; one that never came out is cancelled, for nobody could draw it again. */
export const erasePapers: Eraser = (db, before, at, most) =>
  sql<[{ before: string; at: string; most: number }]>(
    db,
    `UPDATE print_job SET bytes = NULL, bytes_hash = NULL, drawn_from = NULL, detail = NULL, erased_at = $at,
       about = CASE WHEN kind IN ('code', 'codeSheet') THEN '' ELSE about END,
       state = CASE WHEN state IN ('queued', 'unknown', 'failed') THEN 'cancelled' ELSE state END
     WHERE job_id IN (SELECT job_id FROM print_job LEFT JOIN customer_order USING (order_ref)
       WHERE print_job.erased_at IS NULL AND changed_at <= $before AND state <> 'sending'
         AND (customer_order.erased_at IS NOT NULL OR customer_order.order_ref IS NULL) LIMIT $most)`,
  ).run({ before, at, most }).changes

/** What couriers gave for erased orders; the number of a label stays, as it does on its carton. */
export const eraseCourierLabels: Eraser = (db, _before, _at, most) => {
  const { changes } = sql<[number]>(
    db,
    `UPDATE courier_label SET bytes_hash = NULL, trouble = NULL WHERE courier_label_id IN
       (SELECT courier_label_id FROM courier_label JOIN customer_order USING (order_ref)
        WHERE erased_at IS NOT NULL AND (bytes_hash IS NOT NULL OR trouble IS NOT NULL) LIMIT ?)`,
  ).run(most)
  sql(
    db,
    'DELETE FROM courier_label_file WHERE bytes_hash NOT IN (SELECT bytes_hash FROM courier_label WHERE bytes_hash IS NOT NULL)',
  ).run()
  return changes
}

/** Whether a paper that may lie in a folder was erased here. */
export function isErasedPaper(db: Database, jobId: string): boolean {
  return (
    sql<[string], { n: number }>(
      db,
      'SELECT count(*) AS n FROM print_job WHERE job_id = ? AND erased_at IS NOT NULL',
    ).get(jobId)?.n === 1
  )
}

/** What the OMS accepted, or a person settled. */
export const eraseMessages: Eraser = (db, before, _at, most) =>
  sql<[{ before: string; most: number }]>(
    db,
    `UPDATE outbox SET body = '{}', answer = NULL, calls = NULL, reason = NULL, resolved_reason = NULL WHERE seq IN
       (SELECT seq FROM outbox INDEXED BY outbox_to_erase WHERE state IN ('done', 'resolved', 'withdrawn') AND done_at <= $before AND body <> '{}' LIMIT $most)`,
  ).run({ before, most }).changes

/** What came in and could not be read; its digest stays, so that the same text is not set aside twice. */
export const eraseIncoming: Eraser = (db, before, _at, most) =>
  sql<[{ before: string; most: number }]>(
    db,
    `UPDATE quarantine SET raw = '', reason = '', dismissed_reason = NULL WHERE quarantine_id IN
       (SELECT quarantine_id FROM quarantine WHERE at <= $before AND (raw <> '' OR dismissed_reason IS NOT NULL) LIMIT $most)`,
  ).run({ before, most }).changes

/** Details of what was decided, and of what was not but is about nobody who is still waiting. */
export const eraseDecisions: Eraser = (db, before, _at, most) =>
  sql<[{ before: string; most: number }]>(
    db,
    `UPDATE exception SET detail = '', resolved_reason = CASE WHEN resolved_at IS NULL THEN NULL ELSE '' END WHERE exception_id IN
       (SELECT exception_id FROM exception LEFT JOIN customer_order ON number = about
        WHERE coalesce(resolved_at, opened_at) <= $before AND (detail <> '' OR resolved_reason <> '')
          AND (resolved_at IS NOT NULL OR customer_order.order_ref IS NULL OR erased_at IS NOT NULL) LIMIT $most)`,
  ).run({ before, most }).changes

/** What lies beside the hashed part of events; the digest in it stays, and so the chain. */
export const eraseEventDetails: Eraser = (db, before, _at, most) =>
  sql<[{ before: string; most: number }]>(
    db,
    `UPDATE event SET personal = NULL WHERE rowid IN
       (SELECT event.rowid FROM event LEFT JOIN customer_order ON customer_order.order_ref = event.subject
        WHERE personal IS NOT NULL AND occurred_at <= $before
          AND (customer_order.order_ref IS NULL OR erased_at IS NOT NULL) LIMIT $most)`,
  ).run({ before, most }).changes
