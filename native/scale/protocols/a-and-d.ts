import {
  eightBits,
  isFigure,
  latin1,
  lineFeeder,
  narrowed,
  noWeight,
  type ScaleProtocol,
  type ScaleSaid,
  sevenBits,
  weight,
} from './protocol.ts'

const usualWidth = 8
const loads = { GS: 'gross', NT: 'net', TR: 'tare', TL: 'tare', PT: 'tare' } as const
const command = (text: string) => ({ bytes: latin1(`${text}\r\n`), answer: 'none' as const })

/** Overload is sent with a figure that is no weight: all nines, or an exponent where the unit would be. */
function readOver(line: string): ScaleSaid | null {
  const over = /^OL,(?:(?:GS|NT|__),)?([+ -])[ \d.E+-]{6,12} *[A-Za-z]{0,3}$/.exec(line)
  return over === null ? null : noWeight(over[1] === '-' ? 'underload' : 'overload', line, null)
}

function read(line: string): ScaleSaid | null {
  if (line === '␆') return { said: 'other', text: 'ACK' }
  if (/^EC,E\d\d$/.test(line)) return { said: 'refused', text: line }
  if (line.startsWith('OL')) return readOver(line)
  const own = /^(ST|US|QT|WT|PT),([+-][ \d.]{8,9})(?=.{3}$) *([A-Za-z%]{1,3}) *$/.exec(line)
  if (own !== null) {
    const [, state, field = '', unit = ''] = own
    if (!isFigure(field)) return null
    return state === 'QT'
      ? noWeight('not-a-weight', field, unit.trim())
      : weight(field, unit, { stable: state !== 'US', load: state === 'PT' ? 'tare' : null })
  }
  const twoHeads = /^(ST|US),(GS|NT|TR|TL|PT), ?([+ -] *[\d.]{1,10}) *([A-Za-z%]{1,3}) *$/.exec(line)
  if (twoHeads === null) return null
  const [, state, load, field = '', unit = ''] = twoHeads
  if (!isFigure(field.trimEnd())) return null
  const said = weight(field, unit, { stable: state === 'ST', load: loads[load as keyof typeof loads] })
  return field.length < usualWidth ? narrowed(said) : said
}

/**
 * A&D, and the many scales that write its lines: T-Scale, Excell, Selleton, CAS in its "AND" setting.
 * Their second head tells gross from net. Source: A&D EK-L manual p. 28.
 */
export const aAndD: ScaleProtocol = {
  ask: latin1('Q\r\n'),
  zero: command('Z'),
  tare: command('T'),
  lines: [...sevenBits, ...eightBits].sort((one, two) => rank(one.baudRate) - rank(two.baudRate)),
  findable: true,
  feed: lineFeeder(40, read),
}

/** It comes out of the box with 2400, or 9600 where it is newer. */
function rank(baudRate: number): number {
  return [2400, 9600, 4800, 19200].indexOf(baudRate)
}
