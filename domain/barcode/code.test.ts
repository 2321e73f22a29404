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
  const aim = fc.option(fc.constantFrom(']C0', ']C1', ']E0', ']E3', ']E4', ']Q1', ']d2', ']I1', ']X0', 'x'))
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
