import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { ExceptionKind } from '#domain/exception'

export interface OpenException {
  exceptionId: string
  kind: ExceptionKind
  about: string
  detail: string
  openedAt: string
  openedBy: string | null
}
/** Opens something a person must decide. */
export function openException(db: Database, exception: OpenException): void {
  sql(
    db,
    'INSERT INTO exception (exception_id, kind, about, detail, opened_at, opened_by) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(
    exception.exceptionId,
    exception.kind,
    exception.about,
    exception.detail,
    exception.openedAt,
    exception.openedBy,
  )
}
const columns =
  'exception_id AS exceptionId, kind, about, detail, opened_at AS openedAt, opened_by AS openedBy'

export function openExceptions(db: Database): OpenException[] {
  return sql<[], OpenException>(
    db,
    `SELECT ${columns} FROM exception WHERE resolved_at IS NULL ORDER BY opened_at LIMIT 500`,
  ).all()
}
/** One that is still open; null when it is settled or never was. */
export function openExceptionById(db: Database, exceptionId: string): OpenException | null {
  return (
    sql<[string], OpenException>(
      db,
      `SELECT ${columns} FROM exception WHERE exception_id = ? AND resolved_at IS NULL`,
    ).get(exceptionId) ?? null
  )
}
/** Who sees to an exception, and since when; null while nobody does. */
export function ownerOf(
  db: Database,
  exceptionId: string,
): { personId: string; name: string; since: string } | null {
  return (
    sql<[string], { personId: string; name: string; since: string }>(
      db,
      `SELECT person_id AS personId, name, taken_at AS since FROM exception JOIN person ON person_id = taken_by
       WHERE exception_id = ?`,
    ).get(exceptionId) ?? null
  )
}
export function saveOwner(
  db: Database,
  exceptionId: string,
  owner: { personId: string; since: string } | null,
): void {
  sql(db, 'UPDATE exception SET taken_by = ?, taken_at = ? WHERE exception_id = ?').run(
    owner?.personId ?? null,
    owner?.since ?? null,
    exceptionId,
  )
}
/** An exception of which the OMS may have to hear, with the number of the last message about it. */
export interface ExceptionToTell extends OpenException {
  takenAt: string | null
  resolvedAt: string | null
  resolvedReason: string | null
  toldRevision: number | null
}
const toTell = `${columns}, taken_at AS takenAt, resolved_at AS resolvedAt, resolved_reason AS resolvedReason, told_revision AS toldRevision`
/** What is open and was never told, and what is otherwise now than it was told, the oldest first. */
export function exceptionsToTell(db: Database): ExceptionToTell[] {
  return sql<[], ExceptionToTell>(
    db,
    `SELECT ${toTell} FROM exception WHERE resolved_at IS NULL AND told_revision IS NULL
     UNION ALL SELECT ${toTell} FROM exception WHERE told_revision IS NOT NULL AND (resolved_at IS NOT NULL OR taken_at IS NOT told_taken_at)
     ORDER BY openedAt`,
  ).all()
}
/** Whether the OMS is told of an open exception. */
export const isTold = (db: Database, exceptionId: string): boolean =>
  sql<[string], { told: number }>(
    db,
    'SELECT told_revision IS NOT NULL AS told FROM exception WHERE exception_id = ?',
  ).get(exceptionId)?.told === 1
/** The OMS is told of it as it is now; of what is settled nothing is left to tell. */
export function saveTold(db: Database, one: ExceptionToTell, revision: number): void {
  sql(db, 'UPDATE exception SET told_revision = ?, told_taken_at = ? WHERE exception_id = ?').run(
    one.resolvedAt === null ? revision : null,
    one.takenAt,
    one.exceptionId,
  )
}
/** What is open about one thing of one kind. */
export function openAbout(db: Database, about: string, kind: ExceptionKind): OpenException[] {
  return sql<[string, string], OpenException>(
    db,
    `SELECT ${columns} FROM exception WHERE about = ? AND kind = ? AND resolved_at IS NULL`,
  ).all(about, kind)
}
export function resolveException(
  db: Database,
  exceptionId: string,
  by: string,
  reason: string,
  at: string,
): boolean {
  return (
    sql(
      db,
      'UPDATE exception SET resolved_at = ?, resolved_by = ?, resolved_reason = ? WHERE exception_id = ? AND resolved_at IS NULL',
    ).run(at, by, reason, exceptionId).changes === 1
  )
}
export function openCountTask(
  db: Database,
  task: { countTaskId: string; locationId: string; sku: string | null; reason: string },
  at: string,
): void {
  sql(
    db,
    'INSERT INTO count_task (count_task_id, location_id, sku, reason, opened_at) VALUES (?, ?, ?, ?, ?)',
  ).run(task.countTaskId, task.locationId, task.sku, task.reason, at)
}

export interface QuarantineRow {
  quarantineId: string
  /** The order system that told it; empty for the first. */
  toldBy: string
  /** Which order it is about, where it says so. */
  orderRef: string | null
  source: string
  reason: string
  raw: string
  at: string
}
const isSetAside = 'dismissed_by IS NULL AND read_at IS NULL'
const quarantineColumns =
  'quarantine_id AS quarantineId, told_by AS toldBy, order_ref AS orderRef, source, reason, raw, at'
/** Sets aside what could not be read; the same text is kept once, and is open again when it comes again after it was settled. */
export function quarantine(db: Database, row: QuarantineRow & { rawHash: string }): boolean {
  return (
    sql(
      db,
      `INSERT INTO quarantine (quarantine_id, told_by, order_ref, source, reason, raw, raw_hash, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (raw_hash) DO UPDATE SET read_at = NULL, reason = excluded.reason, raw = excluded.raw, at = excluded.at
       WHERE read_at IS NOT NULL`,
    ).run(row.quarantineId, row.toldBy, row.orderRef, row.source, row.reason, row.raw, row.rawHash, row.at)
      .changes === 1
  )
}
export function openQuarantine(db: Database): QuarantineRow[] {
  return sql<[], QuarantineRow>(
    db,
    `SELECT ${quarantineColumns} FROM quarantine WHERE ${isSetAside} ORDER BY at DESC LIMIT 500`,
  ).all()
}
/** One that nobody has dismissed and that was not read since. */
export function quarantineById(db: Database, quarantineId: string): QuarantineRow | null {
  return (
    sql<[string], QuarantineRow>(
      db,
      `SELECT ${quarantineColumns} FROM quarantine WHERE ${isSetAside} AND quarantine_id = ?`,
    ).get(quarantineId) ?? null
  )
}
/** How much is set aside about an order. */
export const openAsideOf = (db: Database, orderRef: string): number =>
  sql<[string], { n: number }>(
    db,
    `SELECT count(*) AS n FROM quarantine WHERE ${isSetAside} AND order_ref = ?`,
  ).get(orderRef)?.n ?? 0
/** What was set aside about an order that could be read since is settled; answers which. */
export function settleQuarantine(db: Database, orderRef: string, at: string): string[] {
  return sql<[string, string], { quarantineId: string }>(
    db,
    `UPDATE quarantine SET read_at = ? WHERE ${isSetAside} AND order_ref = ? RETURNING quarantine_id AS quarantineId`,
  )
    .all(at, orderRef)
    .map(({ quarantineId }) => quarantineId)
}
export function quarantineCount(db: Database): number {
  return sql<[], { n: number }>(db, `SELECT count(*) AS n FROM quarantine WHERE ${isSetAside}`).get()?.n ?? 0
}
export function dismissQuarantine(db: Database, quarantineId: string, by: string, reason: string): boolean {
  return (
    sql(
      db,
      `UPDATE quarantine SET dismissed_by = ?, dismissed_reason = ? WHERE quarantine_id = ? AND ${isSetAside}`,
    ).run(by, reason, quarantineId).changes === 1
  )
}
