import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Order, Stock } from '#domain/order'
import { planWave, type WavePlan } from '#domain/planning/planning-sample'
import { hallOf, lengthInOrder } from '#domain/routing/hall'
import { byUrgency } from '#domain/wave'
import { anyRule, now, orderOf, places, stockOf, today } from '#domain/wave-sample'

const sku = fc.constantFrom('tea', 'kopi', 'sugar')
const orders: fc.Arbitrary<Order[]> = fc
  .array(
    fc.tuple(
      fc.dictionary(sku, fc.integer({ min: 1, max: 6 }), { minKeys: 1 }),
      fc.nat(2),
      fc.integer({ min: 3, max: 9 }),
    ),
    { maxLength: 14 },
  )
  .map((all) =>
    all.map(([wanted, priority, hour], at) =>
      orderOf(`o-${at}`, wanted, { priority, cutOffAt: `2026-11-22T0${hour}:00:00.000Z` }),
    ),
  )
/** A place may be blocked (C-01 is in no list of places), a lot expired, a quantity nothing. */
const stock: fc.Arbitrary<Stock[]> = fc.uniqueArray(
  fc
    .tuple(
      sku,
      fc.constantFrom('A-01', 'A-02', 'B-01', 'B-02', 'C-01'),
      fc.nat(9),
      fc.constantFrom(null, 'L1', 'OLD'),
    )
    .map(([of, at, quantity, lot]) =>
      stockOf(of, at, quantity, lot, lot === null ? null : lot === 'OLD' ? '2026-11-21' : '2027-01-31'),
    ),
  { maxLength: 24, selector: (one) => `${one.sku} ${one.locationId} ${one.lot}` },
)
const rule = fc.record({
  method: fc.constantFrom('cluster' as const, 'discrete' as const, 'zone' as const),
  mostOrders: fc.integer({ min: 1, max: 20 }),
  ordersPerWalk: fc.integer({ min: 1, max: 5 }),
})
const always = (holds: (plan: WavePlan, stock: Stock[], size: number) => void) =>
  fc.assert(
    fc.property(orders, stock, rule, (wanted, there, by) => {
      const candidates = wanted.map((order) => ({ order, onFloor: false, begunBefore: false }))
      const plan = planWave(candidates, { ...anyRule, ...by }, there, places, now, today)
      holds(plan, there, by.method === 'discrete' ? 1 : by.ordersPerWalk)
    }),
    { numRuns: 400 },
  )
const linesOf = (plan: WavePlan) => plan.walks.flatMap(({ lines }) => lines)
const sum = (all: readonly { quantity: number }[]) => all.reduce((total, { quantity }) => total + quantity, 0)

test('every unit of every planned order has a place', () => {
  always((plan) => {
    const missing = plan.orders.flatMap(({ orderRef, lines }) =>
      lines.filter((line) => {
        const planned = linesOf(plan).filter(
          (one) => one.orderRef === orderRef && one.orderLineRef === line.lineRef && one.sku === line.sku,
        )
        return sum(planned) !== line.quantity
      }),
    )
    expect(missing).toEqual([])
  })
})

test('no place gives more than lies there', () => {
  always((plan, there) => {
    const over = there.filter((one) => {
      const taken = linesOf(plan).filter(
        ({ sku: of, locationId, lot }) => of === one.sku && locationId === one.locationId && lot === one.lot,
      )
      return sum(taken) > one.quantity
    })
    expect(over).toEqual([])
  })
})

test('nothing is planned from an expired lot, a blocked place or thin air', () => {
  always((plan, there) => {
    const known = new Set(there.map((one) => `${one.sku} ${one.locationId} ${one.lot}`))
    const wrong = linesOf(plan).filter(
      (one) =>
        one.lot === 'OLD' ||
        one.locationId === 'C-01' ||
        one.quantity < 1 ||
        !known.has(`${one.sku} ${one.locationId} ${one.lot}`),
    )
    expect(wrong).toEqual([])
  })
})

test('each order is in exactly one walk of each of its zones or left out, none in both', () => {
  always((plan) => {
    const parts = plan.walks.flatMap(({ zone, orderRefs }) => orderRefs.map((ref) => `${ref} ${zone}`))
    expect(new Set(parts).size).toBe(parts.length)
    const walked = [...new Set(plan.walks.flatMap(({ orderRefs }) => orderRefs))].sort()
    const out = new Set(plan.leftOut.map(({ orderRef }) => orderRef))
    expect({ walked, both: walked.filter((one) => out.has(one)) }).toEqual({
      walked: plan.orders.map(({ orderRef }) => orderRef).sort(),
      both: [],
    })
  })
})

test('no walk holds more orders than the cart', () => {
  always((plan, _there, size) =>
    expect(plan.walks.filter(({ orderRefs }) => orderRefs.length > size || orderRefs.length === 0)).toEqual(
      [],
    ),
  )
})

test('a walk of a zone stays in it and brings something for each of its orders', () => {
  always((plan) => {
    const zonesOf = ({ lines }: WavePlan['walks'][number]) => [
      ...new Set(lines.map(({ locationId }) => places.get(locationId)?.zone)),
    ]
    const strayed = plan.walks.filter((walk) => walk.zone !== null && zonesOf(walk).join() !== walk.zone)
    const idle = plan.walks.filter(({ orderRefs, lines }) =>
      orderRefs.some((ref) => !lines.some(({ orderRef }) => orderRef === ref)),
    )
    expect({ strayed, idle }).toEqual({ strayed: [], idle: [] })
  })
})

test('a walk is as long as it says, and never longer than the plain order', () => {
  const hall = hallOf(places, null)
  always((plan) => {
    for (const { lines, lengthMm, plainMm } of plan.walks) {
      const way = lines.map(({ locationId }) => locationId)
      expect([lengthInOrder(hall, way), lengthMm <= plainMm]).toEqual([lengthMm, true])
    }
  })
})

test('planned orders stand in order of urgency', () => {
  always((plan) => expect(plan.orders).toEqual([...plan.orders].sort(byUrgency)))
})

test('planning leaves the stock it was shown as it was', () => {
  fc.assert(
    fc.property(orders, stock, (wanted, there) => {
      const before = structuredClone(there)
      planWave(
        wanted.map((order) => ({ order, onFloor: false, begunBefore: false })),
        anyRule,
        there,
        places,
        now,
        today,
      )
      expect(there).toEqual(before)
    }),
  )
})
