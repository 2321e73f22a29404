import type { Statement } from 'better-sqlite3'
import type { Database } from '#db/open'

const prepared = new WeakMap<Database, Map<string, Statement>>()

/** The prepared statement for a text, prepared once per database. */
export function sql<Params extends unknown[], Row = unknown>(
  db: Database,
  text: string,
): Statement<Params, Row> {
  const known = prepared.get(db) ?? new Map<string, Statement>()
  prepared.set(db, known)
  const statement = known.get(text) ?? db.prepare(text)
  known.set(text, statement)
  return statement as Statement<Params, Row>
}

/** The only way this program writes: takes the write lock at once, so a reader never turns into a blocked writer. */
export function inTransaction<T>(db: Database, work: () => T): T {
  return db.transaction(work).immediate()
}
