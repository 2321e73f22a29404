import { statfsSync, statSync } from 'node:fs'
import { arch, freemem, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import type { DeviceConfig } from '#contract/devices'
import { writersOf } from '#db/events'
import type { Database } from '#db/open'
import type { Order } from '#domain/order'
import type { Floor } from '#station/context'
import type { DeviceMemory } from '#station/devices/device-desk'
import { isTokenLost, type Source, sourcesOf } from '#station/settings'
import { type Known, wordsIn } from '#station/support/clean-log'

const mostEvents = 5_000
const mostOrders = 5_000
/** Of a fact's details only these codes and counts are told. */
const toldOfEvents = [
  'refusal',
  'state',
  'outcome',
  'copy',
  'version',
  'method',
  'orders',
  'lists',
  'cartons',
] as const

/** Program, computer and database, in figures. */
export function programFacts({ db, dataDir, versions, settings, now, upMs }: Floor): object {
  const file = join(dataDir, 'station.sqlite')
  const { bavail, bsize } = statfsSync(dataDir)
  return {
    madeAt: now().toISOString(),
    stationId: settings.station.stationId,
    program: versions.app,
    electron: versions.electron,
    node: process.versions.node,
    system: `${platform()} ${release()} ${arch()}`,
    memoryBytes: { total: totalmem(), free: freemem(), ours: process.memoryUsage.rss() },
    upMs: Math.round(upMs()),
    sqlite: db.prepare('SELECT sqlite_version()').pluck().get(),
    schema: db.pragma('user_version', { simple: true }),
    databaseBytes: statSync(file).size,
    journalBytes: statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0,
    freeBytes: bavail * bsize,
    chains: writersOf(db),
  }
}

/** The settings without names, addresses, paths and secrets. */
export function settingsFacts({ settings, mode, keyring }: Floor): object {
  const { station, devices, sound, copy, personalData, seats } = settings
  return {
    station: { stationId: station.stationId },
    sources: sourcesOf(settings).map((source) => sourceFacts(source, keyring.seals)),
    devices: devices.map(deviceFacts),
    sound,
    mode: mode.mode,
    seats,
    copy: { isSet: copy.folder !== null, keepDays: copy.keepDays },
    personalData,
  }
}

const sourceFacts = (source: Source, sealed: boolean): object => {
  const { mark, oms, connection } = source
  return {
    mark,
    kind: connection.connector.kind,
    protocol: oms.baseUrl === null ? null : new URL(oms.baseUrl).protocol,
    hasToken: oms.token !== null,
    tokenLost: isTokenLost(source),
    sealed,
    pollS: oms.pollS,
    timeoutS: oms.timeoutS,
  }
}

const toldOfTransports = ['kind', 'baudRate', 'dataBits', 'parity', 'stopBits', 'media'] as const
const toldOfDevices = ['kind', 'seat', 'framing', 'protocol', 'model'] as const
const picked = (from: object, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)))
const deviceFacts = (device: DeviceConfig): object => ({
  ...picked(device, toldOfDevices),
  transport: 'transport' in device ? picked(device.transport, toldOfTransports) : null,
})

/** Each device's condition, in the order of the settings. */
export function deviceStates({ settings }: Floor, { states, hostAlive }: DeviceMemory): object {
  return {
    hostAlive,
    devices: settings.devices.map(({ kind, deviceId }) => {
      const state = states.get(deviceId)
      return {
        kind,
        condition: state?.condition ?? null,
        reason: state?.reason ?? null,
        since: state?.since ?? null,
      }
    }),
  }
}

const tables = (db: Database): string[] =>
  db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    .pluck()
    .all()
const columnsOf = (db: Database, table: string): string[] =>
  (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)

export const schemaText = (db: Database): string =>
  db.prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL').pluck().all().join(';\n')

/** Rows by table, and by state where a table has one. */
export function rowCounts(db: Database): object {
  const groups: readonly (readonly [table: string, by: string])[] = [
    ['customer_order', 'floor_stage'],
    ['customer_order', 'status'],
    ['wave', 'state'],
    ['list', 'state'],
    ['carton', 'state'],
    ['print_job', "kind || ' ' || state"],
    ['outbox', "kind || ' ' || state"],
    ['exception', "kind || CASE WHEN resolved_at IS NULL THEN ' open' ELSE '' END"],
  ]
  const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()
  return {
    rows: Object.fromEntries(tables(db).map((table) => [table, count(table)])),
    states: groups.map(([table, by]) => ({
      table,
      by: Object.fromEntries(
        db.prepare<[], [string, number]>(`SELECT ${by}, count(*) FROM ${table} GROUP BY 1`).raw().all(),
      ),
    })),
  }
}

/** The newest events as kinds and ids, a line each. */
export function eventLines(db: Database): string {
  const rows = db
    .prepare<
      [number],
      {
        incarnation: string
        seq: number
        kind: string
        subject: string
        actor: string | null
        payload: string
        at: string
      }
    >(
      'SELECT incarnation, seq, kind, subject, actor, payload, occurred_at AS at FROM event ORDER BY rowid DESC LIMIT ?',
    )
    .all(mostEvents)
  const line = ({ payload, incarnation, ...row }: (typeof rows)[number]): string =>
    JSON.stringify({
      ...row,
      incarnation: incarnation.slice(0, 8),
      ...codesOf(picked(JSON.parse(payload) as object, toldOfEvents)),
    })
  return `${rows.reverse().map(line).join('\n')}\n`
}

const codesOf = (about: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(about).filter(
      ([, value]) => typeof value === 'number' || /^[\w-]{1,40}$/.test(String(value)),
    ),
  )

/** Which words are somebody's, and which are the schema's. */
export function knownWords(db: Database): Known {
  const orders = db
    .prepare<[number], string>('SELECT content FROM customer_order ORDER BY seen_at DESC LIMIT ?')
    .pluck()
    .all(mostOrders)
    .map((content) => JSON.parse(content) as Order)
  const people = db.prepare<[], [string, string | null]>('SELECT name, badge FROM person').raw().all().flat()
  const texts = [
    ...people,
    ...orders.flatMap(({ shipTo, giftNote, hold }) => [...Object.values(shipTo).flat(), giftNote, hold]),
  ]
  return {
    columns: new Set(
      tables(db).flatMap((table) => columnsOf(db, table).map((column) => `${table}.${column}`)),
    ),
    personal: new Set(texts.flatMap((text) => wordsIn(text ?? '')).filter((one) => one.length > 2)),
  }
}
