import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalItemCode, readCode } from '#domain/barcode/code'
import { ownCode } from '#domain/barcode/own-code'

const today = '2026-11-22'
const GS = '\u001d'

test.each([
  ['a tote', ownCode('tote', 'T-0001'), null, { kind: 'own', of: 'tote', name: 'T-0001' }],
  ['a torn tote code', 'PBTT-0001', null, { kind: 'broken', problem: 'check', position: 8, ai: null }],
  ['the EAN of tea', '9551234567896', ']E0', { kind: 'plain', text: '9551234567896', addOn: null }],
  ['an EAN misread', '9551234567895', ']E0', { kind: 'broken', problem: 'check', position: 12, ai: null }],
  [
    'a number that only looks like an EAN',
    '9551234567895',
    null,
    { kind: 'plain', text: '9551234567895', addOn: null },
  ],
  [
    'a GS1 symbol misread',
    '0109551234567895',
    ']C1',
    { kind: 'broken', problem: 'check', position: 2, ai: '01' },
  ],
  [
    'a GS1 symbol with an unknown part',
    '05http',
    ']d2',
    { kind: 'broken', problem: 'unknown-ai', position: 0, ai: null },
  ],
  ['a lot without its item', '10L1', ']C1', { kind: 'broken', problem: 'missing', position: 0, ai: '10' }],
  ['a UPC-E', '01234565', ']E0', { kind: 'plain', text: '012345000065', addOn: null }],
  ['eight digits from who knows what', '01234565', null, { kind: 'plain', text: '01234565', addOn: null }],
  ['a magazine', '977123456789807', ']E3', { kind: 'plain', text: '9771234567898', addOn: '07' }],
  [
    'a GS1 link misread',
    'https://a.example/01/09551234567895',
    ']Q1',
    { kind: 'broken', problem: 'check', position: 21, ai: '01' },
  ],
  [
    'a plain code with a wrong GTIN inside',
    '0109551234567895',
    ']C0',
    { kind: 'plain', text: '0109551234567895', addOn: null },
  ],
  [
    'a QR code with a link',
    'https://shop.example/tea',
    ']Q1',
    { kind: 'plain', text: 'https://shop.example/tea', addOn: null },
  ],
  ['check digits', '042', null, { kind: 'plain', text: '042', addOn: null }],
  ['nothing', '', null, { kind: 'broken', problem: 'format', position: null, ai: null }],
  ['a control character', 'TEA\u0007', null, { kind: 'broken', problem: 'format', position: 3, ai: null }],
  [
    'a poster of 201 letters',
    'x'.repeat(201),
    null,
    { kind: 'broken', problem: 'format', position: null, ai: null },
  ],
])('says what %s is', (_name, text, aim, code) => {
  expect(readCode(text, aim, today)).toEqual(code)
})

const lotAndSerial = `010955123456789610L1${GS}21S1`
test.each([']C1', ']e0', ']d2', ']d5', ']Q3', ']Q4', ']J1', ']J4', ']L3', ']z1', ']z4'])(
  '%s says GS1, so that a fault in it is one',
  (aim) => {
    expect(readCode(lotAndSerial, aim, today)).toMatchObject({
      kind: 'gs1',
      facts: { lot: 'L1', serial: 'S1' },
    })
    expect(readCode('10L1', aim, today)).toMatchObject({ kind: 'broken', problem: 'missing', ai: '10' })
  },
)

test.each([null, ']C0', ']X0', ']e1', ']e2', ']e3'])(
  'with %s the text itself says whether it is GS1',
  (aim) => {
    expect(readCode(lotAndSerial, aim, today)).toMatchObject({
      kind: 'gs1',
      facts: { lot: 'L1', serial: 'S1' },
    })
    expect(readCode('10L1', aim, today)).toEqual({ kind: 'plain', text: '10L1', addOn: null })
  },
)

test.each([']A0', ']C2', ']C4', ']d1', ']d3', ']d4', ']d6', ']L0', ']Q1', ']Q2', ']Q5', ']Q6', ']z0', ']z2'])(
  '%s is never GS1: its number is as it stands',
  (aim) => {
    const text = '0109551234567896'
    expect(readCode(text, aim, today)).toEqual({ kind: 'plain', text, addOn: null })
  },
)

test.each([']d5', ']Q4', ']J4', ']z4'])('%s may begin with the number of a character set', (aim) => {
  expect(readCode(`\\000026${lotAndSerial}`, aim, today)).toMatchObject({ kind: 'gs1', facts: { lot: 'L1' } })
  const misread = readCode('\\0000260109551234567895', aim, today)
  expect(misread).toEqual({ kind: 'broken', problem: 'check', position: 9, ai: '01' })
})

test.each([
  ['a QR code in UTF-8', ']Q2', '\\000026茶-01', '茶-01'],
  ['a Data Matrix in Latin-1', ']d4', '\\000003TEA', 'TEA'],
  ['a QR code without one', ']Q2', 'TEA', 'TEA'],
  ['a symbol that has none', ']Q1', '\\000026TEA', '\\000026TEA'],
])('the number of a character set is no part of %s', (_name, aim, text, said) => {
  expect(readCode(text, aim, today)).toEqual({ kind: 'plain', text: said, addOn: null })
})

test('a GS1 string is known by its separator even without a symbol name', () => {
  const code = readCode(`010955123456789610L1${GS}17280331`, null, today)
  expect(code).toMatchObject({
    kind: 'gs1',
    facts: { gtin: '09551234567896', lot: 'L1', expiresOn: '2028-03-31' },
  })
})

test('a GS1 link says what its element string would', () => {
  const link = readCode('https://a.example/01/09551234567896/10/L1?17=280331', ']Q1', today)
  expect(link).toMatchObject({
    kind: 'gs1',
    facts: { gtin: '09551234567896', lot: 'L1', expiresOn: '2028-03-31' },
  })
})

test('any text from any symbol gives an answer', () => {
  const aim = fc.option(
    fc.constantFrom(']C0', ']C1', ']E0', ']E3', ']E4', ']Q1', ']d2', ']d5', ']e1', ']Q2', ']I1', ']X0', 'x'),
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.stringMatching(/^PB[A-Z][0-9A-Z-]{0,50}$/),
  )
  const kinds = ['own', 'gs1', 'plain', 'broken']
  fc.assert(
    fc.property(text, aim, (of, by) => void expect(kinds).toContain(readCode(of, by, today).kind)),
    { numRuns: 2000 },
  )
})

test.each([
  ['9551234567896', '09551234567896'],
  ['09551234567896', '09551234567896'],
  ['9551234567895', '9551234567895'],
  ['TEA-01', 'TEA-01'],
])('the item code %s is stored as %s', (code, stored) => {
  expect(canonicalItemCode(code)).toBe(stored)
})
