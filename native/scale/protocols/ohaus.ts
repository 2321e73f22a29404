import {
  eightBits,
  isFigure,
  latin1,
  lineFeeder,
  noWeight,
  poundsAndOunces,
  type ScaleProtocol,
  type ScaleSaid,
  sevenBits,
  type Weighed,
  weight,
} from './protocol.ts'

const loads: Readonly<Record<string, Weighed['load']>> = {
  G: 'gross',
  GROSS: 'gross',
  B: 'gross',
  'B/G': 'gross',
  N: 'net',
  NET: 'net',
  T: 'tare',
  TARE: 'tare',
  PT: 'tare',
}
const command = (text: string) => ({ bytes: latin1(`${text}\r\n`), answer: 'none' as const })

/** The lines of Defender 3000 are narrower, and sixteen signs long. */
const defender = /^(?=.{16}$)([ +-][ \d.]{6}\d) ([A-Za-z]{1,2}) {3,4}(\?)? *([GNT])$/

/** The weight in its field, then a legend, what a check of limits says, or when it was printed. */
const usual =
  /^([ +\-\d][ +\-\d.]{7,10}\d) {1,5}([A-Za-z%]{1,5}) {0,5}(\?)? *((?<=[ ?])(?:GROSS|G|B|B\/G|NET|N|TARE|T|PT|TOTAL))? *(?: (?:Under|Accept|Over|\d\d:\d\d:\d\d))? *$/
/** Pounds in four signs and ounces in seven. */
const twoParts = /^([ \-\d]{3}\d) lb ([ \d.]{6}\d) oz {1,2}(\?)? *([GNT]|PT)? *(?: (?:Under|Accept|Over))? *$/

function read(line: string): ScaleSaid | null {
  if (line === 'ES') return { said: 'refused', text: line }
  if (line === 'OK!') return { said: 'other', text: line }
  const error = /^ *(?:Err(?:or)? ?8\.([34])|(over|under) ?load) *$/i.exec(line)
  if (error !== null) {
    const over = error[1] === '3' || error[2]?.toLowerCase() === 'over'
    return noWeight(over ? 'overload' : 'underload', line.trim(), null)
  }
  const two = twoParts.exec(line)
  if (two !== null) return readTwoParts(two)
  const found = defender.exec(line) ?? usual.exec(line)
  if (found === null) return null
  const [, field = '', unit = '', unsteady, legend] = found
  if (!isFigure(field)) return null
  /** What was weighed since morning, not what lies there. */
  if (legend === 'TOTAL') return noWeight('not-a-weight', field, unit)
  return weight(field, unit, mannerOf(unsteady, legend))
}

const mannerOf = (unsteady: string | undefined, legend = '') => ({
  stable: unsteady === undefined,
  load: loads[legend] ?? null,
})

function readTwoParts([, pounds = '', ounces = '', unsteady, legend]: RegExpExecArray): ScaleSaid | null {
  const text = `${pounds.trim()} lb ${ounces}`
  return poundsAndOunces({ text, pounds, ounces }, 'oz', mannerOf(unsteady, legend))
}

/**
 * Ohaus bench scales. The weight stands right in nine to twelve places: a narrower field has lost some.
 * Source: Ohaus RS232 interface manual EN-3, Defender 3000 EN-35, Defender 5000 EN-51, Explorer EN-156, Ranger RC p. 36.
 */
export const ohaus: ScaleProtocol = {
  ask: latin1('IP\r\n'),
  zero: command('Z'),
  tare: command('T'),
  lines: [...eightBits, ...sevenBits],
  findable: true,
  feed: lineFeeder(40, read),
}
