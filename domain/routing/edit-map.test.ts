import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editMap, type MapEdit } from '#domain/routing/edit-map'
import { hallOf, leastDetour, lengthInOrder, shortestWalk } from '#domain/routing/hall'
import { aisleUses, drawHall } from '#domain/routing/hall-drawing'
import { hallLengths } from '#domain/routing/hall-lengths'
import { endKinds, type HallMap, layoutOf } from '#domain/routing/hall-map'
import { hallPlaces, made, placesById } from '#domain/routing/hall-sample'
import { whyNoMap } from '#domain/routing/map-faults'
import { pointsOfAisles } from '#domain/routing/points-of-aisles'

const aisleName = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F')
const small = fc.nat(5)
const anyEdit: fc.Arbitrary<MapEdit> = fc.oneof(
  fc.record({
    edit: fc.constant('passing' as const),
    aisle: aisleName,
    at: small,
    passing: fc.constantFrom('both' as const, 'up' as const, 'down' as const, 'none' as const),
  }),
  fc.record({ edit: fc.constant('addAisle' as const), after: aisleName, aisle: aisleName }),
  fc.record({ edit: fc.constant('removeAisle' as const), aisle: aisleName }),
  fc.record({
    edit: fc.constant('addCrossAisle' as const),
    afterBay: fc.nat(10),
    widthMm: fc.constant(2_000),
  }),
  fc.record({ edit: fc.constant('moveCrossAisle' as const), at: small, afterBay: fc.nat(10) }),
  fc.record({ edit: fc.constant('removeCrossAisle' as const), at: small }),
  fc.record({
    edit: fc.constantFrom('addEnd' as const, 'removeEnd' as const),
    end: fc.record({
      kind: fc.constantFrom(...endKinds),
      aisle: fc.constantFrom('A', 'D'),
      afterBay: fc.constantFrom(0, 8),
    }),
  }),
)
const edited = (edits: readonly MapEdit[]): HallMap => edits.reduce(editMap, made)

test('whatever is changed step by step, a map keeps its form', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
      const fault = whyNoMap(edited(edits), [])
      expect(['aisle-twice', 'stretches-missing', 'place-missing', 'cross-aisles-not-apart']).not.toContain(
        fault?.fault,
      )
    }),
  )
})

test('a map that passes leads every walk to all its locations', () => {
  fc.assert(
    fc.property(
      fc.array(anyEdit, { maxLength: 6 }),
      fc.subarray(hallPlaces, { minLength: 1, maxLength: 6 }),
      (edits, stops) => {
        const map = edited(edits)
        const ids = stops.map(({ locationId }) => locationId)
        fc.pre(whyNoMap(map, hallPlaces) === null)
        const hall = hallOf(placesById, map)
        const { locationIds, lengthMm } = shortestWalk(hall, ids)
        expect([[...locationIds].sort(), lengthInOrder(hall, locationIds)]).toEqual([
          [...ids].sort(),
          lengthMm,
        ])
      },
    ),
    { numRuns: 200 },
  )
})

test('a stop more is walked to where it costs least of all places among those ahead', () => {
  fc.assert(
    fc.property(
      fc.array(anyEdit, { maxLength: 6 }),
      fc.subarray(hallPlaces, { minLength: 2, maxLength: 6 }),
      (edits, [stop, ...ahead]) => {
        const map = edited(edits)
        fc.pre(stop !== undefined && whyNoMap(map, hallPlaces) === null)
        if (stop === undefined) return
        const hall = hallOf(placesById, map)
        const ids = ahead.map(({ locationId }) => locationId)
        const lengthWith = (at: number): number => lengthInOrder(hall, ids.toSpliced(at, 0, stop.locationId))
        const all = [...ids, ''].map((_, at) => lengthWith(at))
        expect(lengthWith(leastDetour(hall, null, ids, stop.locationId))).toBe(Math.min(...all))
      },
    ),
    { numRuns: 200 },
  )
})

const oneWay = (aisle: string, at: number, passing: 'up' | 'down' | 'none'): MapEdit => ({
  edit: 'passing',
  aisle,
  at,
  passing,
})
const cross: MapEdit = { edit: 'addCrossAisle', afterBay: 4, widthMm: 2_400 }

test.each<[name: string, edits: MapEdit[], fault: object | null]>([
  ['made from the names of the locations', [], null],
  ['with a cross-aisle in its middle', [cross], null],
  ['with an aisle more', [{ edit: 'addAisle', after: 'D', aisle: 'E' }], null],
  ['with aisles that go up and down in turn', [oneWay('A', 0, 'up'), oneWay('B', 0, 'down')], null],
  ['whose aisles all go up', ['A', 'B', 'C', 'D'].map((one) => oneWay(one, 0, 'up')), { fault: 'no-way' }],
  [
    'with goods in a closed stretch',
    [cross, oneWay('C', 1, 'none')],
    { fault: 'no-way', locationId: 'C-05' },
  ],
  [
    'without an aisle that has goods',
    [{ edit: 'removeAisle', aisle: 'C' }],
    { fault: 'aisle-missing', aisle: 'C', locationId: 'C-01' },
  ],
  [
    'that ends too soon',
    [{ edit: 'moveCrossAisle', at: 1, afterBay: 6 }],
    { fault: 'bay-outside', locationId: 'A-07', bay: 7 },
  ],
  ['with one cross-aisle', [{ edit: 'removeCrossAisle', at: 1 }], { fault: 'cross-aisle-count' }],
  [
    'with two aisles on one spot',
    [{ edit: 'moveAisle', aisle: 'B', xMm: 0 }],
    { fault: 'aisles-not-apart', aisle: 'B', other: 'A' },
  ],
])('a map %s', (_name, edits, fault) => {
  const found = whyNoMap(edited(edits), hallPlaces)
  expect(found).toEqual(fault === null ? null : expect.objectContaining(fault))
})

test('a map has six further starts and ends at most', () => {
  const ends = (count: number) =>
    Array.from({ length: count }, () => ({ kind: 'bench' as const, ...edited([]).drop }))
  expect([6, 7].map((count) => whyNoMap({ ...edited([]), ends: ends(count) }, hallPlaces))).toEqual([
    null,
    { fault: 'end-count', most: 6 },
  ])
})

test('bays lie beside a cross-aisle, never in it', () => {
  const { baysYMm, crossYMm } = drawHall(edited([cross]), aisleUses(hallPlaces))
  const middle = crossYMm[1] ?? 0
  expect([middle - (baysYMm[3] ?? 0), (baysYMm[4] ?? 0) - middle]).toEqual([1_800, 1_800])
})

test('a stretch that a cross-aisle parts goes as before on both sides', () => {
  expect(layoutOf(edited([oneWay('B', 0, 'up'), cross])).passing?.[1]).toEqual(['up', 'up'])
})

test('an aisle that goes one way sends a walk round', () => {
  const lengths = [made, edited([oneWay('A', 0, 'up')])].map(
    (map) => shortestWalk(hallOf(placesById, map), ['A-01', 'A-02']).lengthMm,
  )
  expect(lengths).toEqual([2 * 2_400, 2 * 9 * 1_200 + 2 * 3_200])
})

test('of several starts and ends each walk takes those that make it shortest, as the same hall drawn as points says', () => {
  const place = fc.record({ aisle: fc.constantFrom('A', 'B', 'D'), afterBay: fc.constantFrom(0, 8) })
  const ends = fc.array(fc.record({ kind: fc.constantFrom(...endKinds), end: place }), { maxLength: 3 })
  fc.assert(
    fc.property(ends, fc.subarray(hallPlaces, { minLength: 1, maxLength: 6 }), (several, stops) => {
      const map = edited(several.map(({ kind, end }) => ({ edit: 'addEnd', end: { ...end, kind } })))
      const ids = stops.map(({ locationId }) => locationId)
      const [aisles, points] = [hallOf(placesById, map), hallOf(placesById, pointsOfAisles(map, hallPlaces))]
      const walk = shortestWalk(aisles, ids)
      expect(walk.lengthMm).toBe(shortestWalk(points, ids).lengthMm)
      expect(walk.boundMm).toBe(walk.lengthMm)
      expect(lengthInOrder(aisles, walk.locationIds)).toBe(walk.lengthMm)
      expect(hallLengths(aisles, ids).lengthOf(hallLengths(aisles, ids).slotsOf(ids))).toBe(walk.lengthMm)
    }),
    { numRuns: 60 },
  )
})
