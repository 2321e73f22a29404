import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { SerialPort } from 'serialport'
import type { ScaleLine } from '#contract/devices'
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

/** How the station's end of a cable is set now, by its termios and else as the device itself (`its`); null when it is gone. */
async function stationLine(path: string, its: Framing): Promise<Omit<ScaleLine, 'stopBits'> | null> {
  try {
    const { stdout } = await promisify(execFile)('stty', ['-F', path, 'speed'])
    return {
      baudRate: Number(stdout.trim()),
      ...(asked.get(path) ?? { dataBits: its.dataBits, parity: its.parity }),
    }
  } catch {
    return null
  }
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
  async function carried(bytes: Uint8Array, toStation: boolean): Promise<Uint8Array | null> {
    const station = await stationLine(pair.stationPath, line)
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
        const arrived = await carried(bytes, true)
        if (arrived !== null) await pair.write(arrived)
      }),
    onBytes: (listener) =>
      pair.onBytes((bytes) => {
        void inTurn(async () => {
          const arrived = await carried(bytes, false)
          if (arrived !== null && arrived.length > 0) listener(arrived)
        })
      }),
  }
}
