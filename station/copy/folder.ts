import { randomUUID } from 'node:crypto'
import { type FileHandle, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type CopyFacts, type CopyPlace, CopyTrouble, type Generation, type KeepRule } from './asks.ts'

/** The mark of a folder that holds a station's copies. */
const markName = 'packbench-copy.json'
const aboutName = 'about.json'
/** Named as SQLite wants the pair, so that the first two files of a generation open as they are. */
export const baseName = 'station.sqlite'
export const journalName = (number: number): string => `${baseName}-wal${number === 1 ? '' : `.${number}`}`
const generationName = /^\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z-[0-9a-f]{8}$/

const markShape = z.object({ key: z.string().min(1), stationId: z.string().min(1) })
const aboutShape = z.object({
  facts: z.object({
    stationId: z.string(),
    stationName: z.string(),
    incarnation: z.string(),
    program: z.string(),
    schema: z.number(),
    events: z.number(),
    pending: z.number(),
    copiedTo: z.string(),
  }),
  /** Bytes of each journal that is finished; only a finished one is followed by the next. */
  finished: z.array(z.number().int().positive()),
})

/** The name of a generation begun now. */
export const newGenerationName = (at: string): string =>
  `${at.replaceAll(':', '')}-${randomUUID().slice(0, 8)}`
/** When a generation was begun, as an instant. */
const begunAt = (name: string): string => name.replace(/T(\d\d)(\d\d)(\d\d)(.*)-[0-9a-f]{8}$/, 'T$1:$2:$3$4')

/** What the system said about a file, as a problem of the copy. */
export function troubleOf(error: unknown): CopyTrouble {
  if (error instanceof CopyTrouble) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^(ENOSPC|EDQUOT|EFBIG)$/.test(code)) return new CopyTrouble('full', code)
  if (/^(EROFS|EACCES|EPERM)$/.test(code)) return new CopyTrouble('read-only', code)
  if (/^(ENOENT|ENOTDIR|ENODEV|ENXIO|ENOTCONN|EHOSTDOWN|EHOSTUNREACH|ESTALE|UNKNOWN)$/.test(code))
    return new CopyTrouble('missing', code)
  return new CopyTrouble('failed', code === '' ? String(error) : code)
}

/** Writes a small file whole or not at all. */
export async function writeWhole(file: string, text: string): Promise<void> {
  await withFile(`${file}.part`, 'w', async (handle) => {
    await handle.writeFile(text)
    await handle.sync()
  })
  await rename(`${file}.part`, file)
}

export async function withFile<T>(
  path: string,
  flags: string,
  work: (handle: FileHandle) => Promise<T>,
): Promise<T> {
  const handle = await open(path, flags, 0o600)
  try {
    return await work(handle)
  } finally {
    await handle.close()
  }
}

async function readMark(folder: string): Promise<z.infer<typeof markShape> | null> {
  if (!(await stat(folder)).isDirectory()) throw new CopyTrouble('missing', `${folder} is not a folder`)
  const text = await readFile(join(folder, markName), 'utf8').catch((error: unknown) => {
    if (troubleOf(error).problem === 'missing') return null
    throw error
  })
  return text === null ? null : markShape.parse(JSON.parse(text))
}

/** Marks a folder as this station's, unless it is another's and nobody said to take it over. */
export async function claimFolder(
  { folder, key }: CopyPlace,
  stationId: string,
  takeOver: boolean,
): Promise<{ takenBy: string | null }> {
  const mark = await readMark(folder)
  if (mark !== null && mark.key !== key && !takeOver) return { takenBy: mark.stationId }
  await writeWhole(join(folder, markName), `${JSON.stringify({ key, stationId })}\n`)
  return { takenBy: null }
}

/** Throws unless the folder bears our mark: an empty mount point must not be filled, nor another station's folder. */
export async function checkMark({ folder, key }: CopyPlace): Promise<void> {
  const mark = await readMark(folder)
  if (mark === null) throw new CopyTrouble('missing', `${markName} is not in ${folder}`)
  if (mark.key !== key) throw new CopyTrouble('other-station', mark.stationId)
}

/** Writes down what a generation holds now. */
export const writeAbout = (folder: string, facts: CopyFacts, finished: readonly number[]): Promise<void> =>
  writeWhole(join(folder, aboutName), `${JSON.stringify({ facts, finished })}\n`)

/** What was written about a generation; null when it is not whole. */
export async function readAbout(folder: string): Promise<z.infer<typeof aboutShape> | null> {
  try {
    await stat(join(folder, baseName))
    return aboutShape.parse(JSON.parse(await readFile(join(folder, aboutName), 'utf8')))
  } catch {
    return null
  }
}

const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => generationName.test(name)).sort()

/** The whole generations in a folder, the one that reaches furthest first. */
export async function listGenerations(folder: string): Promise<Generation[]> {
  const found: Generation[] = []
  for (const name of await namesIn(folder)) {
    const about = await readAbout(join(folder, name))
    if (about === null) continue
    found.push({ name, facts: about.facts, bytes: await sizeOf(join(folder, name)) })
  }
  return found.sort((one, other) => (one.facts.copiedTo < other.facts.copiedTo ? 1 : -1))
}

/** A file that is renamed or removed meanwhile, as the writer of the copy does, weighs nothing. */
async function sizeOf(folder: string): Promise<number> {
  const sizes = (await readdir(folder)).map((name) => sizeOfFile(join(folder, name)))
  return (await Promise.all(sizes)).reduce((bytes, size) => bytes + size, 0)
}
const sizeOfFile = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return 0
      throw error
    },
  )

/** Removes what the rule does not keep, and what never became whole. */
export async function pruneGenerations(folder: string, rule: KeepRule): Promise<{ left: number }> {
  const names = await namesIn(folder)
  const whole: string[] = []
  for (const name of names) if ((await readAbout(join(folder, name))) !== null) whole.push(name)
  const kept = keptOf(whole, rule)
  for (const name of names)
    if (!kept.has(name)) await rm(join(folder, name), { recursive: true, force: true })
  return { left: kept.size }
}

/** Names are times, in order; the current one counts as the newest, whatever the clock says. */
export function keptOf(whole: readonly string[], { current, keepDays, notBefore }: KeepRule): Set<string> {
  const older = whole.filter((name) => name !== current && (notBefore === null || begunAt(name) >= notBefore))
  const lastOfDay = [...new Map(older.map((name) => [name.slice(0, 10), name])).values()]
  return new Set([current, ...older.slice(-1), ...(keepDays === 0 ? [] : lastOfDay.slice(-keepDays))])
}
