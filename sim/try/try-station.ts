import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer, CommandAnswer, CommandArgs, CommandName, News } from '#contract/commands'
import type { ScreenView, SeatView } from '#contract/seat-view'
import type { Verdict } from '#contract/verdict'
import { type Database, openDatabase } from '#db/open'
import type { Order } from '#domain/order'
import { orderOf } from '#domain/wave-sample'
import type { Ledger } from '#sim/oms/ledger'
import type { Oms } from '#sim/oms/server'
import { moment } from '#sim/try/moment'
import { tryFolder } from '#sim/try/run-folder'
import { type FakeDevices, fakeDevices } from '#sim/try/try-devices'
import { omsIn, settingsFor, startOfDay, template } from '#sim/try/try-warehouse'
import type { Log } from '#station/context'
import type { Dialogs } from '#station/desk/safety-desk'
import { noKeyring } from '#station/keyring'
import type { StationParts } from '#station/open'
import { openInMode } from '#station/practice/open-in-mode'
import { type Settings, writeSettings } from '#station/settings'

/** A real station on a real temporary folder, with its OMS over HTTP and devices that the test plays. */
export interface TryStation {
  oms: Oms
  devices: FakeDevices
  folder: string
  news: News[]
  logged: string[]
  /** The clock on the wall, and the times the program is open and the computer is on; tests move all or one of them. */
  clock: { ms: number; upMs: number; onMs: number }
  /** Lets this much time pass. */
  pass(ms: number): void
  call<N extends CommandName>(name: N, args: CommandArgs<N>): Promise<Answer<CommandAnswer<N>>>
  /** Scans with the scanner of seat a; answers what was said about it. */
  scan(text: string): Verdict | null
  view(): Promise<SeatView>
  screen<S extends ScreenView['screen']>(screen: S): Promise<Extract<ScreenView, { screen: S }>>
  /** Lets everything go on until this is so. */
  until(holds: () => boolean | Promise<boolean>): Promise<void>
  /** The station's own connection, for faults of the disk. */
  own(): Database
  /** Reads the database file as another program would. */
  rows<R = Record<string, unknown>>(sql: string): R[]
  db(): Database
  admin(path: string, body: unknown): Promise<unknown>
  ledger(): Promise<Ledger>
  start(): Promise<void>
  /** Ends the program and opens it again; devices are new and silent until `start`. */
  reopen(meanwhile?: () => void): Promise<void>
  close(): Promise<void>
}

/** Opens one with these orders at the OMS, on a copy of `from` if given; started and up to date unless `quiet`. */
export async function tryStation(
  orders: readonly Order[] = [],
  options: {
    quiet?: boolean
    from?: string
    settings?: Partial<Settings>
    dialogs?: Dialogs
    devices?: () => FakeDevices
    program?: () => Partial<Pick<StationParts, 'appVersion' | 'updater' | 'updateTimes'>>
  } = {},
): Promise<TryStation> {
  const folder = mkdtempSync(join(tryFolder, 'packbench-station-'))
  cpSync(options.from ?? (await template()), folder, { recursive: true })
  const clock = { ms: startOfDay, upMs: 0, onMs: 3_600_000 }
  const oms = await omsIn(folder, clock)
  const admin = async (path: string, body: unknown): Promise<unknown> => {
    const response = await fetch(
      oms.adminUrl + path,
      body === null ? {} : { method: 'POST', body: JSON.stringify(body) },
    )
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }
  if (orders.length > 0) await admin('/orders', { orders })
  writeSettings(folder, { ...settingsFor(oms.url), ...options.settings }, noKeyring)
  const news: News[] = []
  const logged: string[] = []
  const log: Log = {
    info: () => {},
    warn: () => {},
    error: (about, message) => void logged.push(`${message} ${JSON.stringify(about)}`),
  }
  const plugIn = options.devices ?? fakeDevices
  let devices = plugIn()
  let own: Database | null = null
  const open = async () => {
    devices = plugIn()
    const fresh = await openInMode({
      dataDir: folder,
      devices,
      log,
      appVersion: '0',
      electronVersion: '0',
      now: () => new Date(clock.ms),
      upMs: () => clock.upMs,
      onMs: () => clock.onMs,
      random: () => 0,
      ...(options.dialogs && { dialogs: options.dialogs }),
      ...options.program?.(),
      open: (file) => {
        own = openDatabase(file)
        return own
      },
    })
    fresh.onNews((one) => news.push(one))
    return fresh
  }
  let station = await open()
  const readers: Database[] = []
  const reader = (): Database => {
    const [known] = readers
    if (known !== undefined) return known
    const db = openDatabase(join(folder, 'station.sqlite'))
    readers.push(db)
    return db
  }
  const call: TryStation['call'] = async (name, args) =>
    (await station.call(name, args, { seat: 'a' })) as never
  const until: TryStation['until'] = async (holds) => {
    for (let looks = 0; !(await holds()); looks++) await moment(looks)
  }
  const view = async (): Promise<SeatView> => {
    const answer = await call('seatView', { seat: 'a' })
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    return answer.value
  }
  const start = async () => {
    await station.start()
    await until(async () => (await view()).oms.state !== 'starting')
  }
  const closeReader = () => readers.splice(0).forEach((db) => void db.close())
  const opened: TryStation = {
    oms,
    folder,
    news,
    logged,
    clock,
    pass: (ms) => {
      clock.ms += ms
      clock.upMs += ms
      clock.onMs += ms
    },
    call,
    until,
    view,
    admin,
    start,
    get devices() {
      return devices
    },
    scan: (text) => {
      const before = news.length
      devices.scan(text)
      const said = news.slice(before).find((one) => one.tell === 'seat')
      return said?.tell === 'seat' ? said.verdict : null
    },
    screen: async (wanted) => {
      const { screen } = await view()
      if (screen.screen !== wanted) throw new Error(`The screen shows ${screen.screen}, not ${wanted}`)
      return screen as never
    },
    rows: <R>(sql: string) => reader().prepare<[], R>(sql).all(),
    own: () => {
      if (own === null) throw new Error('The station is not open')
      return own
    },
    db: reader,
    ledger: async () => (await admin('/ledger', null)) as Ledger,
    reopen: async (meanwhile = () => {}) => {
      closeReader()
      await station.close()
      meanwhile()
      station = await open()
    },
    close: async () => {
      closeReader()
      await station.close()
      await oms.close()
      rmSync(folder, { recursive: true })
    },
  }
  if (options.quiet !== true) await start()
  return opened
}

/** An order that can be released at the hour the tests run. */
export const order = (orderRef: string, wanted: Record<string, number>, change: Partial<Order> = {}): Order =>
  orderOf(orderRef, wanted, { partialAllowed: true, ...change })
