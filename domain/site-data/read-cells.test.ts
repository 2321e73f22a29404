import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cell, plainNumber, readText } from '#domain/site-data/cell'
import { readChoices, readDay, readFlag } from '#domain/site-data/read-choice'
import { gtinTrouble, readBarcode, readName } from '#domain/site-data/read-code'
import { anyText } from '#domain/site-data/row-sample'

const said = (read: { value: unknown } | { trouble: { trouble: string } }): unknown =>
  'value' in read ? read.value : read.trouble.trouble

test.each<[Cell, unknown]>([
  ['2027-06-30', '2027-06-30'],
  ['2027/6/30', '2027-06-30'],
  ['30/6/2027', '2027-06-30'],
  ['30.06.2027', '2027-06-30'],
  ['20270630', '2027-06-30'],
  ['2027年6月30日', '2027-06-30'],
  [{ date: '2027-06-30' }, '2027-06-30'],
  ['30/2/2027', 'not-a-date'],
  ['6/30/2027', 'not-a-date'],
  ['30/6/27', 'not-a-date'],
  ['soon', 'not-a-date'],
  [{ number: '46568' }, 'not-a-date'],
])('a day %j is %s', (cell, day) => {
  expect(said(readDay(cell))).toBe(day)
})

test.each<[Cell, unknown]>([
  ['Yes', true],
  ['ya', true],
  ['是', true],
  ['x', true],
  [{ flag: true }, true],
  [{ number: '1' }, true],
  ['TIDAK', false],
  ['-', false],
  ['maybe', 'not-one-of'],
])('%j means %s', (cell, yes) => {
  expect(said(readFlag(cell))).toBe(yes)
})

test('several roles stand in one cell, in any language', () => {
  const roles = { picker: ['pengutip'], packer: ['打包员'], admin: [] }
  expect(readChoices('Admin; pengutip + 打包员', roles)).toEqual({ value: ['picker', 'packer', 'admin'] })
  expect(said(readChoices('picker, boss', roles))).toBe('not-one-of')
})

test.each<[Cell, unknown]>([
  ['TEA-100', 'TEA-100'],
  ['  TEA-100\u00a0', 'TEA-100'],
  ['00123', '00123'],
  [{ number: '9551234567896' }, '9551234567896'],
  [{ number: '9.551234567896E12' }, '9551234567896'],
  [{ number: '9.5512345678961234E17' }, 'rounded'],
  ['9.55123E+12', 'rounded'],
  ['9,55123E+12', 'rounded'],
  ['TEA\u0007', 'control-character'],
  ['two\nlines', 'control-character'],
  ['x'.repeat(65), 'too-long'],
  [{ error: '#REF!' }, 'formula-failed'],
])('a name %j is %s', (cell, name) => {
  expect(said(readName(cell, 64))).toBe(name)
})

test.each<[string, string | null]>([
  ['9551234567896', null],
  ['9551234567895', 'check-digit'],
  ['012345678905', null],
  ['12345678905', 'zeros-lost'],
  ['9551230000000', 'many-zeros'],
  ['1230000000000', 'many-zeros'],
  ['19551234567893', null],
  ['12345', null],
  ['TEA', null],
])('digits %s as a GTIN: %s', (digits, trouble) => {
  expect(gtinTrouble(digits)?.trouble ?? null).toBe(trouble)
})

test('the check digit that is missing is named', () => {
  expect(gtinTrouble('9551234567895')).toEqual({ trouble: 'check-digit', should: '6' })
})

test.each<[string, unknown]>([
  ['9551234567896', '09551234567896'],
  ['TEA-01', 'TEA-01'],
  ['PBLA-01X', 'not-scannable'],
  ['0109551234567896', 'not-scannable'],
  ['茶', '茶'],
])('a barcode %s is kept as %s', (text, code) => {
  expect(said(readBarcode(text))).toBe(code)
})

test.each([
  ['0.1', '0.1'],
  ['1.1000000000000001', '1.1'],
  ['-0.05', '-0.05'],
  ['1E-3', '0.001'],
  ['1E+20', '100000000000000000000'],
  ['123456.789', '123456.789'],
  ['', null],
  ['NaN', null],
])('a number %s of a spreadsheet reads %s', (raw, plain) => {
  expect(plainNumber(raw)).toBe(plain)
})

test('a plain number is the number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), (value) => {
      const plain = Number(plainNumber(String(value)))
      expect(Math.abs(plain - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-13)
    }),
  )
})

test('text of any kind is text or a trouble', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const read = readText(text, 20)
      expect('value' in read ? read.value.length <= 20 : read.trouble.trouble).toBeTruthy()
    }),
  )
})
