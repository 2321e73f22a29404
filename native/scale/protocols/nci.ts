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
  sevenBitFeed,
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

/** Upper bars, lower bars and middle bars, as they are sent. */
const bars: Readonly<Record<string, Weighed['problem']>> = {
  '^': 'overload',
  _: 'underload',
  '-': 'needs-zero',
}

/** Whether the bits of the first status byte say what they mean, or the contrary of it. */
type FirstByte = 'upright' | 'inverted'

/** A third byte need not be there, and nothing that a fourth says matters here. */
function readStatus(bytes: string, sent: FirstByte): Status {
  const [told = 0, second = 0, third = 0] = Array.from(bytes, (sign) => sign.charCodeAt(0))
  const first = sent === 'upright' ? told : told ^ 0b1111
  const faulty = (first & 0b1100) !== 0 || (second & 0b1100) !== 0
  const outside = second & 0b10 ? 'overload' : second & 0b01 ? 'underload' : null
  const unzeroed = third & 0b1000 ? 'needs-zero' : null
  return {
    problem: faulty ? 'fault' : (outside ?? unzeroed),
    motion: (first & 1) === 1,
    net: (third & 0b100) !== 0,
  }
}

/** Bars across the display, or a status alone. */
function readNone(filled: string, sent: string, { problem, motion }: Status): ScaleSaid {
  const shown = bars[filled.charAt(0)]
  const why = problem ?? shown ?? (motion ? 'motion' : null)
  return why === null ? { said: 'other', text: sent } : noWeight(why, filled || sent, null)
}

function readWeight(field: string, unit: string, { problem, motion, net }: Status): ScaleSaid | null {
  const text = field.trim()
  if (problem !== null) return noWeight(problem, text, unit)
  if (text === '') return noWeight(motion ? 'motion' : 'fault', text, unit)
  const manner = { stable: !motion, load: net ? 'net' : 'gross' } as const
  const two = twoParts.exec(field)
  if (two !== null) {
    if (!/^oz *$/i.test(unit)) return null
    const [, pounds = '', ounces = ''] = two
    const said = poundsAndOunces({ text, pounds, ounces }, unit, manner)
    return said !== null && field.length < fullTwoParts ? narrowed(said) : said
  }
  if (!isFigure(text)) return null
  const said = weight(text, unit, manner)
  /** Grams stand alone where the other units have two letters: one of them may have been lost. */
  return field.length < 5 || /^[A-Za-z]$/.test(unit) ? narrowed(said) : said
}

/** Whole pounds before the ounces of a field, and how wide it is at least: `xxlb xx.x`. */
const twoParts = /^( *-? *\d{1,4})(?:LB|lb) ? ?(\d{1,2}(?:\.\d{1,2})?)$/
const fullTwoParts = 9

/**
 * The end of the bytes: a weight, or a sign all over its field, where there is one; then the status, where bit 6 of each
 * byte behind the first says that another follows. Some makers leave out the `S` or a line end.
 */
const telegram =
  /[␊␍](?:(?:([\^_-]{4,9} {0,3}[A-Za-z]{0,3})|([ \d.+-]{1,12}?(?:(?:LB|lb)[ \d.]{1,6}(?=OZ|oz))?)([A-Za-z]{1,3} ?)) ?[␍␊]{1,2} ?)?S?([0-?][p-\x7f]{0,2}[0-?]) ?␍? ?␃$/

const nciWith = (firstByte: FirstByte): ScaleProtocol => ({
  ask: latin1('W\r'),
  zero: { bytes: latin1('Z\r'), answer: 'any' },
  tare: null,
  lines: [...sevenBits, ...eightBits],
  findable: true,
  feed: sevenBitFeed(
    feeder({
      ends: [0x03],
      longest: 40,
      read(held) {
        const unknown = /␊\?␍␃$/.exec(held)
        if (unknown !== null) return { said: { said: 'refused', text: '?' }, length: 4 }
        const found = telegram.exec(held)
        if (found === null) return null
        const [frame, filled = '', field, unit = '', bytes = ''] = found
        const status = readStatus(bytes, firstByte)
        const said =
          field !== undefined ? readWeight(field, unit, status) : readNone(filled, `S${bytes}`, status)
        return said === null ? null : { said, length: frame.length }
      },
    }),
  ),
})

/**
 * NCI as in SCP-01 and 3825 of Avery Weigh-Tronix, Brecknell and Salter.
 * Source: METTLER DIVA service manual p. 35-37, Brecknell 67XX p. 64-68, status bytes: Ohaus Aviator 7000 p. 49, NCI 6702
 * p. 14; pounds with ounces: Weigh-Tronix SCP-01, Salter Brecknell SBI140 p. 24.
 */
export const nci: ScaleProtocol = nciWith('upright')

/**
 * The same with SCP-12: moving, at zero and faults of the memory are told by a 0. One language takes what the other says
 * of a sound scale for a fault, so that neither gives a weight where the other is spoken.
 * Source: Global Industrial 412584 user manual p. 25.
 */
export const scp12: ScaleProtocol = nciWith('inverted')
