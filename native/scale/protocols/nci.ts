import {
  eightBits,
  feeder,
  isFigure,
  latin1,
  narrowed,
  noWeight,
  poundsAndOunces,
  type ScaleProtocol,
  type ScaleSaid,
  sevenBits,
  type Weighed,
  weight,
} from './protocol.ts'

/** The status bytes of a telegram; the low four bits of each count. */
interface Status {
  problem: Weighed['problem']
  motion: boolean
  net: boolean
}

function readStatus(bytes: string): Status | null {
  const [first = 0, second = 0, third = 0] = Array.from(bytes, (sign) => sign.charCodeAt(0))
  const follows = (second & 0x40) !== 0
  if (follows !== bytes.length > 2) return null
  const faulty = (first & 0b1100) !== 0 || (second & 0b1100) !== 0
  const outside = second & 0b10 ? 'overload' : second & 0b01 ? 'underload' : null
  return { problem: faulty ? 'fault' : outside, motion: (first & 1) === 1, net: (third & 0b100) !== 0 }
}

function readWeight(field: string, unit: string, { problem, motion, net }: Status): ScaleSaid | null {
  const text = field.trim()
  if (problem !== null) return noWeight(problem, text, unit)
  if (/^\^+$/.test(text)) return noWeight('overload', text, unit)
  if (/^_+$/.test(text)) return noWeight('underload', text, unit)
  if (/^-+$/.test(text)) return noWeight('fault', text, unit)
  if (text === '') return noWeight(motion ? 'motion' : 'fault', text, unit)
  const manner = { stable: !motion, load: net ? 'net' : 'gross' } as const
  const two = twoParts.exec(field)
  if (two !== null) {
    const [, pounds = '', ounces = ''] = two
    const said = poundsAndOunces({ text, pounds, ounces }, unit, manner)
    return said !== null && field.length < fullTwoParts ? narrowed(said) : said
  }
  if (!isFigure(text)) return null
  const said = weight(text, unit, manner)
  return field.length < 5 ? narrowed(said) : said
}

/** Whole pounds before the ounces of a field, and how wide it is at least: `xxlb xx.x`. */
const twoParts = /^( *-? *\d{1,4})(?:LB|lb) ? ?(\d{1,2}(?:\.\d{1,2})?)$/
const fullTwoParts = 9

/** The end of the bytes: a weight where there is one, then the status. Some makers leave out the `S` or a line feed. */
const telegram =
  /␊(?:([ \d.+^_-]{1,12}?(?:(?:LB|lb)[ \d.]{1,6}(?=OZ|oz))?)(KG|LB|OZ|G|kg|lb|oz|g) ?␍␊?)? ?S?([0-?][0-?p-\x7f][0-?]?) ?␍ ?␃$/

/**
 * NCI as in SCP-01 and 3825 of Avery Weigh-Tronix, Brecknell and Salter.
 * Source: METTLER DIVA service manual p. 35-37, Brecknell 67XX p. 64-68; pounds with ounces: Weigh-Tronix SCP-01,
 * Salter Brecknell SBI140 p. 24.
 */
export const nci: ScaleProtocol = {
  ask: latin1('W\r'),
  zero: { bytes: latin1('Z\r'), answer: 'any' },
  tare: null,
  lines: [...sevenBits, ...eightBits],
  findable: true,
  feed: feeder({
    ends: [0x03],
    longest: 40,
    read(held) {
      const unknown = /␊\?␍␃$/.exec(held)
      if (unknown !== null) return { said: { said: 'refused', text: '?' }, length: 4 }
      const found = telegram.exec(held)
      const status = found === null ? null : readStatus(found[3] ?? '')
      if (found === null || status === null) return null
      const [frame, field, unit, bytes = ''] = found
      const said =
        field !== undefined && unit !== undefined
          ? readWeight(field, unit, status)
          : status.problem !== null || status.motion
            ? noWeight(status.problem ?? 'motion', `S${bytes}`, null)
            : ({ said: 'other', text: `S${bytes}` } as const)
      return said === null ? null : { said, length: frame.length }
    },
  }),
}
