import type { ScaleProtocolName } from '#contract/devices'
import { type Pan, shown } from './pan.ts'

type ScaleTrouble = 'overload' | 'underload' | null
/** What a scale answers: now, never, or once it stands still, where it gives up with other words. */
type Reply = string | null | { whenStill: () => string; givesUp: string }

/** One maker's language, as the scale speaks it. Signs are bytes (Latin-1). */
export interface Tongue {
  /** Where a command ends; null: each byte is one. */
  ends: string | null
  /** What it sends by itself, ten times a second; null where it is asked. */
  stream: ((pan: Pan, trouble: ScaleTrouble) => string) | null
  answer(command: string, pan: Pan, trouble: ScaleTrouble): Reply
}

const kilos = (pan: Pan) => shown(pan.netMg(), 'kg', 3)
/** Zero and tare without a word back. */
const silently = (work: () => void): null => {
  work()
  return null
}

const mtSics: Tongue = {
  ends: '\r\n',
  stream: null,
  answer(command, pan, trouble) {
    const sign = trouble === 'overload' ? '+' : '-'
    const grams = () => `${shown(pan.netMg(), 'g', 2).padStart(10)} g`
    const still = (letter: string, answer: () => string): Reply =>
      trouble !== null
        ? `${letter} ${sign}\r\n`
        : { whenStill: () => `${answer()}\r\n`, givesUp: `${letter} I\r\n` }
    switch (command) {
      case 'SI':
        return trouble !== null ? `S ${sign}\r\n` : `S ${pan.moves() ? 'D' : 'S'} ${grams()}\r\n`
      case 'S':
        return still('S', () => `S S ${grams()}`)
      case 'Z':
        return still('Z', () => {
          pan.zero()
          return 'Z A'
        })
      case 'T':
        return still('T', () => {
          pan.tare()
          return `T S ${shown(pan.tareMg(), 'g', 2).padStart(10)} g`
        })
      case '@':
      case 'I4':
        return 'I4 A "B021002593"\r\n'
      default:
        return command === '' ? null : 'ES\r\n'
    }
  },
}

const toledo: Tongue = {
  ends: null,
  stream: null,
  answer(command, pan, trouble) {
    if (command === 'Z') return silently(pan.zero)
    if (command === 'T') return silently(pan.tare)
    if (command !== 'W') return null
    if (trouble !== null) return trouble === 'overload' ? '\x02?B\r' : '\x02?D\r'
    if (pan.moves()) return '\x02?A\r'
    return pan.netMg() < 0 ? '\x02?D\r' : `\x02${kilos(pan).padStart(6, '0')}${pan.isNet() ? 'N' : ''}\r`
  },
}

/** `sound`: the first status byte of a scale in order that stands still away from zero; moving and zero turn a bit of it. */
const nciWith = (sound: number): Tongue => ({
  ends: '\r',
  stream: null,
  answer(sent, pan, trouble) {
    const command = sent.trim()
    const first = sound ^ ((pan.moves() ? 1 : 0) + (pan.netMg() === 0 ? 2 : 0))
    const status = `S${String.fromCharCode(first)}${trouble === null ? 0 : trouble === 'overload' ? 2 : 1}`
    if (command === 'Z') pan.zero()
    if (command === 'S' || command === 'Z') return `\n${status}\r\x03`
    if (command === '') return null
    if (command !== 'W') return '\n?\r\x03'
    if (trouble !== null || pan.moves() || pan.netMg() < 0) return `\n${status}\r\x03`
    return `\n${kilos(pan).padStart(6, '0')}KG\r\n${status}\r\x03`
  },
})

const aAndD: Tongue = {
  ends: '\r\n',
  stream: null,
  answer(command, pan, trouble) {
    if (command === 'Z') return silently(pan.zero)
    if (command === 'T') return silently(pan.tare)
    if (!['Q', 'SI'].includes(command)) return null
    if (trouble !== null) return trouble === 'overload' ? 'OL,+999999.9  g\r\n' : 'OL,-999999.9  g\r\n'
    const text = shown(Math.abs(pan.netMg()), 'kg', 3).padStart(8, '0')
    return `${pan.moves() ? 'US' : 'ST'},${pan.netMg() < 0 ? '-' : '+'}${text} kg\r\n`
  },
}

const casStream: Tongue = {
  ends: null,
  answer: () => null,
  stream(pan, trouble) {
    const lamps = String.fromCharCode(0x80 | (pan.moves() ? 0 : 0x40) | (pan.isNet() ? 2 : 4))
    const head = trouble !== null ? 'OL' : pan.moves() ? 'US' : 'ST'
    return `${head},${pan.isNet() ? 'NT' : 'GS'},1${lamps},${kilos(pan).padStart(8)} kg\r\n`
  },
}

const casPc: Tongue = {
  ends: null,
  stream: null,
  answer(command, pan) {
    if (command === '\x05') return '\x06'
    if (command !== '\x11') return '\x15'
    const text = shown(Math.abs(pan.netMg()), 'kg', 3).padStart(6, '0')
    const body = `${pan.moves() ? 'U' : 'S'}${pan.netMg() < 0 ? '-' : ' '}${text}kg`
    const check = [...body].reduce((all, sign) => all ^ sign.charCodeAt(0), 0)
    return `\x01\x02${body}${String.fromCharCode(check)}\x03\x04`
  },
}

const ohaus: Tongue = {
  ends: '\r\n',
  stream: null,
  answer(command, pan, trouble) {
    if (command === 'Z') return silently(pan.zero)
    if (command === 'T') return silently(pan.tare)
    if (command !== 'IP' && command !== 'P') return command === '' ? null : 'ES\r\n'
    if (trouble !== null) return trouble === 'overload' ? 'Err8.3\r\n' : 'Err8.4\r\n'
    return `${kilos(pan).padStart(11)} kg${pan.moves() ? ' ?' : ''}${pan.isNet() ? ' NET' : ''}\r\n`
  },
}

const sma: Tongue = {
  ends: '\r',
  stream: null,
  answer(sent, pan, trouble) {
    const begins = sent.lastIndexOf('\n')
    const command = sent.slice(begins + 1)
    if (begins === -1 || command === '') return null
    if (command === 'Z') pan.zero()
    if (command === 'T') pan.tare()
    if (!['W', 'Z', 'T'].includes(command)) return '\n?\r'
    const state = trouble !== null ? (trouble === 'overload' ? 'O' : 'U') : pan.netMg() === 0 ? 'Z' : ' '
    return `\n${state}1${pan.isNet() ? 'N' : 'G'}${pan.moves() ? 'M' : ' '} ${kilos(pan).padStart(10)}kg \r`
  },
}

/** The languages that have telegrams of their own; `text` is any other. */
export type TongueName = Exclude<ScaleProtocolName, 'text'>
/** The languages by their names in the settings. */
export const tongues: Readonly<Record<TongueName, Tongue>> = {
  'mt-sics': mtSics,
  'toledo-8217': toledo,
  nci: nciWith(0x30),
  'scp-12': nciWith(0x3f),
  'a-and-d': aAndD,
  'cas-stream': casStream,
  'cas-pc': casPc,
  ohaus,
  sma,
}
