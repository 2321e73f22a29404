import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { walCommitted, walStart } from '#db/wal'

/** The pages of a database file as they lie on disk, newer ones of its journal first. */
export interface Pages {
  count: number
  /** One page, counted from 1; null when the file does not have it. */
  read: (page: number) => Buffer | null
  close: () => void
}

/** What SQLite makes by default, as this program does; for a file whose head cannot be read. */
const usualPageBytes = 4096

/**
 * Opens a file page by page without asking SQLite, which gives up at the first damage.
 * Format: https://www.sqlite.org/fileformat.html
 */
export function openPages(file: string): Pages {
  const handle = openSync(file, 'r')
  const head = readAt(handle, 0, 100)
  const pageBytes = pageBytesIn(head)
  const journal = existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : Buffer.alloc(0)
  const newer = committedPages(journal, pageBytes)
  const inFile = Math.floor(fstatSync(handle).size / pageBytes)
  return {
    count: [...newer.keys()].reduce((most, page) => Math.max(most, page), inFile),
    read: (page) => {
      const at = newer.get(page)
      if (at !== undefined) return journal.subarray(at, at + pageBytes)
      const bytes = page >= 1 && page <= inFile ? readAt(handle, (page - 1) * pageBytes, pageBytes) : null
      return bytes?.length === pageBytes ? bytes : null
    },
    close: () => closeSync(handle),
  }
}

function readAt(handle: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  return bytes.subarray(0, readSync(handle, bytes, 0, length, offset))
}

function pageBytesIn(head: Buffer): number {
  if (head.length < 100 || head.toString('latin1', 0, 15) !== 'SQLite format 3') return usualPageBytes
  const written = head.readUInt16BE(16)
  const bytes = written === 1 ? 65536 : written
  return bytes >= 512 && Number.isInteger(Math.log2(bytes)) ? bytes : usualPageBytes
}

const walHeadBytes = 32
const frameHeadBytes = 24

/** Where in the write-ahead log the newest committed state of each page begins. */
function committedPages(wal: Buffer, pageBytes: number): Map<number, number> {
  const begin = walStart(wal.subarray(0, walHeadBytes))
  if (begin === null || begin.head.readUInt32BE(8) !== pageBytes) return new Map()
  const frames = wal.subarray(walHeadBytes)
  const end = walCommitted(begin, frames).offset
  const committed = new Map<number, number>()
  for (let at = walHeadBytes; at < end; at += frameHeadBytes + pageBytes)
    committed.set(wal.readUInt32BE(at), at + frameHeadBytes)
  return committed
}
