import type { DeviceReason } from '#contract/devices'
import { inOrderOfRepair, type PrinterStatus, type PrinterTongue, troublesOf } from './printer-status.ts'

type Bits = readonly (readonly [number, DeviceReason])[]

/** What the four answers tell, in the order they are asked: printer, why offline, which error, paper. */
const tables: readonly Bits[] = [
  [],
  [
    [0x04, 'head-open'],
    [0x20, 'paper-out'],
    [0x40, 'fault'],
  ],
  [
    [0x04, 'fault'],
    [0x08, 'cutter'],
    [0x20, 'fault'],
    [0x40, 'hot'],
  ],
  [[0x60, 'paper-out']],
]
const offline = 0x08
/** The sensors of a roll near its end, in the answer about paper. */
const nearEnd = 0x0c

/**
 * Bits 0, 1, 4 and 7 are fixed in an answer to DLE EOT. In one to GS r only 4 and 7 are: its bits 0 and 1 say that the
 * roll is near its end, which keeps nothing from being printed.
 */
const isRealTime = (byte: number): boolean => (byte & 0x93) === 0x12
const isInTurn = (byte: number): boolean => (byte & 0x90) === 0x00

/**
 * Reads the answers to `DLE EOT` 1 to 4, sent together; null until all four are there. Answers to `GS r` among them are
 * passed over. An offline printer that names no reason is paused by somebody at its key.
 * Sources: Epson ESC/POS Command Reference, DLE EOT, and the same tables in the manuals of Bixolon SRP-350 (DLE EOT) and
 * Epson TM-U220 (GS r).
 */
export function statusFromEscpos(answer: string): PrinterStatus | null {
  const bytes = [...answer].map((sign) => sign.charCodeAt(0))
  const told = bytes.filter(isRealTime).slice(-4)
  if (told.length < 4 || bytes.some((byte) => !isRealTime(byte) && !isInTurn(byte))) return null
  const troubles = inOrderOfRepair(told.flatMap((byte, at) => troublesOf(byte, tables[at] ?? [])))
  const isPaused = troubles.length === 0 && ((told[0] ?? 0) & offline) !== 0
  const detail = `status ${told.map((byte) => byte.toString(16).padStart(2, '0')).join(' ')}`
  const isNearEnd = ((told[3] ?? 0) & nearEnd) !== 0
  return {
    troubles: isPaused ? ['paused'] : troubles,
    waiting: null,
    detail,
    ...(isNearEnd && { note: 'says that its roll is near the end' }),
  }
}

/** True when an answer to `GS r` is there, which comes in its turn: all that was sent before it is printed. */
export function isDoneByEscpos(answer: string): boolean {
  return [...answer].some((sign) => isInTurn(sign.charCodeAt(0)))
}

/** The name that answers `GS I 67`, between `_` and NUL; null for anything else. */
export function identityFromEscpos(answer: string): string | null {
  const [, after] = answer.split('_', 2)
  const [name, end] = (after ?? '').split('\0', 2)
  return end !== undefined && name !== undefined && /^[\x20-\x7e]{2,40}$/.test(name) ? name : null
}

/** Asks how it is at once, and then a question that is answered only in its turn; small printers do not know that one. */
export const escposTongue: PrinterTongue = {
  askStatus: async (talk, waitMs) => {
    const questions = [1, 2, 3, 4].map((kind) => `\x10\x04${String.fromCharCode(kind)}`).join('')
    const status = statusFromEscpos(
      await talk.ask(questions, (answer) => statusFromEscpos(answer) !== null, waitMs),
    )
    if (status === null || status.troubles.length > 0) return status
    const isDone = isDoneByEscpos(await talk.ask('\x1dr\x01', isDoneByEscpos, waitMs))
    return { ...status, waiting: isDone ? { formats: 0, labels: 0, partial: false } : null }
  },
  askIdentity: async (talk, waitMs) =>
    identityFromEscpos(await talk.ask('\x1dIC', (answer) => identityFromEscpos(answer) !== null, waitMs)),
  dpiOf: () => null,
  idleIsDone: true,
}
