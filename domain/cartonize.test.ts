import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Body, fits, proposeCartons } from '#domain/cartonize'
import type { CartonType } from '#domain/order'

const type = (
  cartonTypeId: string,
  lengthMm: number,
  widthMm: number,
  heightMm: number,
  greatestGrossG = 10_000,
): CartonType => ({
  cartonTypeId,
  name: cartonTypeId,
  innerLengthMm: lengthMm,
  innerWidthMm: widthMm,
  innerHeightMm: heightMm,
  tareG: 100,
  greatestGrossG,
})
const small = type('S', 200, 150, 100)
const large = type('L', 400, 300, 200)
const flat = type('FLAT', 600, 400, 20)
const tea: Body = { lengthMm: 100, widthMm: 80, heightMm: 60, weightMg: 250_000, quantity: 1 }
const proposed = (bodies: Body[], types: CartonType[]) =>
  proposeCartons(bodies, types).map(
    ({ cartonType, holdsAll }) => `${cartonType.cartonTypeId}${holdsAll ? '' : ' no'}`,
  )

test.each([
  ['one tea', [tea], [large, small], ['S', 'L']],
  ['six teas', [{ ...tea, quantity: 6 }], [small, large], ['L', 'S no']],
  [
    'a poster',
    [{ ...tea, lengthMm: 590, widthMm: 390, heightMm: 10 }],
    [small, large, flat],
    ['FLAT', 'L no', 'S no'],
  ],
  [
    'something too heavy',
    [{ ...tea, weightMg: 9_901_000 }],
    [small, type('STRONG', 200, 150, 100, 20_000)],
    ['STRONG', 'S no'],
  ],
  ['something just light enough', [{ ...tea, weightMg: 9_900_000 }], [small], ['S']],
  ['nothing', [], [large, small], ['S', 'L']],
])('for %s the smallest that holds it comes first', (_name, bodies, types, order) => {
  expect(proposed(bodies, types)).toEqual(order)
})

test('with no carton type there is no proposal', () => {
  expect(proposeCartons([tea], [])).toEqual([])
})

test('a unit fits in whatever turn it is given', () => {
  const side = fc.integer({ min: 1, max: 500 })
  fc.assert(
    fc.property(side, side, side, side, side, side, (a, b, c, x, y, z) => {
      const turned = [
        [a, b, c],
        [b, c, a],
        [c, a, b],
        [c, b, a],
        [a, c, b],
        [b, a, c],
      ]
      const brute = turned.some(([l = 0, w = 0, h = 0]) => l <= x && w <= y && h <= z)
      expect(fits({ lengthMm: a, widthMm: b, heightMm: c }, type('X', x, y, z))).toBe(brute)
    }),
  )
})

test('a carton said to hold everything is big and strong enough', () => {
  const body = fc.record({
    lengthMm: fc.integer({ min: 1, max: 450 }),
    widthMm: fc.integer({ min: 1, max: 450 }),
    heightMm: fc.integer({ min: 1, max: 450 }),
    weightMg: fc.nat(5_000_000),
    quantity: fc.integer({ min: 1, max: 4 }),
  })
  fc.assert(
    fc.property(fc.array(body, { maxLength: 5 }), (bodies) => {
      const wrong = proposeCartons(bodies, [small, large, flat]).filter(
        ({ holdsAll, fillPercent, cartonType }) => {
          const grams = bodies.reduce(
            (sum, one) => sum + (one.weightMg * one.quantity) / 1000,
            cartonType.tareG,
          )
          return (
            holdsAll &&
            (fillPercent > 85 ||
              grams > cartonType.greatestGrossG ||
              bodies.some((one) => !fits(one, cartonType)))
          )
        },
      )
      expect(wrong).toEqual([])
    }),
  )
})
