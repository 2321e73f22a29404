import type { Database } from '#db/open'
import { sql } from '#db/statements'

/** A small fact the station keeps by name; null when it was never set. */
export function readMeta(db: Database, name: string): string | null {
  return (
    sql<[string], { value: string }>(db, 'SELECT value FROM meta WHERE name = ?').get(name)?.value ?? null
  )
}
export function saveMeta(db: Database, name: string, value: string): void {
  sql(
    db,
    'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, value)
}
