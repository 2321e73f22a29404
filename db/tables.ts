import type { Database } from '#db/open'
import { sql } from '#db/statements'

/** The tables of a database, those that others point to before those that point to them. */
export function tablesByParent(db: Database): string[] {
  const names = db
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all()
  const ordered: string[] = []
  const add = (name: string) => {
    if (ordered.includes(name)) return
    for (const parent of parentsOf(db, name)) if (parent !== name) add(parent)
    ordered.push(name)
  }
  for (const name of names) add(name)
  return ordered
}

/** These tables, and all whose rows are nothing without a row of one of them. */
export function withDependents(db: Database, roots: readonly string[]): Set<string> {
  const all = new Set(roots)
  for (const name of tablesByParent(db))
    if (parentsOf(db, name).some((parent) => all.has(parent))) all.add(name)
  return all
}

const parentsOf = (db: Database, table: string): string[] =>
  db.prepare<[string], string>('SELECT DISTINCT "table" FROM pragma_foreign_key_list(?)').pluck().all(table)

/** Writes a row as it was elsewhere; false when the schema refuses it. Other troubles, such as a full disk, are thrown. */
export function insertRow(db: Database, table: string, row: Readonly<Record<string, unknown>>): boolean {
  const columns = Object.keys(row)
  const into = `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
  try {
    return sql(db, into).run(...Object.values(row)).changes === 1
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (typeof code === 'string' && code.startsWith('SQLITE_CONSTRAINT')) return false
    throw error
  }
}
