import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openToRead } from '#db/open'
import type { PinTries } from '#domain/pin-guard'
import type { Log } from '#station/context'
import { isDiskFull } from '#station/disk-full'
import { pinTriesOf } from '#station/people/pin-watch'
import { type ModeNote, practiceFolder, writeMode } from '#station/practice/mode-file'

/**
 * The note with the wrong PINs of its copy, on disk before the copy goes: wherever the program dies from here on, the next
 * start still knows them. A full disk keeps nobody from the live station: they are then known to this start only.
 */
export function withTries(dataDir: string, note: ModeNote, log: Log): ModeNote {
  const pins = note.pins ?? triesIn(join(practiceFolder(dataDir), 'station.sqlite'), log)
  if (pins === null || pins === note.pins) return note
  const known = { ...note, pins }
  try {
    writeMode(dataDir, known)
  } catch (error) {
    if (!isDiskFull(error)) throw error
  }
  return known
}

/** What a copy counted; one that is gone or cannot be read has nothing to tell. */
function triesIn(file: string, log: Log): PinTries | null {
  if (!existsSync(file)) return null
  try {
    const db = openToRead(file)
    try {
      return pinTriesOf(db)
    } finally {
      db.close()
    }
  } catch (error) {
    log.error({ error: String(error) }, 'the wrong PINs of the copy could not be read')
    return null
  }
}
