import type { DeviceConfig } from '#contract/devices'
import { type Heard, heardSymbol } from '#domain/scanner-test'
import { isGarbled, lineText, nextLine, type SerialLine, withoutParity } from '#domain/serial-line'

/** At which lines a scanner was listened to so far, the last one now; its own line is the first. */
export interface Listened {
  lines: readonly SerialLine[]
  /** The line at which something readable came. */
  found: SerialLine | null
  /** What to say: the line that is listened at since the last scan was unreadable, or that none is left. */
  said: { line: string; noneFits: boolean } | null
}

/** Begins at the line a scanner is set to; null for one without a serial line. */
export const listenAt = (line: SerialLine | null): Listened | null =>
  line === null ? null : { lines: [line], found: null, said: null }

/** The line of a serial device; null for any other. */
export function lineOf({ transport }: DeviceConfig): SerialLine | null {
  if (transport.kind !== 'serial') return null
  const { baudRate, dataBits, parity, stopBits } = transport
  return { baudRate, dataBits, parity, stopBits }
}

/** A device as it is set, but for its line; one without a serial line stays as it is. */
export const setLine = <D extends DeviceConfig>(device: D, line: SerialLine): D =>
  device.transport.kind === 'serial' ? { ...device, transport: { ...device.transport, ...line } } : device

/**
 * What one scan says about the line: readable (a parity bit among the eight is taken off), strange but clean, or
 * garbled. `turnTo` is the line to listen at next: the first one again when none is left.
 */
export function hearAt(
  listened: Listened | null,
  came: Heard,
): { heard: Heard; listened: Listened | null; turnTo: SerialLine | null } {
  const signs = came.find(({ as }) => as === 'serial')?.signs
  const now = listened?.lines.at(-1)
  if (listened === null || signs === undefined || now === undefined)
    return { heard: came, listened, turnTo: null }
  if (heardSymbol(came) !== null)
    return { heard: came, listened: { ...listened, found: now, said: null }, turnTo: null }
  const bare = now.dataBits === 8 ? withoutParity(signs) : null
  const heard: Heard = bare === null ? came : [{ as: 'serial', signs: bare.signs }]
  if (bare !== null && !isGarbled(bare.signs)) {
    const found: SerialLine = { ...now, dataBits: 7, parity: bare.parity }
    return { heard, listened: { ...listened, found, said: null }, turnTo: null }
  }
  if (!isGarbled(signs)) return { heard: came, listened: { ...listened, said: null }, turnTo: null }
  const [first = now] = listened.lines
  const next = nextLine(listened.lines)
  const line = next ?? first
  const said = { line: lineText(line), noneFits: next === null }
  const lines = next === null ? [first] : [...listened.lines, next]
  return { heard: came, listened: { lines, found: null, said }, turnTo: line }
}
