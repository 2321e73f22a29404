import { inflateSync } from 'node:zlib'

/**
 * Unpacks a WOFF 1.0 font to the plain TrueType file inside. fontkit reads WOFF itself, but inflates the whole table
 * for each glyph, and cannot embed WOFF2 in a PDF. Source: W3C WOFF File Format 1.0.
 */
export function sfntFromWoff(woff: Uint8Array): Buffer {
  const source = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength)
  if (source.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF font')
  const count = source.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => readTable(source, 44 + 20 * index))
  const log = Math.floor(Math.log2(count))
  const header = Buffer.alloc(12 + 16 * count)
  source.copy(header, 0, 4, 8)
  header.writeUInt16BE(count, 4)
  header.writeUInt16BE(16 * 2 ** log, 6)
  header.writeUInt16BE(log, 8)
  header.writeUInt16BE(16 * count - 16 * 2 ** log, 10)
  let offset = header.length
  const parts: Buffer[] = [header]
  tables.forEach(({ tag, checksum, data }, index) => {
    const entry = 12 + 16 * index
    tag.copy(header, entry)
    header.writeUInt32BE(checksum, entry + 4)
    header.writeUInt32BE(offset, entry + 8)
    header.writeUInt32BE(data.length, entry + 12)
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4)
    parts.push(data, padding)
    offset += data.length + padding.length
  })
  return Buffer.concat(parts)
}

function readTable(source: Buffer, entry: number): { tag: Buffer; checksum: number; data: Buffer } {
  const offset = source.readUInt32BE(entry + 4)
  const packed = source.readUInt32BE(entry + 8)
  const length = source.readUInt32BE(entry + 12)
  const bytes = source.subarray(offset, offset + packed)
  const data = packed < length ? inflateSync(bytes) : bytes
  return { tag: source.subarray(entry, entry + 4), checksum: source.readUInt32BE(entry + 16), data }
}
