import { randomUUID, webcrypto } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { News, TableName } from '#contract/commands'
import type { DeviceLink } from '#contract/devices'
import type { Station } from '#contract/station'
import { verifyChain } from '#db/events'
import { openException } from '#db/exceptions'
import { readMeta, saveMeta } from '#db/meta'
import { type Database, DatabaseUnusable, openDatabase, setAside } from '#db/open'
import { readSeat } from '#db/people'
import { inTransaction } from '#db/statements'
import { armed, type CaptureState, followScale, unarmed } from '#domain/weight'
import { answerTo, isDiskFull } from '#station/answer'
import { type Floor, type Log, recorder } from '#station/context'
import { noDevices, rememberDevice } from '#station/device-desk'
import { deviceTests } from '#station/device-tests'
import { orderFeed } from '#station/feed'
import { handlers } from '#station/handlers'
import { numberLease } from '#station/numbers'
import { omsLine } from '#station/oms-line'
import { captureWeight } from '#station/packing'
import { personAt } from '#station/people'
import { printQueue } from '#station/printing'
import { salvageInto } from '#station/salvage'
import { seatView } from '#station/seat-view'
import { seatWork } from '#station/seat-work'
import { outboxSender } from '#station/sender'
import { readSettings } from '#station/settings'
import { settingsDesk } from '#station/settings-desk'
import { uuidMaker } from '#station/uuid'

/** What a station is opened with. Clock and transport may be given by tests. */
export interface StationParts {
  dataDir: string
  devices: DeviceLink
  log: Log
  appVersion: string
  electronVersion: string
  now?: () => Date
  fetch?: typeof fetch
  random?: () => number
  open?: (file: string) => Database
}

/** Changes that somebody at a seat is waiting for, and those a seat shows in passing. */
const benchWaitsFor = new Set<TableName>(['printJob', 'carton', 'device', 'person'])
const seatsShow = new Set<TableName>(['outbox', 'orders', 'quarantine', 'wave'])

/** Opens the station on its data folder: database, workflows, feed, outbox, printers. Throws `DatabaseUnusable`. */
export async function openStation(parts: StationParts): Promise<Station> {
  const { dataDir, devices, log } = parts
  const now = parts.now ?? (() => new Date())
  const random = parts.random ?? Math.random
  mkdirSync(dataDir, { recursive: true })
  const { settings, problem } = readSettings(dataDir, now().toISOString())
  if (problem !== null) log.error({ problem }, 'settings could not be read and were set aside')
  const newId = uuidMaker(
    () => now().getTime(),
    (bytes) => webcrypto.getRandomValues(bytes),
  )
  const db = openOrMend(join(dataDir, 'station.sqlite'), parts.open ?? openDatabase, now, newId, log)
  const writer = writerOf(db, settings.station.stationId)

  const listeners = new Set<(news: News) => void>()
  const tell = (news: News) => {
    for (const listener of listeners) listener(news)
  }
  const wake: Floor['wake'] = {
    outbox: () => {},
    printing: () => {},
    numbers: () => {},
    feed: () => {},
    scale: () => {},
  }
  const floor: Floor = {
    db,
    now,
    newId,
    devices,
    settings,
    dataDir,
    log,
    tell,
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

  const memory = noDevices()
  const seats = seatWork(floor, (seat) =>
    seatView(floor, seat, seats.memory[seat], feed.health, memory.states),
  )
  const port = omsLine(floor, parts.fetch ?? fetch)
  const sender = outboxSender(floor, port, random)
  const lease = numberLease(floor, port)
  const feed = orderFeed(floor, port, () => {
    sender.reconnected()
    lease.wake()
  })
  const queue = printQueue(floor)
  let soon: { timer: NodeJS.Timeout; atMs: number } | null = null
  /** What changed around a seat is shown a moment later, once for many changes; a seat's own step is shown at once. */
  const showSoon = (inMs: number) => {
    const atMs = performance.now() + inMs
    if (soon !== null && soon.atMs <= atMs) return
    if (soon !== null) clearTimeout(soon.timer)
    const timer = setTimeout(() => {
      soon = null
      if (db.open)
        for (const seat of ['a', 'b'] as const)
          if (seat === 'a' || readSeat(db, seat).personId !== null) seats.show(seat, null)
    }, inMs)
    soon = { timer, atMs }
  }
  let capture: CaptureState = unarmed
  const askOms = () => {
    feed.hurry()
    sender.reconnected()
  }
  const rearmScale = () => {
    capture = armed
  }
  Object.assign(wake, {
    outbox: sender.wake,
    printing: queue.pump,
    numbers: lease.wake,
    feed: askOms,
    scale: rearmScale,
  })
  listeners.add((news) => {
    if (news.tell !== 'changed') return
    if (news.tables.some((table) => benchWaitsFor.has(table))) showSoon(10)
    else if (news.tables.some((table) => seatsShow.has(table))) showSoon(150)
  })

  const tests = deviceTests(floor, memory)
  devices.onNews((news) => {
    if (!db.open) return
    try {
      if (rememberDevice(memory, news)) tell({ tell: 'changed', tables: ['device'] })
      if (news.news === 'scan') seats.scan(news.scan, false)
      if (news.news === 'weight') {
        const { reading } = news
        const { deviceId, weightMg, text, unit, stable, problem: trouble, at } = reading
        tell({ tell: 'weight', deviceId, weightMg, text, unit, stable, problem: trouble, at })
        const followed = followScale(capture, { weightMg, stable, problem: trouble, atMs: Date.parse(at) })
        capture = followed.state
        if (followed.capturedG !== null) weighed(followed.capturedG)
      }
      queue.hear(news)
      tests.hear(news)
    } catch (error) {
      const logId = newId()
      log.error(
        { logId, error: error instanceof Error ? (error.stack ?? error.message) : String(error) },
        'news of a device could not be handled',
      )
      if (news.news === 'scan' || news.news === 'weight') {
        const fault = isDiskFull(error) ? 'disk-full' : 'bug'
        seats.show(news.news === 'scan' ? news.scan.seat : 'a', {
          kind: 'fault',
          fault,
          logId,
          sound: 'blocked',
        })
      }
    }
  })
  const weighed = (weightG: number) => {
    const { orderRef, screen } = readSeat(db, 'a')
    const person = personAt(floor, 'a')
    if (person === null || orderRef === null || screen !== 'pack') {
      capture = armed
      return
    }
    let wanted = true
    const outcome = captureWeight(floor, 'a', person, orderRef, weightG)
    if (outcome === null) wanted = false
    else seats.act('a', () => outcome)
    if (!wanted) capture = armed
  }

  const desk = handlers({
    floor,
    seats,
    memory,
    tests,
    health: () => feed.health,
    settings: settingsDesk(floor, () => verifyHead(db, writer)),
  })

  return {
    call: (name, args, at) => answerTo(floor, desk, name, args, at.seat),
    onNews: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: async () => {
      queue.recover()
      devices.send({ ask: 'configure', devices: floor.settings.devices })
      feed.start()
      lease.wake()
      sender.wake()
      queue.pump()
    },
    close: async () => {
      queue.stop()
      await Promise.all([feed.stop(), sender.stop(), lease.stop()])
      await devices.close()
      db.close()
    },
  }
}

/** Opens the database; a damaged one is set aside, what it still holds of unsent messages is carried over. */
function openOrMend(
  file: string,
  open: (file: string) => Database,
  now: () => Date,
  newId: () => string,
  log: Log,
): Database {
  try {
    return open(file)
  } catch (error) {
    if (!(error instanceof DatabaseUnusable) || error.problem !== 'damaged') throw error
    const aside = setAside(file, now().toISOString())
    log.error({ aside, error: error.message }, 'a damaged database was set aside')
    const db = open(file)
    const saved = salvageInto(db, aside, { now, newId })
    log.warn({ ...saved }, 'salvaged from the damaged database')
    return db
  }
}

/** Station and incarnation under which this database writes; made once. */
function writerOf(db: Database, stationId: string): { stationId: string; incarnation: string } {
  const incarnation = readMeta(db, 'incarnation') ?? randomUUID()
  inTransaction(db, () => saveMeta(db, 'incarnation', incarnation))
  return { stationId, incarnation }
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
