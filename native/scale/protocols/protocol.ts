import type { ScaleLine } from '#contract/device-transports'
import type { WeightReading } from '#contract/devices'
import { milligramsFromPoundsAndOunces, milligramsFromText } from '#domain/units'

/** A reading before it is known which scale it is of and when it came. */
export type Weighed = Omit<WeightReading, 'deviceId' | 'at'>

/** What one telegram of a scale says. */
export type ScaleSaid =
  /** `narrow`: its field is narrower than the maker says. It may have lost a digit, and counts when the next one is as long. */
  | { said: 'weight'; weight: Weighed; narrow?: true }
  /** The answer to zero or tare, where the protocol has one of its own. */
  | { said: 'zero' | 'tare'; ok: boolean; text: string }
  /** The scale wants this before it tells its weight. */
  | { said: 'go-on'; answer: Uint8Array }
  /** It did not understand, or heard a broken line. */
  | { said: 'refused'; text: string }
  | { said: 'other'; text: string }
  | { said: 'unreadable'; text: string }

/** One telegram with the bytes it was read from. */
export interface ScaleFrame {
  bytes: Uint8Array
  said: ScaleSaid
}

/**
 * The bytes that may still become a telegram, as `signOf` writes them; a sign that no byte makes stands where older
 * ones were dropped.
 */
export type ScaleHeld = string

/** How to set a scale to zero or tare: what is sent, and what tells that it was done. */
export interface ScaleCommand {
  bytes: Uint8Array
  /** `own`: an answer to this command alone; `any`: the next telegram; `none`: nothing comes back. */
  answer: 'own' | 'any' | 'none'
}

/** One language of scales. Pure: bytes in, telegrams out. */
export interface ScaleProtocol {
  /** Asks for the weight of now without changing anything; null where the scale speaks by itself. */
  ask: Uint8Array | null
  zero: ScaleCommand | null
  tare: ScaleCommand | null
  /** How its line may be set, the likeliest first; none where there is no serial line. */
  lines: readonly ScaleLine[]
  /** Whether its telegrams are told from others', so that it can be found by asking. */
  findable: boolean
  feed(held: ScaleHeld, chunk: Uint8Array): { held: ScaleHeld; frames: ScaleFrame[] }
}

/** How telegrams are cut out of bytes. */
interface Grammar {
  /** The last byte of a telegram. */
  ends: readonly number[]
  /** More bytes than any telegram has. */
  longest: number
  /**
   * What the held bytes say that end in one of `ends`: the telegram is the last `length` of them.
   * `wait`: the end may be a byte within a telegram. Null: nothing that could be read.
   */
  read(held: string): { said: ScaleSaid; length: number } | 'wait' | null
}

/** Nothing is held: the state after every opening of a line. */
export const nothingHeld: ScaleHeld = ''
const dropped = '\uffff'

/** Makes the `feed` of a protocol: telegrams come out the same in whatever chunks their bytes arrive. */
export function feeder({ ends, longest, read }: Grammar): ScaleProtocol['feed'] {
  return (before, chunk) => {
    const frames: ScaleFrame[] = []
    let held = before
    for (const byte of chunk) {
      held += signOf(byte)
      if (ends.includes(byte)) {
        const found = read(held)
        if (found === 'wait') continue
        if (found !== null) frames.push({ bytes: bytesOf(held.slice(-found.length)), said: found.said })
        else if (/[^\s␀␊␍]/.test(held)) frames.push(unreadable(held))
        held = nothingHeld
      }
      if (held.length > longest * 2) held = dropped + held.slice(-longest)
    }
    return { held, frames }
  }
}

/**
 * For protocols of seven bits where the scale is asked: the same bytes with even parity above them, as a line set to
 * eight bits hears them, are those telegrams, too. A byte whose parity is wrong stays as it came.
 */
export const sevenBitFeed =
  (feed: ScaleProtocol['feed']): ScaleProtocol['feed'] =>
  (held, chunk) =>
    feed(held, chunk.map(withoutParity))

function withoutParity(byte: number): number {
  let ones = 0
  for (let bits = byte; bits > 0; bits >>= 1) ones += bits & 1
  return ones % 2 === 0 ? byte & 0x7f : byte
}

/** For telegrams that are whole lines ended by CR LF: `read` gets the line without them. */
export function lineFeeder(longest: number, read: (line: string) => ScaleSaid | null): ScaleProtocol['feed'] {
  return feeder({
    ends: [0x0a],
    longest,
    read(held) {
      const said = held.endsWith('␍␊') ? read(held.slice(0, -2)) : null
      return said === null ? null : { said, length: held.length }
    },
  })
}

/** A telegram that nobody can read, with as much of it as a person wants to see. */
function unreadable(held: string): ScaleFrame {
  const text = held.startsWith(dropped) ? held.slice(1) : held
  return { bytes: bytesOf(text), said: { said: 'unreadable', text: text.slice(0, 40) } }
}

/** Control characters are held as their pictures (STX as ␂), the rest as Latin-1: patterns then show what they read. */
const pictures = 0x2400
const signOf = (byte: number): string => String.fromCharCode(byte < 0x20 ? pictures + byte : byte)

/** The bytes of held signs. */
export const bytesOf = (held: string): Uint8Array =>
  Uint8Array.from(held, (sign) => {
    const code = sign.charCodeAt(0)
    return code >= pictures ? code - pictures : code
  })

/** The bytes of a command. */
export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

/** Whether a field is a decimal number that stands right in its place, perhaps with a sign. */
export const isFigure = (field: string): boolean => /^ *[+-]? *\d+(\.\d+)?$/.test(field)

interface Manner {
  stable: boolean
  load: Weighed['load']
}

/**
 * A weight as the scale wrote it. Units are known in either case and around spaces; another unit (pieces, percent) is
 * `not-a-weight`.
 */
export function weight(field: string, unit: string, { stable, load }: Manner): ScaleSaid {
  const text = field.trim()
  const sent = unit.trim()
  const weightMg = milligramsFromText(text.replace(/^([+-]?)\s*\./, '$10.'), sent.toLowerCase())
  if (weightMg === null) return noWeight('not-a-weight', text, sent)
  return { said: 'weight', weight: { weightMg, text, unit: sent, stable, load, problem: null } }
}

/** The same of a weight in two parts: whole pounds, and the ounces above them. */
export function poundsAndOunces(
  { text, pounds, ounces }: { text: string; pounds: string; ounces: string },
  unit: string,
  { stable, load }: Manner,
): ScaleSaid | null {
  const weightMg = milligramsFromPoundsAndOunces(pounds, ounces)
  return weightMg === null
    ? null
    : { said: 'weight', weight: { weightMg, text, unit, stable, load, problem: null } }
}

/** The same, of a field that is narrower than the maker says. */
export const narrowed = (said: ScaleSaid): ScaleSaid =>
  said.said === 'weight' ? { ...said, narrow: true } : said

/** A scale that says why it cannot weigh: never a weight, and never 0. */
export function noWeight(
  problem: NonNullable<Weighed['problem']>,
  text: string,
  unit: string | null,
): ScaleSaid {
  return { said: 'weight', weight: { weightMg: null, text, unit, stable: false, load: null, problem } }
}

/** The ways in which scales are set up when they come out of their boxes. */
const line = (baudRate: number, frame: '8N1' | '7E1' | '7O1'): ScaleLine => ({
  baudRate,
  dataBits: frame === '8N1' ? 8 : 7,
  parity: frame === '8N1' ? 'none' : frame === '7E1' ? 'even' : 'odd',
  stopBits: 1,
})
export const eightBits = [9600, 4800, 2400, 19200].map((baudRate) => line(baudRate, '8N1'))
export const sevenBits = [9600, 2400, 4800].map((baudRate) => line(baudRate, '7E1'))
