import type { Database } from '#db/open'
import { sql } from '#db/statements'

export interface LeaseRequest {
  key: string
  kind: 'tracking' | 'sscc'
  courierId: string | null
  count: number
}

/** Takes one leased number for good; null when none is left. Inside the transaction that uses it. */
export function takeNumber(
  db: Database,
  kind: LeaseRequest['kind'],
  courierId: string | null,
  usedBy: string,
): string | null {
  const row = sql<[string, string | null], { number: string }>(
    db,
    'SELECT number FROM leased_number WHERE kind = ? AND courier_id IS ? AND used_by IS NULL ORDER BY number LIMIT 1',
  ).get(kind, courierId)
  if (row === undefined) return null
  sql(db, 'UPDATE leased_number SET used_by = ? WHERE number = ?').run(usedBy, row.number)
  return row.number
}
export function freeNumbers(db: Database, kind: LeaseRequest['kind'], courierId: string | null): number {
  return (
    sql<[string, string | null], { n: number }>(
      db,
      'SELECT count(*) AS n FROM leased_number WHERE kind = ? AND courier_id IS ? AND used_by IS NULL',
    ).get(kind, courierId)?.n ?? 0
  )
}
/** Whether a tracking number was used here once, or was given by a courier for a label that is void; asked for one that no carton has any more. */
export function isUsedTracking(db: Database, number: string): boolean {
  return (
    sql<[string, string], { n: number }>(
      db,
      `SELECT (SELECT count(*) FROM leased_number WHERE number = ? AND kind = 'tracking' AND used_by IS NOT NULL)
         + (SELECT count(*) FROM courier_label WHERE tracking_number = ? AND state = 'void') AS n`,
    ).get(number, number)?.n !== 0
  )
}
/** Written before asking, so that the same request is repeated after a crash, never a second one made. */
export function saveLeaseRequest(db: Database, request: LeaseRequest): void {
  sql(db, 'INSERT INTO lease_request (key, kind, courier_id, count) VALUES (?, ?, ?, ?)').run(
    request.key,
    request.kind,
    request.courierId,
    request.count,
  )
}
export function openLeaseRequests(db: Database): LeaseRequest[] {
  return sql<[], LeaseRequest>(
    db,
    'SELECT key, kind, courier_id AS courierId, count FROM lease_request',
  ).all()
}
export function saveLease(db: Database, request: LeaseRequest, numbers: readonly string[]): void {
  const insert = sql(db, 'INSERT OR IGNORE INTO leased_number (number, kind, courier_id) VALUES (?, ?, ?)')
  for (const number of numbers) insert.run(number, request.kind, request.courierId)
  sql(db, 'DELETE FROM lease_request WHERE key = ?').run(request.key)
}
