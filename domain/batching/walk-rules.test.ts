import { describe, expect, it } from 'vitest'
import { type BatchAsk, type BatchOrder, lengthOfPlan } from '#domain/batching/batch-plan'
import { sampleBatch, searched } from '#domain/batching/batch-sample'
import { exactBatches } from '#domain/batching/exact-batches'
import { whyNoWalk } from '#domain/batching/walk-rules'
import { prngFromSeed } from '#sim/data/prng'

const sample = sampleBatch(1, 13, 8, 100)
const slots = { cart: 0, grams: 1, millilitres: 2, lines: 3 }
/** Four limits: cart slots, grams, millilitres, lines. */
const withOrders = (change: (order: BatchOrder, at: number) => Partial<BatchOrder>): BatchAsk => ({
  ...sample,
  limits: [4, 20_000, 60_000, 30],
  msPerM: 1_000,
  orders: sample.orders.map((order, at) => ({
    ...order,
    load: [1, 1_000, 2_000, 3],
    ...change(order, at),
  })),
})
const food = 1
const detergent = 2

const cases: { rule: string; ask: BatchAsk; walk: number[]; lengthMm: number; fault: object | null }[] = [
  { rule: 'fits', ask: withOrders(() => ({})), walk: [0, 1, 2, 3], lengthMm: 100_000, fault: null },
  {
    rule: 'has more orders than cart slots',
    ask: withOrders(() => ({})),
    walk: [0, 1, 2, 3, 4],
    lengthMm: 0,
    fault: { fault: 'too-much', limit: slots.cart, load: 5 },
  },
  {
    rule: 'is too heavy',
    ask: withOrders((_, at) => ({ load: [1, at === 2 ? 19_500 : 1_000, 0, 0] })),
    walk: [1, 2],
    lengthMm: 0,
    fault: { fault: 'too-much', limit: slots.grams, load: 20_500 },
  },
  {
    rule: 'is too bulky',
    ask: withOrders(() => ({ load: [1, 0, 30_001, 0] })),
    walk: [1, 2],
    lengthMm: 0,
    fault: { fault: 'too-much', limit: slots.millilitres, load: 60_002 },
  },
  {
    rule: 'has too many lines',
    ask: withOrders(() => ({ load: [1, 0, 0, 16] })),
    walk: [1, 2],
    lengthMm: 0,
    fault: { fault: 'too-much', limit: slots.lines, load: 32 },
  },
  {
    rule: 'leads through two zones',
    ask: withOrders((_, at) => ({ zone: at % 2 })),
    walk: [0, 1],
    lengthMm: 0,
    fault: { fault: 'several-zones' },
  },
  {
    rule: 'mixes food and detergents, whichever of them minds',
    ask: withOrders((_, at) => (at === 3 ? { kinds: food, shuns: detergent } : { kinds: detergent })),
    walk: [1, 3],
    lengthMm: 0,
    fault: { fault: 'must-not-mix', orders: [1, 3] },
  },
  {
    rule: 'ends just in time',
    ask: withOrders(() => ({ workMs: 10_000, dueMs: 120_000 })),
    walk: [0, 1],
    lengthMm: 100_000,
    fault: null,
  },
  {
    rule: 'ends too late for one order',
    ask: withOrders((_, at) => ({ workMs: 10_000, dueMs: at === 1 ? 119_999 : 900_000 })),
    walk: [0, 1],
    lengthMm: 100_000,
    fault: { fault: 'too-late', order: 1, endMs: 120_000 },
  },
]

describe('orders sharing a walk', () => {
  it.each(cases)('$rule', ({ ask, walk, lengthMm, fault }) => {
    expect(whyNoWalk(ask, walk, lengthMm)).toEqual(fault)
  })

  it('keep all rules at once, in plans as short as the proved ones', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const { int } = prngFromSeed(seed)
      const ask = withOrders(() => ({
        load: [1, int(1_000, 9_000), int(5_000, 25_000), int(1, 12)],
        zone: int(0, 1),
        kinds: int(1, 2),
        shuns: int(0, 5) === 0 ? detergent : 0,
        workMs: int(5_000, 20_000),
        dueMs: int(150_000, 400_000),
      }))
      const { walks, lengthMm } = searched(ask, 8_000, seed).last
      for (const walk of walks)
        expect(walk.length === 1 || whyNoWalk(ask, walk, lengthOfPlan(ask, [walk])) === null).toBe(true)
      expect(lengthMm).toBeCloseTo(exactBatches(ask).lengthMm, 3)
    }
  })
})
