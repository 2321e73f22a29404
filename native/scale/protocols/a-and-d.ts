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
  type Weighed,
  weight,
} from './protocol.ts'

const usualWidth = 8
const command = (text: string) => ({ bytes: latin1(`${text}\r\n`), answer: 'none' as const })

/** Overload is sent with a figure that is no weight: all nines, blanks, or an exponent where the unit would be. */
function readOver(line: string): ScaleSaid | null {
  const over = /^(OL|UL),(?:(?:[GN][ ST]|[GN]|__),)?([ \d.,E+-]{7,15}[A-Za-z]{0,3} *)$/.exec(line)
  if (over === null) return null
  const [, head, figure = ''] = over
  return noWeight(head === 'UL' || /^ *-[ \d.]/.test(figure) ? 'underload' : 'overload', line, null)
}

/** The decimal comma of a scale set to it. */
const pointed = (field: string): string => (field.includes('.') ? field : field.replace(',', '.'))

/** One head, nine or ten signs, and a unit of three; between them what a check of limits says, or a comma. */
const oneHead =
  /^(ST|US|QT|WT|PT),(?:(?:HI|OK|LO|--),)?([+-][ \d.,]{7,8}[\d.])(?=,?.{3}$),? *([A-Za-z%]{1,3}) *$/

function readOneHead([, state, sent = '', unit = '']: RegExpExecArray): ScaleSaid | null {
  const field = pointed(sent)
  if (!isFigure(field)) return null
  /** A lone `t` on a balance is the tola of India. */
  if (state === 'QT' || unit === 't') return noWeight('not-a-weight', field, unit)
  return weight(field, unit, { stable: state !== 'US', load: state === 'PT' ? 'tare' : null })
}

const loads: Readonly<Record<string, Weighed['load']>> = { G: 'gross', N: 'net', T: 'tare', P: 'tare' }

/** A second head tells gross from net, in one letter or two; the figure has a sign, or eight places without one. */
const twoHeads =
  /^(ST|US|QT), ?(GS|NT|TR|TL|PT|[GNT] ?)(?:,|(?=[ +-]))( ?[+ -]? *[\d.,]{0,9}[\d.]),? *([A-Za-z%]{1,3}) *$/

function readTwoHeads([, state, load = '', sent = '', unit = '']: RegExpExecArray): ScaleSaid | null {
  const field = pointed(sent)
  if (!isFigure(field)) return null
  if (state === 'QT') return noWeight('not-a-weight', field, unit)
  const said = weight(field, unit, { stable: state === 'ST', load: loads[load.charAt(0)] ?? null })
  return field.length < usualWidth ? narrowed(said) : said
}

function read(line: string): ScaleSaid | null {
  if (line === '␆') return { said: 'other', text: 'ACK' }
  if (/^EC,E\d\d$/.test(line)) return { said: 'refused', text: line }
  if (/^[OU]L,/.test(line)) return readOver(line)
  const one = oneHead.exec(line)
  if (one !== null) return readOneHead(one)
  const two = twoHeads.exec(line)
  return two === null ? null : readTwoHeads(two)
}

/**
 * A&D, and the many scales that write its lines: T-Scale, Excell, Selleton, Dini Argeo, CAS in its "AND" setting.
 * Source: A&D EK-L manual p. 28, GC p. 51, AD-4212D p. 27, AD-4329A p. 43; CAS CI-600D p. 75; Dini Argeo DGT4X p. 52.
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
