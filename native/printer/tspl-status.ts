import type { DeviceReason } from '#contract/devices'
import { type PrinterStatus, type PrinterTongue, troublesOf } from './printer-status.ts'

const bits: readonly (readonly [number, DeviceReason])[] = [
  [0x01, 'head-open'],
  [0x02, 'fault'],
  [0x04, 'paper-out'],
  [0x08, 'ribbon-out'],
  [0x10, 'paused'],
  [0x40, 'head-open'],
  [0x80, 'fault'],
]
const printing = 0x20

/**
 * Reads the one byte that answers `ESC ! ?`; null until it is there, and for more than one, which is no such answer.
 * Bits: TSPL/TSPL2 manual, `<ESC>!?`; 0x40, an open cover, and 0x80, too hot or too cold a room: Gprinter 2120T manual.
 */
export function statusFromTspl(answer: string): PrinterStatus | null {
  if (answer.length !== 1) return null
  const byte = answer.charCodeAt(0)
  return {
    troubles: troublesOf(byte, bits),
    waiting: { formats: 0, labels: (byte & printing) === 0 ? 0 : 1, partial: false },
    detail: `status ${byte.toString(16).padStart(2, '0')}`,
  }
}

/** The model name that answers `~!T`, ended by CR or NUL or by nothing at all; null for anything else. */
export function identityFromTspl(answer: string): string | null {
  return /^([A-Za-z0-9][\x20-\x7e]{2,39})[\r\n\0]*$/.exec(answer)?.[1]?.trim() ?? null
}

/** A TSPL printer may be idle because it has not begun yet: it reads a label before it prints. */
export const tsplTongue: PrinterTongue = {
  askStatus: async (talk, waitMs) =>
    statusFromTspl((await talk.ask('\x1b!?', (answer) => answer !== '', waitMs)).slice(-1)),
  askIdentity: async (talk, waitMs) =>
    identityFromTspl(await talk.ask('~!T', (answer) => /[\r\n\0]$/.test(answer), waitMs)),
  dpiOf: () => null,
  idleIsDone: false,
}
