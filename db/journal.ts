import { renameSync } from 'node:fs'
import { type Database, openToFold } from '#db/open'

/** SQLite's own number of pages after which a commit also checkpoints. */
const usualPages = 1000

/** Lets SQLite checkpoint by itself again, or leaves it to the caller, so that the database file stands still meanwhile. */
export function checkpointItself(db: Database, itself: boolean): void {
  db.pragma(`wal_autocheckpoint = ${itself ? usualPages : 0}`)
}

/**
 * Moves the journal into the database file and empties it, at once or not at all: a reader that is in the way
 * is not waited for. Answers whether the journal is empty now.
 */
export function emptyJournal(db: Database): boolean {
  const waitMs = Number(db.pragma('busy_timeout', { simple: true }))
  db.pragma('busy_timeout = 0')
  try {
    const [found] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    return found?.busy === 0
  } finally {
    db.pragma(`busy_timeout = ${waitMs}`)
  }
}

/**
 * Moves journals into a closed database, one after the other, as SQLite's own recovery does: what is torn at the end of
 * the last one is left out. Takes the journals away.
 */
export function foldJournals(file: string, journals: readonly string[]): void {
  for (const journal of journals) {
    renameSync(journal, `${file}-wal`)
    const db = openToFold(file)
    try {
      db.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      db.close()
    }
  }
}
