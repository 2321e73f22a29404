import { expect, test } from 'vitest'
import { expectedWeight } from '#domain/weight'

const tolerance = { percent: 3, leastG: 15 }

test.each([
  ['three teas', 120, [{ weightMg: 250_000, quantity: 3 }], { expectedG: 870, toleranceG: 23 }],
  ['a light order', 45, [{ weightMg: 400, quantity: 5 }], { expectedG: 47, toleranceG: 15 }],
  ['half a gram', 0, [{ weightMg: 500, quantity: 1 }], { expectedG: 1, toleranceG: 15 }],
  [
    'goods of unknown weight',
    120,
    [
      { weightMg: 250_000, quantity: 1 },
      { weightMg: null, quantity: 1 },
    ],
    null,
  ],
  ['goods that weigh nothing by the book', 120, [{ weightMg: 0, quantity: 1 }], null],
  ['an empty carton', 120, [], { expectedG: 120, toleranceG: 15 }],
])('the expected weight of %s', (_name, tareG, contents, expected) => {
  const known = contents.map((one) => ({ ...one, blurMg: 0, spreadMg: 0 }))
  expect(expectedWeight(tareG, known, tolerance)).toEqual(expected)
})

test.each([
  ['units that lie apart, four of them', { quantity: 4, spreadMg: 5_000, blurMg: 0 }, 20],
  ['a middle that is not sure', { quantity: 4, spreadMg: 0, blurMg: 5_000 }, 40],
  ['nothing learned', { quantity: 4, spreadMg: 0, blurMg: 0 }, 0],
])('the band is wider by twice the deviation: %s', (_name, learned, widerG) => {
  const { toleranceG } = expectedWeight(120, [{ weightMg: 250_000, ...learned }], tolerance) ?? {}
  expect(toleranceG).toBe(30 + widerG)
})
