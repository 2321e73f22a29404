/** What a scanner is tried with: every sign that a wrong setting changes stands in one of them. */
export const testSymbols = {
  /** Capitals and small letters, and those that stand elsewhere on other keyboards. */
  code128: 'PackBench-yz/Test.16',
  /** GTIN, lot and serial with the GS sign between them. */
  dataMatrix: '010955123456789610Lot-Zy7\u001d21S42Qa',
  /** The last signs tell the keyboards of two countries apart wherever a sign of ASCII does. */
  qr: 'PB,test=[q]@A;z#|+',
  ean13: '9556001122339',
  itf14: '10061414100042',
} as const
export type TestSymbol = keyof typeof testSymbols
export const testSymbolNames = Object.keys(testSymbols) as TestSymbol[]

/** What came for one symbol: signs, or names of keys such as `F9`, in their order. */
export interface SymbolRead {
  symbol: TestSymbol
  prefix: readonly string[]
  /** The AIM identifier such as `]C1`, if the scanner sends it. */
  aim: string | null
  /** What stood for the GS sign: itself, another one, or nothing; null where the symbol has none. */
  gs: 'raw' | 'lost' | { sign: string } | null
  letters: LetterCase
  checkDigit: boolean
  suffix: readonly string[]
}
export type LetterCase = 'same' | 'swapped' | 'upper' | 'lower'

const GS = '\u001d'
/** More signs around a symbol are none that a scanner was set to send. */
const mostAround = 3
const aimLength = 3
/** The most signs that may stand for the GS sign. */
const mostForGs = 6
const cases: readonly LetterCase[] = ['same', 'swapped', 'upper', 'lower']

/** Which of the symbols these signs are, and what the scanner made of it; null: none of them. */
export function readTestSymbol(signs: readonly string[]): SymbolRead | null {
  for (const checkDigit of [true, false])
    for (const symbol of testSymbolNames)
      for (const letters of cases)
        for (let from = 0; from <= mostAround + aimLength; from++) {
          const read = readAt(signs, from, symbol, letters, checkDigit)
          if (read !== null) return read
        }
  return null
}

function readAt(
  signs: readonly string[],
  from: number,
  symbol: TestSymbol,
  letters: LetterCase,
  checkDigit: boolean,
): SymbolRead | null {
  const whole = inCase(testSymbols[symbol], letters)
  if (!checkDigit && !/^\d+$/.test(whole)) return null
  const body = bodyAt(signs, from, checkDigit ? whole : whole.slice(0, -1))
  if (body === null) return null
  const suffix = signs.slice(body.end)
  const before = signs.slice(0, from)
  const { prefix, aim } = withoutAim(withoutFirstGs(before, body.gs))
  if (suffix.length > mostAround || prefix.length > mostAround) return null
  return { symbol, prefix, aim, gs: body.gs, letters, checkDigit, suffix }
}

/** Where a text that stands at this place ends, with what came in the place of its GS sign. */
function bodyAt(
  signs: readonly string[],
  from: number,
  text: string,
): { end: number; gs: SymbolRead['gs'] } | null {
  const [first = '', rest] = text.split(GS)
  const end = from + first.length
  if (!standsAt(signs, from, first)) return null
  if (rest === undefined) return { end, gs: null }
  if (standsAt(signs, end, rest)) return { end: end + rest.length, gs: 'lost' }
  for (let length = 1; length <= mostForGs && end + length < signs.length; length++)
    if (standsAt(signs, end + length, rest)) {
      const sign = signs.slice(end, end + length).join('')
      return { end: end + length + rest.length, gs: sign === GS ? 'raw' : { sign } }
    }
  return null
}

const standsAt = (signs: readonly string[], from: number, text: string): boolean =>
  [...text].every((letter, at) => signs[from + at] === letter)

/** Some scanners send the sign at the beginning of a GS1 symbol, too; it says nothing. */
function withoutFirstGs(before: readonly string[], gs: SymbolRead['gs']): readonly string[] {
  const sign = gs === 'raw' ? GS : typeof gs === 'object' ? gs?.sign : undefined
  if (sign === undefined) return before
  const from = [...before.keys()].find((place) => before.slice(place).join('') === sign)
  return from === undefined ? before : before.slice(0, from)
}

function withoutAim(before: readonly string[]): { prefix: readonly string[]; aim: string | null } {
  const last = before.slice(-aimLength).join('')
  return /^\][A-Za-z][0-9A-Za-z]$/.test(last) && before.length >= aimLength
    ? { prefix: before.slice(0, -aimLength), aim: last }
    : { prefix: before, aim: null }
}

function inCase(text: string, letters: LetterCase): string {
  if (letters === 'same') return text
  if (letters === 'upper') return text.toUpperCase()
  if (letters === 'lower') return text.toLowerCase()
  return [...text]
    .map((letter) => (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()))
    .join('')
}
