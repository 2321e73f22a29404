/**
 * The messages of Linux's FUSE device, as far as a small file system needs them.
 * Source: include/uapi/linux/fuse.h of the Linux kernel, protocol 7.31; all numbers are little-endian here.
 */
export const opcodes = {
  lookup: 1,
  forget: 2,
  getattr: 3,
  setattr: 4,
  mkdir: 9,
  unlink: 10,
  rmdir: 11,
  rename: 12,
  open: 14,
  read: 15,
  write: 16,
  statfs: 17,
  release: 18,
  fsync: 20,
  flush: 25,
  init: 26,
  opendir: 27,
  readdir: 28,
  releasedir: 29,
  fsyncdir: 30,
  create: 35,
  interrupt: 36,
  destroy: 38,
  batchForget: 42,
  rename2: 45,
} as const

/** Error numbers of Linux. */
export const errors = {
  noEntry: 2,
  input: 5,
  exists: 17,
  notFolder: 20,
  isFolder: 21,
  notSupported: 38,
  notEmpty: 39,
} as const

/** One question of the kernel; `body` is what follows its 40 bytes of head. */
export interface Request {
  opcode: number
  unique: bigint
  nodeId: number
  body: Buffer
}

/** The most bytes of one write, and so the room a request needs. */
const greatestWrite = 128 * 1024
export const requestBytes = greatestWrite + 8192

export function readRequest(bytes: Buffer): Request {
  return {
    opcode: bytes.readUInt32LE(4),
    unique: bytes.readBigUInt64LE(8),
    nodeId: Number(bytes.readBigUInt64LE(16)),
    body: bytes.subarray(40),
  }
}

/** The answer to a question: an error number, or 0 and what belongs to it. */
export function reply(unique: bigint, error: number, body: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(16)
  head.writeUInt32LE(head.length + body.length, 0)
  head.writeInt32LE(-error, 4)
  head.writeBigUInt64LE(unique, 8)
  return Buffer.concat([head, body])
}

/** Names follow each other, each with a zero at its end. */
export const namesIn = (body: Buffer): string[] => body.toString('utf8').split('\0').slice(0, -1)

/** Writes of a file reach us one by one and at once: nothing waits in the kernel. */
export function initOut(): Buffer {
  const [asyncRead, bigWrites] = [1 << 0, 1 << 5]
  const body = Buffer.alloc(64)
  body.writeUInt32LE(7, 0)
  body.writeUInt32LE(31, 4)
  body.writeUInt32LE(greatestWrite, 8)
  body.writeUInt32LE(asyncRead | bigWrites, 12)
  body.writeUInt16LE(16, 16)
  body.writeUInt16LE(12, 18)
  body.writeUInt32LE(greatestWrite, 20)
  body.writeUInt32LE(1, 24)
  return body
}

/** What `stat` says of a file or folder. */
export interface Attributes {
  id: number
  size: number
  isFolder: boolean
}

function attr({ id, size, isFolder }: Attributes): Buffer {
  const body = Buffer.alloc(88)
  const seconds = BigInt(Math.floor(Date.now() / 1000))
  body.writeBigUInt64LE(BigInt(id), 0)
  body.writeBigUInt64LE(BigInt(size), 8)
  body.writeBigUInt64LE(BigInt(Math.ceil(size / 512)), 16)
  for (const at of [24, 32, 40]) body.writeBigUInt64LE(seconds, at)
  body.writeUInt32LE(isFolder ? 0o040755 : 0o100644, 60)
  body.writeUInt32LE(isFolder ? 2 : 1, 64)
  body.writeUInt32LE(process.getuid?.() ?? 0, 68)
  body.writeUInt32LE(process.getgid?.() ?? 0, 72)
  body.writeUInt32LE(4096, 80)
  return body
}

/** Names and attributes hold for a day: nobody else changes them. */
const validS = 86_400n

export function entryOut(of: Attributes): Buffer {
  const body = Buffer.alloc(40)
  body.writeBigUInt64LE(BigInt(of.id), 0)
  body.writeBigUInt64LE(validS, 16)
  body.writeBigUInt64LE(validS, 24)
  return Buffer.concat([body, attr(of)])
}

export function attrOut(of: Attributes): Buffer {
  const body = Buffer.alloc(16)
  body.writeBigUInt64LE(validS, 0)
  return Buffer.concat([body, attr(of)])
}

/** A handle is the number of its file. */
export function openOut(id: number): Buffer {
  const body = Buffer.alloc(16)
  body.writeBigUInt64LE(BigInt(id), 0)
  return body
}

export function writeOut(size: number): Buffer {
  const body = Buffer.alloc(8)
  body.writeUInt32LE(size, 0)
  return body
}

export function statfsOut(): Buffer {
  const body = Buffer.alloc(80)
  for (const [at, value] of [1 << 20, 1 << 20, 1 << 20, 1 << 20, 1 << 20].entries())
    body.writeBigUInt64LE(BigInt(value), 8 * at)
  for (const [at, value] of [4096, 255, 4096].entries()) body.writeUInt32LE(value, 40 + 4 * at)
  return body
}

/** A folder's names from `offset` on, as many as fit into `size` bytes. */
export function direntsOut(
  names: readonly { name: string; id: number; isFolder: boolean }[],
  offset: number,
  size: number,
): Buffer {
  const parts: Buffer[] = []
  let length = 0
  for (const [at, { name, id, isFolder }] of names.entries()) {
    if (at < offset) continue
    const text = Buffer.from(name)
    const entry = Buffer.alloc(Math.ceil((24 + text.length) / 8) * 8)
    entry.writeBigUInt64LE(BigInt(id), 0)
    entry.writeBigUInt64LE(BigInt(at + 1), 8)
    entry.writeUInt32LE(text.length, 16)
    entry.writeUInt32LE(isFolder ? 4 : 8, 20)
    text.copy(entry, 24)
    length += entry.length
    if (length > size) break
    parts.push(entry)
  }
  return Buffer.concat(parts)
}

/** Offset and length of a read or write; both begin the same way. */
export const placeIn = (body: Buffer): { offset: number; size: number } => ({
  offset: Number(body.readBigUInt64LE(8)),
  size: body.readUInt32LE(16),
})
/** The bytes of a write. */
export const bytesIn = (body: Buffer): Buffer => body.subarray(40, 40 + body.readUInt32LE(16))

/** The size a `setattr` asks for; null when it is about anything else. */
export const sizeIn = (body: Buffer): number | null =>
  (body.readUInt32LE(0) & (1 << 3)) === 0 ? null : Number(body.readBigUInt64LE(16))
