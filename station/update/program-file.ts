import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  copyFileSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { unfinished } from '#station/write-surely'

const blockBytes = 1024 * 1024

/** The SHA-512 of a file, in base64 as update folders write it. */
export function sha512Of(file: string): string {
  const hash = createHash('sha512')
  const block = Buffer.alloc(blockBytes)
  const handle = openSync(file, 'r')
  try {
    for (let read = readSync(handle, block); read > 0; read = readSync(handle, block))
      hash.update(block.subarray(0, read))
  } finally {
    closeSync(handle)
  }
  return hash.digest('base64')
}

/** The same while people are at work: no block of it keeps a scan waiting. */
export async function sha512Beside(file: string): Promise<string> {
  const hash = createHash('sha512')
  for await (const block of createReadStream(file, { highWaterMark: blockBytes }))
    hash.update(block as Buffer)
  return hash.digest('base64')
}

/**
 * Puts a program in the place of another, whole or not at all: whenever the power fails, the one or the other is there and
 * starts. A program that runs from the old file goes on. Throws when the copy is not what was to be put there.
 */
export function putProgram(target: string, from: string, sha512: string): void {
  const beside = unfinished(target)
  try {
    rmSync(beside, { force: true })
    copyFileSync(from, beside)
    chmodSync(beside, 0o755)
    sync(beside, 'r+')
    if (sha512Of(beside) !== sha512) throw new Error(`${basename(from)} is not what was fetched or kept`)
    renameSync(beside, target)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
  if (process.platform !== 'win32') sync(dirname(target), 'r')
}

/** Keeps a program under its version, for the way back. */
export function keepProgram(folder: string, from: string, version: string): { name: string; sha512: string } {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const name = keptName(version)
  const sha512 = sha512Of(from)
  const to = join(folder, name)
  if (!existsSync(to) || sha512Of(to) !== sha512) putProgram(to, from, sha512)
  return { name, sha512 }
}

/** What a kept program is called; an ending of its own so that Windows starts it. */
export const keptName = (version: string): string =>
  `${version.replaceAll(/[^0-9A-Za-z.-]/g, '_')}${process.platform === 'win32' ? '.exe' : '.AppImage'}`

/** Takes away what no way back needs any more. */
export function dropPrograms(folder: string, but: readonly string[]): void {
  for (const one of existsSync(folder) ? readdirSync(folder) : [])
    if (!but.includes(one)) rmSync(join(folder, one), { force: true })
}

/** Windows syncs only what may be written; a folder can only be read. */
function sync(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
