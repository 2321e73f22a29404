import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { copyInto, openDatabase } from '#db/open'
import { makePractice } from '#db/practice'
import { lastEvent } from '#db/restored'
import { inTransaction } from '#db/statements'
import type { Practice } from '#domain/mode'
import { type Floor, recorder } from '#station/context'
import { dropPractice, practiceFolder } from '#station/practice/mode-file'
import { type Settings, writeSettings } from '#station/settings'

/**
 * Copies the data of a running station, as it is at this instant, into a folder of its own and makes it fit to practise on.
 * The station's own data is only read. Throws what the disk says; nothing is left then.
 */
export function makeCopy(floor: Floor, practice: Practice): void {
  const { dataDir, settings } = floor
  dropPractice(dataDir)
  try {
    const folder = practiceFolder(dataDir)
    mkdirSync(folder, { mode: 0o700 })
    const file = join(folder, 'station.sqlite')
    copyInto(floor.db, file)
    makeFit(floor, file, practice)
    writeSettings(folder, settingsOf(settings, practice), floor.keyring)
  } catch (error) {
    dropPractice(dataDir)
    throw error
  }
}

/** A copy writes no second copy, and a training does not even know where the OMS is. */
function settingsOf(settings: Settings, { mode }: Practice): Settings {
  const oms = mode === 'shadow' ? settings.oms : { ...settings.oms, baseUrl: null, token: null }
  const otherSources = mode === 'shadow' ? settings.otherSources : []
  return { ...settings, oms, otherSources, copy: { ...settings.copy, folder: null } }
}

function makeFit(floor: Floor, file: string, practice: Practice): void {
  const { now, newId, settings } = floor
  const db = openDatabase(file)
  try {
    const before = lastEvent(db)
    const writer = { stationId: settings.station.stationId, incarnation: randomUUID() }
    const record = recorder(db, writer, now, newId)
    inTransaction(db, () => {
      makePractice(db, writer.incarnation, practice.since)
      record({
        kind: 'practice-copied',
        subject: writer.stationId,
        actor: practice.personId,
        payload: { mode: practice.mode, after: before },
      })
    })
  } finally {
    db.close()
  }
}
