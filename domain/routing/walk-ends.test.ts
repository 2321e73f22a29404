import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PickMethod, pickMethods } from '#domain/pick'
import { type Hall, hallOf, lengthInOrder, shortestWalk } from '#domain/routing/hall'
import { type DropKind, dropKinds, type HallMap } from '#domain/routing/hall-map'
import { hallPlaces, made, placesById } from '#domain/routing/hall-sample'
import { whyNoMap } from '#domain/routing/map-faults'
import { pointsOfAisles } from '#domain/routing/points-of-aisles'
import { walkEndOf } from '#domain/routing/walk-ends'

/** Ends of these kinds, each in front of an aisle of its own; the plain drop is the first aisle's. */
const aisleOf: Record<DropKind, string> = { drop: 'A', putWall: 'B', consolidation: 'C', bench: 'D' }
const mapWith = (kinds: readonly DropKind[]): HallMap => ({
  ...made,
  ends: kinds.map((kind) => ({ kind, aisle: aisleOf[kind], afterBay: 0 })),
})
const withOnly = (kinds: readonly DropKind[]) => {
  const { points, ...rest } = pointsOfAisles(mapWith(kinds), hallPlaces)
  return {
    ...rest,
    points: points.map((one) => ({
      ...one,
      drop: kinds.includes('drop') || one.drop !== 'drop' ? one.drop : null,
    })),
  }
}
const everything = [...dropKinds]

describe('a walk ends where its goods go next', () => {
  it.each<[PickMethod, kinds: DropKind[], end: DropKind | null]>([
    ['batch', everything, 'putWall'],
    ['zone', everything, 'consolidation'],
    ['cluster', everything, 'bench'],
    ['discrete', everything, 'bench'],
    ['pickAndPass', everything, 'bench'],
    ['batch', ['drop', 'bench', 'consolidation'], 'drop'],
    ['zone', ['drop', 'bench', 'putWall'], 'drop'],
    ['cluster', ['drop', 'consolidation', 'putWall'], 'drop'],
    ['batch', ['bench', 'consolidation'], null],
    ['cluster', ['bench', 'consolidation'], 'bench'],
  ])('%s on a map with %j: %s', (method, kinds, end) => {
    expect(walkEndOf(withOnly(kinds), method).kind).toBe(end)
    if (kinds.includes('drop')) expect(walkEndOf(mapWith(kinds), method).kind).toBe(end)
  })

  it.each(pickMethods)('%s: the way leads there, in a hall of aisles and drawn as points', (method) => {
    const map = mapWith(everything)
    const { kind } = walkEndOf(map, method)
    const aisle = map.aisles.find((one) => kind !== null && one.aisle === aisleOf[kind])
    for (const hall of [hallOf(placesById, map), hallOf(placesById, pointsOfAisles(map, hallPlaces))]) {
      const { way } = shortestWalk(hall.forMethod(method), ['A-01', 'B-04'])
      expect(way.at(-1)?.xMm).toBe(aisle?.xMm)
    }
  })
})

describe('walks by a method', () => {
  const lengthOf = (hall: Hall, ids: readonly string[]) => shortestWalk(hall, ids).lengthMm

  it('are as long as in a hall that has no other ends', () => {
    const ends = fc.array(
      fc.record({ kind: fc.constantFrom(...dropKinds), aisle: fc.constantFrom('A', 'B', 'D') }),
      {
        maxLength: 4,
      },
    )
    fc.assert(
      fc.property(
        ends,
        fc.constantFrom(...pickMethods),
        fc.subarray(hallPlaces, { minLength: 1, maxLength: 6 }),
        (several, method, stops) => {
          const map = { ...made, ends: several.map((end) => ({ ...end, afterBay: 8 })) }
          const { kind } = walkEndOf(map, method)
          const own = several.filter((end) => end.kind === kind)
          const alone: HallMap = {
            ...map,
            drop: kind === 'drop' ? map.drop : { aisle: own[0]?.aisle ?? '', afterBay: 8 },
            ends: own.map(({ aisle }) => ({ kind: 'drop', aisle, afterBay: 8 })),
          }
          const ids = stops.map(({ locationId }) => locationId)
          const hall = hallOf(placesById, map).forMethod(method)
          expect(lengthOf(hall, ids)).toBe(lengthOf(hallOf(placesById, alone), ids))
          expect(lengthInOrder(hall, shortestWalk(hall, ids).locationIds)).toBe(lengthOf(hall, ids))
          expect(hall.forMethod(method)).toBe(hall)
        },
      ),
      { numRuns: 100 },
    )
  })
})

it('refuses a map where a location leads to one kind of end and not to another', () => {
  const map = mapWith(['putWall'])
  const oneWay: HallMap = {
    ...map,
    aisles: map.aisles.map((one) => (one.aisle === 'B' ? { ...one, passing: ['up'] } : one)),
  }
  expect([whyNoMap(map, hallPlaces), whyNoMap(oneWay, hallPlaces)]).toEqual([null, null])
  const { points, ways, ...rest } = pointsOfAisles(map, hallPlaces)
  const shed = { point: 'shed', xMm: 0, yMm: 0, start: false, drop: 'bench' as const }
  const away = { from: 'shed', to: 'A/1', lengthMm: 1_000, passing: 'up' as const }
  expect(whyNoMap({ ...rest, points: [...points, shed], ways: [...ways, away] }, hallPlaces)?.fault).toBe(
    'no-way',
  )
})
