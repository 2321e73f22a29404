import { constants } from 'node:os'

const errorCodes = new Set([...Object.keys(constants.errno), ...Object.keys(constants.signals)])
const errorCode = /^(SQLITE|ERR)_[A-Z_]+$/
const frame =
  /\bat (?:async )?(?:([\w.$<>]+) )?\(?(?:[^\n]*[\\/])?([\w.-]+\.(?:ts|tsx|cjs|mjs|js)):(\d+):\d+\)?/g
const word = /[\p{L}\p{N}][\p{L}\p{N}._@+'-]*/gu

/** What log entries may tell besides their sentence: ids and codes of our own making. */
const told = new Set([
  'logId',
  'jobId',
  'messageId',
  'deviceId',
  'code',
  'fault',
  'problem',
  'type',
  'waitMs',
  'version',
  'electron',
])
const ownCode = /^[0-9A-Za-z._-]{1,64}$/

/** Names of columns are told when they are the schema's own; whatever else looks like one may be an address. */
export interface Known {
  /** `table.column` of the database. */
  columns: ReadonlySet<string>
  /** Words out of names, addresses, notes and badges. */
  personal: ReadonlySet<string>
}

/** The words of a text as they are compared. */
export const wordsIn = (text: string): string[] => (text.match(word) ?? []).map((one) => one.toLowerCase())

/**
 * What of a log file may leave the house: our own sentences, ids, codes and places in the program. What an error said in
 * its own words is left out, for it may quote what it stumbled over.
 */
export function cleanLog(text: string, known: Known): string {
  const lines = text.split('\n').flatMap((line) => {
    const entry = entryOf(line)
    return entry === null ? [] : [JSON.stringify(cleanEntry(entry, known))]
  })
  return `${lines.join('\n')}\n`
}

function entryOf(line: string): Record<string, unknown> | null {
  try {
    const entry: unknown = JSON.parse(line)
    return typeof entry === 'object' && entry !== null ? { ...entry } : null
  } catch {
    return null
  }
}

function cleanEntry(entry: Record<string, unknown>, known: Known): Record<string, unknown> {
  const { level, time, msg, ...rest } = entry
  const about = Object.entries(rest).filter(([name, value]) => told.has(name) && isPlain(value, known))
  const at = [...new Set(textsIn(rest).flatMap(framesIn))].slice(0, 12)
  const codes = [...new Set(textsIn(rest).flatMap((text) => codesIn(text, known)))].slice(0, 12)
  return {
    time: String(time),
    level: String(level),
    msg: withoutPersonal(String(msg), known),
    ...Object.fromEntries(about),
    ...(codes.length > 0 && { codes }),
    ...(at.length > 0 && { at }),
  }
}

const isPlain = (value: unknown, known: Known): boolean =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' &&
    ownCode.test(value) &&
    wordsIn(value).every((one) => !known.personal.has(one)))

const withoutPersonal = (text: string, known: Known): string =>
  text.replaceAll(word, (one) => (known.personal.has(one.toLowerCase()) ? '…' : one))

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const framesIn = (text: string): string[] =>
  [...text.matchAll(frame)].map(([, name, file, line]) => [name, `${file}:${line}`].filter(Boolean).join(' '))

const codesIn = (text: string, { columns }: Known): string[] =>
  (text.match(/[\w.]+/g) ?? []).filter(
    (one) => errorCodes.has(one) || errorCode.test(one) || columns.has(one),
  )
