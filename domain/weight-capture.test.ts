import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type CaptureReading,
  type CaptureRule,
  captureAgain,
  firstCapture,
  followScale,
  leastWeightMg,
} from '#domain/weight-capture'

const rule: CaptureRule = { steadyMs: 300, leastG: null }
const g = (grams: number | null, atMs: number, change: Partial<CaptureReading> = {}): CaptureReading => ({
  weightMg: grams === null ? null : grams * 1000,
  stable: true,
  load: null,
  problem: null,
  stepMg: 10_000,
  atMs,
  heardMs: atMs + 7_000,
  ...change,
})
/** All weights captured while the readings came in. */
function captured(readings: CaptureReading[], start = firstCapture, by = rule): number[] {
  let state = start
  return readings.flatMap((reading) => {
    const followed = followScale(state, reading, by)
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
    'another carton without an empty pan',
    [g(0, 0), g(1240, 1), g(1240, 301), g(800, 500), g(800, 900)],
    [1240, 800],
  ],
  [
    'another carton that weighs nearly the same, without an empty pan',
    [g(0, 0), g(1240, 1), g(1240, 301), g(1251, 500), g(1251, 900)],
    [1240],
  ],
  ['a carton whose last digit flickers', [g(0, 0), g(1240, 100), g(1240.4, 250), g(1239.8, 400)], [1240]],
  [
    'the weight of the tare alone',
    [g(0, 0), g(120, 100, { load: 'tare' }), g(120, 500, { load: 'tare' })],
    [],
  ],
  [
    'a carton net of its tray',
    [g(0, 0), g(1240, 100, { load: 'net' }), g(1240, 500, { load: 'net' })],
    [1240],
  ],
  [
    'readings that waited too long to be heard',
    [g(0, 0), g(1240, 100, { heardMs: 8_200 }), g(1240, 500, { heardMs: 8_600 })],
    [],
  ],
  [
    'readings that come late, but not too late',
    [g(0, 0), g(1240, 100, { heardMs: 8_000 }), g(1240, 500, { heardMs: 8_400 })],
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

const fine = { stepMg: 1_000 }

test.each([
  ['a letter of 12 g on a scale that shows grams', [g(0, 0, fine), g(12, 100, fine), g(12, 500, fine)], [12]],
  ['a torn label on it', [g(0, 0, fine), g(9, 100, fine), g(9, 500, fine)], []],
  ['the same letter on a scale of ten-gram steps', [g(0, 0), g(12, 100), g(12, 500)], []],
  [
    'a second letter after the pan was empty',
    [g(0, 0, fine), g(12, 1, fine), g(12, 400, fine), g(0, 500, fine), g(13, 600, fine), g(13, 1000, fine)],
    [12, 13],
  ],
  [
    'what a carton left behind on the pan',
    [g(0, 0, fine), g(1240, 1, fine), g(1240, 400, fine), g(12, 600, fine), g(12, 1000, fine)],
    [1240],
  ],
  [
    'a letter that takes the place of another without an empty pan',
    [g(0, 0, fine), g(12, 1, fine), g(12, 400, fine), g(25, 600, fine), g(25, 1000, fine)],
    [12],
  ],
  [
    'a letter on a scale zeroed under another',
    [g(0, 0, fine), g(-12, 100, fine), g(-12, 500, fine), g(12, 600, fine), g(12, 1000, fine)],
    [],
  ],
])('captures %s', (_name, readings, weights) => {
  expect(captured(readings)).toEqual(weights)
})

test.each([
  [null, null, 20_000],
  [10_000, null, 20_000],
  [1_000, null, 10_000],
  [100, null, 5_000],
  [1, null, 5_000],
  [10_000, 3, 3_000],
  [1, 100, 100_000],
])('a scale of %s mg steps, set to %s g, counts from %s mg on', (stepMg, leastG, leastMg) => {
  expect(leastWeightMg(stepMg, leastG)).toBe(leastMg)
})

test('the least weight that is set counts for the empty pan, too', () => {
  const readings = [g(40, 0), g(80, 100), g(80, 500), g(40, 600), g(81, 700), g(81, 1100)]
  expect(captured(readings, firstCapture, { steadyMs: 300, leastG: 50 })).toEqual([80, 81])
})

test('weighing again takes the carton that still stands there', () => {
  expect(captured([g(1240, 0), g(1240, 300)], captureAgain(firstCapture))).toEqual([1240])
})

test('a clock that is set back does not make every later reading old', () => {
  const readings = [g(0, 3_600_000), g(0, 100), g(1240, 200), g(1240, 600)]
  const running = readings.map((reading, nth) => ({ ...reading, heardMs: 9_000 + nth * 100 }))
  expect(captured(running)).toEqual([1240])
})

test('nothing is taken before the weight stood still as long as is set', () => {
  const wait = (forMs: number) => {
    const first = followScale(captureAgain(firstCapture), g(1240, 0), { steadyMs: forMs, leastG: null })
    return [100, 200, 300, 400, 500].map(
      (atMs) => followScale(first.state, g(1240, atMs), { steadyMs: forMs, leastG: null }).capturedG,
    )
  }
  expect(wait(500)).toEqual([null, null, null, null, 1240])
  expect(wait(200)).toEqual([null, 1240, 1240, 1240, 1240])
})

test('whatever a scale says, a weight is taken of steady positive readings alone, and never twice of one carton', () => {
  const reading = fc.record({
    weightMg: fc.constantFrom(null, -300_000, 0, 19_000, 800_000, 1_240_000),
    stable: fc.boolean(),
    load: fc.constantFrom('gross', 'net', 'tare', null),
    problem: fc.constantFrom(null, null, null, 'overload', 'fault'),
    gapMs: fc.integer({ min: 10, max: 1_500 }),
  })
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 40 }), (steps) => {
      let state = firstCapture
      let atMs = 0
      let takenG: number | null = null
      for (const { gapMs, ...step } of steps) {
        atMs += gapMs
        const followed = followScale(state, { ...step, stepMg: 10_000, atMs, heardMs: atMs }, rule)
        state = followed.state
        if (step.weightMg !== null && step.weightMg < 20_000 && step.stable && step.problem === null)
          takenG = null
        if (followed.capturedG === null) continue
        expect(step).toMatchObject({ stable: true, problem: null, weightMg: followed.capturedG * 1000 })
        expect(step.load).not.toBe('tare')
        expect(gapMs).toBeLessThanOrEqual(1_000)
        expect(followed.capturedG).toBeGreaterThan(0)
        expect(followed.capturedG).not.toBe(takenG)
        takenG = followed.capturedG
      }
    }),
  )
})
