import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isErasedPaper } from '#db/erase'
import type { Floor } from '#station/context'
import { namesIn } from '#station/seat/names-in'

const setAside = [
  /^station\.sqlite\.(damaged|replaced)-/,
  /^station\.sqlite\.before-(\d+|update(\.new)?)$/,
  /^station\.sqlite\.(restoring|mending)/,
  /^settings\.json\.(unreadable-|replaced-|before-update$)/,
]
const logName = /^(\d{4}-\d\d-\d\d)\.log$/
const jobIdIn = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})[^/]*$/

type Files = Pick<Floor, 'db' | 'dataDir' | 'settings' | 'log'>

/** Removes what lies beside the database and is old enough: set-aside files, logs, and papers whose bytes were erased. */
export function removeOldFiles(floor: Files, before: string): number {
  const { dataDir, settings } = floor
  const aside = namesIn(dataDir).filter(
    (name) => setAside.some((kind) => kind.test(name)) && changedAt(join(dataDir, name)) <= before,
  )
  const logs = join(dataDir, 'logs')
  const oldLogs = namesIn(logs).filter((name) => (logName.exec(name)?.[1] ?? '9') < before.slice(0, 10))
  const folders = settings.devices.flatMap((device) =>
    device.transport.kind === 'folder' ? [device.transport.path] : [],
  )
  const papers = folders.flatMap((folder) =>
    namesIn(folder)
      .filter((name) => isErased(floor, name))
      .map((name) => join(folder, name)),
  )
  const files = [
    ...aside.map((name) => join(dataDir, name)),
    ...oldLogs.map((name) => join(logs, name)),
    ...papers,
  ]
  return files.filter((file) => remove(floor, file)).length
}

function isErased({ db }: Files, name: string): boolean {
  const jobId = jobIdIn.exec(name)?.[1]
  return jobId !== undefined && isErasedPaper(db, jobId)
}

/** A file somebody holds open goes the next time. */
function remove({ log }: Files, file: string): boolean {
  try {
    rmSync(file)
    return true
  } catch (error) {
    log.warn({ error: String(error) }, 'an old file could not be removed')
    return false
  }
}

function changedAt(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false })
  return found === undefined ? '9' : found.mtime.toISOString()
}
