import {
  eightBits,
  feeder,
  latin1,
  noWeight,
  type ScaleProtocol,
  type ScaleSaid,
  sevenBits,
  weight,
} from './protocol.ts'

const cr = 0x0d

/** What the byte after the question mark says instead of a weight. Bits 5 to 7 differ between models and say nothing. */
function readStatus(sign: string, unit: string): ScaleSaid {
  const bits = sign.charCodeAt(0)
  const text = `?${sign}`
  if (bits & 0b00010) return noWeight('overload', text, unit)
  if (bits & 0b00100) return noWeight('underload', text, unit)
  if (bits & 0b01000) return noWeight('needs-zero', text, unit)
  if (bits & 0b00001) return noWeight('motion', text, unit)
  if ((bits & 0b10000) === 0) return noWeight('fault', text, unit)
  return { said: 'weight', weight: { weightMg: 0, text, unit, stable: true, load: null, problem: null } }
}

/**
 * Toledo 8217, the language of retail and counter scales. One letter asks, without an end. The scale does not say
 * whether it weighs in kilograms or pounds: `unit` is what it is set to.
 * Source: METTLER DIVA service manual p. 39-45, PSC Magellan 8500.
 */
export function toledo8217(unit: string): ScaleProtocol {
  return {
    ask: latin1('W'),
    zero: { bytes: latin1('Z'), answer: 'none' },
    tare: { bytes: latin1('T'), answer: 'none' },
    lines: [...sevenBits, ...eightBits],
    findable: true,
    feed: feeder({
      ends: [cr],
      longest: 16,
      read(held) {
        const weighed = /␂( *\d+\.\d{2,4})(N?)␍$/.exec(held)
        if (weighed !== null) {
          const [frame, field = '', net] = weighed
          /** At least two places before the point: with fewer, one was lost on the way. */
          if (field.indexOf('.') < 2) return null
          const said = weight(field, unit, { stable: true, load: net === 'N' ? 'net' : 'gross' })
          return { said, length: frame.length }
        }
        const grams = unit === 'g' ? /␂(\d{6})(N?)␍$/.exec(held) : null
        if (grams !== null) {
          const [frame, field = '', net] = grams
          const said = weight(field, unit, { stable: true, load: net === 'N' ? 'net' : 'gross' })
          return { said, length: frame.length }
        }
        const status = /␂\?([@-\x7f])␍$/.exec(held)
        if (status !== null) return { said: readStatus(status[1] ?? '', unit), length: 4 }
        const echoed = /␂([A-F])␍$/.exec(held)
        return echoed === null ? null : { said: { said: 'other', text: echoed[1] ?? '' }, length: 3 }
      },
    }),
  }
}
