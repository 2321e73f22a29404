import { existsSync, renameSync, rmSync } from 'node:fs'
import { openDamaged } from '#db/damaged-tables'
import { type Database, DatabaseUnusable, setAside } from '#db/open'
import { type Floor, recorder, writerOf } from '#station/context'
import { salvage, salvageNothing } from '#station/salvage/salvage'

interface Mending extends Pick<Floor, 'now' | 'newId' | 'log'> {
  open: (file: string) => Database
  stationId: string
}

/**
 * Opens the station's database. A damaged one is replaced: what it still holds is brought into a new file beside it, which takes its
 * place only when it is complete; so a program that ends half-way begins again with the damaged one. Throws `DatabaseUnusable` for
 * everything but damage, and what SQLite throws when the new file cannot be written.
 */
export function openOrMend(file: string, mending: Mending): Database {
  const { open, now, log } = mending
  const mended = `${file}.mending`
  const isComplete = !existsSync(file) && existsSync(mended)
  if (isComplete) takePlace(file, mended, now().toISOString())
  try {
    return open(file)
  } catch (error) {
    if (!(error instanceof DatabaseUnusable) || error.problem !== 'damaged') throw error
    log.error({ error: error.message }, 'the database is damaged')
  }
  for (const ending of ['', '-wal', '-shm']) rmSync(`${mended}${ending}`, { force: true })
  const db = open(mended)
  try {
    fill(db, file, mending)
  } finally {
    db.close()
  }
  const aside = takePlace(file, mended, now().toISOString())
  log.warn({ aside }, 'a damaged database was set aside')
  return open(file)
}

/** Sets aside what lies under the name of the database, and gives the name to the mended one. */
function takePlace(file: string, mended: string, at: string): string {
  const aside = setAside(file, at)
  renameSync(mended, file)
  return aside
}

/** Whatever is in the damaged file, the station opens: what this program cannot make sense of counts as unreadable. */
function fill(db: Database, damaged: string, { now, newId, log, stationId }: Mending): void {
  const floor = { db, now, newId, record: recorder(db, writerOf(db, stationId), now, newId) }
  const found = openDamaged(damaged, db)
  try {
    log.warn({ ...salvage(floor, found, damaged) }, 'salvaged from the damaged database')
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (typeof code === 'string' && code.startsWith('SQLITE_')) throw error
    log.error({ error: String(error) }, 'nothing could be salvaged from the damaged database')
    salvageNothing(floor, damaged)
  } finally {
    found.close()
  }
}
