import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a file is called until all of it is on disk; one that lies there was cut off and is of no use. */
export const unfinished = (file: string): string => `${file}.new`

/** Writes a file of a folder whole or not at all, for its owner only; when it returns it is on disk, under its name. Throws what the disk says. */
export function writeSurely(folder: string, name: string, text: string): void {
  const file = join(folder, name)
  try {
    rmSync(unfinished(file), { force: true })
    writeFileSync(unfinished(file), text, { flush: true, mode: 0o600 })
    renameSync(unfinished(file), file)
  } catch (error) {
    rmSync(unfinished(file), { force: true })
    throw error
  }
  syncFolder(folder)
}

/** Makes a name itself durable; Windows cannot, and need not. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
