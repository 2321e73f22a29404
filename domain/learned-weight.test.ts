import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isFar,
  learnedWeight,
  mostMeasured,
  unitWeight,
  weighedByGain,
  weighedInCarton,
} from '#domain/learned-weight'

const measured = (weightsMg: readonly number[], blurMg = 0) =>
  weightsMg.map((weightMg) => ({ weightMg, blurMg }))
const learned = (weightMg: number, spreadMg = 1_000, count = 5) => ({ weightMg, spreadMg, count })

describe('what a site learned of an item', () => {
  it.each<[string, number[], ReturnType<typeof learnedWeight>]>([
    ['four measurements', [100, 100, 100, 100], null],
    ['five that agree', [100, 101, 99, 100, 102], { weightMg: 100, spreadMg: 1, count: 5 }],
    ['one wrong among six', [100, 101, 99, 100, 102, 900], { weightMg: 101, spreadMg: 1, count: 6 }],
    ['what lies far apart', [100, 160, 40, 220, 10], null],
  ])('%s', (_name, weights, expected) => {
    expect(learnedWeight(measured(weights))).toEqual(expected)
  })
  it('is never surer than what it was measured with', () => {
    expect(learnedWeight(measured([100_000, 100_000, 100_000, 100_000, 100_000], 900))?.spreadMg).toBe(900)
  })
  it('fewer than half wrong measurements never move it out of what was right', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: 5_000_000 }),
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 8, maxLength: mostMeasured - 7 }),
        fc.array(fc.integer({ min: 1, max: 20_000_000 }), { maxLength: 7 }),
        (weightMg, off, wrong) => {
          const right = off.map((percent) => Math.round(weightMg * (1 + percent / 100)))
          const found = learnedWeight(measured([...wrong, ...right]))
          if (found === null) return
          expect(found.weightMg).toBeGreaterThanOrEqual(Math.min(...right))
          expect(found.weightMg).toBeLessThanOrEqual(Math.max(...right))
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('what one unit is reckoned with', () => {
  it.each<[string, number | null, ReturnType<typeof learnedWeight>, boolean, number | null]>([
    ['nothing known', null, null, false, null],
    ['nothing by the book', 0, null, false, null],
    ['the master alone', 250_000, null, false, 250_000],
    ['no master', null, learned(260_000), false, 260_000],
    ['five measurements beside the master', 250_000, learned(260_000), false, 255_000],
    ['forty of them', 250_000, learned(260_000, 1_000, 40), false, 258_889],
    ['a master far off', 250_000, learned(400_000), false, 250_000],
    ['a master far off, and a decision', 250_000, learned(400_000), true, 400_000],
  ])('%s', (_name, masterMg, found, trusted, weightMg) => {
    expect(unitWeight(masterMg, found, trusted).weightMg).toBe(weightMg)
  })
  it('is the surer the more was measured', () => {
    expect(unitWeight(null, learned(260_000, 4_000, 16), false)).toMatchObject({
      blurMg: 1_000,
      spreadMg: 4_000,
    })
  })
  it.each([
    ['a tenth and a little', 100_000, 112_000, 1_000, true],
    ['within a tenth', 100_000, 109_000, 1_000, false],
    ['units that lie far apart', 100_000, 112_000, 5_000, false],
  ])('the master is in doubt: %s', (_name, masterMg, weightMg, spreadMg, far) => {
    expect(isFar(masterMg, learned(weightMg, spreadMg))).toBe(far)
  })
})

describe('what was weighed says of one unit', () => {
  it.each<[string, [number, number, number], ReturnType<typeof weighedInCarton>]>([
    ['four teas in a carton', [1120, 120, 4], { weightMg: 250_000, blurMg: 1_750 }],
    ['a unit lighter than the carton may be off', [160, 120, 1], null],
    ['a carton lighter than its tare', [100, 120, 1], null],
    ['no units', [1120, 120, 0], null],
  ])('%s', (_name, [weighedG, tareG, quantity], expected) => {
    expect(weighedInCarton(weighedG, tareG, quantity)).toEqual(expected)
  })
  it('a scan that was weighed by itself needs no tare', () => {
    expect(weighedByGain(370_000, 1)).toEqual({ weightMg: 370_000, blurMg: 1_000 })
    expect(weighedByGain(4_440_000, 12)).toEqual({ weightMg: 370_000, blurMg: 84 })
    expect(weighedByGain(0, 1)).toBeNull()
  })
})
