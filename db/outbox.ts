import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { MessageKind } from '#domain/message'
import { firstSource, sourceOfRef } from '#domain/source'

export interface OutboxRow {
  seq: number
  messageId: string
  kind: MessageKind
  orderRef: string | null
  /** Whom it goes to: the mark of a source, empty for the first. */
  source: string
  about: string
  body: string
  state: 'pending' | 'parked' | 'done' | 'resolved' | 'withdrawn'
  tries: number
  nextTryAt: string
  /** Since when the OMS may have it; null while nothing of it has left. */
  begunAt: string | null
  reason: string | null
  answer: string | null
  /** JSON of the calls of the last try; null where none was made. */
  calls: string | null
  reference: string | null
  resolvedBy: string | null
  resolvedReason: string | null
  savedAt: string
}
const columns = `seq, message_id AS messageId, kind, order_ref AS orderRef, source, about, body, state, tries, next_try_at AS nextTryAt, begun_at AS begunAt, reason,
  answer, calls, reference, resolved_by AS resolvedBy, resolved_reason AS resolvedReason, saved_at AS savedAt`

/**
 * Puts a message out, in the transaction that makes its fact true. The id is made once, here. It goes to the source of its
 * order unless told otherwise; of stock only the first source hears.
 */
export function post(
  db: Database,
  message: Pick<OutboxRow, 'messageId' | 'kind' | 'orderRef' | 'about'> & { source?: string },
  body: unknown,
  at: string,
): void {
  sql(
    db,
    `INSERT INTO outbox (message_id, kind, order_ref, source, about, body, state, next_try_at, saved_at) VALUES (?, ?, ?, ?, ?, ?, 'pending', ?, ?)`,
  ).run(
    message.messageId,
    message.kind,
    message.orderRef,
    message.source ?? receiverOf(message),
    message.about,
    JSON.stringify(body),
    at,
    at,
  )
}
const receiverOf = ({ kind, orderRef }: Pick<OutboxRow, 'kind' | 'orderRef'>): string =>
  kind === 'stockMovement' ? firstSource : sourceOfRef(orderRef ?? '')
const isClaim = (row: 'older' | 'outbox') => `${row}.kind IN ('claim', 'releaseClaim')`
/** An older unsettled one of the same order to the same source; progress holds nothing up, a claim only claims. */
const isBehind = `EXISTS (SELECT 1 FROM outbox AS older WHERE older.order_ref = outbox.order_ref
   AND older.source = outbox.source AND older.seq < outbox.seq
   AND older.kind <> 'progress' AND (NOT ${isClaim('older')} OR ${isClaim('outbox')}) AND older.state IN ('pending', 'parked'))`
const isFirst = `state = 'pending' AND NOT ${isBehind}`
/** Time until a message is due; more of it than it was to wait means that the clock was set back, and it waits no longer. */
const leftMs = 'round((julianday(next_try_at) - julianday(?)) * 86400000)'

const mayGo = `SELECT ${columns} FROM outbox WHERE ${isFirst} AND source = ? AND (next_try_at <= ? OR ${leftMs} > wait_ms)`
/** The oldest message to a source that may go now: due, and the first of its order. `last` names one that goes only when no other may. */
export function nextDue(db: Database, source: string, at: string, last: string | null): OutboxRow | null {
  const due = [source, at, at] as const
  const other = sql<[string, string, string, string | null], OutboxRow>(
    db,
    `${mayGo} AND message_id IS NOT ? ORDER BY seq LIMIT 1`,
  ).get(...due, last)
  if (other !== undefined || last === null) return other ?? null
  return (
    sql<[string, string, string, string], OutboxRow>(db, `${mayGo} AND message_id = ?`).get(...due, last) ??
    null
  )
}
/** How long until the next message to a source that may go wants to go; null when none does. Those behind another one wait for that one. */
export function nextWaitMs(db: Database, source: string, at: string): number | null {
  return (
    sql<[string, string], { waitMs: number | null }>(
      db,
      `SELECT min(CASE WHEN leftMs > wait_ms THEN 0 ELSE max(leftMs, 0) END) AS waitMs
       FROM (SELECT wait_ms, ${leftMs} AS leftMs FROM outbox WHERE ${isFirst} AND source = ?)`,
    ).get(at, source)?.waitMs ?? null
  )
}
export function settle(db: Database, messageId: string, reference: string, answer: string, at: string): void {
  sql(
    db,
    `UPDATE outbox SET state = 'done', reference = ?, answer = ?, reason = NULL, tries = tries + 1, done_at = ? WHERE message_id = ?`,
  ).run(reference, answer, at, messageId)
}
/** Written before its first byte leaves: from now on only the OMS can say that it has not got it. */
export function beginSending(db: Database, { messageId, begunAt }: OutboxRow, at: string): void {
  if (begunAt === null) sql(db, 'UPDATE outbox SET begun_at = ? WHERE message_id = ?').run(at, messageId)
}
/** Counts a try that came to nothing; the next one is `waitMs` after `at`. */
export function tryLater(db: Database, messageId: string, reason: string, at: string, waitMs: number): void {
  const nextTry = new Date(Date.parse(at) + waitMs).toISOString()
  sql(
    db,
    'UPDATE outbox SET tries = tries + 1, reason = ?, next_try_at = ?, wait_ms = ? WHERE message_id = ?',
  ).run(reason, nextTry, Math.ceil(waitMs), messageId)
}
export function park(db: Database, messageId: string, reason: string, answer: string): void {
  sql(
    db,
    "UPDATE outbox SET state = 'parked', tries = tries + 1, reason = ?, answer = ? WHERE message_id = ?",
  ).run(reason, answer, messageId)
}
export function unpark(db: Database, messageId: string, at: string): void {
  sql(db, "UPDATE outbox SET state = 'pending', next_try_at = ?, wait_ms = 0 WHERE message_id = ?").run(
    at,
    messageId,
  )
}
/** Everything waiting may go now, to one source, which answers again, or to all (null). */
export function hurry(db: Database, source: string | null, at: string): void {
  sql(
    db,
    "UPDATE outbox SET next_try_at = ?, wait_ms = 0 WHERE state = 'pending' AND source = coalesce(?, source)",
  ).run(at, source)
}
/** Another text under the same key; it may go now. */
export function rewrite(db: Database, messageId: string, body: unknown, at: string): void {
  sql(db, 'UPDATE outbox SET body = ? WHERE message_id = ?').run(JSON.stringify(body), messageId)
  unpark(db, messageId, at)
}
export function resolve(db: Database, messageId: string, by: string, reason: string, at: string): void {
  sql(
    db,
    "UPDATE outbox SET state = 'resolved', resolved_by = ?, resolved_reason = ?, done_at = ? WHERE message_id = ?",
  ).run(by, reason, at, messageId)
}
/** The calls that the last try took, in the transaction that keeps what came of it. */
export function keepCalls(db: Database, messageId: string, calls: string | null): void {
  sql(db, 'UPDATE outbox SET calls = ? WHERE message_id = ?').run(calls, messageId)
}
/** What it told is not so any more, and the OMS never had it; it is never sent. */
export function withdraw(db: Database, messageId: string, at: string): void {
  sql(db, "UPDATE outbox SET state = 'withdrawn', done_at = ? WHERE message_id = ?").run(at, messageId)
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
    `SELECT ${columns}, ${isBehind} AS behind
     FROM outbox ORDER BY CASE state WHEN 'parked' THEN 0 WHEN 'pending' THEN 1 ELSE 2 END, seq DESC LIMIT ?`,
  ).all(most)
}
/** Since when the oldest message waits that a source has not accepted; null when none does. */
export function oldestPendingAt(db: Database, source: string): string | null {
  return (
    sql<[string], { at: string | null }>(
      db,
      "SELECT min(saved_at) AS at FROM outbox WHERE state = 'pending' AND source = ?",
    ).get(source)?.at ?? null
  )
}
/** Whatever still ties this station to a source: messages that are not settled, orders that have not left. */
export function heldOf(db: Database, source: string): { messages: number; orders: number } {
  const count = (text: string, value: string): number =>
    sql<[string], { n: number }>(db, text).get(value)?.n ?? 0
  return {
    messages: count(
      "SELECT count(*) AS n FROM outbox WHERE state IN ('pending', 'parked') AND source = ?",
      source,
    ),
    orders: count(
      "SELECT count(*) AS n FROM customer_order WHERE shipped_at IS NULL AND cancelled_at IS NULL AND order_ref LIKE ? || ',%'",
      source,
    ),
  }
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
