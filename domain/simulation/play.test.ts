import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawsOf, usualDraws } from '#domain/simulation/draws'
import { type Played, playShift } from '#domain/simulation/play'
import { doneAt, type ShiftAsk } from '#domain/simulation/shift'
import { minuteMs, orderIn, packer, picker, shiftOf, walkOf } from '#domain/simulation/shift-sample'

const played = (ask: ShiftAsk): Played => playShift(ask, usualDraws(ask))
const minutes = (ms: Iterable<number>): number[] => [...ms].map((one) => one / minuteMs)
const orders = (count: number) => Array.from({ length: count }, () => orderIn())

describe('a shift worked out by hand', () => {
  it('one picker goes two walks one after the other; the packer follows', () => {
    const ask = shiftOf({
      walks: [walkOf([0]), walkOf([1])],
      orders: orders(2),
      people: [picker(), packer()],
    })
    const { walkMs, orderMs } = played(ask)
    expect([minutes(walkMs), minutes(orderMs)]).toEqual([
      [10, 20],
      [12, 22],
    ])
  })

  it('two pickers bring at once; at one bench the second order waits', () => {
    const people = [picker(), picker(), packer(), packer()]
    const ask = shiftOf({ walks: [walkOf([0]), walkOf([1])], orders: orders(2), people }, { benches: 1 })
    const { orderMs, waits } = played(ask)
    expect(minutes(orderMs)).toEqual([12, 14])
    expect(waits).toEqual([{ order: 1, need: { need: 'benches' }, waitMs: 2 * minuteMs }])
  })

  it('with one cart the second picker waits for it', () => {
    const people = [picker(), picker(), packer()]
    const ask = shiftOf({ walks: [walkOf([0]), walkOf([1])], orders: orders(2), people }, { carts: 1 })
    const { walkMs, waits } = played(ask)
    expect(minutes(walkMs)).toEqual([10, 20])
    expect(waits).toEqual([{ order: 1, need: { need: 'carts' }, waitMs: 10 * minuteMs }])
  })

  it('one printer makes labels one after the other', () => {
    const people = [picker(), picker(), packer(), packer()]
    const ask = shiftOf(
      { walks: [walkOf([0]), walkOf([1])], orders: orders(2), people },
      { printers: 1, labelMs: minuteMs },
    )
    expect(minutes(played(ask).orderMs)).toEqual([13, 14])
  })

  it('an order in two zones is packed when its last part is in', () => {
    const walks = [walkOf([0]), walkOf([0], { zones: ['B'], workMs: 25 * minuteMs })]
    const people = [picker({ zones: ['A'] }), picker({ zones: ['B'] }), packer()]
    expect(minutes(played(shiftOf({ walks, orders: orders(1), people })).orderMs)).toEqual([27])
  })

  it('a batch is sorted at a wall first', () => {
    const ask = shiftOf({
      walks: [walkOf([0, 1], { sortMs: 4 * minuteMs, onCart: false })],
      orders: orders(2),
      people: [picker(), packer()],
    })
    expect(minutes(played(ask).orderMs)).toEqual([16, 18])
  })

  it.each([
    ['priority', { priority: 9 }],
    ['an earlier cut-off', { cutOffMs: 30 * minuteMs }],
  ])('%s is picked before its turn', (_, change) => {
    const ask = shiftOf({ walks: [walkOf([0]), walkOf([1], change)], orders: orders(2), people: [picker()] })
    expect(minutes(played(ask).walkMs)).toEqual([20, 10])
  })

  it('what an order waits for whose other part is in comes before its turn', () => {
    const walks = [
      walkOf([0], { zones: ['B'], workMs: minuteMs }),
      walkOf([1], { workMs: 5 * minuteMs }),
      walkOf([2]),
      walkOf([0]),
    ]
    const people = [picker({ zones: ['B'] }), picker({ zones: ['A'] })]
    expect(minutes(played(shiftOf({ walks, orders: orders(3), people })).walkMs)).toEqual([1, 5, 25, 15])
  })

  it('a walk that was put back comes last to who did it', () => {
    const walks = [walkOf([0], { skippedBy: [0], priority: 9 }), walkOf([1])]
    expect(minutes(played(shiftOf({ walks, orders: orders(2), people: [picker()] })).walkMs)).toEqual([
      20, 10,
    ])
  })

  it('who has a walk goes on with it, and nobody else takes it', () => {
    const walks = [walkOf([0]), walkOf([1], { owner: 0 })]
    expect(minutes(played(shiftOf({ walks, orders: orders(2), people: [picker()] })).walkMs)).toEqual([
      20, 10,
    ])
  })

  it('somebody slower takes longer, and a break lies in between', () => {
    const people = [picker({ takesPercent: 150 }), packer()]
    const breaks = [{ fromMs: 5 * minuteMs, toMs: 20 * minuteMs }]
    const ask = shiftOf({ walks: [walkOf([0])], orders: orders(1), people }, { breaks })
    expect(minutes(played(ask).orderMs)).toEqual([32])
  })

  it('picked goods without a packer are never shipped', () => {
    const ask = shiftOf({ walks: [walkOf([0])], orders: orders(1), people: [picker()] })
    expect(played(ask)).toMatchObject({
      walkMs: new Float64Array([600_000]),
      orderMs: new Float64Array([Infinity]),
    })
  })

  it('who picks and packs packs when no walk is left', () => {
    const ask = shiftOf({ walks: [walkOf([0])], orders: orders(1), people: [picker({ packs: true })] })
    expect(minutes(played(ask).orderMs)).toEqual([12])
  })
})

it.each([
  [0, 5, 5],
  [0, 10, 10],
  [0, 11, 16],
  [12, 5, 20],
  [15, 5, 20],
  [0, 25, 40],
])('work begun at %i of %i is done at %i', (from, work, done) => {
  const breaks = [
    { fromMs: 10, toMs: 15 },
    { fromMs: 20, toMs: 30 },
  ]
  expect(doneAt(breaks, from, work)).toBe(done)
})

const anyShift = fc
  .record({
    cuts: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 30 }),
    perWalk: fc.integer({ min: 1, max: 6 }),
    pickers: fc.integer({ min: 1, max: 5 }),
    packers: fc.integer({ min: 1, max: 4 }),
    scarce: fc.integer({ min: 1, max: 4 }),
    seed: fc.nat(),
  })
  .map(({ cuts, perWalk, pickers, packers, scarce, seed }) => {
    const made = cuts.map((cut, at) =>
      orderIn({ cutOffMs: cut * 20 * minuteMs, cartonsMs: at % 4 === 0 ? [minuteMs, minuteMs] : [minuteMs] }),
    )
    const walks = made.flatMap((_, at) => {
      if (at % perWalk !== 0) return []
      const of = made.slice(at, at + perWalk).map((_one, place) => at + place)
      const zones = [at % 2 === 0 ? 'A' : 'B']
      const both = at % 3 === 0 ? [walkOf(of.slice(0, 1), { zones: ['B'], sortMs: minuteMs })] : []
      return [walkOf(of, { zones, cutOffMs: made[at]?.cutOffMs ?? 0 }), ...both]
    })
    const people = [
      ...Array.from({ length: pickers }, (_, at) => picker({ zones: at === 0 ? [] : ['A'] })),
      ...Array.from({ length: packers }, () => packer()),
    ]
    const spread = { walkPercent: 25, packPercent: 35, dayPercent: 8 }
    const few = { benches: scarce, carts: scarce, walls: 1, printers: 1 }
    return { ask: shiftOf({ walks, orders: made, people }, { ...few, labelMs: 5_000, spread }), seed }
  })

describe('any shift', () => {
  it('ends with every walk and every order, and no order before its parts and its packing', () => {
    fc.assert(
      fc.property(anyShift, ({ ask, seed }) => {
        const draws = drawsOf(ask, seed, 0)
        const { walkMs, orderMs } = playShift(ask, draws)
        for (const [order, { cartonsMs }] of ask.orders.entries()) {
          const parts = ask.walks.flatMap((walk, at) =>
            walk.orders.includes(order) ? [walkMs[at] ?? 0] : [],
          )
          const packMs = cartonsMs.reduce((sum, ms) => sum + ms, 0) * (draws.orders[order] ?? 0)
          const labelsMs = cartonsMs.length * ask.labelMs
          expect(orderMs[order]).toBeGreaterThanOrEqual(Math.max(...parts) + packMs + labelsMs - 0.001)
        }
        expect([...walkMs, ...orderMs].every(Number.isFinite)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('takes no less than its work shared among everybody, so nothing is done twice or left', () => {
    fc.assert(
      fc.property(anyShift, ({ ask, seed }) => {
        const draws = drawsOf(ask, seed, 1)
        const { walkMs, orderMs } = playShift(ask, draws)
        const picking = ask.walks.reduce((sum, { workMs }, at) => sum + workMs * (draws.walks[at] ?? 0), 0)
        const pickers = ask.people.filter(({ picks }) => picks).length
        expect(Math.max(...walkMs)).toBeGreaterThanOrEqual(picking / Math.min(pickers, ask.carts) - 0.001)
        const labels = ask.orders.reduce((sum, { cartonsMs }) => sum + cartonsMs.length, 0) * ask.labelMs
        expect(Math.max(...orderMs)).toBeGreaterThanOrEqual(labels - 0.001)
      }),
      { numRuns: 300 },
    )
  })

  it('is the same for the same seed, and another for another', () => {
    fc.assert(
      fc.property(anyShift, ({ ask, seed }) => {
        const run = (of: number): Played => playShift(ask, drawsOf(ask, seed, of))
        expect(run(3)).toEqual(run(3))
        expect(run(3).orderMs).not.toEqual(run(4).orderMs)
      }),
      { numRuns: 50 },
    )
  })
})
