import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes a file of a folder whole or not at all; when it returns it is on disk, under its name. */
export function writeSurely(folder: string, name: string, text: string): void {
  const file = join(folder, name)
  writeFileSync(`${file}.new`, text, { flush: true })
  renameSync(`${file}.new`, file)
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
