import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Database } from '#db/open'

/** What lies on the station's disk, looked at from outside; reads only. */
export function readDisk<T>(dataDir: string, read: (db: Database) => T): T {
  const db = new Sqlite(join(dataDir, 'station.sqlite'), { readonly: true })
  try {
    return read(db)
  } finally {
    db.close()
  }
}

/** One fault for each row found. */
export const faultsIn = (
  db: Database,
  query: string,
  fault: (row: Record<string, unknown>) => string,
): string[] => db.prepare<[], Record<string, unknown>>(query).all().map(fault)

/** Faults that show while the shift still goes on: a message nobody should have to look at, a copy nobody asked for. */
export function faultsMeanwhile(db: Database): string[] {
  return [
    ...faultsIn(
      db,
      "SELECT about, reason FROM outbox WHERE state = 'parked'",
      (row) => `message of ${row.about} is parked: ${row.reason}`,
    ),
    ...faultsIn(
      db,
      'SELECT about, copy FROM print_job WHERE copy > 1 AND (requested_by IS NULL OR request_reason IS NULL)',
      (row) => `copy ${row.copy} of a paper of ${row.about} was asked for by nobody`,
    ),
  ]
}

/** Whether nothing waits to be sent or printed any more. */
export const isQuiet = (db: Database): boolean =>
  numberOf(db, "SELECT count(*) FROM outbox WHERE state = 'pending'") === 0 &&
  numberOf(db, "SELECT count(*) FROM print_job WHERE state IN ('queued', 'sending')") === 0

/** How many labels nobody was sure of after a kill, and how many people asked for again. */
export function labelsInDoubt(db: Database): { unknown: number; askedAgain: number } {
  return {
    unknown: numberOf(
      db,
      `SELECT count(*) FROM event WHERE kind = 'print-job-changed' AND payload ->> '$.kind' = 'shippingLabel' AND payload ->> '$.state' = 'unknown'`,
    ),
    askedAgain: numberOf(db, "SELECT count(*) FROM print_job WHERE kind = 'shippingLabel' AND copy > 1"),
  }
}
/** The one number a query gives. */
export const numberOf = (db: Database, query: string): number => Number(db.prepare(query).pluck().get())
