import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { CopierAsks } from './asks.ts'
import { checkMark, withFile, writeWhole } from './folder.ts'

/** What lies beside the database and belongs to its copy: the photos once for all generations, the settings in each. */
const photosName = 'pictures'
const settingsName = 'settings.json'
const photoName = /^[0-9a-f]{64}\.(png|jpg|webp)$/
/** So much is copied at a time; between two pieces the database comes first. */
const pieceBytes = 4 * 1024 * 1024

/** Writes the settings of a station into a generation. */
export const copySettings: CopierAsks['settings'] = async ({ folder, key, name, text }) => {
  await checkMark({ folder, key })
  await writeWhole(join(folder, name, settingsName), text)
  return null
}

/** Copies photos that are not in the copy yet, some at a time; each is named by its content, so one that is there is right. */
export const copyPhotos: CopierAsks['photos'] = async ({ folder, key, from }) => {
  await checkMark({ folder, key })
  const to = join(folder, photosName)
  await mkdir(to, { recursive: true, mode: 0o700 })
  return { left: await copyMissing(from, to, pieceBytes) }
}

/** Brings photos and settings of a copy here; the station reads the settings, and what it does with them is its own. */
export const fetchBeside: CopierAsks['fetchBeside'] = async ({ folder, name, photosTo }) => {
  const settings = await readFile(join(folder, name, settingsName), 'utf8').catch(() => null)
  const from = join(folder, photosName)
  await mkdir(photosTo, { recursive: true })
  await copyMissing(from, photosTo, Number.POSITIVE_INFINITY)
  return { settings }
}

/** Copies what is only in `from`, each file whole or not at all, until so many bytes are copied; answers how many files are left. */
async function copyMissing(from: string, to: string, most: number): Promise<number> {
  const there = new Set(await photosIn(to))
  const missing = (await photosIn(from)).filter((name) => !there.has(name))
  let bytes = 0
  for (const [at, name] of missing.entries()) {
    if (bytes >= most) return missing.length - at
    bytes += await copyWhole(join(from, name), join(to, name))
  }
  return 0
}

/** A photo nobody uses any more may go while it is copied: then there is nothing to copy. */
async function copyWhole(from: string, to: string): Promise<number> {
  const part = `${to}.${randomUUID()}.part`
  try {
    await copyFile(from, part)
  } catch (error) {
    await rm(part, { force: true })
    if (await exists(from)) throw error
    return 0
  }
  await withFile(part, 'r+', (handle) => handle.sync())
  await rename(part, to)
  return (await stat(to)).size
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
const photosIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => photoName.test(name))
