import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from '#domain/site-data/cell'
import {
  readLengthMm,
  readMoneySen,
  readWeightG,
  readWeightMg,
  readWhole,
} from '#domain/site-data/read-number'

const said = (read: { value: unknown } | { trouble: { trouble: string } }): unknown =>
  'value' in read ? read.value : read.trouble.trouble

test.each<[Cell, string | null, unknown]>([
  ['1.25 kg', null, 1_250_000],
  ['1,25 kg', null, 1_250_000],
  ['1250 g', null, 1_250_000],
  ['1250', null, 1_250_000],
  ['1.25', 'kg', 1_250_000],
  ['1,25 g', 'kg', 1_250],
  ['0,4', null, 400],
  ['.5 kg', null, 500_000],
  ['0,250 kg', null, 250_000],
  ['400mg', null, 400],
  ['2 lb', null, 907_185],
  ['1 公斤', null, 1_000_000],
  ['1.250,5 g', null, 1_250_500],
  ['1,250.5 g', null, 1_250_500],
  ['1 250 g', null, 1_250_000],
  ['1\u00a0250 g', null, 1_250_000],
  ['1.000.000 mg', null, 1_000_000],
  ['112.5 G', null, 112_500],
  [{ number: '0.30000000000000004' }, 'kg', 300_000],
  [{ number: '1.1000000000000001' }, 'kg', 1_100_000],
  ['1,250 kg', null, 'two-readings'],
  ['12 stone', null, 'unknown-unit'],
  ['heavy', null, 'not-a-number'],
  ['1.2.3 kg', null, 'not-a-number'],
  ['1,2,3 kg', null, 'not-a-number'],
  ['-5 g', null, 'out-of-range'],
  ['1001 kg', null, 'out-of-range'],
  ['1.25E+3', null, 'rounded'],
  [{ error: '#N/A' }, null, 'formula-failed'],
  ['12.5 cm', null, 'unknown-unit'],
])('a weight %j below a heading in %s is %s', (cell, unit, weight) => {
  expect(said(readWeightMg(cell, unit))).toBe(weight)
})

test.each<[Cell, string | null, unknown]>([
  ['12.5 cm', null, 125],
  ['12,5cm', null, 125],
  ['0.5 m', null, 500],
  ['3 in', null, 76],
  ['125', null, 125],
  ['12.55 cm', null, 126],
  [{ number: '12.5' }, 'cm', 125],
  ['0', null, 'out-of-range'],
  ['0.4 mm', null, 'out-of-range'],
  ['21 m', null, 'out-of-range'],
  ['5 kg', null, 'unknown-unit'],
])('a length %j below a heading in %s is %s', (cell, unit, length) => {
  expect(said(readLengthMm(cell, unit))).toBe(length)
})

test.each<[Cell, unknown]>([
  ['12.90', 1290],
  ['RM 12,90', 1290],
  ['MYR 7', 700],
  ['1,234.50', 123_450],
  [{ number: '12.899999999999999' }, 1290],
  ['12.905', 'too-fine'],
  ['-1', 'out-of-range'],
  ['10001', 'out-of-range'],
  ['free', 'not-a-number'],
])('a price %j is %s', (cell, sen) => {
  expect(said(readMoneySen(cell, 1_000_000))).toBe(sen)
})

test.each<[Cell, unknown]>([
  ['12', 12],
  ['1,250', 1250],
  ['12.0', 12],
  [{ number: '12' }, 12],
  ['12.5', 'too-fine'],
  ['a dozen', 'not-a-number'],
  ['0', 'out-of-range'],
  ['100001', 'out-of-range'],
])('a count %j is %s', (cell, count) => {
  expect(said(readWhole(cell, 1, 100_000))).toBe(count)
})

test('whatever a weight is written as, it is a whole number of milligrams or a trouble', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(null, 'kg', 'g'), (text, unit) => {
      const read = readWeightMg(text, unit)
      expect('value' in read ? Number.isInteger(read.value) : read.trouble.trouble).toBeTruthy()
    }),
  )
})

test('grams of cartons are whole', () => {
  expect(readWeightG('0.1204 kg', null)).toEqual({ value: 120 })
})

test('a comma or a point before one or two decimals says the same', () => {
  fc.assert(
    fc.property(fc.nat(9999), fc.nat(99), (whole, part) => {
      const text = `${whole}.${String(part).padStart(2, '0')} kg`
      expect(readWeightMg(text.replace('.', ','), null)).toEqual(readWeightMg(text, null))
    }),
  )
})
