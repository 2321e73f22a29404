import { crc32, inflateRawSync } from 'node:zlib'

/** One file inside a zip archive, not yet unpacked. */
export interface ZipEntry {
  name: string
  packedBytes: number
  bytes: number
  /** Unpacks it; null when it is damaged, or larger than it says. */
  unpack: () => Uint8Array | null
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const mostEntries = 65_535

/**
 * What lies in a zip archive, by its central directory; null when it is none, damaged, encrypted or split. Nothing is
 * unpacked before somebody asks, and never more than the archive said it would be: that is what stops a zip bomb.
 * Source: APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export function zipEntries(archive: Uint8Array): ZipEntry[] | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = endOf(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > mostEntries) return null
  const entries: ZipEntry[] = []
  for (let one = 0; one < count; one++) {
    const entry =
      at + 46 <= archive.length && view.getUint32(at, true) === entryMark ? entryAt(archive, view, at) : null
    if (entry === null) return null
    entries.push(entry)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The record at the end stands before a comment of at most 65,535 bytes. */
function endOf(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--)
    if (view.getUint32(at, true) === endMark) return at
  return null
}

function entryAt(archive: Uint8Array, view: DataView, at: number): ZipEntry | null {
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const crc = view.getUint32(at + 16, true)
  const packedBytes = view.getUint32(at + 20, true)
  const bytes = view.getUint32(at + 24, true)
  const local = view.getUint32(at + 42, true)
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const encrypted = (flags & 1) === 1
  const wide = packedBytes === 0xffffffff || bytes === 0xffffffff || local === 0xffffffff
  if (encrypted || wide || (method !== 0 && method !== 8) || nameEnd > archive.length) return null
  const name = nameOf(archive.subarray(at + 46, nameEnd), (flags & 0x800) !== 0)
  const unpack = (): Uint8Array | null => {
    if (local + 30 > archive.length || view.getUint32(local, true) !== localMark) return null
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (start + packedBytes > archive.length) return null
    const packed = archive.subarray(start, start + packedBytes)
    const whole = method === 0 ? packed : inflated(packed, bytes)
    return whole !== null && whole.length === bytes && crc32(whole) === crc ? whole : null
  }
  return { name, packedBytes, bytes, unpack }
}

function inflated(packed: Uint8Array, bytes: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) })
  } catch {
    return null
  }
}

/** Names are UTF-8 when the archive says so or they are; older Windows archives in Chinese are GBK. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  for (const label of isUtf8 ? ['utf-8'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes)
    } catch {
      // The next one may fit.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes)
}
