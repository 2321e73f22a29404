import { closeSync, constants, openSync } from 'node:fs'
import koffi from 'koffi'
import { SerialPort } from 'serialport'
import type { ScaleLine } from '#contract/device-transports'
import type { SerialPair } from './serial-pair.ts'

/**
 * What the program asked of the operating system when it opened a port. Linux keeps the speed of a pseudo terminal, but
 * forgets data bits and parity (`pty_set_termios`), so that nobody at the far end could know them: they are noted here
 * on their way to the system. A port opened by another process counts as set right in these two.
 */
const asked = new Map<string, Pick<ScaleLine, 'dataBits' | 'parity'>>()
const { binding } = SerialPort
const open = binding.open.bind(binding)
binding.open = (options: Parameters<typeof open>[0]) => {
  const { path, dataBits = 8, parity = 'none' } = options
  asked.set(path, {
    dataBits: dataBits === 7 ? 7 : 8,
    parity: parity === 'even' || parity === 'odd' ? parity : 'none',
  })
  return open(options)
}

let asks: ((fd: number, termios: Buffer) => number) | null = null
/** Loaded when it is needed, for there is none of this name elsewhere. */
function tcgetattr(fd: number, termios: Buffer): number {
  asks ??= koffi.load('libc.so.6').func('int tcgetattr(int fd, void *termios)')
  return asks(fd, termios)
}
/** Where `struct termios` of Linux has the speed out, and by which numbers (`asm-generic/termbits.h`). */
const speedAt = 56
const speeds: Readonly<Record<number, number>> = {
  9: 1200,
  11: 2400,
  12: 4800,
  13: 9600,
  14: 19_200,
  15: 38_400,
  4097: 57_600,
  4098: 115_200,
}

/** The speed in the termios of a terminal; null when it is gone. Asked for every chunk, so no process is started for it. */
function speedOf(path: string): number | null {
  let fd: number | null = null
  try {
    fd = openSync(path, constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK)
    const termios = Buffer.alloc(128)
    return tcgetattr(fd, termios) === 0 ? (speeds[termios.readUInt32LE(speedAt)] ?? 0) : null
  } catch {
    return null
  } finally {
    if (fd !== null) closeSync(fd)
  }
}

/** How the station's end of a cable is set now, by its termios and else as the device itself (`its`); null when it is gone. */
function stationLine(path: string, its: Framing): Omit<ScaleLine, 'stopBits'> | null {
  const baudRate = speedOf(path)
  return baudRate === null
    ? null
    : { baudRate, ...(asked.get(path) ?? { dataBits: its.dataBits, parity: its.parity }) }
}

type Framing = Pick<ScaleLine, 'dataBits' | 'parity'>

/** The eight bits on the wire: with seven data bits the eighth is their parity. */
function onWire(byte: number, { dataBits, parity }: Framing): number {
  if (dataBits === 8) return byte
  let ones = 0
  for (let bits = byte & 0x7f; bits > 0; bits >>= 1) ones += bits & 1
  const odd = ones % 2 === 1
  return (byte & 0x7f) | ((parity === 'even') === odd ? 0x80 : 0)
}

/** What a UART set up like this makes of eight bits; null: it drops them for their parity. */
function received(bits: number, framing: Framing, checks: boolean): number | null {
  if (framing.dataBits === 8) return bits
  return checks && onWire(bits, framing) !== bits ? null : bits & 0x7f
}

/** At a wrong speed other bytes come out, and another number of them. */
const atWrongSpeed = (bytes: Uint8Array): number[] =>
  [...bytes].flatMap((byte) => [((byte * 37) ^ 0xa5) & 0xff, 0x80 | (byte >> 1)])

/**
 * The same cable with a device at its far end that is set to `line`: what either side sends reaches the other as the
 * wire would carry it. The device drops bytes of a wrong parity; the station's side takes them, as serialport does.
 */
export function strictWire(pair: SerialPair, line: ScaleLine): SerialPair {
  function carried(bytes: Uint8Array, toStation: boolean): Uint8Array | null {
    const station = stationLine(pair.stationPath, line)
    if (station === null) return null
    if (station.baudRate !== line.baudRate) return Uint8Array.from(atWrongSpeed(bytes))
    const [from, to] = toStation ? [line, station] : [station, line]
    const arrived = [...bytes].map((byte) => received(onWire(byte, from), to, !toStation))
    return Uint8Array.from(arrived.filter((byte) => byte !== null))
  }
  /** One after the other, so that bytes stay in their order. */
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work)
    last = done.catch(() => {})
    return done
  }
  return {
    ...pair,
    write: (bytes) =>
      inTurn(async () => {
        const arrived = carried(bytes, true)
        if (arrived !== null) await pair.write(arrived)
      }),
    onBytes: (listener) =>
      pair.onBytes((bytes) => {
        void inTurn(async () => {
          const arrived = carried(bytes, false)
          if (arrived !== null && arrived.length > 0) listener(arrived)
        })
      }),
  }
}
