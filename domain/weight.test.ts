import { expect, test } from 'vitest'
import { armed, type CaptureReading, expectedWeight, followScale, unarmed } from '#domain/weight'

const tolerance = { percent: 3, leastG: 15 }
const g = (grams: number | null, atMs: number, change: Partial<CaptureReading> = {}): CaptureReading => ({
  weightMg: grams === null ? null : grams * 1000,
  stable: true,
  problem: null,
  atMs,
  ...change,
})
/** All weights captured while the readings came in. */
function captured(readings: CaptureReading[], start = unarmed): number[] {
  let state = start
  return readings.flatMap((reading) => {
    const followed = followScale(state, reading)
    state = followed.state
    return followed.capturedG ?? []
  })
}
const moving = { stable: false }

test.each([
  ['a carton put on the empty pan', [g(0, 0), g(1240, 100), g(1240, 400)], [1240]],
  ['a carton not steady for 300 ms', [g(0, 0), g(1240, 100), g(1240, 399)], []],
  ['a carton that was on the pan from the start', [g(1240, 0), g(1240, 500), g(1240, 900)], []],
  [
    'a carton that moves in between',
    [g(0, 0), g(1240, 100), g(1240, 200, moving), g(1240, 300), g(1240, 450)],
    [],
  ],
  ['a carton on a scale that was away meanwhile', [g(0, 0), g(1240, 100), g(1240, 60_000)], []],
  [
    'a carton still there after the scale was away',
    [g(0, 0), g(1240, 100), g(1240, 60_000), g(1240, 60_300)],
    [1240],
  ],
  [
    'a carton while the clock is set on',
    [g(0, 0), g(1240, 100), g(1240, 3_600_200), g(1240, 3_600_500)],
    [1240],
  ],
  [
    'a carton while the clock is set back',
    [g(0, 3_600_000), g(1240, 3_600_100), g(1240, 200), g(1240, 500)],
    [1240],
  ],
  ['a carton that comes to rest', [g(0, 0), g(900, 100, moving), g(1240, 200), g(1240, 500)], [1240]],
  ['a weight that changes by a gram', [g(0, 0), g(1240, 100), g(1241, 300), g(1241, 500)], []],
  ['a carton left on the pan', [g(0, 0), g(1240, 100), g(1240, 400), g(1240, 800), g(1240, 2000)], [1240]],
  [
    'the stale weight after lifting',
    [g(0, 0), g(1240, 100), g(1240, 400), g(1240, 500, moving), g(1240, 600), g(1240, 1000)],
    [1240],
  ],
  [
    'a second carton after the pan was empty',
    [g(0, 0), g(1240, 1), g(1240, 301), g(0, 400), g(800, 500), g(800, 900)],
    [1240, 800],
  ],
  [
    'a second carton without an empty pan',
    [g(0, 0), g(1240, 1), g(1240, 301), g(800, 500), g(800, 900)],
    [1240],
  ],
  [
    'an overload',
    [g(0, 0), g(null, 100, { problem: 'overload' }), g(null, 500, { problem: 'overload' })],
    [],
  ],
  [
    'a weight told with an error',
    [g(0, 0), g(1240, 100, { problem: 'error' }), g(1240, 500, { problem: 'error' })],
    [],
  ],
  [
    'an error in the middle',
    [g(0, 0), g(1240, 100), g(null, 200, { problem: 'error' }), g(1240, 300), g(1240, 500)],
    [],
  ],
  ['a negative weight', [g(0, 0), g(-300, 100), g(-300, 600)], []],
  ['a leaf on the pan', [g(0, 0), g(19, 100), g(19, 600)], []],
  ['the lightest carton', [g(0, 0), g(20, 100), g(20, 600)], [20]],
  ['a carton on a scale zeroed under load', [g(-300, 0), g(-300, 100), g(940, 200), g(940, 600)], []],
])('captures %s', (_name, readings, weights) => {
  expect(captured(readings)).toEqual(weights)
})

test('weighing again takes the carton that still stands there', () => {
  expect(captured([g(1240, 0), g(1240, 300)], armed)).toEqual([1240])
})

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
  expect(expectedWeight(tareG, contents, tolerance)).toEqual(expected)
})
