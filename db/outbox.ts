import type { Database } from '#db/open'
import { sql } from '#db/statements'

export interface OutboxRow {
  seq: number
  messageId: string
  kind: 'shipmentConfirmation' | 'cancelConfirmation' | 'progress' | 'stockMovement'
  orderRef: string | null
  about: string
  body: string
  state: 'pending' | 'parked' | 'done' | 'resolved'
  tries: number
  nextTryAt: string
  reason: string | null
  answer: string | null
  reference: string | null
  resolvedBy: string | null
  resolvedReason: string | null
  savedAt: string
}
const columns = `seq, message_id AS messageId, kind, order_ref AS orderRef, about, body, state, tries, next_try_at AS nextTryAt, reason,
  answer, reference, resolved_by AS resolvedBy, resolved_reason AS resolvedReason, saved_at AS savedAt`

/** Puts a message out, in the transaction that makes its fact true. The id is made once, here. */
export function post(
  db: Database,
  message: Pick<OutboxRow, 'messageId' | 'kind' | 'orderRef' | 'about'>,
  body: unknown,
  at: string,
): void {
  sql(
    db,
    `INSERT INTO outbox (message_id, kind, order_ref, about, body, state, next_try_at, saved_at) VALUES (?, ?, ?, ?, ?, 'pending', ?, ?)`,
  ).run(message.messageId, message.kind, message.orderRef, message.about, JSON.stringify(body), at, at)
}
/** The oldest message that may go now: due, and nothing older of its order is unsettled; progress holds nothing up. */
export function nextDue(db: Database, at: string): OutboxRow | null {
  return (
    sql<[string], OutboxRow>(
      db,
      `SELECT ${columns} FROM outbox WHERE state = 'pending' AND next_try_at <= ? AND NOT EXISTS
         (SELECT 1 FROM outbox AS older WHERE older.order_ref = outbox.order_ref AND older.seq < outbox.seq
         AND older.kind <> 'progress' AND older.state IN ('pending', 'parked'))
       ORDER BY seq LIMIT 1`,
    ).get(at) ?? null
  )
}
/** When the next message that may go wants to go; null when none does. Those behind another one wait for that one. */
export function nextTryAt(db: Database): string | null {
  return (
    sql<[], { at: string | null }>(
      db,
      `SELECT min(next_try_at) AS at FROM outbox WHERE state = 'pending' AND NOT EXISTS
         (SELECT 1 FROM outbox AS older WHERE older.order_ref = outbox.order_ref AND older.seq < outbox.seq
         AND older.kind <> 'progress' AND older.state IN ('pending', 'parked'))`,
    ).get()?.at ?? null
  )
}
export function settle(db: Database, messageId: string, reference: string, answer: string, at: string): void {
  sql(
    db,
    `UPDATE outbox SET state = 'done', reference = ?, answer = ?, reason = NULL, tries = tries + 1, done_at = ? WHERE message_id = ?`,
  ).run(reference, answer, at, messageId)
}
export function tryLater(db: Database, messageId: string, reason: string, nextTry: string): void {
  sql(db, 'UPDATE outbox SET tries = tries + 1, reason = ?, next_try_at = ? WHERE message_id = ?').run(
    reason,
    nextTry,
    messageId,
  )
}
export function park(db: Database, messageId: string, reason: string, answer: string): void {
  sql(
    db,
    "UPDATE outbox SET state = 'parked', tries = tries + 1, reason = ?, answer = ? WHERE message_id = ?",
  ).run(reason, answer, messageId)
}
export function unpark(db: Database, messageId: string, at: string): void {
  sql(db, "UPDATE outbox SET state = 'pending', next_try_at = ? WHERE message_id = ?").run(at, messageId)
}
/** Everything waiting may go now: the OMS answers again. */
export function hurry(db: Database, at: string): void {
  sql(db, "UPDATE outbox SET next_try_at = ? WHERE state = 'pending'").run(at)
}
export function resolve(db: Database, messageId: string, by: string, reason: string, at: string): void {
  sql(
    db,
    "UPDATE outbox SET state = 'resolved', resolved_by = ?, resolved_reason = ?, done_at = ? WHERE message_id = ?",
  ).run(by, reason, at, messageId)
}
export function messageById(db: Database, messageId: string): OutboxRow | null {
  return (
    sql<[string], OutboxRow>(db, `SELECT ${columns} FROM outbox WHERE message_id = ?`).get(messageId) ?? null
  )
}
/** Unsettled ones first, then the newest. */
export function messages(db: Database, most: number): (OutboxRow & { behind: number })[] {
  return sql<[number], OutboxRow & { behind: number }>(
    db,
    `SELECT ${columns}, EXISTS (SELECT 1 FROM outbox AS older WHERE older.order_ref = outbox.order_ref AND older.seq < outbox.seq
       AND older.kind <> 'progress' AND older.state IN ('pending', 'parked')) AS behind
     FROM outbox ORDER BY CASE state WHEN 'parked' THEN 0 WHEN 'pending' THEN 1 ELSE 2 END, seq DESC LIMIT ?`,
  ).all(most)
}
export function outboxCounts(db: Database): { pending: number; parked: number } {
  const row = sql<[], { pending: number | null; parked: number | null }>(
    db,
    "SELECT sum(state = 'pending') AS pending, sum(state = 'parked') AS parked FROM outbox WHERE state IN ('pending', 'parked')",
  ).get()
  return { pending: row?.pending ?? 0, parked: row?.parked ?? 0 }
}
/** Younger messages of the same order that wait behind one. */
export function countBehind(db: Database, row: OutboxRow): number {
  return (
    sql<[string | null, number], { n: number }>(
      db,
      "SELECT count(*) AS n FROM outbox WHERE order_ref = ? AND seq > ? AND state = 'pending'",
    ).get(row.orderRef, row.seq)?.n ?? 0
  )
}
