import {
  eightBits,
  isFigure,
  latin1,
  lineFeeder,
  noWeight,
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
  N: 'net',
  NET: 'net',
  T: 'tare',
  TARE: 'tare',
  PT: 'tare',
}
const command = (text: string) => ({ bytes: latin1(`${text}\r\n`), answer: 'none' as const })

/** The lines of Defender 3000 are narrower, and sixteen signs long. */
const defender = /^(?=.{16}$)([ +-][ \d.]{6}\d) ([A-Za-z]{1,2}) {3,4}(\?)? *([GNT])$/

function read(line: string): ScaleSaid | null {
  if (line === 'ES') return { said: 'refused', text: line }
  if (line === 'OK!') return { said: 'other', text: line }
  const error = /^ *(?:Err(?:or)? ?8\.([34])|(over|under) ?load) *$/i.exec(line)
  if (error !== null) {
    const over = error[1] === '3' || error[2]?.toLowerCase() === 'over'
    return noWeight(over ? 'overload' : 'underload', line.trim(), null)
  }
  const found =
    defender.exec(line) ??
    /^([ +\-\d][ +\-\d.]{7,10}\d) {1,5}([A-Za-z%]{1,5}) {0,5}(\?)? *(GROSS|G|B|NET|N|TARE|T|PT)? *$/.exec(
      line,
    )
  if (found === null) return null
  const [, field = '', unit = '', unsteady, legend] = found
  if (!isFigure(field)) return null
  const load = legend === undefined ? null : (loads[legend] ?? null)
  return weight(field, unit, { stable: unsteady === undefined, load })
}

/**
 * Ohaus bench scales. The weight stands right in nine to twelve places: a narrower field has lost some.
 * Source: Ohaus RS232 interface manual EN-3, Defender 3000 EN-35.
 */
export const ohaus: ScaleProtocol = {
  ask: latin1('IP\r\n'),
  zero: command('Z'),
  tare: command('T'),
  lines: [...eightBits, ...sevenBits],
  findable: true,
  feed: lineFeeder(40, read),
}
