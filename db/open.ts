import { copyFileSync, existsSync, renameSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { type Migration, shippedMigrations } from '#db/migrations'

export type Database = Sqlite.Database

/** The database cannot be used as it is; `advice` says what a person can do. */
export class DatabaseUnusable extends Error {
  readonly problem: 'newer' | 'damaged' | 'unsafe'
  constructor(problem: 'newer' | 'damaged' | 'unsafe', message: string) {
    super(message)
    this.problem = problem
  }
}

/**
 * Opens the station's database: durable settings on and read back, schema brought up to date after a backup.
 * Throws `DatabaseUnusable` when it is newer than this program, damaged, or cannot be made durable.
 */
export function openDatabase(file: string, migrations: readonly Migration[] = shippedMigrations()): Database {
  const db = new Sqlite(file)
  try {
    makeDurable(db)
    checkWhole(db, file)
    migrate(db, file, migrations)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Opens a database to look at it only; nothing of it is changed, whatever its schema. */
export function openToRead(file: string): Database {
  return new Sqlite(file, { readonly: true, fileMustExist: true })
}

/** WAL and FULL mean: after a commit returns, the bytes are on disk. Both are read back, never trusted. */
function makeDurable(db: Database): void {
  try {
    db.pragma('journal_mode = WAL')
  } catch (error) {
    throw new DatabaseUnusable('damaged', `The database cannot be read: ${String(error)}`)
  }
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('secure_delete = ON')
  db.pragma('busy_timeout = 5000')
  const wal = db.pragma('journal_mode', { simple: true })
  const synchronous = db.pragma('synchronous', { simple: true })
  const foreignKeys = db.pragma('foreign_keys', { simple: true })
  const memory = db.memory || db.name === ':memory:'
  if ((wal !== 'wal' && !memory) || synchronous !== 2 || foreignKeys !== 1) {
    throw new DatabaseUnusable(
      'unsafe',
      `The disk does not allow safe writing (journal ${String(wal)}, synchronous ${String(synchronous)}).`,
    )
  }
}

function checkWhole(db: Database, file: string): void {
  let found: unknown
  try {
    found = db.pragma('quick_check(3)', { simple: true })
  } catch (error) {
    found = String(error)
  }
  if (found !== 'ok')
    throw new DatabaseUnusable('damaged', `The database ${file} is damaged: ${String(found)}`)
}

function migrate(db: Database, file: string, migrations: readonly Migration[]): void {
  const version = Number(db.pragma('user_version', { simple: true }))
  if (version > migrations.length) {
    throw new DatabaseUnusable(
      'newer',
      `This database was made by a newer Packbench (schema ${version}, this program knows ${migrations.length}). Install the newer program.`,
    )
  }
  const due = migrations.slice(version)
  if (due.length === 0) return
  if (version > 0 && existsSync(file)) {
    db.pragma('wal_checkpoint(TRUNCATE)')
    copyFileSync(file, `${file}.before-${version + 1}`)
  }
  for (const migration of due) {
    db.transaction(() => {
      db.exec(migration.sql)
      db.pragma(`user_version = ${migration.number}`)
    }).immediate()
  }
}

/** Sets a damaged database aside, with its journal files, so that nothing of it is lost. Returns the new name. */
export function setAside(file: string, at: string): string {
  const aside = `${file}.damaged-${at.replaceAll(':', '')}`
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(`${file}${ending}`)) renameSync(`${file}${ending}`, `${aside}${ending}`)
  }
  return aside
}

/** Reads what can still be read of a damaged database; nothing when a table cannot be read at all. */
export function readDamaged(file: string, query: string): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = []
  try {
    const damaged = openToRead(file)
    try {
      for (const row of damaged.prepare<[], Record<string, unknown>>(query).iterate()) rows.push(row)
    } finally {
      damaged.close()
    }
  } catch {
    // What was read before the damage is kept; the rest is gone and the caller opens an exception.
  }
  return rows
}
