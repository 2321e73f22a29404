import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterNewRoll, isRollLow, type LabelCount, labelsLeft } from '#domain/supply-stock'

const counted = (onRoll: number, spareRolls: number, used: number): LabelCount => ({
  ...{ onRoll, spareRolls, used },
  rollOf: 500,
})

test.each([
  ['a fresh roll', counted(500, 2, 0), { all: 1500, onRoll: 500, spareRolls: 2 }],
  ['some of it printed', counted(500, 2, 480), { all: 1020, onRoll: 20, spareRolls: 2 }],
  ['the last one of the roll', counted(500, 2, 500), { all: 1000, onRoll: 0, spareRolls: 2 }],
  ['a roll changed without a word', counted(500, 2, 508), { all: 992, onRoll: 492, spareRolls: 1 }],
  ['two of them', counted(100, 2, 700), { all: 400, onRoll: 400, spareRolls: 0 }],
  ['more printed than were there', counted(100, 1, 900), { all: 0, onRoll: 0, spareRolls: 0 }],
])('labels left: %s', (_, count, left) => {
  expect(labelsLeft(count)).toEqual(left)
})

test.each([
  ['at the end of the old one', counted(500, 3, 490), 2],
  ['a damaged one taken out early', counted(500, 3, 200), 2],
  ['a few labels after the count changed it', counted(500, 3, 508), 2],
  ['when no spare one was known', counted(500, 0, 490), 0],
])('a new roll: %s', (_, count, spareRolls) => {
  expect(afterNewRoll(count)).toEqual({ onRoll: 500, spareRolls })
})

test('what is on the roll and in spare ones is all there is, and never more than was counted', () => {
  const few = fc.integer({ min: 0, max: 2_000 })
  fc.assert(
    fc.property(few, fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 9 }), few, (...of) => {
      const [onRoll, rollOf, spareRolls, used] = of
      const left = labelsLeft({ onRoll, rollOf, spareRolls, used })
      expect(left.onRoll + left.spareRolls * rollOf).toBe(left.all)
      expect(left.all).toBe(Math.max(0, onRoll + spareRolls * rollOf - used))
    }),
  )
})

test('a roll runs low at its last 25 labels', () => {
  expect([26, 25].map((onRoll) => isRollLow({ onRoll, spareRolls: 4, all: 2_000 }))).toEqual([false, true])
})
