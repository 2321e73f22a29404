import type { WeightReading } from '#contract/devices'
import { milligramsFromText } from '#domain/units'

/**
 * What one line of a Mettler Toledo MT-SICS scale says. Vectors: devices.md 3.2 (JS-series manual p30,
 * "MT-SICS Basic Information").
 */
export type SicsReply =
  | { reply: 'weight'; weightMg: number; text: string; unit: string; stable: boolean }
  | { reply: 'no-weight'; problem: NonNullable<WeightReading['problem']>; text: string; unit: string | null }
  | { reply: 'zero' | 'tare'; ok: boolean; text: string }
  | { reply: 'error'; text: 'ES' | 'ET' | 'EL' }
  | { reply: 'other'; text: string }

const problems = { I: 'not-executable', '+': 'overload', '-': 'underload', L: 'error' } as const
const errors = { ES: 'ES', ET: 'ET', EL: 'EL' } as const

/**
 * Reads one line without its CR LF; null when it is not MT-SICS. The weight field is ten characters wide or more:
 * a narrower one has lost bytes on the way and could be read as another weight, so it is not read at all.
 */
export function replyFromLine(line: string): SicsReply | null {
  if (line === 'ES' || line === 'ET' || line === 'EL') return { reply: 'error', text: errors[line] }
  const weight = /^([ST]) ([SD]) ( *[+-]?\d+(?:\.\d+)?) (\S{1,5}) *$/.exec(line)
  if (weight !== null) {
    const [, command, status, field = '', unit = ''] = weight
    if (field.length < 10) return null
    if (command === 'T') return status === 'S' ? { reply: 'tare', ok: true, text: line } : null
    const text = field.trim()
    const weightMg = milligramsFromText(text, unit)
    if (weightMg === null) return { reply: 'no-weight', problem: 'error', text: line, unit }
    return { reply: 'weight', weightMg, text, unit, stable: status === 'S' }
  }
  const plain = /^([SZT]) ([I+LA-]) *$/.exec(line)
  if (plain !== null) {
    const [, command, status] = plain
    if (command !== 'S') return { reply: command === 'Z' ? 'zero' : 'tare', ok: status === 'A', text: line }
    return status === undefined || status === 'A'
      ? null
      : { reply: 'no-weight', problem: problems[status as keyof typeof problems], text: line, unit: null }
  }
  return /^I\d{1,2} [A-Z](?: [\x20-\x7e]*)?$/.test(line) ? { reply: 'other', text: line } : null
}

/** The reading a reply gives, if it gives one: where the scale could not weigh the weight is null, never 0. */
export function readingFromReply(reply: SicsReply, deviceId: string, at: string): WeightReading | null {
  switch (reply.reply) {
    case 'weight': {
      const { weightMg, text, unit, stable } = reply
      return { deviceId, weightMg, text, unit, stable, problem: null, at }
    }
    case 'no-weight': {
      const { text, unit, problem } = reply
      return { deviceId, weightMg: null, text, unit, stable: false, problem, at }
    }
    case 'error':
      return { deviceId, weightMg: null, text: reply.text, unit: null, stable: false, problem: 'error', at }
    default:
      return null
  }
}
