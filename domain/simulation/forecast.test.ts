import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forecastShift } from '#domain/simulation/forecast'
import type { ShiftAsk } from '#domain/simulation/shift'
import { minuteMs, orderIn, packer, picker, shiftOf, walkOf, waveOf } from '#domain/simulation/shift-sample'
import { neededSteps, shiftWith, type WayOut, waysOutSteps } from '#domain/simulation/ways-out'

function end<T>(steps: Generator<void, T>): T {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}
const people = (pickers: number, packers: number) => [
  ...Array.from({ length: pickers }, () => picker()),
  ...Array.from({ length: packers }, () => packer()),
]
const late = (ask: ShiftAsk): number => forecastShift(ask, 7, 60).lateOrders
const endsAt = (ask: ShiftAsk): number => forecastShift(ask, 7, 60).finish.p50Ms ?? Infinity

describe('a forecast', () => {
  const two = [orderIn(), orderIn({ cutOffMs: 15 * minuteMs })]

  it('says for each cut-off when its last order is done, how many are late and what holds them up', () => {
    const ask = shiftOf({ walks: [walkOf([0]), walkOf([1])], orders: two, people: people(1, 1) })
    expect(forecastShift(ask, 1, 10)).toEqual({
      runs: 10,
      lateOrders: 1,
      zones: [{ zone: 'A', walks: 2, finish: { p10Ms: 1_200_000, p50Ms: 1_200_000, p90Ms: 1_200_000 } }],
      finish: { p10Ms: 1_320_000, p50Ms: 1_320_000, p90Ms: 1_320_000 },
      cutOffs: [
        {
          cutOffMs: 900_000,
          orders: 1,
          finish: { p10Ms: 1_320_000, p50Ms: 1_320_000, p90Ms: 1_320_000 },
          latePermille: 1000,
          surePercent: 0,
          heldBy: { need: 'pickers', zone: 'A' },
        },
        {
          cutOffMs: 3_600_000,
          orders: 1,
          finish: { p10Ms: 720_000, p50Ms: 720_000, p90Ms: 720_000 },
          latePermille: 0,
          surePercent: 100,
          heldBy: null,
        },
      ],
    })
  })

  it('never ends where nobody packs', () => {
    const ask = shiftOf({ walks: [walkOf([0])], orders: [orderIn()], people: people(1, 0) })
    expect(forecastShift(ask, 1, 5).cutOffs[0]).toMatchObject({
      finish: { p10Ms: null, p50Ms: null, p90Ms: null },
      latePermille: 1000,
    })
  })

  it('spreads its tenths around the middle', () => {
    const { finish } = forecastShift(waveOf(120, people(3, 3)), 1, 200)
    const [early, middle, late90] = [finish.p10Ms ?? 0, finish.p50Ms ?? 0, finish.p90Ms ?? 0]
    expect(early).toBeLessThan(middle)
    expect(middle).toBeLessThan(late90)
    expect((late90 - early) / middle).toBeGreaterThan(0.1)
  })

  it('of nothing is nothing', () => {
    const ask = shiftOf({ walks: [], orders: [], people: [] })
    expect(forecastShift(ask, 1, 5)).toMatchObject({ cutOffs: [], lateOrders: 0, finish: { p50Ms: 0 } })
  })

  it('is the same for the same seed', () => {
    const ask = waveOf(60, people(2, 2))
    expect(forecastShift(ask, 3, 20)).toEqual(forecastShift(ask, 3, 20))
  })
})

describe('more people, with the same luck', () => {
  const size = fc.integer({ min: 20, max: 120 })
  const few = fc.integer({ min: 1, max: 4 })

  it('are never later and never make more orders late', () => {
    fc.assert(
      fc.property(size, few, few, (count, pickers, packers) => {
        const ask = waveOf(count, people(pickers, packers))
        for (const way of ['addPicker', 'addPacker'] as const) {
          const more = shiftWith(ask, { way, zone: null } as WayOut) ?? ask
          expect(endsAt(more)).toBeLessThanOrEqual(endsAt(ask) * 1.01)
          expect(late(more)).toBeLessThanOrEqual(late(ask) + 0.01 * count)
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('ways out', () => {
  const heldByPickers = waveOf(120, people(1, 3))
  const ways = end(waysOutSteps(heldByPickers, forecastShift(heldByPickers, 1, 40), 1, 40))

  it('are tried, at most three, the best first', () => {
    expect(ways.length).toBeGreaterThan(0)
    expect(ways.length).toBeLessThanOrEqual(3)
    expect(ways.map(({ lateOrders }) => lateOrders)).toEqual(
      ways.map(({ lateOrders }) => lateOrders).toSorted((one, two) => one - two),
    )
  })

  it('are what would come of it when it were done', () => {
    for (const { way, finish, lateOrders } of ways) {
      const other = shiftWith(heldByPickers, way)
      expect(other === null ? null : forecastShift(other, 1, 40)).toMatchObject({ finish, lateOrders })
    }
  })

  it('help', () => {
    const before = forecastShift(heldByPickers, 1, 40)
    expect(ways[0]?.lateOrders).toBeLessThan(before.lateOrders)
  })

  it('are none where nothing is late', () => {
    const easy = waveOf(12, people(3, 3))
    expect(end(waysOutSteps(easy, forecastShift(easy, 1, 20), 1, 20))).toEqual([])
  })

  it('take nobody away who is the only one', () => {
    expect(shiftWith(waveOf(24, people(1, 1)), { way: 'packerPicks', zone: null })).toBeNull()
    expect(shiftWith(waveOf(24, people(1, 1)), { way: 'pickerPacks' })).toBeNull()
  })
})

describe('people needed', () => {
  it('are as many as are here where that is enough', () => {
    const needed = end(neededSteps(waveOf(12, people(3, 3)), 1, 30))
    expect(needed).toMatchObject({ makesIt: true, packers: { here: 3, needed: 3 } })
  })

  it('make every cut-off once they are there', () => {
    const ask = waveOf(120, people(1, 1))
    const { makesIt, pickers, packers } = end(neededSteps(ask, 1, 40))
    const more = pickers.flatMap(({ zone, here, needed }) =>
      Array.from({ length: needed - here }, () => picker({ zones: zone === null ? [] : [zone] })),
    )
    const packing = Array.from({ length: packers.needed - packers.here }, () => packer())
    const staffed = { ...ask, people: [...ask.people, ...more, ...packing] }
    expect(makesIt).toBe(true)
    expect(more.length + packing.length).toBeGreaterThan(0)
    expect(forecastShift(staffed, 1, 40).cutOffs.every(({ surePercent }) => surePercent >= 90)).toBe(true)
  })

  it('begin with somebody where nobody is', () => {
    const needed = end(neededSteps(waveOf(12, []), 1, 10))
    expect(needed).toMatchObject({ makesIt: true, packers: { here: 0 } })
    expect(needed.packers.needed).toBeGreaterThan(0)
  })
})
