import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  afterTime,
  beforeTry,
  type GuardRule,
  noTries,
  type PinGuard,
  passedWhileClosed,
  personGuard,
  stationGuard,
  triesLeft,
  withoutTry,
} from '#domain/pin-guard'

const minute = 60_000
const wrong = (times: number, rule: GuardRule): PinGuard =>
  times === 0 ? noTries : beforeTry(afterTime(wrong(times - 1, rule), rule, 0), rule)

test.each([
  [1, 0, 3],
  [2, 0, 2],
  [3, 0, 1],
  [4, 30_000, 1],
  [5, minute, 1],
  [6, 5 * minute, 1],
  [7, 15 * minute, 1],
  [8, 60 * minute, 1],
  [30, 60 * minute, 1],
])('after %i wrong PINs in a row a person waits %i ms', (times, waitMs, left) => {
  const guard = wrong(times, personGuard)
  expect([guard.waitMs, triesLeft(guard, personGuard)]).toEqual([waitMs, left])
})

test('a wait ends with the time of the open program, the count does not', () => {
  const guard = afterTime(wrong(4, personGuard), personGuard, 29_999)
  expect(guard.waitMs).toBe(1)
  expect(afterTime(guard, personGuard, 10 * minute)).toEqual({ wrong: 4, waitMs: 0, quietMs: 0 })
})

test('a station forgets one wrong PIN in three minutes', () => {
  const guard = afterTime(wrong(10, stationGuard), stationGuard, 7 * minute)
  expect(guard).toEqual({ wrong: 8, waitMs: 0, quietMs: minute })
})

test('the right PIN takes back only its own try', () => {
  expect(withoutTry(wrong(11, stationGuard))).toMatchObject({ wrong: 10, waitMs: 0 })
})

test('time while the program was closed is never told longer than it was', () => {
  const ms = fc.integer({ min: 0, max: 10 * 24 * 60 * minute })
  fc.assert(
    fc.property(ms, ms, ms, fc.boolean(), (onBefore, off, onAfter, switchedOff) => {
      const really = switchedOff ? off + onAfter : onAfter
      const told = passedWhileClosed(onBefore, switchedOff ? onAfter : onBefore + onAfter)
      expect(told).toBeLessThanOrEqual(really)
      if (!switchedOff) expect(told).toBe(really)
    }),
  )
})

test('however time is cut into pieces, the same is left', () => {
  const pieces = fc.array(fc.integer({ min: 0, max: 20 * minute }), { maxLength: 8 })
  const rules = fc.constantFrom(personGuard, stationGuard)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 15 }), rules, pieces, (times, rule, parts) => {
      const start = wrong(times, rule)
      const whole = afterTime(
        start,
        rule,
        parts.reduce((sum, part) => sum + part, 0),
      )
      const pieced = parts.reduce((guard, part) => afterTime(guard, rule, part), start)
      expect(pieced).toEqual(parts.length === 0 ? start : whole)
    }),
  )
})

test('one PIN tried on everybody, all day long, gets at most thirty tries in an hour', () => {
  const dayMs = 12 * 60 * minute
  let guard = noTries
  let tries = 0
  for (let at = 0; at < dayMs; at += 1000) {
    guard = afterTime(guard, stationGuard, 1000)
    if (guard.waitMs > 0) continue
    guard = beforeTry(guard, stationGuard)
    tries++
  }
  expect(tries).toBeLessThan(30 * 12)
})
