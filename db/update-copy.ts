import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Database, openToRead } from '#db/open'

/** A copy of the database from before a newer program changed its form. */
export interface CopyBefore {
  file: string
  events: number
}

/** What the copy is called that is made before another program takes the place of this one. */
export const updateCopyOf = (database: string): string => `${database}.before-update`

/** The form of a database: how many migrations made it. */
export const schemaOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }))

/** How many events a database holds. */
export const eventCount = (db: Database): number =>
  Number(db.prepare('SELECT count(*) FROM event').pluck().get())

/** How many events a file holds, whatever its form; null: that cannot be read. */
export function eventsIn(file: string): number | null {
  return look(file, eventCount)
}

/** The copies beside a database from before its form was changed, looked into or not. */
export function copiesBefore(database: string): string[] {
  const folder = dirname(database)
  const named = new RegExp(`^${basename(database).replaceAll('.', '\\.')}\\.before-(\\d+|update)$`)
  return (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => named.test(name))
    .map((name) => join(folder, name))
}

/** Of the copies beside a database the one with most in it that a program with `knows` migrations can open; null: none. */
export function newestCopyBefore(database: string, knows: number): CopyBefore | null {
  const found = copiesBefore(database).flatMap((file) => {
    const events = look(file, (db) => (isUsable(db, knows) ? eventCount(db) : null))
    return events === null ? [] : [{ file, events }]
  })
  return found.toSorted((one, other) => other.events - one.events)[0] ?? null
}

const isUsable = (db: Database, knows: number): boolean =>
  schemaOf(db) <= knows && db.pragma('quick_check(1)', { simple: true }) === 'ok'

function look<T>(file: string, at: (db: Database) => T): T | null {
  try {
    const db = openToRead(file)
    try {
      return at(db)
    } finally {
      db.close()
    }
  } catch {
    return null
  }
}
