import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doneMin, proposeHelp, type ZonePicker, type ZoneWork } from '#domain/zone-balance'

const zone = (name: string, minutes: number, people: number): ZoneWork => ({ zone: name, minutes, people })
const inA: ZonePicker = { at: ['A'], picksIn: ['A'] }
const everywhere: ZonePicker = { at: ['A'], picksIn: [] }
const helping: ZonePicker = { at: ['A'], picksIn: ['A', 'B'] }

test.each([
  ['work for two people', zone('A', 31, 2), 16],
  ['nothing left, nobody there', zone('A', 0, 0), 0],
  ['work and nobody there', zone('A', 5, 0), null],
])('%s', (_what, work, minutes) => {
  expect(doneMin(work)).toBe(minutes)
})

const even = [zone('A', 30, 1), zone('B', 50, 1)]
const behind = [zone('A', 10, 1), zone('B', 90, 2)]
test.each([
  ['as far apart as may be', even, [inA], null],
  ['further apart', behind, [inA], { zone: 'B', helper: 'A', byMin: 35 }],
  ['further apart, but all pick everywhere', behind, [everywhere], null],
  ['further apart, but who is ahead picks in both', behind, [helping], null],
  ['further apart, and nobody is ahead to help', behind, [], null],
  [
    'one without anybody',
    [zone('A', 10, 1), zone('B', 3, 0)],
    [inA],
    { zone: 'B', helper: 'A', byMin: null },
  ],
  [
    'several: the one furthest behind gets the one furthest ahead',
    [...behind, zone('C', 60, 1), zone('D', 12, 1)],
    [inA, { at: ['D'], picksIn: ['D'] }],
    { zone: 'C', helper: 'A', byMin: 50 },
  ],
] satisfies [string, ZoneWork[], ZonePicker[], object | null][])(
  'zones %s',
  (_what, zones, pickers, proposal) => {
    expect(proposeHelp(zones, pickers, 20)).toEqual(proposal)
  },
)

const works = fc
  .uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { minLength: 1 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) => fc.record({ zone: fc.constant(name), minutes: fc.nat(300), people: fc.nat(3) })),
    ),
  )
const people = fc.array(
  fc.record({
    at: fc.subarray(['A', 'B', 'C', 'D', 'E'], { minLength: 1 }),
    picksIn: fc.subarray(['A', 'B', 'C', 'D', 'E']),
  }),
)

test('help is proposed only to a zone with work, from one ahead by more than was set, to somebody who gains by it', () => {
  fc.assert(
    fc.property(works, people, fc.nat(100), (zones, pickers, aheadMin) => {
      const found = proposeHelp(zones, pickers, aheadMin)
      const late = (name: string): number => {
        const one = zones.find((each) => each.zone === name)
        return one === undefined ? Number.NaN : (doneMin(one) ?? Number.POSITIVE_INFINITY)
      }
      const gaps = zones.flatMap((slow) =>
        zones.flatMap((fast) =>
          late(slow.zone) - late(fast.zone) > aheadMin &&
          pickers.some(
            ({ at, picksIn }) =>
              at.includes(fast.zone) && picksIn.includes(fast.zone) && !picksIn.includes(slow.zone),
          )
            ? [late(slow.zone) - late(fast.zone)]
            : [],
        ),
      )
      expect(found === null).toBe(gaps.length === 0)
      if (found === null) return
      const gap = late(found.zone) - late(found.helper)
      expect([gaps.includes(gap), found.byMin]).toEqual([true, Number.isFinite(gap) ? gap : null])
    }),
    { numRuns: 300 },
  )
})
