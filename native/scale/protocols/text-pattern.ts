import type { TextScale } from '#contract/devices'
import { matchPattern, scalePattern, unescaped } from '#domain/scale-pattern'
import {
  bytesOf,
  eightBits,
  feeder,
  latin1,
  narrowed,
  noWeight,
  type ScaleProtocol,
  type ScaleSaid,
  weight,
} from './protocol.ts'

const ends = { lf: 0x0a, cr: 0x0d, etx: 0x03 } as const
const problems = { over: 'overload', under: 'underload', fault: 'fault' } as const

/**
 * Any other scale that writes its weight as text: the pattern of its lines and what is sent to it come from the
 * settings. `unit` counts where the pattern has none. A line longer than 200 bytes is not read. Nobody knows how wide a
 * line has to be, and the first one after a port was opened may have lost its head: it counts when the next is as long.
 */
export function textPattern({ pattern: written, end, ...sent }: TextScale, unit: string): ScaleProtocol {
  const checked = scalePattern(written)
  if ('wrong' in checked) throw new Error(`the pattern of the scale: ${checked.wrong}`)

  function read(held: string): ScaleSaid | null {
    const line = String.fromCharCode(...bytesOf(held.replace(/^[␂␊␍]+|[␃␊␍]+$/g, '')))
    const found = 'wrong' in checked ? null : matchPattern(checked.pattern, line)
    if (found === null) return null
    const { state, load } = found
    if (state !== 'steady' && state !== 'moving') return noWeight(problems[state], line, found.unit)
    return narrowed(weight(found.weight, found.unit ?? unit, { stable: state === 'steady', load }))
  }

  const command = (text: string | null) =>
    text === null ? null : { bytes: latin1(unescaped(text)), answer: 'none' as const }
  return {
    ask: sent.ask === null ? null : latin1(unescaped(sent.ask)),
    zero: command(sent.zero),
    tare: command(sent.tare),
    lines: eightBits,
    findable: false,
    feed: feeder({
      ends: [ends[end]],
      longest: 200,
      read(held) {
        const said = read(held)
        return said === null ? null : { said, length: held.length }
      },
    }),
  }
}
