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
  source: string
  reason: string
  raw: string
  at: string
}
/** Sets aside what could not be read; the same text is kept once. */
export function quarantine(db: Database, row: QuarantineRow & { rawHash: string }): boolean {
  return (
    sql(
      db,
      'INSERT OR IGNORE INTO quarantine (quarantine_id, source, reason, raw, raw_hash, at) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(row.quarantineId, row.source, row.reason, row.raw, row.rawHash, row.at).changes === 1
  )
}
export function openQuarantine(db: Database): QuarantineRow[] {
  return sql<[], QuarantineRow>(
    db,
    'SELECT quarantine_id AS quarantineId, source, reason, raw, at FROM quarantine WHERE dismissed_by IS NULL ORDER BY at DESC LIMIT 500',
  ).all()
}
export function quarantineCount(db: Database): number {
  return (
    sql<[], { n: number }>(db, 'SELECT count(*) AS n FROM quarantine WHERE dismissed_by IS NULL').get()?.n ??
    0
  )
}
export function dismissQuarantine(db: Database, quarantineId: string, by: string, reason: string): boolean {
  return (
    sql(
      db,
      'UPDATE quarantine SET dismissed_by = ?, dismissed_reason = ? WHERE quarantine_id = ? AND dismissed_by IS NULL',
    ).run(by, reason, quarantineId).changes === 1
  )
}
