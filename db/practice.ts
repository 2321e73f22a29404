import { saveMeta } from '#db/meta'
import type { Database } from '#db/open'
import { emptySeats } from '#db/restored'
import { sql } from '#db/statements'
import { orderStatuses } from '#domain/order'
import { hasLeft, type ShadowShipment } from '#domain/shadow'

/**
 * Makes a copy fit to practise on, inside one transaction. What the live station still has to send or print is its own to do;
 * the bytes of its papers are forgotten, so that none of them can come out again here; its free label numbers and
 * couriers' labels are not used, and labels nobody has scanned yet are made anew. Its events go on under `incarnation`.
 */
export function makePractice(db: Database, incarnation: string, at: string): void {
  saveMeta(db, 'incarnation', incarnation)
  saveMeta(db, 'practiceSince', at)
  sql(
    db,
    `UPDATE outbox SET state = 'resolved', resolved_reason = 'the live station sends it', done_at = ?
     WHERE state IN ('pending', 'parked')`,
  ).run(at)
  sql(
    db,
    `UPDATE print_job SET state = 'cancelled', detail = 'the live station prints it', changed_at = ?
     WHERE state IN ('queued', 'sending', 'unknown', 'failed')`,
  ).run(at)
  sql(
    db,
    'UPDATE print_job SET bytes = NULL, bytes_hash = NULL, drawn_from = NULL WHERE bytes IS NOT NULL',
  ).run()
  sql(db, 'DELETE FROM courier_label').run()
  sql(db, 'DELETE FROM courier_label_file').run()
  sql(db, 'DELETE FROM lease_request').run()
  sql(db, 'DELETE FROM leased_number WHERE used_by IS NULL').run()
  sql(
    db,
    "UPDATE carton SET state = 'weighed', tracking_number = NULL, sscc = NULL WHERE state = 'labelled'",
  ).run()
  leaveShipped(db, at)
  emptySeats(db, at)
}

/** Orders that had left before are no part of what is compared afterwards. */
function leaveShipped(db: Database, at: string): void {
  const left = orderStatuses.filter((status) => hasLeft({ status }))
  sql(
    db,
    `UPDATE customer_order SET shipped_at = ?
     WHERE shipped_at IS NULL AND status IN (SELECT value FROM json_each(?))`,
  ).run(at, JSON.stringify(left))
}

/** The practice that the live log says has begun and not that it ended, by the instant of its copy; null for none. */
export function openPractice(db: Database): string | null {
  const last = sql<[], { kind: string; since: string }>(
    db,
    `SELECT kind, payload ->> '$.since' AS since FROM event
     WHERE kind IN ('practice-begun', 'practice-ended') ORDER BY rowid DESC LIMIT 1`,
  ).get()
  return last?.kind === 'practice-begun' ? last.since : null
}

/** Orders that could leave since the copy was made, here or anywhere. */
export function ordersSince(db: Database, since: string): string[] {
  return sql<[string], { orderRef: string }>(
    db,
    'SELECT order_ref AS orderRef FROM customer_order WHERE shipped_at IS NULL OR shipped_at > ? ORDER BY order_ref',
  )
    .all(since)
    .map(({ orderRef }) => orderRef)
}

/** What would have been confirmed since then, order by order. */
export function wouldConfirm(db: Database, since: string): ShadowShipment[] {
  return sql<[string], { body: string }>(
    db,
    "SELECT body FROM outbox WHERE kind = 'shipmentConfirmation' AND state = 'pending' AND saved_at > ? ORDER BY seq",
  )
    .all(since)
    .map(({ body }) => {
      const { orderRef, cartons } = JSON.parse(body) as { orderRef: string; cartons: ShadowShipment[] }
      return { orderRef, lines: cartons.flatMap(({ lines }) => lines) }
    })
}
