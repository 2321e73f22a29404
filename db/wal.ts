/**
 * Reads SQLite's write-ahead log as a file: which of its bytes are whole, committed transactions.
 * Format: https://www.sqlite.org/fileformat2.html#walformat
 */
const headBytes = 32
const frameHeadBytes = 24
/** Tells the byte order of the words that are summed; the low bit says big-endian. */
const magic = 0x377f0682

/** How far a log was read: the bytes up to `offset` are whole transactions, summed up in `sums`. */
export interface WalPlace {
  /** The first 32 bytes; a log that was emptied and begun anew has others. */
  head: Buffer
  offset: number
  sums: readonly [number, number]
}

/** The beginning of a log, before its first transaction; null when these bytes are no whole head of one. */
export function walStart(bytes: Buffer): WalPlace | null {
  if (bytes.length < headBytes) return null
  const head = Buffer.from(bytes.subarray(0, headBytes))
  if ((head.readUInt32BE(0) & ~1) >>> 0 !== magic) return null
  const sums = added([0, 0], head, 0, headBytes - 8, isBigEndian(head))
  const whole = sums[0] === head.readUInt32BE(24) && sums[1] === head.readUInt32BE(28)
  return whole ? { head, offset: headBytes, sums } : null
}

/**
 * Goes on from a place with the bytes that follow it, as far as whole transactions reach. A frame that is torn, of an
 * earlier life of the file, or of a transaction that was never committed ends the walk before that transaction.
 */
export function walCommitted(place: WalPlace, bytes: Buffer): WalPlace {
  const { head } = place
  const frameBytes = frameHeadBytes + head.readUInt32BE(8)
  const bigEndian = isBigEndian(head)
  let { sums } = place
  let committed = place
  for (let at = 0; at + frameBytes <= bytes.length; at += frameBytes) {
    if (bytes.compare(head, 16, 24, at + 8, at + 16) !== 0) break
    sums = added(sums, bytes, at, at + 8, bigEndian)
    sums = added(sums, bytes, at + frameHeadBytes, at + frameBytes, bigEndian)
    if (sums[0] !== bytes.readUInt32BE(at + 16) || sums[1] !== bytes.readUInt32BE(at + 20)) break
    const pagesAfterCommit = bytes.readUInt32BE(at + 4)
    if (pagesAfterCommit > 0) committed = { head, offset: place.offset + at + frameBytes, sums }
  }
  return committed
}

const isBigEndian = (head: Buffer): boolean => (head.readUInt32BE(0) & 1) === 1

function added(
  [first, second]: readonly [number, number],
  bytes: Buffer,
  from: number,
  to: number,
  bigEndian: boolean,
): [number, number] {
  let [one, two] = [first, second]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = from; at < to; at += 8) {
    one = (one + view.getUint32(at, !bigEndian) + two) >>> 0
    two = (two + view.getUint32(at + 4, !bigEndian) + one) >>> 0
  }
  return [one, two]
}
