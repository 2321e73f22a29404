import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { eventLog, verifyChain } from '#db/events'
import { foldJournals } from '#db/journal'
import { saveMeta } from '#db/meta'
import { type Database, openDatabase } from '#db/open'
import { inTransaction } from '#db/statements'
import { listGenerations } from '#station/copy/folder'
import type { CopyFloor } from '#station/copy/health'
import { type CopierProcess, forkCopier } from '#station/copy/link'
import { type CopyLimits, copyLimits, type SecondCopy, secondCopy } from '#station/copy/second-copy'
import { fetchGeneration } from '#station/copy/writer'
import { defaultSettings, type Settings } from '#station/settings'

/** A database that is written to and copied by a real process, to a folder of its own. */
export interface TryCopy {
  db: Database
  copy: SecondCopy
  /** Where the copy goes. */
  folder: string
  settings: Settings
  logged: string[]
  /** Commits one numbered event. */
  write(): number
  /** Looks until this is so. */
  until(holds: () => boolean | Promise<boolean>): Promise<void>
  /** What the newest generation opens to: the numbers of its events without a hole, or what is wrong with it. */
  restored(): Promise<number | string>
  generations(): string[]
  close(): Promise<void>
}

const quickLimits: CopyLimits = { ...copyLimits, lookEveryMs: 10, quietMs: 0, farewellMs: 2_000 }
const writer = { stationId: 'BENCH-1', incarnation: 'first' }

export async function tryCopy(
  limits: Partial<CopyLimits> = {},
  start: () => CopierProcess = forkCopier,
): Promise<TryCopy> {
  const root = mkdtempSync(join(tmpdir(), 'packbench-copy-'))
  const [dataDir, folder] = [join(root, 'data'), join(root, 'copy')]
  for (const one of [dataDir, folder]) mkdirSync(one)
  const db = openDatabase(join(dataDir, 'station.sqlite'))
  const settings = { ...structuredClone(defaultSettings), copy: { folder, key: 'ours', keepDays: 0 } }
  const logged: string[] = []
  const log = {
    info: (_about: unknown, message: string) => void logged.push(message),
    warn: (_about: unknown, message: string) => void logged.push(message),
    error: (_about: unknown, message: string) => void logged.push(message),
  }
  const now = () => new Date()
  const floor: CopyFloor = {
    db,
    dataDir,
    settings,
    now,
    tell: () => {},
    log,
    versions: { app: '1', electron: '' },
  }
  inTransaction(db, () => saveMeta(db, 'incarnation', writer.incarnation))
  const append = eventLog(db, writer, () => now().toISOString())
  const copy = secondCopy(floor, start, { ...quickLimits, ...limits })
  let written = 0
  let fetched = 0
  await copy.claim(folder, 'ours', false)
  copy.start()
  return {
    db,
    copy,
    folder,
    settings,
    logged,
    write: () => {
      written++
      inTransaction(db, () => append(numbered(written)))
      return written
    },
    until: async (holds) => {
      while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5))
    },
    restored: () => openNewest(folder, join(root, `fetched-${++fetched}.sqlite`)),
    generations: () => readdirSync(folder).filter((name) => name.startsWith('2')),
    close: async () => {
      await copy.stop()
      db.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** A numbered event; each tenth is large enough to fill several pages. */
const numbered = (number: number) => ({
  eventId: `e-${number}`,
  kind: 'tried',
  subject: 'tea',
  actor: null,
  fence: 0,
  payload: { number, text: 'tea '.repeat(number % 10 === 0 ? 3000 : 20) },
  personal: null,
  occurredAt: '2026-11-22T09:00:00.000Z',
})

/** Opens the newest generation of a folder as a restore does, and counts its events. */
async function openNewest(folder: string, to: string): Promise<number | string> {
  const [newest] = await listGenerations(folder)
  if (newest === undefined) return 'there is no generation'
  const journals = await fetchGeneration({ folder, name: newest.name, to })
  return countEvents(to, journals)
}

/** The number of events in a fetched copy; a text when it does not open, or has a hole. */
function countEvents(file: string, journals: readonly string[]): number | string {
  foldJournals(file, journals)
  const db = openDatabase(file)
  try {
    const chain = verifyChain(db, writer)
    return chain.ok ? chain.events : `broken at ${chain.seq}: ${chain.problem}`
  } finally {
    db.close()
  }
}

/** The copying process with files no larger than this: as on a full disk. */
export function crampedCopier(blocksOf512: number): CopierProcess {
  const place = fileURLToPath(new URL('./process.ts', import.meta.url))
  const script = `ulimit -f ${blocksOf512}; exec "$0" "$@"`
  const child = spawn('sh', ['-c', script, process.execPath, place], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return {
    post: (message) => void child.send(message as object, () => {}),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  }
}
