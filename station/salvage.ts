import { type Database, readDamaged } from '#db/open'
import { inTransaction } from '#db/statements'

/**
 * Carries what the OMS has not accepted yet out of a damaged database, under the same keys, and opens an
 * exception so that a person checks the floor. Everything else comes back from the OMS.
 */
export function salvageInto(
  db: Database,
  damagedFile: string,
  made: { now: () => Date; newId: () => string },
): { messages: number; numbers: number } {
  const messages = readDamaged(damagedFile, "SELECT * FROM outbox WHERE state IN ('pending', 'parked')")
  const used = readDamaged(damagedFile, 'SELECT * FROM leased_number')
  const shipped = readDamaged(damagedFile, 'SELECT * FROM customer_order WHERE shipped_at IS NOT NULL')
  const at = made.now().toISOString()
  inTransaction(db, () => {
    for (const row of [
      ...used.map((one) => ['leased_number', one] as const),
      ...shipped.map((one) => ['customer_order', one] as const),
      ...messages.map((one) => ['outbox', one] as const),
    ]) {
      insertRow(db, row[0], row[1])
    }
    db.prepare(
      'INSERT INTO exception (exception_id, kind, about, detail, opened_at) VALUES (?, ?, ?, ?, ?)',
    ).run(made.newId(), 'database-damaged', 'station.sqlite', damagedFile, at)
  })
  return { messages: messages.length, numbers: used.length }
}

function insertRow(
  db: Database,
  table: 'leased_number' | 'customer_order' | 'outbox',
  row: Record<string, unknown>,
): void {
  const columns = Object.keys(row)
  db.prepare(
    `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  ).run(...Object.values(row))
}
