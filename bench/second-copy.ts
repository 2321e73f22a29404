import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventLog } from '#db/events'
import { type Database, openDatabase } from '#db/open'
import { inTransaction, sql } from '#db/statements'
import { writerOf } from '#station/context'
import { forkCopier } from '#station/copy/link'
import { type SecondCopy, secondCopy } from '#station/copy/second-copy'
import { defaultSettings } from '#station/settings'
import { figures, goal, percentile } from './figures.ts'

/** What the second copy costs a scan: the time of its transaction on disk, without a copy and with one, in turn. */
const scans = 1_500
const pauseMs = 3
const rounds = 3
const root = mkdtempSync(join(tmpdir(), 'packbench-copy-bench-'))
const samples: Record<'without' | 'with', number[]> = { without: [], with: [] }
let files = 0

for (let round = 0; round < rounds; round++)
  for (const kind of ['without', 'with'] as const) samples[kind].push(...(await measure(kind === 'with')))

console.log('The transaction of a scan, committed to disk:')
console.log(figures('without a copy', samples.without))
console.log(figures('with a copy', samples.with))
const more = (share: number): number => percentile(samples.with, share) - percentile(samples.without, share)
const met = [goal('p50 with a copy, more', more(0.5), 1), goal('p99 with a copy, more', more(0.99), 5)]
rmSync(root, { recursive: true, force: true })
process.exit(met.every(Boolean) ? 0 : 1)

async function measure(copied: boolean): Promise<number[]> {
  const dataDir = mkdtempSync(join(root, `data-${++files}-`))
  const folder = mkdtempSync(join(root, `copy-${files}-`))
  const db = openDatabase(join(dataDir, 'station.sqlite'))
  const copy = copied ? await follow(db, dataDir, folder) : null
  const append = eventLog(db, writerOf(db, 'BENCH-1'), () => new Date().toISOString())
  const taken: number[] = []
  for (let scan = 0; scan < scans; scan++) {
    const before = performance.now()
    inTransaction(db, () => scanned(db, append, scan))
    taken.push(performance.now() - before)
    await pause(pauseMs)
  }
  await copy?.stop()
  db.close()
  return taken.slice(100)
}

/** The rows of a unit taken at a shelf: its event, the unit, the seat. */
function scanned(db: Database, append: ReturnType<typeof eventLog>, scan: number): void {
  append({
    eventId: `e-${scan}`,
    kind: 'unit-taken',
    subject: 'list-1',
    actor: 'P-1001',
    fence: 1,
    payload: { lineId: 'line-1', quantity: 1, lot: null, serial: null },
    personal: null,
    occurredAt: new Date().toISOString(),
  })
  sql(db, 'INSERT INTO leased_number (number, kind) VALUES (?, ?)').run(`N-${scan}`, 'tracking')
  sql(db, "INSERT OR REPLACE INTO seat (seat, active_at) VALUES ('a', ?)").run(String(scan))
}

async function follow(db: Database, dataDir: string, folder: string): Promise<SecondCopy> {
  const settings = { ...defaultSettings, copy: { folder, key: 'bench', keepDays: 0 } }
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  const versions = { app: 'bench', electron: '' }
  const copy = secondCopy(
    { db, dataDir, settings, now: () => new Date(), tell: () => {}, log, versions },
    forkCopier,
  )
  await copy.claim(folder, 'bench', false)
  copy.start()
  while (copy.view().state !== 'following') await pause(10)
  return copy
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms))
}
