import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '#db/open'
import { type Prng, prngFromSeed } from '#sim/data/prng'
import { listGenerations } from '#station/copy/folder'
import { fetchGeneration } from '#station/copy/writer'
import { checkFetched, fetchedFile, takeFetched } from '#station/restore/take-copy'

/** A second is promised; the rest is for a machine with other things to do. */
const mostLagMs = 2_500

/** What many deaths showed. */
export interface CopyReport {
  kills: number
  restored: number
  /** Deaths in which the newest bytes of the copy were torn off, too, as when its own disk lost power. */
  torn: number
  commits: number
  /** Commits that no copy had, summed over all deaths. */
  missing: number
  /** For deaths while the copy followed: how old the oldest commit was that the copy did not have. */
  lagsMs: number[]
  faults: string[]
}

interface Death {
  atMs: number
  copierDied: boolean
}
interface World {
  data: string
  folder: string
  diary: string
  prng: Prng
  report: CopyReport
}

/** Kills a writing and copying program again and again; each time its disk is lost, and the copy is all there is. */
export async function killAndRestore(options: {
  kills: number
  seed: number
  say: (line: string) => void
}): Promise<CopyReport> {
  const root = mkdtempSync(join(tmpdir(), 'packbench-copies-'))
  const report: CopyReport = {
    kills: 0,
    restored: 0,
    torn: 0,
    commits: 0,
    missing: 0,
    lagsMs: [],
    faults: [],
  }
  const prng = prngFromSeed(options.seed)
  const world = { data: join(root, 'data'), folder: root, diary: join(root, 'diary'), prng, report }
  let held = 0
  try {
    while (report.kills < options.kills && report.faults.length === 0) {
      rmSync(world.diary, { force: true })
      held = await restore(world, await life(world), held)
      options.say(`${report.kills} kills, ${held} events in the copy, ${report.faults.length} faults`)
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
  return report
}

/** Answers when the writing process died, and whether its copying process had been killed before. */
async function life({ data, folder, diary, prng, report }: World): Promise<Death> {
  const place = fileURLToPath(new URL('./writer.ts', import.meta.url))
  const args = [place, data, folder, 'chaos', diary, String(prng.int(1, 1e9))]
  const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'ignore', 'inherit'] })
  const gone = once(child, 'exit')
  const copierDies = prng.chance(0.3)
  if (copierDies) {
    await pause(prng.int(500, 2_000))
    killCopier(child)
  }
  await pause(prng.chance(0.3) ? prng.int(100, 700) : prng.int(700, 3_000))
  process.kill(-(child.pid ?? 0), 'SIGKILL')
  await gone
  report.kills++
  return { atMs: Date.now(), copierDied: copierDies }
}

function killCopier({ pid }: ChildProcess): void {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
  for (const one of children) if (one !== '') process.kill(Number(one), 'SIGKILL')
}

/** The disk is gone: what the newest copy holds must be every commit up to what it was said to reach, and no hole. */
async function restore(world: World, death: Death, before: number): Promise<number> {
  const { data, folder, diary, prng, report } = world
  rmSync(data, { recursive: true, force: true })
  const { commits, reachedMs } = readDiary(diary)
  report.commits += commits.length
  const [newest] = await listGenerations(folder)
  if (newest === undefined) {
    if (before > 0 || reachedMs > 0) report.faults.push('no generation is left')
    return 0
  }
  const torn = prng.chance(0.25) && tearTail(join(folder, newest.name), prng)
  if (torn) report.torn++
  const found = await open(data, folder, newest.name)
  if (typeof found === 'string') {
    report.faults.push(`${newest.name}: ${found}`)
    return before
  }
  report.restored++
  const lost = commits.filter(({ number }) => number > found)
  report.missing += lost.length
  if (torn) return found
  for (const { number, atMs } of lost)
    if (atMs < reachedMs)
      report.faults.push(
        `commit ${number} is missing, ${reachedMs - atMs} ms before the copy was said to reach`,
      )
  const lagMs = death.atMs - (lost[0]?.atMs ?? death.atMs)
  if (reachedMs > 0 && !death.copierDied) {
    report.lagsMs.push(lagMs)
    if (lagMs > mostLagMs) report.faults.push(`the copy was ${lagMs} ms behind`)
  }
  if (found < before) report.faults.push(`${found} events, there were ${before}`)
  return found
}

function readDiary(diary: string): { commits: { number: number; atMs: number }[]; reachedMs: number } {
  const lines =
    statSync(diary, { throwIfNoEntry: false }) === undefined ? [] : readFileSync(diary, 'utf8').split('\n')
  const rows = lines.map((line) => line.split(' '))
  return {
    commits: rows.flatMap(([kind, number, at]) =>
      kind === 'w' ? [{ number: Number(number), atMs: Number(at) }] : [],
    ),
    reachedMs: Math.max(0, ...rows.flatMap(([kind, at]) => (kind === 'c' ? [Number(at)] : []))),
  }
}

/** Takes bytes off the end of the newest journal; false when there is none. */
function tearTail(generation: string, prng: Prng): boolean {
  const numberOf = (name: string): number => Number(/-wal(?:\.(\d+))?$/.exec(name)?.[1] ?? 1)
  const last = readdirSync(generation)
    .filter((name) => name.includes('-wal'))
    .toSorted((one, other) => numberOf(one) - numberOf(other))
    .at(-1)
  if (last === undefined) return false
  const file = join(generation, last)
  truncateSync(file, Math.max(0, statSync(file).size - prng.int(1, 9_000)))
  return true
}

/** Restores as the program does; answers the number of events in an unbroken row, or what is wrong. */
async function open(dataDir: string, folder: string, name: string): Promise<number | string> {
  mkdirSync(dataDir, { recursive: true })
  let made = 0
  const about = {
    dataDir,
    stationId: 'BENCH-1',
    open: openDatabase,
    now: () => new Date(),
    newId: () => `restored-${Date.now()}-${made++}`,
  }
  const journals = await fetchGeneration({ folder, name, to: fetchedFile(dataDir) })
  const { chainOk } = checkFetched(about, name, journals)
  if (!chainOk) return 'the chain is broken'
  takeFetched(about, name)
  const db = openDatabase(join(dataDir, 'station.sqlite'))
  const numbers = db
    .prepare<[], number>("SELECT payload ->> '$.number' FROM event WHERE kind = 'tried' ORDER BY rowid")
    .pluck()
    .all()
  db.close()
  const hole = numbers.findIndex((number, at) => number !== at + 1)
  return hole < 0 ? numbers.length : `event ${hole + 1} is not there, ${numbers[hole]} is`
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms))
