import type { Pages } from '#db/damaged-pages'

export type Value = null | number | string | Buffer
/** A record as it lies in a page: its value kinds are known at once, its values are read when they are wanted. */
export interface Cell {
  /** null in an index, and in a table without rowids. */
  rowid: number | null
  /** SQLite's serial types, one a column: https://www.sqlite.org/fileformat.html#record_format */
  types: number[]
  /** Null when a value cannot be read, such as text that is no text. */
  values: () => Value[] | null
}
/** One page of a table or an index. */
export interface TreePage {
  of: 'table' | 'index'
  /** Pages below this one; empty in a leaf. */
  children: number[]
  /** Null for a record that is there and cannot be read. */
  cells: (Cell | null)[]
}

/** First byte of a page: https://www.sqlite.org/fileformat.html#b_tree_pages */
const kinds = {
  2: { of: 'index', leaf: false },
  5: { of: 'table', leaf: false },
  10: { of: 'index', leaf: true },
  13: { of: 'table', leaf: true },
} as const

/** Reads a page as part of a table or an index; null when it is neither. */
export function treePage(pages: Pages, page: number): TreePage | null {
  const bytes = pages.read(page)
  if (bytes === null) return null
  const head = page === 1 ? 100 : 0
  const kind = kinds[bytes[head] as keyof typeof kinds]
  if (kind === undefined) return null
  const pointers = head + (kind.leaf ? 8 : 12)
  const count = bytes.readUInt16BE(head + 3)
  if (pointers + count * 2 > bytes.length) return null
  const children = kind.leaf ? [] : [bytes.readUInt32BE(head + 8)]
  const cells: TreePage['cells'] = []
  for (let nth = 0; nth < count; nth++) {
    const at = bytes.readUInt16BE(pointers + nth * 2)
    if (at < pointers + count * 2 || at + 4 > bytes.length) {
      cells.push(null)
      continue
    }
    if (!kind.leaf) children.splice(-1, 0, bytes.readUInt32BE(at))
    if (kind.of === 'table' && !kind.leaf) continue
    cells.push(readCell(pages, bytes, kind.leaf ? at : at + 4, kind.of))
  }
  return { of: kind.of, children, cells }
}

function readCell(pages: Pages, bytes: Buffer, at: number, of: TreePage['of']): Cell | null {
  const length = varint(bytes, at)
  const rowid = of === 'table' && length !== null ? varint(bytes, length.end) : null
  if (length === null || (of === 'table' && rowid === null)) return null
  const begin = rowid?.end ?? length.end
  const local = localBytes(length.value, bytes.length, of)
  if (begin + local > bytes.length) return null
  const record = recordTypes(bytes.subarray(begin, begin + local), length.value)
  if (record === null) return null
  const whole = () =>
    local === length.value
      ? bytes.subarray(begin, begin + local)
      : withOverflow(pages, bytes.subarray(begin, begin + local + 4), length.value)
  return {
    rowid: rowid?.value ?? null,
    types: record.types,
    values: () => {
      const payload = whole()
      return payload === null ? null : valuesIn(payload, record.types, record.end)
    },
  }
}

/** How much of a record lies in the page itself: https://www.sqlite.org/fileformat.html#b_tree_pages */
function localBytes(length: number, usable: number, of: TreePage['of']): number {
  const most = of === 'table' ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23
  if (length <= most) return length
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const fitting = least + ((length - least) % (usable - 4))
  return fitting <= most ? fitting : least
}

/** The rest of a long record lies on pages that name each other. */
function withOverflow(pages: Pages, local: Buffer, length: number): Buffer | null {
  const parts = [local.subarray(0, -4)]
  let missing = length - local.length + 4
  let next = local.readUInt32BE(local.length - 4)
  while (missing > 0) {
    const bytes = pages.read(next)
    if (bytes === null) return null
    const part = bytes.subarray(4, 4 + missing)
    parts.push(part)
    missing -= part.length
    next = bytes.readUInt32BE(0)
  }
  return Buffer.concat(parts)
}

function recordTypes(local: Buffer, length: number): { types: number[]; end: number } | null {
  const head = varint(local, 0)
  if (head === null || head.value > local.length || head.value < head.end) return null
  const types: number[] = []
  let at = head.end
  let bytes = head.value
  while (at < head.value) {
    const type = varint(local, at)
    if (type === null || type.value === 10 || type.value === 11) return null
    types.push(type.value)
    bytes += bytesOf(type.value)
    at = type.end
  }
  return at === head.value && bytes === length ? { types, end: at } : null
}

const numberBytes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const
const bytesOf = (type: number): number => numberBytes[type] ?? Math.floor((type - 12) / 2)

function valuesIn(payload: Buffer, types: readonly number[], begin: number): Value[] | null {
  const values: Value[] = []
  let at = begin
  for (const type of types) {
    const value = readValue(payload.subarray(at, at + bytesOf(type)), type)
    if (value === undefined) return null
    values.push(value)
    at += bytesOf(type)
  }
  return values
}

function readValue(bytes: Buffer, type: number): Value | undefined {
  if (type === 0) return null
  if (type === 7) return bytes.readDoubleBE(0)
  if (type === 8 || type === 9) return type - 8
  if (type < 7) return wholeNumber(bytes)
  return type % 2 === 0 ? Buffer.from(bytes) : textOf(bytes)
}

function wholeNumber(bytes: Buffer): number | undefined {
  const value = bytes.length === 8 ? Number(bytes.readBigInt64BE(0)) : bytes.readIntBE(0, bytes.length)
  return Number.isSafeInteger(value) ? value : undefined
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
/** No text of ours holds a NUL: where one is, the page was overwritten. */
function textOf(bytes: Buffer): string | undefined {
  if (bytes.includes(0)) return undefined
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** SQLite's number of one to nine bytes; null when it does not end, or is larger than any length or key here. */
function varint(bytes: Buffer, begin: number): { value: number; end: number } | null {
  let value = 0
  for (let at = begin; at < begin + 8; at++) {
    const byte = bytes[at]
    if (byte === undefined) return null
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return Number.isSafeInteger(value) ? { value, end: at + 1 } : null
  }
  return null
}
