import { webcrypto } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { uptime } from 'node:os'
import { join } from 'node:path'
import type { News } from '#contract/commands'
import type { DeviceLink, DeviceNews } from '#contract/devices'
import type { Station } from '#contract/station'
import { newestEventId, verifyChain } from '#db/events'
import { openException } from '#db/exceptions'
import { type Database, openDatabase } from '#db/open'
import { inTransaction } from '#db/statements'
import type { Mode } from '#domain/mode'
import { firstSource } from '#domain/source'
import { hearScaleOrders } from '#station/bench/scale-orders'
import { type Floor, type Log, recorder, writerOf } from '#station/context'
import { type CopierProcess, forkCopier } from '#station/copy/link'
import { secondCopy } from '#station/copy/second-copy'
import type { Dialogs } from '#station/desk/safety-desk'
import { settingsDesk } from '#station/desk/settings-desk'
import { benchSetup } from '#station/devices/bench-setup'
import { noDevices } from '#station/devices/device-desk'
import { listenToDevices } from '#station/devices/device-news'
import { deviceTests } from '#station/devices/device-tests'
import { scaleSearch } from '#station/devices/scale-search'
import { scannerTests } from '#station/devices/scanner-test'
import { diskFullTeller, orSayFull } from '#station/disk-full'
import { handlers } from '#station/handlers'
import { type Keyring, noKeyring } from '#station/keyring'
import { omsFeeds } from '#station/oms/feeds'
import { numberLease } from '#station/oms/numbers'
import { omsAccess } from '#station/oms/oms-line'
import { tellExceptions } from '#station/oms/tell-exceptions'
import { webhookEar } from '#station/oms/webhook-ear'
import { courierDrawer, ownCourierThread } from '#station/paper/courier-drawer'
import { printQueue } from '#station/paper/printing'
import { pinWatch } from '#station/people/pin-watch'
import { adviser } from '#station/planning/advise'
import { waveClock } from '#station/planning/keep-wave'
import { ownPlanThread } from '#station/planning/plan-line'
import { plansOf } from '#station/planning/plans'
import { rushWatch } from '#station/planning/rush-watch'
import type { ModeNote } from '#station/practice/mode-file'
import { tellPracticeOver } from '#station/practice/over'
import { type VirtualBench, virtualBench } from '#station/practice/virtual-bench'
import { personalData } from '#station/retention/eraser'
import { openOrMend } from '#station/salvage/mend'
import { answerTo } from '#station/seat/answer'
import { seatView } from '#station/seat/seat-view'
import { seatWork } from '#station/seat/seat-work'
import { showChanges } from '#station/seat/show-changes'
import { readSettings, sealSettings } from '#station/settings'
import { shiftDesk } from '#station/simulation/shift-desk'
import { ownShiftThread, shiftLine } from '#station/simulation/shift-line'
import { ownThread } from '#station/site-data/import-client'
import { siteDataDesk } from '#station/site-data/imports'
import { stockWatch } from '#station/stock/stock-watch'
import type { Updater } from '#station/update/port'
import { updatesOf, updateTimes } from '#station/update/updates'
import { msOfId, uuidMaker } from '#station/uuid'

/** What a station is opened with. Clock and transport may be given by tests. */
export interface StationParts {
  dataDir: string
  devices: DeviceLink
  log: Log
  appVersion: string
  electronVersion: string
  now?: () => Date
  /** Milliseconds that only pass; the program's own counter unless a test says otherwise. */
  upMs?: () => number
  /** Milliseconds the computer has been on; the system's own counter unless a test says otherwise. */
  onMs?: () => number
  fetch?: typeof fetch
  random?: () => number
  open?: (file: string) => Database
  startCopier?: () => CopierProcess
  /** What seals secrets on disk; without one they lie as they are. */
  keyring?: Keyring
  dialogs?: Dialogs
  /** The program of the thread that reads and makes files; a packed one lies elsewhere. */
  importThread?: string | URL
  /** The program of the thread that draws couriers' labels. */
  courierThread?: string | URL
  /** The program of the threads that plan waves. */
  planThread?: string | URL
  /** The program of the thread that plays shifts forward. */
  shiftThread?: string | URL
  /** Closes this station and asks what to restore. */
  wantRestore?: () => void
  /** What the station works as; live unless said. */
  mode?: Mode
  /** What a training has of devices that stand nowhere. */
  bench?: VirtualBench
  /** Closes this station and opens the one that the note beside the live data names. */
  modeChanged?: () => void
  /** What can change this program for another; one that runs from its sources has none. */
  updater?: Updater | null
  updateTimes?: typeof updateTimes
  /** A practice that is over and that the live station has not heard of; asked once. */
  practiceOver?: () => ModeNote | null
}

const idleCheckMs = 5_000

/** Opens the station on its data folder: database, workflows, feed, outbox, printers. Throws `DatabaseUnusable`. */
export async function openStation(parts: StationParts): Promise<Station> {
  const { dataDir, devices, log } = parts
  const now = parts.now ?? (() => new Date())
  const random = parts.random ?? Math.random
  const upMs = parts.upMs ?? (() => performance.now())
  mkdirSync(dataDir, { recursive: true })
  const keyring = parts.keyring ?? noKeyring
  const { settings, problem } = readSettings(dataDir, now().toISOString(), keyring)
  if (problem !== null) log.error({ problem }, 'settings could not be read and were set aside')
  else sealSettings(dataDir, settings, keyring)
  let newestMs = 0
  const newId = uuidMaker(
    () => Math.max(now().getTime(), newestMs),
    (bytes) => webcrypto.getRandomValues(bytes),
  )
  const { stationId } = settings.station
  const open = parts.open ?? openDatabase
  const db = openOrMend(join(dataDir, 'station.sqlite'), { open, now, newId, log, stationId })
  const orClose = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      db.close()
      throw error
    }
  }
  const writer = orClose(() => writerOf(db, stationId))
  const newest = newestEventId(db, writer)
  if (newest !== null) newestMs = msOfId(newest) + 1

  const listeners = new Set<(news: News) => void>()
  const tell = (news: News) => {
    for (const listener of listeners) listener(news)
  }
  const wake: Floor['wake'] = {
    outbox: () => {},
    printing: () => {},
    numbers: () => {},
    labels: () => {},
    feed: () => {},
    scale: () => {},
  }
  const floor: Floor = {
    db,
    now,
    upMs,
    courierDrawer: courierDrawer(parts.courierThread ?? ownCourierThread),
    voice: { seat: null },
    pins: pinWatch(db, upMs, parts.onMs ?? (() => uptime() * 1000)),
    newId,
    keyring,
    devices,
    settings,
    mode: parts.mode ?? { mode: 'live' },
    dataDir,
    log,
    tell,
    sayDiskFull: () => sayDiskFull(),
    wake,
    versions: { app: parts.appVersion, electron: parts.electronVersion },
    record: recorder(db, writer, now, newId),
  }
  if (problem !== null) {
    const about = {
      kind: 'settings-unreadable' as const,
      about: 'settings.json',
      detail: problem,
      openedAt: now().toISOString(),
      openedBy: null,
    }
    inTransaction(db, () => openException(db, { exceptionId: newId(), ...about }))
  }
  const chain = verifyHead(db, writer)
  if (!chain) log.error({}, 'the audit log was changed after it was written')

  const over = parts.practiceOver?.() ?? null
  if (over !== null) orClose(() => tellPracticeOver(floor, over))

  const memory = noDevices()
  const seats = seatWork(floor, (seat) =>
    seatView(floor, seat, seats.memory[seat], feeds.health(), memory.states),
  )
  const sayDiskFull = diskFullTeller(floor, seats)
  const ending = new AbortController()
  const oms = omsAccess(floor, parts.fetch ?? fetch, ending.signal)
  const lease = numberLease(floor, oms.numbers)
  const feeds = omsFeeds(floor, oms, random, lease.wake)
  const ear = webhookEar(floor, feeds.hurryOne)
  const queue = printQueue(floor)
  const tests = deviceTests(floor, memory)
  const search = scaleSearch(floor, memory)
  const scanners = scannerTests(floor)
  const settingsPage = settingsDesk(floor, () => verifyHead(db, writer))
  const round = benchSetup(floor, tests, settingsPage.saveDevices, seats.touch)
  const others = [
    queue.hear,
    tests.hear,
    search.hear,
    scanners.hear,
    (news: DeviceNews) => hearScaleOrders(floor, seats, news),
    round.hear,
  ]
  const { rearmScale, lookAtGains } = listenToDevices(floor, seats, memory, others, round.concerns)
  Object.assign(wake, {
    outbox: feeds.wake,
    printing: queue.pump,
    numbers: lease.wake,
    labels: feeds.wakeLabels,
    feed: () => {
      feeds.hurry()
      ear.match()
    },
    scale: rearmScale,
  })
  listeners.add(showChanges(floor, seats))
  listeners.add((news) => {
    if (news.tell === 'changed' && news.tables.some((table) => table === 'wave' || table === 'orders'))
      feeds.wakeLabels()
  })
  const bench = parts.bench ?? virtualBench()
  listeners.add((news) => {
    if (news.tell === 'seat' && bench.now() !== null) tell({ tell: 'changed', tables: ['virtualBench'] })
  })

  const copy = secondCopy(floor, parts.startCopier ?? forkCopier)
  const erasing = personalData(floor, copy.erased)
  const siteData = siteDataDesk(floor, parts.dialogs ?? null, parts.importThread ?? ownThread)
  const plans = plansOf(floor, parts.planThread ?? ownPlanThread)
  const kept = waveClock(floor, plans, rushWatch(floor, seats))
  const advice = adviser(floor, parts.planThread ?? ownPlanThread)
  const updates = updatesOf(floor, parts.updater ?? null, parts.updateTimes ?? updateTimes)
  const shiftThread = shiftLine(parts.shiftThread ?? ownShiftThread, (why) =>
    log.error({ why }, 'the thread that plays shifts ended'),
  )
  const shift = shiftDesk(floor, plans, shiftThread)
  const tellLate = () => inTransaction(db, () => tellExceptions(floor))
  const look = () => {
    seats.lockIdle()
    if (!db.open) return
    lookAtGains()
    tellLate()
  }
  const idle = setInterval(() => orSayFull(floor, look), idleCheckMs)
  const stock = stockWatch(floor, () => oms.sends(firstSource))
  const desk = handlers({
    floor,
    stockWatch: stock,
    seats,
    memory,
    tests,
    scaleSearch: search,
    scannerTests: scanners,
    siteData,
    plans,
    shift,
    shiftThread,
    adviser: advice,
    updates,
    safety: { copy, erasing, dialogs: parts.dialogs ?? null, wantRestore: parts.wantRestore ?? null },
    health: feeds.health,
    healthOf: feeds.healthOf,
    webhookProblem: ear.problem,
    practice: { floor, reads: oms.reads, modeChanged: parts.modeChanged ?? null },
    virtualBench: bench,
    settings: settingsPage,
    oms,
    benchSetup: round,
  })

  return {
    call: (name, args, at) => answerTo(floor, seats, desk, name, args, at.seat),
    onNews: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: async () => {
      queue.recover()
      devices.send({ ask: 'configure', devices: floor.settings.devices })
      orSayFull(floor, tellLate)
      feeds.start()
      ear.match()
      stock.start()
      lease.wake()
      queue.pump()
      copy.start()
      erasing.start()
      kept.start()
      updates.start()
    },
    close: async () => {
      clearInterval(idle)
      updates.stop()
      orSayFull(floor, () => floor.pins.settle())
      siteData.close()
      plans.close()
      await kept.stop()
      shift.close()
      advice.close()
      queue.stop()
      ending.abort()
      await Promise.all([ear.stop(), feeds.stop(), stock.stop(), lease.stop(), erasing.stop()])
      await floor.courierDrawer.close()
      await copy.stop()
      await devices.close()
      await bench.close()
      db.close()
    },
  }
}

/** The newest part of the chain, checked at every start; `npm run audit:verify` walks all of it. */
function verifyHead(db: Database, writer: { stationId: string; incarnation: string }): boolean {
  const last =
    db
      .prepare<[string, string], { seq: number | null }>(
        'SELECT max(seq) AS seq FROM event WHERE station_id = ? AND incarnation = ?',
      )
      .get(writer.stationId, writer.incarnation)?.seq ?? 0
  return verifyChain(db, writer, Math.max(1, last - 2000)).ok
}
