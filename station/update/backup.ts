import { copyFileSync, existsSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { copyInto } from '#db/open'
import { eventCount, eventsIn, updateCopyOf } from '#db/update-copy'
import type { Floor } from '#station/context'
import { canReadSettings } from '#station/settings'

/** What a change of programs may take of the disk besides the copies themselves. */
const spareBytes = 64 * 1024 * 1024

/** The settings as they were before another program took the place of this one. */
const settingsBefore = (dataDir: string): string => join(dataDir, 'settings.json.before-update')

/** Whether database and program fit on the disk once more. */
export function hasRoom(floor: Pick<Floor, 'db' | 'dataDir'>, programBytes: number): boolean {
  const { bsize, bavail } = statfsSync(floor.dataDir)
  const database = statSync(floor.db.name, { throwIfNoEntry: false })?.size ?? 0
  return bsize * bavail > database + programBytes + spareBytes
}

/**
 * Copies database and settings as they are at this instant beside themselves, and looks whether the copies are good. Answers
 * how many events are in the copy. Throws what the disk says, and when a copy is not what it should be.
 */
export function backUp(floor: Pick<Floor, 'db' | 'dataDir'>): number {
  const { db, dataDir } = floor
  const to = updateCopyOf(join(dataDir, 'station.sqlite'))
  const fresh = `${to}.new`
  const events = eventCount(db)
  copyInto(db, fresh)
  if (eventsIn(fresh) !== events) {
    rmSync(fresh, { force: true })
    throw new Error('The copy of the database does not hold what the database holds')
  }
  renameSync(fresh, to)
  const settings = join(dataDir, 'settings.json')
  rmSync(settingsBefore(dataDir), { force: true })
  if (existsSync(settings)) copyFileSync(settings, settingsBefore(dataDir))
  if (!canReadSettings(settingsBefore(dataDir))) throw new Error('The copy of the settings cannot be read')
  return events
}

/** A newer program may have written settings that this one cannot read: then those from before count, and the newer ones are set aside. */
export function takeSettingsBefore(dataDir: string, at: string): boolean {
  const file = join(dataDir, 'settings.json')
  if (
    canReadSettings(file) ||
    !existsSync(settingsBefore(dataDir)) ||
    !canReadSettings(settingsBefore(dataDir))
  )
    return false
  renameSync(file, `${file}.replaced-${at.replaceAll(':', '')}`)
  copyFileSync(settingsBefore(dataDir), file)
  return true
}
