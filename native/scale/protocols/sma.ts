import {
  eightBits,
  feeder,
  isFigure,
  latin1,
  noWeight,
  poundsAndOunces,
  type ScaleProtocol,
  type ScaleSaid,
  sevenBits,
  weight,
} from './protocol.ts'

const loads = { G: 'gross', g: 'gross', N: 'net', n: 'net', T: 'tare' } as const
const problems = {
  O: 'overload',
  U: 'underload',
  E: 'needs-zero',
  I: 'needs-zero',
  T: 'not-executable',
  e: 'not-executable',
} as const
const command = (letter: string) => ({ bytes: latin1(`\n${letter}\r`), answer: 'any' as const })

function readWeight(found: RegExpExecArray): ScaleSaid | null {
  const [, state = '', load, motion = '', field = '', sent = ''] = found
  /** The standard writes its blanks as lines, and some send them. */
  const unit = sent.replaceAll('_', ' ')
  const problem = problems[state as keyof typeof problems]
  if (problem !== undefined) return noWeight(problem, field.trim(), unit.trim())
  /** It waited in vain for the pan to stand still. */
  if (/^ *-+ *$/.test(field)) return noWeight('not-executable', field.trim(), unit.trim())
  const manner = { stable: !motion.includes('M'), load: loads[load as keyof typeof loads] }
  if (unit === 'l/o') return readTwoParts(field, unit, manner)
  return isFigure(field) ? weight(field, unit, manner) : null
}

/** Pounds and ounces in one field, a colon between them; without one they are no weight that is known here. */
function readTwoParts(field: string, unit: string, manner: Parameters<typeof weight>[2]): ScaleSaid | null {
  const text = field.trim()
  const [, pounds, ounces] = /^([+-]? *\d+): ?(\d+(?:\.\d+)?)$/.exec(text) ?? []
  if (pounds === undefined || ounces === undefined)
    return text.includes(':') ? null : noWeight('not-a-weight', text, unit)
  return poundsAndOunces({ text, pounds, ounces }, unit, manner)
}

/**
 * SMA SCP-0499, the scale makers' common protocol: twenty bytes, each with its place.
 * Source: SMA SCP-0499; Sartorius PR5211 p. 51-54; Cardinal 190 p. 124 (`e`: no weight is shown).
 */
export const sma: ScaleProtocol = {
  ask: latin1('\nW\r'),
  zero: command('Z'),
  tare: command('T'),
  lines: [...eightBits, ...sevenBits],
  findable: true,
  feed: feeder({
    ends: [0x0d],
    longest: 20,
    read(held) {
      const refused = /␊([?!])␍$/.exec(held)
      if (refused !== null) return { said: { said: 'refused', text: refused[1] ?? '' }, length: 3 }
      const found = /␊([ZOUEITe ])[\d ]([GNTgn])([M ][ -~])([ -~]{10})([ -~]{3})␍$/.exec(held)
      const said = found === null ? null : readWeight(found)
      return said === null ? null : { said, length: 20 }
    },
  }),
}
