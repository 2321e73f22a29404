import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  gramsFromMilligrams,
  milligramsFromPoundsAndOunces,
  milligramsFromText,
  stepMilligrams,
} from '#domain/units'

test.each([
  ['12.340', 'kg', 12_340_000],
  ['-12.340', 'kg', -12_340_000],
  ['+ 0.4', 'g', 400],
  ['0.0005', 'g', 1],
  ['0.0004', 'g', 0],
  ['-0.0004', 'g', 0],
  ['1', 'lb', 453_592],
  ['1', 'oz', 28_350],
  ['5.025', 'lb', 2_279_302],
  [' 7 ', 'mg', 7],
  ['1.2.3', 'kg', null],
  ['', 'kg', null],
  ['1e3', 'g', null],
  ['12', 'stone', null],
  ['12', 'gr', null],
  ['15.43', 'gn', 1_000],
  ['12', 'KG', null],
  ['999999999999', 't', null],
  ['.5', 'kg', null],
  ['-', 'kg', null],
])('a scale that says %j %s means %s mg', (text, unit, weightMg) => {
  expect(milligramsFromText(text, unit)).toBe(weightMg)
})

test.each([
  ['0', '0.0', 0],
  ['1', '0', 453_592],
  ['0', '1', 28_350],
  ['1', '02.5', 524_466],
  [' - 1', ' 2.5 ', -524_466],
  ['+12', '15.9', 5_893_866],
  ['-0', '0.5', -14_175],
  ['999', '15.999', 453_592_342],
  ['1', '16', null],
  ['1', '16.0', null],
  ['1', '-2', null],
  ['1.5', '2', null],
  ['', '2', null],
  ['1', '', null],
  ['1', '2.', null],
])('%j pounds and %j ounces are %s mg', (pounds, ounces, weightMg) => {
  expect(milligramsFromPoundsAndOunces(pounds, ounces)).toBe(weightMg)
})

test.each([
  ['0.125', 'kg', 1_000],
  ['12.30', 'g', 10],
  ['- 12', 'g', 1_000],
  ['01.25', 'lb', 4_536],
  ['1LB 02.5', 'oz', 2_835],
  ['0.00001', 'g', 1],
  ['12', 'stone', null],
  ['', 'kg', null],
  ['?P', 'kg', null],
])('a scale that shows %j %s counts in steps of %s mg', (text, unit, stepMg) => {
  expect(stepMilligrams(text, unit)).toBe(stepMg)
})

test('pounds and ounces are what the same weight in ounces is', () => {
  const tenths = fc.nat(159).map((tenth) => `${Math.floor(tenth / 10)}.${tenth % 10}`)
  fc.assert(
    fc.property(fc.nat(2_000), tenths, (pounds, ounces) => {
      const tenthsOfAll = pounds * 160 + Number(ounces.replace('.', ''))
      const exactly = (tenthsOfAll * 45_359_237) / 16_000
      const weightMg = milligramsFromPoundsAndOunces(String(pounds), ounces) ?? Number.NaN
      expect(Math.abs(weightMg - exactly)).toBeLessThanOrEqual(0.5)
    }),
  )
})

test('a weight never goes through a float', () => {
  fc.assert(
    fc.property(fc.nat(99_999_999), (grams) => {
      const kilograms = `${Math.floor(grams / 1000)}.${String(grams % 1000).padStart(3, '0')}`
      expect(milligramsFromText(kilograms, 'kg')).toBe(grams * 1000)
    }),
  )
})

test.each([
  [499, 0],
  [500, 1],
  [1499, 1],
  [-499, -0],
  [-500, -1],
  [0, 0],
])('%s mg are %s g', (weightMg, weightG) => {
  expect(gramsFromMilligrams(weightMg)).toBe(weightG)
})
