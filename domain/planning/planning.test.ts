import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactBatches } from '#domain/batching/exact-batches'
import type { Location } from '#domain/order'
import { leastLength } from '#domain/planning/least-length'
import { planWave } from '#domain/planning/planning-sample'
import { searchWalks } from '#domain/planning/search-walks'
import { tightLimits } from '#domain/planning/tight-limits'
import { firstComeFirstServed, usualPlans } from '#domain/planning/usual-ways'
import { setUpMm, type WalkWork, walkWork } from '#domain/planning/walk-work'
import { hallIn, hallOf, shortestWalk } from '#domain/routing/hall'
import { hallLengths } from '#domain/routing/hall-lengths'
import { madeMap } from '#domain/routing/hall-map'
import { pointsOfAisles } from '#domain/routing/points-of-aisles'
import { seededRandom } from '#domain/seeded-random'
import type { WaveRule } from '#domain/wave'
import { anyRule, now, orderOf, stockOf, today } from '#domain/wave-sample'

const place = (aisle: number, bay: number): Location => ({
  locationId: `${aisle}-${bay}`,
  zone: aisle < 3 ? 'A' : 'B',
  aisle: String(aisle),
  side: 'left',
  bay,
  level: 1,
  checkDigits: '042',
  walkOrder: aisle * 100 + (aisle % 2 === 0 ? bay : 99 - bay),
})
const places = new Map<string, Location>(
  [1, 2, 3, 4, 5].flatMap((aisle) =>
    [2, 7, 11, 18].map((bay) => [`${aisle}-${bay}`, place(aisle, bay)] as const),
  ),
)
const skus: string[] = [...places.keys()]
const stock = skus.map((sku) => stockOf(sku, sku, 1_000))
const wanted = fc.array(fc.uniqueArray(fc.constantFrom(...skus), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 9,
})
const planned = (all: readonly string[][], rule: Partial<WaveRule> = {}) =>
  planWave(
    all.map((of, at) => ({
      order: orderOf(`o-${at}`, Object.fromEntries(of.map((sku) => [sku, 1]))),
      onFloor: false,
      begunBefore: false,
    })),
    { ...anyRule, ...rule },
    stock,
    places,
    now,
    today,
  )
const lengthOf = (walks: readonly { lengthMm: number }[]) =>
  walks.reduce((sum, { lengthMm }) => sum + lengthMm, 0)

test('nothing is shorter than the least length, whatever the cart holds', () => {
  fc.assert(
    fc.property(wanted, fc.integer({ min: 1, max: 6 }), (all, ordersPerWalk) => {
      const { work } = planned(all, { ordersPerWalk })
      const alone = work.ask.orders.map(({ slots }) => work.lengths.lengthOf(slots))
      const best = exactBatches(work.ask)
      expect(leastLength(work.ask, alone)).toBeLessThanOrEqual(best.lengthMm - best.walks.length * setUpMm)
    }),
    { numRuns: 150 },
  )
})

test('the usual ways do the same work, and a plan counts no more than the best of them', () => {
  fc.assert(
    fc.property(wanted, (all) => {
      const { work, walks } = planned(all)
      expect(firstComeFirstServed(work).flat()).toEqual(work.parts.map((_, part) => part))
      const served = firstComeFirstServed(work)
      const cost = lengthOf(walks) + walks.length * setUpMm
      for (const { way, lengthMm, walks: count } of usualPlans(work, { walks: served, lengthMm: cost }))
        expect([way, lengthMm + count * setUpMm + 1 >= cost || way === 'savings']).toEqual([way, true])
    }),
    { numRuns: 100 },
  )
})

test('a walk is as long by its slots as by its route, in halls of two and of three cross-aisles', () => {
  const made = madeMap(places.values())
  const three = {
    ...made,
    crossAisles: [
      { afterBay: 0, widthMm: 1_200 },
      { afterBay: 9, widthMm: 2_400 },
      { afterBay: 18, widthMm: 1_200 },
    ],
    aisles: made.aisles.map((aisle) => ({ ...aisle, passing: ['both' as const, 'both' as const] })),
  }
  const halls = [hallOf(places, made), hallIn(three, (id) => places.get(id) ?? null)]
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...skus), { minLength: 1, maxLength: 8 }), (some) => {
      for (const hall of halls) {
        const lengths = hallLengths(hall, skus)
        expect(lengths.lengthOf(lengths.slotsOf(some))).toBe(shortestWalk(hall, some).lengthMm)
      }
    }),
    { numRuns: 100 },
  )
})

test('in a site of any shape the walks of few orders are proved too, while each has few stops', () => {
  const drawn = pointsOfAisles(madeMap(places.values()), [...places.values()])
  const few = fc.array(fc.uniqueArray(fc.constantFrom(...skus), { minLength: 1, maxLength: 2 }), {
    minLength: 1,
    maxLength: 4,
  })
  const searched = (work: WalkWork) => {
    const steps = searchWalks(work, 2_000, seededRandom(1))
    let step = steps.next()
    while (step.done !== true) step = steps.next()
    return step.value
  }
  fc.assert(
    fc.property(few, fc.integer({ min: 1, max: 4 }), (all, ordersPerWalk) => {
      const { work } = planned(all, { ordersPerWalk })
      const choice = {
        orders: work.parts.map(({ order }) => order),
        lines: new Map(work.parts.map(({ order, lines }) => [order.orderRef, lines])),
        leftOut: [],
      }
      const byPoints = walkWork(choice, work.rule, { ...work.site, hall: hallOf(places, drawn) }, now)
      const { walkMm, leastMm } = searched(byPoints)
      expect([walkMm, leastMm]).toEqual([searched(work).walkMm, walkMm])
    }),
    { numRuns: 40 },
  )
})

test('the cart is what makes walks long when it holds one order', () => {
  const near = Array.from({ length: 12 }, () => ['5-18'])
  const { work } = planned(near, { ordersPerWalk: 2 })
  const steps = tightLimits(work, 2_000, () => seededRandom(1))
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  expect(step.value.map(({ limit }) => limit)).toEqual(['slots'])
})

test('orders of the same goods fill their carts', () => {
  const { walks } = planned(Array.from({ length: 60 }, () => ['3-11']))
  expect(walks.map(({ orderRefs }) => orderRefs.length)).toEqual(Array.from({ length: 15 }, () => 4))
})
