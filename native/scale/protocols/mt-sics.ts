import {
  eightBits,
  latin1,
  lineFeeder,
  narrowed,
  noWeight,
  type ScaleProtocol,
  type ScaleSaid,
  sevenBits,
  weight,
} from './protocol.ts'

const usualWidth = 10
/** The answer to a command that is not sent here, such as `I4 A "…"` after switching on. */
const otherAnswer = /^(?!S )(?:[A-Z][A-Z0-9]{0,3}|@) [A-Z+-](?: [ -~]*)?$/
const problems = { I: 'not-executable', L: 'not-executable', '+': 'overload', '-': 'underload' } as const

/**
 * What one line says. The weight field is ten characters wide or more; scales that only speak like it have others, and
 * one with the sign at the left edge.
 */
function read(line: string): ScaleSaid | null {
  if (/^E[STL]$/.test(line)) return { said: 'refused', text: line }
  if (/^S [SD] +Error \d+[bt]$/.test(line)) return noWeight('fault', line, null)
  const weighed = /^([ST]) ([SD]) ( *[+-]? *\d+(?:\.\d+)?) ([!-~]{1,5}) *$/.exec(line)
  if (weighed !== null) {
    const [, command, status, field = '', unit = ''] = weighed
    if (command === 'T') return status === 'S' ? { said: 'tare', ok: true, text: line } : null
    const said = weight(field, unit, { stable: status === 'S', load: null })
    return field.length < usualWidth ? narrowed(said) : said
  }
  const plain = /^([SZT]) ([IL+A-]) *$/.exec(line)
  if (plain === null) return otherAnswer.test(line) ? { said: 'other', text: line } : null
  const [, command, status = ''] = plain
  if (command !== 'S') return { said: command === 'Z' ? 'zero' : 'tare', ok: status === 'A', text: line }
  return status === 'A' ? null : noWeight(problems[status as keyof typeof problems], line, null)
}

const command = (text: string) => ({ bytes: latin1(`${text}\r\n`), answer: 'own' as const })

/**
 * Mettler Toledo MT-SICS, levels 0 and 1, as most of the maker's bench scales speak it.
 * Source: "MT-SICS Basic Information"; JS-series manual p. 30.
 */
export const mtSics: ScaleProtocol = {
  ask: latin1('SI\r\n'),
  zero: command('Z'),
  tare: command('T'),
  lines: [...eightBits, ...sevenBits],
  findable: true,
  feed: lineFeeder(80, read),
}
