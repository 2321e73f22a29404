import {
  bytesOf,
  eightBits,
  feeder,
  latin1,
  narrowed,
  noWeight,
  type ScaleProtocol,
  type ScaleSaid,
  sevenBitFeed,
  sevenBits,
  weight,
} from './protocol.ts'

const cr = 0x0d

/**
 * What the byte after the question mark says instead of a weight. Bits 5 and 6 differ between models and say nothing;
 * with none of the others it is a command the scale did not take.
 */
function readStatus(bits: number, text: string, unit: string): ScaleSaid {
  if (bits & 0b00010) return noWeight('overload', text, unit)
  if (bits & 0b00100) return noWeight('underload', text, unit)
  if (bits & 0b01000) return noWeight('needs-zero', text, unit)
  if (bits & 0b00001) return noWeight('motion', text, unit)
  if ((bits & 0b10000) === 0) return { said: 'refused', text }
  return { said: 'weight', weight: { weightMg: 0, text, unit, stable: true, load: null, problem: null } }
}

/** A status is any byte of seven bits, also the one that ends telegrams. */
function statusIn(held: string, unit: string): { said: ScaleSaid; length: number } | 'wait' | null {
  if (held.endsWith('␂?␍')) return 'wait'
  const found = /␂\?([^\x80-\xff])␍$/.exec(held)
  const [byte = 0] = bytesOf(found?.[1] ?? '')
  return found === null ? null : { said: readStatus(byte, `?${found[1]}`, unit), length: 4 }
}

/** A weight in its field; null where it is none. In whole grams there is no point, and always six digits. */
function weightIn(held: string, unit: string): { said: ScaleSaid; length: number } | null {
  const found = /␂( *\d+\.\d{1,4})(N?)␍$/.exec(held) ?? (unit === 'g' ? /␂(\d{6})(N?)␍$/.exec(held) : null)
  if (found === null) return null
  const [frame, field = '', net] = found
  const said = weight(field, unit, { stable: true, load: net === 'N' ? 'net' : 'gross' })
  const [whole = '', fraction] = field.split('.')
  const isNarrow = fraction !== undefined && (whole.length < 2 || fraction.length < 2)
  return { said: isNarrow ? narrowed(said) : said, length: frame.length }
}

/**
 * Toledo 8217, the language of retail and counter scales. One letter asks, without an end. The scale does not say
 * whether it weighs in kilograms or pounds: `unit` is what it is set to. With one place before or behind the point, where
 * the manuals have two or three, a digit may have been lost.
 * Source: METTLER DIVA service manual p. 39-45, PSC Magellan 8500, Rice Lake BenchPro p. 26, Brecknell 3700LP p. 11.
 */
export function toledo8217(unit: string): ScaleProtocol {
  return {
    ask: latin1('W'),
    zero: { bytes: latin1('Z'), answer: 'none' },
    tare: { bytes: latin1('T'), answer: 'none' },
    lines: [...sevenBits, ...eightBits],
    findable: true,
    feed: sevenBitFeed(
      feeder({
        ends: [cr],
        longest: 16,
        read(held) {
          const found = weightIn(held, unit) ?? statusIn(held, unit)
          if (found !== null) return found
          const echoed = /␂([A-F])␍$/.exec(held)
          return echoed === null ? null : { said: { said: 'other', text: echoed[1] ?? '' }, length: 3 }
        },
      }),
    ),
  }
}
