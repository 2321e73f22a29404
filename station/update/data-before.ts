import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedMigrations } from '#db/migrations'
import { DatabaseUnusable } from '#db/open'
import { type CopyBefore, eventsIn, newestCopyBefore } from '#db/update-copy'
import { dataAfterUndo } from '#domain/update'
import type { Log } from '#station/context'
import { clearFetched, fetchedFile, type Restoring, takeFetched } from '#station/restore/take-copy'
import { takeSettingsBefore } from '#station/update/backup'
import { readNote } from '#station/update/note'

/** The copy from before a newer program that was put back, and how many steps are not in it. */
export interface DataBefore {
  copy: CopyBefore
  /** The newer program. */
  version: string
  /** Events that were written since; null: nobody can count them. */
  lost: number | null
}

/** The settings this program reads when a newer one was put back: as they are, or as they were before it. */
export function settingsAfterUndo(dataDir: string, version: string, at: string, log: Log): void {
  const note = readNote(dataDir)
  if (note?.step !== 'undone' || note.from !== version) return
  if (takeSettingsBefore(dataDir, at)) log.warn({}, 'the settings of the newer program cannot be read here')
}

/**
 * What there is for a database that is newer than this program: null where no newer program was put back, or no copy from
 * before it can be used. `isWhole`: nothing was written since, so the copy may be taken without asking.
 */
export function dataBefore(
  dataDir: string,
  version: string,
  error: unknown,
): (DataBefore & { isWhole: boolean }) | null {
  if (!(error instanceof DatabaseUnusable) || error.problem !== 'newer') return null
  const note = readNote(dataDir)
  if (note?.step !== 'undone' || note.from !== version) return null
  const database = join(dataDir, 'station.sqlite')
  const copy = newestCopyBefore(database, shippedMigrations().length)
  const events = eventsIn(database)
  const data = dataAfterUndo({ isNewer: true, events, eventsBefore: copy?.events ?? null })
  if (copy === null || data === null) return null
  const lost = events === null ? null : events - copy.events
  return { copy, version: note.to, lost, isWhole: data === 'take-copy' }
}

/** Goes on with the copy from before; the newer database is set aside, and what the copy cannot know of is in doubt. */
export function takeBefore(about: Restoring, { copy, version }: DataBefore): void {
  clearFetched(about.dataDir)
  copyFileSync(copy.file, fetchedFile(about.dataDir))
  takeFetched(about, `before ${version}`)
}
