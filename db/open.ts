import { existsSync, renameSync, rmSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type Migration, shippedMigrations } from '#db/migrations'

export type Database = Sqlite.Database

/** Why a database cannot be used as it is. Of a full disk nothing of it is known: it may be as good as ever. */
type Problem = 'newer' | 'damaged' | 'unsafe' | 'disk-full'
export class DatabaseUnusable extends Error {
  readonly problem: Problem
  constructor(problem: Problem, message: string) {
    super(message)
    this.problem = problem
  }
}

/**
 * Opens the station's database: durable settings on and read back, schema brought up to date after a backup.
 * Throws `DatabaseUnusable` when it is newer than this program, damaged, or cannot be made durable, and when the disk is full.
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
    if (!(error instanceof DatabaseUnusable) && isFull(file))
      throw new DatabaseUnusable('disk-full', `The disk of ${file} is full: ${String(error)}`)
    throw error
  }
}

/** SQLite names a full disk so only when it writes the database; of its other files it knows but an error. */
function isFull(file: string): boolean {
  if (file === ':memory:') return false
  const { bsize, bavail } = statfsSync(dirname(file))
  return bsize * bavail < leastRoom
}
/** An open journal takes this much before anything is written into it. */
const leastRoom = 64 * 1024

/** Only what SQLite found in the file itself is damage; a disk that does not answer says nothing about the file. */
function isDamage(error: unknown): boolean {
  const code = error instanceof Sqlite.SqliteError ? error.code : ''
  return /^SQLITE_(CORRUPT|NOTADB|FORMAT|ERROR|IOERR_(SHORT_READ|CORRUPTFS))/.test(code)
}

/** Opens a database to look at it only; nothing of it is changed, whatever its schema. */
export function openToRead(file: string): Database {
  return new Sqlite(file, { readonly: true, fileMustExist: true })
}

/** Opens a database only to have its journal folded into it: nothing is checked, nothing is migrated. */
export function openToFold(file: string): Database {
  const db = new Sqlite(file, { fileMustExist: true })
  db.pragma('synchronous = FULL')
  return db
}

/** WAL and FULL mean: after a commit returns, the bytes are on disk. Both are read back, never trusted. */
function makeDurable(db: Database): void {
  try {
    db.pragma('journal_mode = WAL')
  } catch (error) {
    if (!isDamage(error)) throw error
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
    if (!isDamage(error)) throw error
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
    copyInto(db, `${file}.before-${version + 1}`)
  }
  for (const migration of due) {
    db.transaction(() => {
      db.exec(migration.sql)
      db.pragma(`user_version = ${migration.number}`)
    }).immediate()
  }
}

/**
 * Copies an open database as it is at this instant into a file of its own. Closing a file drops every POSIX lock this process
 * has on it, SQLite's own too: an open database is copied by SQLite only.
 */
export function copyInto(db: Database, to: string): void {
  rmSync(to, { force: true })
  db.prepare('VACUUM INTO ?').run(to)
}

/** Sets a damaged database aside, with its journal files, so that nothing of it is lost. Returns the new name. */
export const setAside = (file: string, at: string): string => putAside(file, 'damaged', at)

/** Sets a database aside that a copy takes the place of; does nothing when there is none. */
export function setReplacedAside(file: string, at: string): void {
  if (existsSync(file)) putAside(file, 'replaced', at)
}

function putAside(file: string, why: 'damaged' | 'replaced', at: string): string {
  const aside = `${file}.${why}-${at.replaceAll(':', '')}`
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(`${file}${ending}`)) renameSync(`${file}${ending}`, `${aside}${ending}`)
  }
  return aside
}
