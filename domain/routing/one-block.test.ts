import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AislePoint } from '#domain/routing/layout'
import { type OneBlock, type SlotSet, slotSet, slotWalkLength } from '#domain/routing/one-block'
import { ruleLength, type WalkRule } from '#domain/routing/rules'
import { shortestRoute } from '#domain/routing/shortest-route'

interface Stops {
  hall: OneBlock
  depotAisle: number
  places: [number, number][]
  set: SlotSet
}

/** Halls of up to seven aisles and seventy slots, so that an aisle takes up to three words. */
const someStops = fc
  .record({
    gaps: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }),
    steps: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 69 }),
    depot: fc.nat(1_000),
    picks: fc.array(fc.tuple(fc.nat(1_000), fc.nat(1_000)), { maxLength: 14 }),
  })
  .map(({ gaps, steps, depot, picks }): Stops => {
    const slotMm = sums(steps)
    const hall: OneBlock = { aisleXMm: sums(gaps), lengthMm: slotMm.at(-1) ?? 0, slotMm }
    const places = picks.map(([aisle, slot]): [number, number] => [
      aisle % hall.aisleXMm.length,
      slot % slotMm.length,
    ])
    return { hall, depotAisle: depot % hall.aisleXMm.length, places, set: slotSet(hall, places) }
  })
const sums = (steps: readonly number[]): number[] =>
  [0, ...steps].map((_, at) => steps.slice(0, at).reduce((sum, step) => sum + step, 0))

describe('the length of a walk in one block', () => {
  it('is that of the exact route, from any slot, in three thousand halls', () => {
    fc.assert(
      fc.property(someStops, fc.nat(1_000), ({ hall, depotAisle, places, set }, slot) => {
        const depotSlot = slot % hall.slotMm.length
        const pointOf = ([aisle, at]: readonly [number, number]): AislePoint => ({
          aisle,
          yMm: hall.slotMm[at] ?? 0,
        })
        const depot = pointOf([depotAisle, depotSlot])
        const layout = { aisleXMm: hall.aisleXMm, crossYMm: [0, hall.lengthMm], passing: null }
        const route = shortestRoute({ layout, start: depot, end: depot, stops: places.map(pointOf) })
        expect(slotWalkLength(hall, [depotAisle, depotSlot])(set)).toBe(route?.lengthMm)
      }),
      { numRuns: 3_000 },
    )
  })

  it.each<WalkRule>(['sShape', 'return', 'largestGap', 'composite'])(
    'is never longer than the rule %s makes it',
    (rule) => {
      fc.assert(
        fc.property(someStops, ({ hall, depotAisle, set }) => {
          const exactMm = slotWalkLength(hall, [depotAisle, 0])(set)
          expect(ruleLength(hall, depotAisle, rule, set)).toBeGreaterThanOrEqual(exactMm)
        }),
        { numRuns: 1_000 },
      )
    },
  )
})

describe('the usual rules', () => {
  const hall: OneBlock = {
    aisleXMm: [0, 5, 10, 15],
    lengthMm: 20,
    slotMm: [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20],
  }
  const set = slotSet(hall, [
    [0, 3],
    [1, 1],
    [1, 8],
    [2, 2],
  ])
  it.each([
    { rule: 'sShape', lengthMm: 20 + 2 * 20 + 2 * 4 },
    { rule: 'return', lengthMm: 20 + 2 * 6 + 2 * 16 + 2 * 4 },
    { rule: 'largestGap', lengthMm: 20 + 2 * 20 + 2 * 6 },
    { rule: 'composite', lengthMm: 20 + 2 * 20 + 2 * 4 },
  ] as const)('$rule walks $lengthMm', ({ rule, lengthMm }) => {
    expect(ruleLength(hall, 0, rule, set)).toBe(lengthMm)
  })
  it('no stop, no walk', () => {
    expect(ruleLength(hall, 2, 'sShape', slotSet(hall, []))).toBe(0)
  })
})
