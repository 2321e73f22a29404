import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type LetterCase,
  readTestSymbol,
  type TestSymbol,
  testSymbolNames,
  testSymbols,
} from '#domain/scanner-symbols'
import {
  type Finding,
  type Heard,
  heardSymbol,
  judgeScanner,
  type Reading,
  type ScannerSetting,
} from '#domain/scanner-test'

const GS = '\u001d'
/** How a scanner is set up, and so how it sends a symbol. */
interface Manner {
  prefix: string[]
  aim: boolean
  gs: string
  letters: LetterCase
  checkDigit: boolean
  suffix: string[]
}
const usual: Manner = { prefix: [], aim: true, gs: GS, letters: 'same', checkDigit: true, suffix: ['\r'] }
const aims: Record<TestSymbol, string> = {
  code128: ']C0',
  dataMatrix: ']d2',
  qr: ']Q1',
  ean13: ']E0',
  itf14: ']I1',
}
const change: Record<LetterCase, (letter: string) => string> = {
  same: (letter) => letter,
  upper: (letter) => letter.toUpperCase(),
  lower: (letter) => letter.toLowerCase(),
  swapped: (letter) => (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()),
}

/** A key comes as one sign, anything else sign by sign. */
const signsOf = (gs: string): string[] => (/^(F\d|Ctrl)/.test(gs) ? [gs] : [...gs])

function sent(symbol: TestSymbol, { prefix, aim, gs, letters, checkDigit, suffix }: Manner): string[] {
  const text = testSymbols[symbol]
  const body = checkDigit || !/^\d+$/.test(text) ? text : text.slice(0, -1)
  const signs = [...body].flatMap((sign) => (sign === GS ? signsOf(gs) : [change[letters](sign)]))
  return [...prefix, ...(aim ? aims[symbol] : ''), ...signs, ...suffix]
}
const heardAs = (as: Reading, symbol: TestSymbol, manner: Manner): Heard => [
  { as, signs: sent(symbol, manner) },
]
const allHeard = (as: Reading, manner: Partial<Manner>) =>
  testSymbolNames.map((symbol) => heardAs(as, symbol, { ...usual, ...manner }))
const troubles = (findings: readonly Finding[]) =>
  findings.filter(({ verdict }) => verdict !== 'right').map(({ what, verdict }) => `${what} ${verdict}`)

const serial: ScannerSetting = { way: 'serial', as: 'serial', framing: 'cr', gsText: null }
const usb: ScannerSetting = { way: 'hid', as: 'usb-pos', gsText: null }
const wedge: ScannerSetting = { way: 'wedge', as: 'us', prefix: null, suffix: null, gs: 'Ctrl+]' }

describe('a scanner after its five symbols', () => {
  const keys = { gs: 'Ctrl+]', suffix: ['Enter'] }
  it.each<
    [string, ScannerSetting, Reading, Partial<Manner>, string[], Partial<Record<string, unknown>> | null]
  >([
    ['all right on a serial line', serial, 'serial', {}, [], null],
    ['all right on a USB plug', usb, 'usb-pos', { suffix: [] }, [], null],
    ['all right on a keyboard', wedge, 'us', keys, [], null],
    ['CR LF where CR is set', serial, 'serial', { suffix: ['\r', '\n'] }, [], null],
    [
      'ETX where CR is set',
      serial,
      'serial',
      { prefix: ['\x02'], suffix: ['\x03'] },
      ['suffix adapt'],
      { framing: 'etx' },
    ],
    ['LF where CR is set', serial, 'serial', { suffix: ['\n'] }, ['suffix adapt'], { framing: 'lf' }],
    ['no end where CR is set', serial, 'serial', { suffix: [] }, ['suffix adapt'], { framing: 'idle' }],
    [
      'any known end is right by itself',
      { ...serial, framing: 'auto' },
      'serial',
      { suffix: ['\x03'] },
      [],
      null,
    ],
    ['Tab at the end of a serial line', serial, 'serial', { suffix: ['\t'] }, ['suffix change'], null],
    ['a letter before each code', serial, 'serial', { prefix: ['X'] }, ['prefix change'], null],
    ['no AIM identifiers', serial, 'serial', { aim: false }, ['aim-missing change'], null],
    ['GS left out', serial, 'serial', { gs: '' }, ['gs-lost change'], null],
    ['another sign for GS', serial, 'serial', { gs: '|' }, ['gs adapt'], { gsText: '|' }],
    ['two signs for GS', serial, 'serial', { gs: '^]' }, ['gs adapt'], { gsText: '^]' }],
    ['its name for GS', serial, 'serial', { gs: '{GS}' }, ['gs adapt'], { gsText: '{GS}' }],
    ['a sign of values for GS', serial, 'serial', { gs: '%' }, ['gs change'], null],
    ['the sign that is set', { ...serial, gsText: '|' }, 'serial', { gs: '|' }, [], null],
    ['GS itself where another is set', { ...serial, gsText: '|' }, 'serial', {}, [], null],
    [
      'another sign for GS in reports',
      usb,
      'usb-pos',
      { suffix: [], gs: '~' },
      ['gs adapt'],
      { gsText: '~' },
    ],
    ['all capitals', serial, 'serial', { letters: 'upper' }, ['letters change'], null],
    ['no check digits', serial, 'serial', { checkDigit: false }, ['check-digit change'], null],
    ['reports of another maker', usb, 'microscan', { suffix: [] }, ['read-as adapt'], { as: 'microscan' }],
    ['a suffix in USB reports', usb, 'usb-pos', {}, ['suffix change'], null],
    ['a French keyboard', wedge, 'fr', keys, ['read-as adapt'], { as: 'fr' }],
    [
      'Caps Lock',
      { ...wedge, as: 'computer' },
      'computer',
      { ...keys, letters: 'swapped' },
      ['caps change'],
      null,
    ],
    ['a key before each code', wedge, 'us', { ...keys, prefix: ['F9'] }, ['prefix adapt'], { prefix: 'F9' }],
    [
      'the key before each code gone',
      { ...wedge, prefix: 'F9' },
      'us',
      keys,
      ['prefix adapt'],
      { prefix: null },
    ],
    ['a letter key before each code', wedge, 'us', { ...keys, prefix: ['q'] }, ['prefix change'], null],
    ['two keys before each code', wedge, 'us', { ...keys, prefix: ['F9', 'F9'] }, ['prefix change'], null],
    ['another key for GS', wedge, 'us', { ...keys, gs: 'F8' }, ['gs adapt'], { gs: 'F8' }],
    ['a digit for GS', wedge, 'us', { ...keys, gs: '7' }, ['gs change'], null],
    [
      'Enter where another key is set',
      { ...wedge, suffix: 'F10' },
      'us',
      keys,
      ['suffix adapt'],
      { suffix: null },
    ],
    ['a key after each code', wedge, 'us', { ...keys, suffix: ['F10'] }, ['suffix adapt'], { suffix: 'F10' }],
    ['Enter twice', wedge, 'us', { ...keys, suffix: ['Enter', 'Enter'] }, [], null],
  ])('%s', (_name, setting, as, manner, expected, better) => {
    const judged = judgeScanner(setting, allHeard(as, manner), [])
    expect(troubles(judged.findings)).toEqual(expected)
    expect(judged.better).toEqual(better === null ? null : { ...setting, ...better })
    if (judged.better !== null)
      expect(troubles(judgeScanner(judged.better, allHeard(as, manner), []).findings)).toEqual([])
  })

  it('names the symbols it could not read, and the ones without their check digit', () => {
    const heard = allHeard('serial', { checkDigit: false }).slice(0, 4)
    const { findings } = judgeScanner(serial, heard, ['itf14'])
    expect(findings.find(({ what }) => what === 'not-read')?.symbols).toEqual(['itf14'])
    expect(findings.find(({ what }) => what === 'check-digit')?.symbols).toEqual(['ean13'])
  })

  it('says that own identifiers before the codes fit no setting', () => {
    const heard = testSymbolNames.map((symbol, at) =>
      heardAs('us', symbol, { ...usual, gs: 'Ctrl+]', prefix: [at < 2 ? 'A' : 'F'], suffix: ['Enter'] }),
    )
    expect(troubles(judgeScanner(wedge, heard, []).findings)).toEqual(['prefix change'])
  })

  it('of ways that fit alike it keeps the one that is set', () => {
    const both = (['us', 'de', 'computer'] as const).map((as) => ({ as, signs: sent('ean13', usual) }))
    const { findings } = judgeScanner({ ...wedge, as: 'computer' }, [both], [])
    expect(findings[0]).toMatchObject({ what: 'read-as', verdict: 'right', saw: ['computer'] })
  })

  it('says nothing of what never came', () => {
    expect(judgeScanner(serial, [], testSymbolNames)).toEqual({
      findings: [{ what: 'not-read', verdict: 'change', saw: [], symbols: testSymbolNames }],
      better: null,
    })
  })
})

describe('what a symbol came as', () => {
  const around = fc.array(fc.constantFrom('F9', '\x02', '~', '\r', '\n', 'Tab', 'Enter', '\t'), {
    maxLength: 3,
  })
  const manners = fc.record({
    prefix: around,
    aim: fc.boolean(),
    gs: fc.constantFrom(GS, '', '|', 'F8', 'Ctrl+]'),
    letters: fc.constantFrom<LetterCase>('same', 'swapped', 'upper', 'lower'),
    checkDigit: fc.boolean(),
    suffix: around,
  })

  it('is found again in whatever manner it was sent', () => {
    fc.assert(
      fc.property(fc.constantFrom(...testSymbolNames), manners, (symbol, manner) => {
        const read = readTestSymbol(sent(symbol, manner))
        const text: string = testSymbols[symbol]
        const digits = /^\d+$/.test(text)
        expect(read).toEqual({
          symbol,
          prefix: manner.prefix,
          aim: manner.aim ? aims[symbol] : null,
          gs: !text.includes(GS)
            ? null
            : manner.gs === GS
              ? 'raw'
              : manner.gs === ''
                ? 'lost'
                : { sign: manner.gs },
          letters: digits ? 'same' : manner.letters,
          checkDigit: manner.checkDigit || !digits,
          suffix: manner.suffix,
        })
      }),
    )
  })

  it('never throws, and is none of the five for anything else', () => {
    const signs = fc.array(
      fc.oneof(fc.string({ minLength: 1, maxLength: 2 }), fc.constantFrom('F9', GS, ']', '9')),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(signs, (any) => {
        expect(heardSymbol([{ as: 'us', signs: any }])).toBeNull()
      }),
    )
  })

  it('passes over a GS sign before a GS1 symbol', () => {
    const signs = [GS, ...sent('dataMatrix', { ...usual, aim: false })]
    expect(readTestSymbol(signs)).toMatchObject({ prefix: [], gs: 'raw', aim: null })
  })
})
