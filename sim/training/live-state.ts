import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { faultsIn, readDisk } from '#sim/chaos/disk'
import { contentOf } from '#station/practice/try-practice'

/** What a live station holds on its disk, as far as a training must not change it. */
export interface LiveState {
  /** Of each table what is in it, as a digest. */
  tables: Record<string, string>
  /** Of each event its hash, in order. */
  events: string[]
  settings: string
  files: string[]
}

/** Who sits where, when somebody was seen, what the feed read last, and what is told of a practice. */
const mayChange: ReadonlySet<string> = new Set([
  'event',
  'exception',
  'meta',
  'person',
  'seat',
  'sqlite_sequence',
  'sqlite_stat1',
  'station_guard',
])
const eventsMayBe: ReadonlySet<string> = new Set([
  'signed-in',
  'signed-out',
  'seat-locked',
  'seat-unlocked',
  'practice-begun',
  'practice-ended',
])

export function liveState(dataDir: string): LiveState {
  return {
    tables: contentOf(join(dataDir, 'station.sqlite')),
    events: readDisk(dataDir, (db) =>
      db.prepare<[], string>('SELECT hash FROM event ORDER BY rowid').pluck().all(),
    ),
    settings: readFileSync(join(dataDir, 'settings.json'), 'utf8'),
    files: readdirSync(dataDir)
      .filter((name) => !/-(wal|shm)$/.test(name))
      .sort(),
  }
}

/** The bytes of a live database that nobody has open. */
export function liveBytes(dataDir: string): string {
  const hash = createHash('sha256')
  for (const ending of ['', '-wal']) {
    const file = join(dataDir, `station.sqlite${ending}`)
    if (existsSync(file)) hash.update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** What a training changed of the live data. */
export function changesOf(dataDir: string, before: LiveState): string[] {
  const now = liveState(dataDir)
  const tables = Object.keys({ ...before.tables, ...now.tables }).filter(
    (table) => !mayChange.has(table) && before.tables[table] !== now.tables[table],
  )
  const known = now.events.slice(0, before.events.length)
  const kinds = readDisk(dataDir, (db) =>
    db
      .prepare<[number], string>('SELECT kind FROM event ORDER BY rowid LIMIT -1 OFFSET ?')
      .pluck()
      .all(before.events.length),
  )
  return [
    ...tables.map((table) => `the live table ${table} is another`),
    ...(known.join() === before.events.join() ? [] : ['events from before the training are others']),
    ...kinds.filter((kind) => !eventsMayBe.has(kind)).map((kind) => `the live log says ${kind}`),
    ...(now.settings === before.settings ? [] : ['the live settings are others']),
  ]
}

/** What is left of a training at a station that is live again. */
export function remainsOf(dataDir: string, before: LiveState): string[] {
  const left = liveState(dataDir).files.filter((name) => !before.files.includes(name))
  return [...left.map((name) => `${name} is left`), ...readDisk(dataDir, toldFaults)]
}

/** Every practice that the log says has begun ended once, and each cut off was told to the desk once. */
function toldFaults(db: Parameters<typeof faultsIn>[0]): string[] {
  let open: unknown = null
  const faults = faultsIn(
    db,
    `SELECT kind, payload ->> '$.since' AS since FROM event WHERE kind IN ('practice-begun', 'practice-ended') ORDER BY rowid`,
    ({ kind, since }) => {
      const wanted = kind === 'practice-begun' ? null : since
      const fault =
        open === wanted ? '' : `${String(kind)} of ${String(since)} while ${String(open)} was open`
      open = kind === 'practice-begun' ? since : null
      return fault
    },
  ).filter((fault) => fault !== '')
  const alarms = faultsIn(
    db,
    `SELECT (SELECT count(*) FROM exception WHERE kind = 'practice-cut-off') AS told,
       (SELECT count(*) FROM event WHERE kind = 'practice-ended' AND payload ->> '$.cutOff' = 1) AS cut`,
    ({ told, cut }) =>
      told === cut ? '' : `${String(cut)} practices were cut off, ${String(told)} told to the desk`,
  ).filter((fault) => fault !== '')
  return [...faults, ...(open === null ? [] : [`the practice of ${String(open)} never ended`]), ...alarms]
}
