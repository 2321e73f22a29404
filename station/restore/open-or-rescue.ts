import { randomUUID, webcrypto } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { News, TableName } from '#contract/commands'
import type { RestoreView } from '#contract/safety'
import type { Station } from '#contract/station'
import { type Database, DatabaseUnusable, openDatabase, setReplacedAside } from '#db/open'
import { type CopierLink, copierLink, forkCopier } from '#station/copy/link'
import { lentDevices } from '#station/devices/lent-devices'
import { type Keyring, noKeyring } from '#station/keyring'
import { openStation, type StationParts } from '#station/open'
import { type Decided, type Rescue, rescue } from '#station/restore/rescue'
import { clearFetched, type Restoring } from '#station/restore/take-copy'
import { readSettings, type Settings, writeSettings } from '#station/settings'
import { type DataBefore, dataBefore, settingsAfterUndo, takeBefore } from '#station/update/data-before'
import { uuidMaker } from '#station/uuid'

/** The database is not what it was, and there may be a copy of it: a person decides. */
class RestoreWanted extends Error {
  readonly why: RestoreView['why']
  readonly before: DataBefore | null
  constructor(why: RestoreView['why'], before: DataBefore | null = null) {
    super(`The database is ${why}`)
    this.why = why
    this.before = before
  }
}

/** What windows show of a database that was changed for another. */
export const everyTable: readonly TableName[] = [
  'orders',
  'wave',
  'list',
  'carton',
  'outbox',
  'quarantine',
  'exception',
  'setApart',
  'device',
  'printJob',
  'settings',
  'person',
  'siteData',
]

/**
 * Opens the station. When its database is missing or damaged and a second copy was set up, it asks what to restore before
 * anything else; without a copy, what can be saved is saved unasked. An administrator can ask for it later, too.
 */
export async function openOrRescue(parts: StationParts): Promise<Station> {
  const { dataDir, log } = parts
  const plain = parts.open ?? openDatabase
  const now = parts.now ?? (() => new Date())
  const newId = uuidMaker(
    () => now().getTime(),
    (bytes) => webcrypto.getRandomValues(bytes),
  )
  const listeners = new Set<(news: News) => void>()
  const tell = (news: News): void => {
    for (const listener of listeners) listener(news)
  }
  const devices = lentDevices(parts.devices)
  const link = copierLink(parts.startCopier ?? forkCopier)
  const keyring = parts.keyring ?? noKeyring
  const settingsNow = (): Settings => readSettings(dataDir, now().toISOString(), keyring).settings
  let timeZone = 'Asia/Kuala_Lumpur'
  let started = false
  let asking: Rescue | null = null

  const openWith = async (open: (file: string) => Database): Promise<Station> => {
    const opened = await openStation({ ...parts, devices: devices.lend(), open, wantRestore: askAgain })
    opened.onNews((news) => {
      if (news.tell === 'seat') timeZone = news.view.station.timeZone
      tell(news)
    })
    if (started) await opened.start()
    return opened
  }

  const restoring = () => ({ dataDir, stationId: settingsNow().station.stationId, open: plain, now, newId })
  const ask = (why: RestoreView['why'], before: DataBefore | null = null): null => {
    const about = { ...restoring(), keyring, settings: settingsNow(), timeZone, before }
    asking = rescue(why, { ...about, link, log, tell, decided })
    asking.start()
    return null
  }

  /** The running station steps aside for the question; everything it had to say is on disk. */
  const askAgain = (): void => {
    const before = station
    station = before.then(async (open) => {
      await open?.close()
      return ask('wanted')
    })
  }

  const decided = async ({ way, folder }: Decided): Promise<void> => {
    const at = now().toISOString()
    if (way === 'empty') setReplacedAside(join(dataDir, 'station.sqlite'), at)
    if (way === 'copy' && folder !== null)
      await takeFolder(link, { dataDir, keyring, settings: settingsNow() }, folder)
    asking = null
    station = openWith(plain).catch((error: unknown) => {
      log.error({ error: String(error) }, 'the station could not open after a restore')
      return ask('damaged')
    })
    if ((await station) === null) return
    tell({ tell: 'rescue', view: null })
    tell({ tell: 'changed', tables: [...everyTable] })
  }

  settingsAfterUndo(dataDir, parts.appVersion, now().toISOString(), log)
  const afterUndo = openAfterUndo(parts, plain, restoring)
  const first = await openWith(askingFirst(afterUndo, settingsNow, log)).catch((error: unknown) => {
    if (error instanceof RestoreWanted) return error
    throw error
  })
  let station: Promise<Station | null> = Promise.resolve(
    first instanceof RestoreWanted ? ask(first.why, first.before) : first,
  )
  if (!(first instanceof RestoreWanted)) clearFetched(dataDir)

  return {
    call: async (name, args, at) => {
      const open = await station
      if (open !== null) return open.call(name, args, at)
      return asking?.call(name, args) ?? { ok: false, refusal: { refusal: 'nothing-open' } }
    },
    onNews: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: async () => {
      started = true
      await (await station)?.start()
    },
    close: async () => {
      await (await station)?.close()
      await link.close()
      await parts.devices.close()
    },
  }
}

/** Opens a database as ever, unless it is gone or damaged and there may be a copy of it. */
function askingFirst(
  plain: (file: string) => Database,
  settingsNow: () => Settings,
  log: StationParts['log'],
): (file: string) => Database {
  return (file) => {
    const hasCopy = settingsNow().copy.folder !== null
    if (hasCopy && !existsSync(file)) throw new RestoreWanted('missing')
    try {
      return plain(file)
    } catch (error) {
      if (!hasCopy || !(error instanceof DatabaseUnusable) || error.problem !== 'damaged') throw error
      log.error({ error: error.message }, 'the database is damaged, and there may be a copy')
      throw new RestoreWanted('damaged')
    }
  }
}

/** Opens a database as ever; when a newer program changed its form and was put back, the copy from before is taken or asked about. */
function openAfterUndo(
  { dataDir, appVersion, log }: StationParts,
  plain: (file: string) => Database,
  restoring: () => Restoring,
): (file: string) => Database {
  return (file) => {
    try {
      return plain(file)
    } catch (error) {
      const before = dataBefore(dataDir, appVersion, error)
      if (before === null) throw error
      if (!before.isWhole) throw new RestoreWanted('newer', before)
      takeBefore(restoring(), before)
      log.warn({ version: before.version }, 'the data is as it was before the newer program')
      return plain(file)
    }
  }
}

/** The copy came from there and goes on there: the folder is this station's from now on, whoever wrote into it before. */
async function takeFolder(
  link: CopierLink,
  { dataDir, keyring, settings }: { dataDir: string; keyring: Keyring; settings: Settings },
  folder: string,
): Promise<void> {
  if (settings.copy.folder === folder) return
  const key = randomUUID()
  const { stationId } = settings.station
  await link.ask('claim', { folder, key, stationId, takeOver: true }, 15_000).catch(() => {})
  writeSettings(dataDir, { ...settings, copy: { ...settings.copy, folder, key } }, keyring)
}
