import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { applyPick } from '#domain/apply-pick'
import {
  catchWeightOf,
  gramsFromPounds,
  isEnough,
  orderedByWeight,
  unitBand,
  unitMeant,
  weightsLeft,
} from '#domain/catch-weight'
import { fitToWeight } from '#domain/judge-caught'
import { judgePick } from '#domain/judge-pick'
import { type PickList, pickStep, unitsLeft } from '#domain/pick'
import { floor, item, line, teaAt, walk } from '#domain/pick-sample'
import type { PickFloor } from '#domain/pick-scan'

test.each([
  [2000, 300, 300, 1700, 2300],
  [2000, null, null, 1800, 2200],
  [5, null, null, 4, 6],
  [100, 200, 0, 1, 100],
])('%i g a unit, %s below and %s above: from %i to %i g', (nominalG, belowG, aboveG, leastG, mostG) => {
  expect(unitBand(catchWeightOf(nominalG, belowG, aboveG))).toEqual({ leastG, mostG })
})

test.each([
  [1, 0, 454],
  [1000, 3, 454],
  [44_092, 4, 2000],
  [999_999, 0, 453_591_916],
])('%i pounds with %i decimals are %i g', (amount, decimals, grams) => {
  expect(gramsFromPounds(amount, decimals)).toBe(grams)
})

describe('which picked unit it is', () => {
  test.each([
    ['the same again', [2010, 2004], 2004, 'code', 2004],
    ['a code of another', [2010], 2009, 'code', null],
    ['weighed a little otherwise', [2010, 2004], 2003, 'scale', 2004],
    ['weighed as far apart as two scales are', [2000], 2010, 'scale', 2000],
    ['weighed as another unit', [2000], 2011, 'scale', null],
    ['a light one, keyed', [300], 305, 'keyed', 300],
    ['nothing left', [], 2000, 'scale', null],
  ] as const)('%s', (_, pickedG, weightG, by, meant) => {
    expect(unitMeant(pickedG, { weightG, by })).toBe(meant)
  })

  it('is each one once', () => {
    const some = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 8 })
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 8 }), (picked, packed) => {
        const used = picked.slice(0, packed)
        expect([...weightsLeft(picked, used), ...used].sort()).toEqual([...picked].sort())
      }),
    )
  })
})

const atTea = (quantity: number): PickList => ({
  ...walk,
  cartId: 'C-01',
  standingAt: teaAt,
  slots: walk.slots.slice(0, 1).map((slot) => ({ ...slot, toteId: 'T-0001' })),
  lines: [line('tea-1', { quantity })],
})
const nominal = catchWeightOf(2000, 400, 400)
/** A shop where the tea of the first order is ordered by weight; `picked` is what its database would hold. */
const shop = (leastG: number, mostG: number, picked: () => number[], free: number): PickFloor =>
  floor({
    catchWeight: () => nominal,
    weightWanted: () => ({ leastG, mostG, caughtG: picked().reduce((sum, one) => sum + one, 0) }),
    freeHere: () => free,
  })

/** Takes wheels as they come until the walk asks for something else; those that are refused are laid back. */
function takeAll(list: PickList, wheels: readonly number[], leastG: number, mostG: number) {
  const picked: number[] = []
  let now = list
  for (const weightG of wheels) {
    const step = pickStep(now)
    if (step.step !== 'scan-item' || step.line.sku !== 'tea') break
    const world = shop(leastG, mostG, () => picked, 9)
    const named = item('tea', { caught: { weightG, by: 'code' } })
    const verdict = fitToWeight(now, judgePick(now, named, world), world)
    if (!('facts' in verdict)) continue
    now = verdict.facts.reduce(applyPick, now)
    picked.push(weightG)
  }
  return { now, picked, sumG: picked.reduce((sum, one) => sum + one, 0) }
}

describe('a line by weight', () => {
  const wheel = fc.integer({ min: 1500, max: 2500 })

  it('has enough exactly when nothing is left to take of it, and is never too heavy', () => {
    fc.assert(
      fc.property(
        fc.array(wheel, { maxLength: 12 }),
        fc.integer({ min: 1700, max: 9000 }),
        fc.integer({ min: 0, max: 1200 }),
        fc.integer({ min: 1, max: 5 }),
        (wheels, leastG, width, quantity) => {
          const { now, picked, sumG } = takeAll(atTea(quantity), wheels, leastG, leastG + width)
          const [line] = now.lines.filter(({ sku }) => sku === 'tea')
          expect(sumG).toBeLessThanOrEqual(leastG + width)
          expect([line && unitsLeft(line) === 0, line?.inHand]).toEqual([
            isEnough({ leastG, mostG: leastG + width }, sumG),
            picked.length,
          ])
        },
      ),
    )
  })

  test.each([
    ['enough in fewer units', { ordered: 3, needed: 2, weightsG: [2500, 2400] }, 2],
    ['enough in more units', { ordered: 2, needed: 3, weightsG: [1600, 1600, 1700] }, 3],
    ['too little, all units there', { ordered: 2, needed: 2, weightsG: [1600, 1600] }, 3],
    ['nothing picked', { ordered: 2, needed: 0, weightsG: [] }, 2],
    ['units nobody weighed', { ordered: 2, needed: 2, weightsG: [] }, 2],
  ])('%s', (_, picked, asks) => {
    expect(orderedByWeight({ leastG: 4800, mostG: 5200 }, picked)).toBe(asks)
  })
})

test.each([
  ['a case', { quantity: 6 }, { refusal: 'weigh-each' }],
  ['no weight', {}, { refusal: 'unit-weight-needed' }],
  [
    'a light one',
    { caught: { weightG: 1599, by: 'code' as const } },
    { refusal: 'unit-weight-off', leastG: 1600, mostG: 2400 },
  ],
  ['a heavy one', { caught: { weightG: 2401, by: 'scale' as const } }, { refusal: 'unit-weight-off' }],
])('%s is refused', (_, change, refusal) => {
  expect(judgePick(atTea(9), item('tea', change), floor({ catchWeight: () => nominal }))).toMatchObject(
    refusal,
  )
})
