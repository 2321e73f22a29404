import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGs1 } from '#domain/barcode/gs1'
import { company, elementString, GS, joined, mutation } from '#domain/barcode/gs1-samples'
import { identifierOfAi, identifiers } from '#domain/barcode/gs1-table'
import { grammar } from '#sim/oracle/gs1-grammar'
import { elementsOf } from '#sim/oracle/read-symbol'

const today = '2026-11-22'
/** Identifiers and values as they are read; null where the text is refused. */
const read = (text: string): Map<string, string> | null => {
  const answer = readGs1(text, today)
  return 'facts' in answer ? new Map(answer.elements.map(({ ai, value }) => [ai, value])) : null
}
const tea = '0109551234567896'
const nothing = { sscc: null, gtin: null, lot: null, serial: null, expiresOn: null, count: null }

test.each([
  [
    'tea with lot and expiry',
    `${tea}10L2609A${GS}17280300`,
    { gtin: '09551234567896', lot: 'L2609A', expiresOn: '2028-03-31' },
  ],
  [
    'expiry before the lot',
    `${tea}1727022810L1`,
    { gtin: '09551234567896', lot: 'L1', expiresOn: '2027-02-28' },
  ],
  ['the last day of a leap February', `${tea}17280200`, { gtin: '09551234567896', expiresOn: '2028-02-29' }],
  ['a carton', '00395212340000000014', { sscc: '395212340000000014' }],
  ['a serial', `010952123454321321SN-42${GS}`, { gtin: '09521234543213', serial: 'SN-42' }],
  ['a doubled separator', `${tea}10L1${GS}${GS}21S1`, { gtin: '09551234567896', lot: 'L1', serial: 'S1' }],
  ['what a carton holds', `0209551234567896${GS}3712`, { count: 12 }],
  ['net weight beside the item', `3103001250${tea}`, { gtin: '09551234567896' }],
  ['the same lot said twice', `${tea}10L1${GS}10L1`, { gtin: '09551234567896', lot: 'L1' }],
  ['fifty years ahead', `${tea}17760101`, { gtin: '09551234567896', expiresOn: '2076-01-01' }],
  ['forty-nine years back', `${tea}17770101`, { gtin: '09551234567896', expiresOn: '1977-01-01' }],
])('reads %s', (_name, text, facts) => {
  expect(readGs1(text, today)).toMatchObject({ facts: { ...nothing, ...facts } })
})

test.each([
  ['month 13', '17261301', { problem: 'month', position: 4 }],
  ['the 30th of February', '17270230', { problem: 'day', position: 6 }],
  ['day 00 where a day is needed', `${tea}7006270200`, { problem: 'day', position: 24 }],
  ['a quarter past 24', `${tea}70032702012415`, { problem: 'time', position: 26 }],
  ['a wrong check digit', '0109551234567895', { problem: 'check', position: 2 }],
  ['a wrong check pair', '80131987654Ad4X4bL5ttr2310c2L', { problem: 'check', position: 4 }],
  ['an asset under a company prefix of three digits', '8004952A1', { problem: 'value', position: 4 }],
  ['a GTIN cut short', '01095512345678', { problem: 'too-short', position: 2 }],
  ['a separator inside a GTIN', `01095512${GS}4567896`, { problem: 'too-short', position: 2 }],
  ['letters in a date', '17AB0101', { problem: 'not-digits', position: 2 }],
  [
    'a lot that runs into the next element',
    '1012345678901234567890172803',
    { problem: 'separator', position: 22 },
  ],
  [
    'a count that runs into the next element',
    `0209551234567896${GS}3712345678901`,
    { problem: 'separator', position: 27 },
  ],
  ['an empty lot', `10${GS}21S1`, { problem: 'too-short', position: 2 }],
  ['a blank in a lot', '10L 1', { problem: 'character', position: 3 }],
  ['small letters in a component', '801012ab', { problem: 'character', position: 6 }],
  ['a country that is none', `${tea}422999`, { problem: 'country', position: 19 }],
  ['a currency that is none', `${tea}310300125039320001250`, { problem: 'currency', position: 30 }],
  ['piece 3 of 2', '8006095212345432130302', { problem: 'value', position: 18 }],
  ['two different lots', `${tea}10L1${GS}10L2`, { problem: 'twice', position: 23 }],
  ['an identifier that is none', `${tea}10L1${GS}05http`, { problem: 'unknown-ai', position: 21 }],
  ['a lot without its item', '10L1', { problem: 'missing', position: 0 }],
  ['contents without their count', '0209551234567896', { problem: 'missing', position: 0 }],
  ['a serial of contents', `020955123456789621S1${GS}3712`, { problem: 'missing', position: 16 }],
  ['an item and its contents', `${tea}0209551234567896`, { problem: 'excluded', position: 0 }],
  ['two net weights', `${tea}31030012503102000125`, { problem: 'excluded', position: 16 }],
  ['an origin and one for all steps', `${tea}422458${GS}426458`, { problem: 'excluded', position: 16 }],
])('refuses %s and says where', (_name, text, problem) => {
  expect(readGs1(text, today)).toMatchObject(problem)
})

test.each([
  ['month 13 behind a GTIN', `${tea}17261301`, '17', 20],
  ['a full date of month 00', `8018${'0'.repeat(18)}${GS}725019991301`, '7250', 31],
  ['a lot that runs on', `${tea}10L26090000000000000000${'0'.repeat(9)}`, '10', 38],
  ['a variable value of another', `${tea}10L1${GS}21S/ 1`, '21', 25],
  ['nothing that is one', `${tea}05http`, null, 16],
])('names the identifier at fault: %s', (_name, text, ai, position) => {
  expect(readGs1(text, today)).toMatchObject({ ai, position })
})

test.each([
  ['3103001250', { is: 'measure', amount: 1_250_000, decimals: 0, unit: 'mg' }],
  ['3165000002', { is: 'measure', amount: 20_000, decimals: 0, unit: 'ul' }],
  ['3202000155', { is: 'measure', amount: 155, decimals: 2, unit: 'lb' }],
  ['392212990', { is: 'money', amount: 12_990, decimals: 2, currency: null }],
  ['393245812990', { is: 'money', amount: 12_990, decimals: 2, currency: '458' }],
  ['393292412990', { is: 'money', amount: 12_990, decimals: 2, currency: '924' }],
  ['7007270201270203', { is: 'dates', from: '2027-02-01', to: '2027-02-03' }],
  ['8008270201235959', { is: 'time', at: '2027-02-01T23:59:59' }],
  ['80082702011530', { is: 'time', at: '2027-02-01T15:30' }],
  ['4331001850-', { is: 'hundredths', of: 'C', amount: -1850 }],
  ['43211', { is: 'answer', yes: true }],
])('%s means what the standard says', (text, means) => {
  const weighed = text.startsWith('39') ? `3103001250${GS}` : ''
  const answer = readGs1(`${tea}${weighed}${text}`, today)
  expect('facts' in answer ? answer.elements.at(-1)?.means : answer).toEqual(means)
})

test('knows exactly the identifiers of the grammar', () => {
  const all = Array.from({ length: 10_000 }, (_, n) => String(n))
  const written = [2, 3, 4].flatMap((length) =>
    all.filter((n) => n.length <= length).map((n) => n.padStart(length, '0')),
  )
  const differ = written.filter(
    (ai) => (identifierOfAi(ai) !== null) !== grammar.some((row) => row.ai.test(ai)),
  )
  expect(differ).toEqual([])
})

test('no identifier is the beginning of another', () => {
  const all = identifiers.map(({ ai }) => ai)
  expect(all.filter((ai) => all.some((other) => other !== ai && other.startsWith(ai)))).toEqual([])
})

test('reads every well-formed string as the standard does, whatever identifiers stand together', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(company, (all) => {
      for (const { ai } of all) seen.add(ai)
      expect([...(read(joined(all)) ?? [])]).toEqual(all.map(({ ai, value }) => [ai, value]))
    }),
    { numRuns: 2000, seed: 5 },
  )
  expect(
    grammar.filter((row) => ![...seen].some((ai) => row.ai.test(ai))).map((row) => row.ai.source),
  ).toEqual([])
})

test('takes separators that are more than needed', () => {
  fc.assert(
    fc.property(elementString, (text) => void expect(read(text)).toEqual(elementsOf(text))),
    { numRuns: 500 },
  )
})

test('judges a damaged string as the standard does', () => {
  fc.assert(
    fc.property(mutation, (text) => void expect(read(text)).toEqual(elementsOf(text))),
    { numRuns: 1500 },
  )
})

test('names a place inside the text for every fault', () => {
  fc.assert(
    fc.property(mutation, (text) => {
      const answer = readGs1(text, today)
      if ('position' in answer) expect(answer.position).toBeLessThanOrEqual(text.length)
      else expect(answer.elements.length).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})

test('any text at all gives an answer', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      (text) => void expect(read(text)).toEqual(elementsOf(text)),
    ),
    { numRuns: 1500 },
  )
})

/** Vectors of the linter `csumalpha` of the GS1 Syntax Dictionary. */
test.each([
  '1987654Ad4X4bL5ttr2310c2K',
  '12345678901234567890123NT',
  '12345_ABCDEFGHIJKLMCP',
  '12345_nopqrstuvwxyzP2',
  '12345_!"%&\'()*+,-./LC',
  '12345_0123456789:;<=>?62',
  '99999zzzzzzzzzzzzzzzzzzT2',
  '00000!HV',
])('%s has the check pair of a model number', (model) => {
  const swapped = model.slice(0, -2) + model.slice(-1) + model.slice(-2, -1)
  expect(readGs1(`8013${model}`, today)).toMatchObject({ elements: [{ ai: '8013', value: model }] })
  expect(readGs1(`8013${swapped}`, today)).toMatchObject({ problem: 'check' })
})
