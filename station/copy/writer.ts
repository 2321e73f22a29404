import { copyFile, type FileHandle, mkdir, readFile, rename, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type WalPlace, walCommitted, walStart } from '#db/wal'
import { type CopierAsks, CopyTrouble } from './asks.ts'
import { baseName, checkMark, journalName, readAbout, withFile, writeAbout } from './folder.ts'

const chunkBytes = 1024 * 1024
/** What is written beside the copy may be this much older than the copy. */
const aboutEveryMs = 5_000

interface Journal {
  number: number
  place: WalPlace | null
  /** Bytes that are in the copy and on its disk. */
  bytes: number
}
interface Written {
  name: string
  finished: number[]
  journal: Journal
  aboutAtMs: number
}

type Asks = Pick<CopierAsks, 'base' | 'complete' | 'append' | 'finish'>

/** Writes generations into the copy's folder. What it does not remember it does not go on with: a new generation is asked for. */
export function copyWriter(progress: (bytes: number, ofBytes: number) => void): Asks {
  const written = new Map<string, Written>()

  const journalOf = (name: string, number: number): Written => {
    const one = written.get(name)
    if (one === undefined || one.journal.number !== number)
      throw new CopyTrouble('lost-track', `${name} was not at journal ${number}`)
    return one
  }

  return {
    base: async ({ folder, key, database, name }) => {
      await checkMark({ folder, key })
      const at = join(folder, name)
      await mkdir(at, { recursive: true, mode: 0o700 })
      await copyBase(database, join(at, `${baseName}.part`), progress)
      written.set(name, { name, finished: [], journal: { number: 1, place: null, bytes: 0 }, aboutAtMs: 0 })
      return null
    },
    complete: async ({ folder, key, name, facts }) => {
      await checkMark({ folder, key })
      const at = await generationIn(folder, name)
      await writeAbout(at, facts, [])
      await rename(join(at, `${baseName}.part`), join(at, baseName))
      await syncFolder(at)
      return null
    },
    append: async ({ folder, key, database, name, journal: number, to, facts }) => {
      const one = journalOf(name, number)
      await checkMark({ folder, key })
      const at = await generationIn(folder, name)
      await appendJournal(`${database}-wal`, join(at, journalName(number)), one.journal, to)
      if (performance.now() - one.aboutAtMs < aboutEveryMs) return null
      await writeAbout(at, facts, one.finished)
      one.aboutAtMs = performance.now()
      return null
    },
    finish: async ({ folder, key, name, journal: number, facts }) => {
      const one = journalOf(name, number)
      await checkMark({ folder, key })
      const at = await generationIn(folder, name)
      const finished = one.journal.bytes === 0 ? one.finished : [...one.finished, one.journal.bytes]
      await writeAbout(at, facts, finished)
      one.finished = finished
      one.journal = { number: finished.length + 1, place: null, bytes: 0 }
      return null
    },
  }
}

/** The folder of a generation; somebody may have taken it away, while the folder around it is as it was. */
async function generationIn(folder: string, name: string): Promise<string> {
  const at = join(folder, name)
  const sizes = await Promise.all([baseName, `${baseName}.part`].map((file) => sizeOrNone(join(at, file))))
  if (sizes.every((size) => size < 0)) throw new CopyTrouble('lost-track', `${name} is gone`)
  return at
}

async function copyBase(
  from: string,
  to: string,
  progress: (bytes: number, ofBytes: number) => void,
): Promise<void> {
  await withFile(from, 'r', (source) =>
    withFile(to, 'w', async (target) => {
      const { size } = await source.stat()
      const { bavail, bsize } = await statfs(dirname(to))
      if (bavail * bsize < size) throw new CopyTrouble('full', `${size} bytes are needed`)
      const chunk = Buffer.alloc(chunkBytes)
      for (let at = 0; at < size; ) {
        const { bytesRead } = await source.read(chunk, 0, chunkBytes, at)
        if (bytesRead === 0) throw new CopyTrouble('lost-track', 'the database became shorter')
        await writeAll(target, chunk.subarray(0, bytesRead), at)
        at += bytesRead
        progress(at, size)
      }
      await target.sync()
    }),
  )
}

/** Brings the copy of a journal up to `to` bytes of the original: whole transactions only, each byte written where it stands there. */
async function appendJournal(from: string, to: string, journal: Journal, upTo: number): Promise<void> {
  await withFile(from, 'r', async (source) => {
    const start = walStart(await bytesAt(source, 0, 32))
    if (start === null) throw new CopyTrouble('lost-track', 'the journal has no head')
    if (journal.place !== null && !journal.place.head.equals(start.head))
      throw new CopyTrouble('lost-track', 'the journal was begun anew')
    if (journal.bytes > 0 && (await sizeOrNone(to)) < journal.bytes)
      throw new CopyTrouble('lost-track', 'the copy became shorter')
    await withFile(to, journal.bytes === 0 ? 'w' : 'r+', async (target) => {
      if (journal.bytes === 0) await writeAll(target, start.head, 0)
      const place = await copyCommitted(source, target, journal.place ?? start, upTo)
      await target.sync()
      journal.place = place
      journal.bytes = place.offset
    })
  })
}

async function copyCommitted(
  source: FileHandle,
  target: FileHandle,
  from: WalPlace,
  upTo: number,
): Promise<WalPlace> {
  let place = from
  for (let wanted = chunkBytes; place.offset < upTo; ) {
    const bytes = await bytesAt(source, place.offset, Math.min(wanted, upTo - place.offset))
    const next = walCommitted(place, bytes)
    const whole = next.offset - place.offset
    if (whole === 0 && bytes.length < wanted) break
    await writeAll(target, bytes.subarray(0, whole), place.offset)
    wanted = whole === 0 ? wanted * 2 : chunkBytes
    place = next
  }
  return place
}

async function bytesAt(source: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await source.read(bytes, 0, length, at)
  return bytes.subarray(0, bytesRead)
}

/** A disk that fills up takes a part first, and says so only at the next try. */
async function writeAll(target: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; )
    done += (await target.write(bytes, done, bytes.length - done, at + done)).bytesWritten
}

const sizeOrNone = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => -1,
  )

/** Makes names durable; Windows and some shares cannot, and need not. */
async function syncFolder(folder: string): Promise<void> {
  await withFile(folder, 'r', (handle) => handle.sync()).catch(() => {})
}

/** Brings a generation's files here; a journal after one that is not whole is left, so that there is never a hole. */
export const fetchGeneration: CopierAsks['fetch'] = async ({ folder, name, to }) => {
  const at = join(folder, name)
  const about = await readAbout(at)
  if (about === null) throw new CopyTrouble('missing', `${name} is not whole`)
  await copyFile(join(at, baseName), to)
  const journals: string[] = []
  for (let number = 1; number <= about.finished.length + 1; number++) {
    const file = join(at, journalName(number))
    if ((await sizeOrNone(file)) <= 0) break
    const target = `${to}.journal-${number}`
    await copyFile(file, target)
    journals.push(target)
    const finished = about.finished[number - 1]
    if (finished !== undefined && wholeBytes(await readFile(target)) < finished) break
  }
  for (const file of [to, ...journals]) await withFile(file, 'r+', (handle) => handle.sync())
  return journals
}

function wholeBytes(journal: Buffer): number {
  const start = walStart(journal)
  return start === null ? 0 : walCommitted(start, journal.subarray(start.offset)).offset
}
