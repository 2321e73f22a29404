import { describe, expect, it } from 'vitest'
import { type BatchAsk, type BatchPlan, lengthOfPlan } from '#domain/batching/batch-plan'
import { sampleBatch, searched } from '#domain/batching/batch-sample'
import { searchBatches } from '#domain/batching/batch-search'
import { exactBatches } from '#domain/batching/exact-batches'
import { insertOrder } from '#domain/batching/insert-order'
import { whyNoWalk } from '#domain/batching/walk-rules'
import { prngFromSeed } from '#sim/data/prng'

function expectPlan(ask: BatchAsk, plan: BatchPlan): void {
  expect(plan.walks.flat().sort((one, two) => one - two)).toEqual(ask.orders.map((_, order) => order))
  expect(plan.lengthMm).toBeCloseTo(lengthOfPlan(ask, plan.walks), 3)
  const faults = plan.walks.filter(
    (walk) => walk.length > 1 && whyNoWalk(ask, walk, lengthOfPlan(ask, [walk])) !== null,
  )
  expect(faults).toEqual([])
}

describe('a search for short walks', () => {
  it('finds the proved plan of small asks', () => {
    for (let seed = 1; seed <= 4; seed++) {
      const ask = sampleBatch(seed, 13, 12, 24)
      const { last } = searched(ask, 8_000, seed)
      expectPlan(ask, last)
      expect(last.lengthMm).toBeCloseTo(exactBatches(ask).lengthMm, 3)
    }
  })

  it.each([
    { orders: 40, capacity: 30 },
    { orders: 40, capacity: 75 },
    { orders: 90, capacity: 45 },
  ])(
    'is shorter than its first plan with $orders orders and $capacity units a cart',
    ({ orders, capacity }) => {
      const ask = sampleBatch(orders + capacity, orders, 25, capacity)
      const { first, last } = searched(ask, 60_000, 1)
      expectPlan(ask, first)
      expectPlan(ask, last)
      expect(last.lengthMm).toBeLessThan(first.lengthMm)
    },
  )

  it.each([
    { orders: 100, capacity: 60, evaluations: 30_000, mostMm: 10_100_000 },
    { orders: 90, capacity: 45, evaluations: 60_000, mostMm: 11_530_000 },
    { orders: 60, capacity: 60, evaluations: 60_000, mostMm: 6_380_000 },
  ])(
    'comes down to $mostMm mm with $orders orders and $evaluations walks measured',
    ({ orders, capacity, evaluations, mostMm }) => {
      const { last } = searched(sampleBatch(1, orders, 25, capacity), evaluations, 1)
      expect(last.evaluations).toBeLessThanOrEqual(evaluations + 2)
      expect(last.lengthMm).toBeLessThanOrEqual(mostMm)
    },
  )

  it('proves how good a plan is where all possible walks are few', () => {
    const ask = sampleBatch(7, 30, 25, 30)
    const { last } = searched(ask, 60_000, 1)
    expect(last.boundMm).not.toBeNull()
    expect(last.lengthMm).toBeGreaterThanOrEqual((last.boundMm ?? 0) - 1)
    expect(last.lengthMm).toBeLessThanOrEqual((last.boundMm ?? 0) * 1.02)
  })

  it('gives a bound that no proved plan undercuts', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const ask = sampleBatch(seed, 13, 12, 16)
      const { last } = searched(ask, 8_000, seed)
      expect(last.boundMm).not.toBeNull()
      expect(last.boundMm ?? 0).toBeLessThanOrEqual(exactBatches(ask).lengthMm + 1e-3)
    }
  })

  it('gives the same plan for the same seed and effort', () => {
    const ask = sampleBatch(3, 60, 25, 60)
    expect(searched(ask, 30_000, 5).last).toEqual(searched(ask, 30_000, 5).last)
  })

  it('has a whole plan at every step, never a longer one than before', () => {
    const ask = sampleBatch(4, 60, 25, 45)
    let lengthMm = Number.POSITIVE_INFINITY
    for (const plan of searchBatches(ask, { evaluations: 40_000, random: prngFromSeed(1).next })) {
      if (plan === null) continue
      expectPlan(ask, plan)
      expect(plan.lengthMm).toBeLessThanOrEqual(lengthMm + 1e-3)
      lengthMm = plan.lengthMm
    }
  })

  it('plans nothing, one order, and an order too large for any cart', () => {
    const ask = sampleBatch(1, 3, 5, 10)
    expect(searched({ ...ask, orders: [] }, 1_000, 1).last.walks).toEqual([])
    expect(searched({ ...ask, orders: ask.orders.slice(0, 1) }, 1_000, 1).last.walks).toEqual([[0]])
    const large = ask.orders.map((order, at) => (at === 0 ? { ...order, load: [11] } : order))
    expect(searched({ ...ask, orders: large }, 1_000, 1).last.walks).toContainEqual([0])
  })

  it('plans five thousand orders', () => {
    const ask = sampleBatch(2, 5_000, 6, 40)
    const { first, last } = searched(ask, 300_000, 1)
    expectPlan(ask, last)
    expect(last.lengthMm).toBeLessThanOrEqual(first.lengthMm)
  })
})

describe('an order that comes later', () => {
  it('joins the open walk that it lengthens least, and no other order moves', () => {
    const ask = sampleBatch(9, 30, 10, 40)
    const early = { ...ask, orders: ask.orders.slice(0, 29) }
    const { last } = searched(early, 20_000, 1)
    const { plan, walk } = insertOrder(ask, last, 29, () => true)
    expectPlan(ask, plan)
    expect(
      plan.walks.map((members) => members.filter((order) => order !== 29)).filter((m) => m.length > 0),
    ).toEqual(last.walks)
    const elsewhere = last.walks.map((members, at) => {
      const walks = last.walks.map((one, other) => (other === at ? [...members, 29] : one))
      const longer = walks[at] as number[]
      const fits = whyNoWalk(ask, longer, lengthOfPlan(ask, [longer])) === null
      return fits ? lengthOfPlan(ask, walks) : Number.POSITIVE_INFINITY
    })
    const alone = lengthOfPlan(ask, [...last.walks, [29]])
    expect(plan.lengthMm).toBeCloseTo(Math.min(alone, ...elsewhere), 3)
    expect(plan.walks[walk]).toContain(29)
  })

  it('has a walk of its own when none is open', () => {
    const ask = sampleBatch(9, 6, 10, 40)
    const { plan, walk } = insertOrder(
      ask,
      {
        walks: [
          [0, 1],
          [2, 3, 4],
        ],
        lengthMm: 0,
      },
      5,
      () => false,
    )
    expect([plan.walks, walk]).toEqual([[[0, 1], [2, 3, 4], [5]], 2])
  })
})
