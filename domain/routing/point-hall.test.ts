import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Location } from '#domain/order'
import { stretchName, withClosed } from '#domain/routing/closed-way'
import { editMap, type MapEdit } from '#domain/routing/edit-map'
import { editPoints, type PointEdit } from '#domain/routing/edit-points'
import { mostExactStops } from '#domain/routing/exact-tour'
import {
  type Hall,
  hallOf,
  leastDetour,
  lengthInOrder,
  promptWalk,
  shortestWalk,
  shortestWalkFrom,
} from '#domain/routing/hall'
import { hallLengths } from '#domain/routing/hall-lengths'
import { madeMap } from '#domain/routing/hall-map'
import type { Passing } from '#domain/routing/layout'
import { whyNoMap } from '#domain/routing/map-faults'
import type { MapWay, PointMap } from '#domain/routing/point-map'
import { pointsOfAisles } from '#domain/routing/points-of-aisles'

const passing = fc.constantFrom<Passing>('both', 'both', 'both', 'up', 'down', 'none')
const name = (at: number): string => `p${at}`
const nothing = { start: false, drop: null }

/** Sites of up to eight points in any shape, a location at each. */
const anySite: fc.Arbitrary<PointMap> = fc.integer({ min: 2, max: 8 }).chain((count) =>
  fc
    .record({
      spots: fc.array(
        fc.record({
          ...{ xMm: fc.nat(40_000), yMm: fc.nat(30_000), start: fc.boolean() },
          drop: fc.constantFrom(null, 'drop' as const, 'bench' as const),
        }),
        {
          minLength: count,
          maxLength: count,
        },
      ),
      ends: fc.array(
        fc.tuple(
          fc.nat(count - 1),
          fc.nat(count - 1),
          passing,
          fc.option(fc.integer({ min: 1, max: 50_000 })),
        ),
        {
          minLength: count,
          maxLength: 3 * count,
        },
      ),
    })
    .map(({ spots, ends }) => {
      const points = spots.map((spot, at) => ({ point: name(at), ...spot }))
      const bare: PointMap = {
        points,
        ways: [],
        places: points.map(({ point }) => ({ locationId: `at-${point}`, point })),
        levels: [],
      }
      return ends.reduce((map, [from, to, how, lengthMm]) => {
        const ways = { from: name(from), to: name(to) }
        const edits: PointEdit[] = [
          { edit: 'addWay', ...ways },
          { edit: 'passWay', ...ways, passing: how },
          { edit: 'measureWay', ...ways, lengthMm },
        ]
        return edits.reduce(editPoints, map)
      }, bare)
    }),
)
const locationsOf = (map: PointMap) => map.places.map(({ locationId }) => ({ locationId, aisle: '', bay: 0 }))
/** Sites in which everything can be reached. */
const wholeSite = anySite.filter((map) => whyNoMap(map, locationsOf(map)) === null)

/** The oracle: every point from every other by Floyd and Warshall, then every order, start and end. */
function byEveryOrder(map: PointMap, from: string | null, ids: readonly string[]): number {
  const size = map.points.length
  const mm = Array.from({ length: size }, (_, one) =>
    Array.from({ length: size }, (_, two) => (one === two ? 0 : Number.POSITIVE_INFINITY)),
  )
  const number = (point: string): number => map.points.findIndex((one) => one.point === point)
  const leads = (one: number, two: number, length: number): void => {
    const row = mm[one] as number[]
    row[two] = Math.min(row[two] as number, length)
  }
  for (const way of map.ways) {
    const [one, two] = [number(way.from), number(way.to)]
    const length = lengthOfWay(map, way)
    if (way.passing === 'both' || way.passing === 'up') leads(one, two, length)
    if (way.passing === 'both' || way.passing === 'down') leads(two, one, length)
  }
  for (let over = 0; over < size; over++)
    for (let one = 0; one < size; one++)
      for (let two = 0; two < size; two++) leads(one, two, (mm[one]?.[over] ?? 0) + (mm[over]?.[two] ?? 0))
  const stops = ids.map((id) => number(id.replace('at-', '')))
  const marked = (place: 'start' | 'drop') => map.points.flatMap((one, at) => (one[place] ? [at] : []))
  const starts = from === null ? marked('start') : [number(from.replace('at-', ''))]
  const walk = (here: number, left: readonly number[]): number =>
    left.length === 0
      ? Math.min(...marked('drop').map((drop) => mm[here]?.[drop] ?? 0))
      : Math.min(
          ...left.map(
            (next) =>
              (mm[here]?.[next] ?? 0) +
              walk(
                next,
                left.filter((one) => one !== next),
              ),
          ),
        )
  return Math.min(...starts.map((start) => walk(start, stops)))
}
function lengthOfWay(map: PointMap, { from, to, lengthMm }: MapWay): number {
  const [one, two] = [from, to].map((point) => map.points.find((known) => known.point === point))
  return (
    lengthMm ?? Math.ceil(Math.hypot((one?.xMm ?? 0) - (two?.xMm ?? 0), (one?.yMm ?? 0) - (two?.yMm ?? 0)))
  )
}
const hallWith = (map: PointMap): Hall => hallOf(new Map(), map)

describe('a walk in a site of any shape', () => {
  it('is as short as trying every order, start and end, from wherever it stands', () => {
    fc.assert(
      fc.property(wholeSite, fc.nat(), fc.nat(), (map, some, standing) => {
        const ids = map.places
          .map(({ locationId }) => locationId)
          .filter((_, at) => ((some >> at) & 1) === 1 && at < 6)
        const from =
          standing % 3 === 0 ? null : (map.places[standing % map.places.length]?.locationId ?? null)
        const { lengthMm, boundMm, locationIds, way } = shortestWalkFrom(hallWith(map), from, ids)
        const least = byEveryOrder(map, from, ids)
        expect([lengthMm, boundMm, [...locationIds].sort()]).toEqual([least, least, [...ids].sort()])
        expect(way.length > 0 || ids.length === 0).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('measures a given order, and puts a stop in where the detour is least', () => {
    fc.assert(
      fc.property(wholeSite, fc.nat(), (map, some) => {
        const hall = hallWith(map)
        const ids = map.places.map(({ locationId }) => locationId)
        const stop = ids.splice(some % ids.length, 1)[0] ?? ''
        expect(lengthInOrder(hall, shortestWalk(hall, ids).locationIds)).toBe(
          shortestWalk(hall, ids).lengthMm,
        )
        const lengthWith = (at: number): number => lengthInOrder(hall, ids.toSpliced(at, 0, stop))
        const all = Array.from({ length: ids.length + 1 }, (_, at) => lengthWith(at))
        expect(lengthWith(leastDetour(hall, null, ids, stop))).toBe(Math.min(...all))
      }),
      { numRuns: 200 },
    )
  })
})

const places = new Map(
  ['A', 'B', 'C', 'D'].flatMap((aisle) =>
    Array.from({ length: 6 }, (_, at): [string, Location] => {
      const locationId = `${aisle}-${at + 1}`
      const fixed = { zone: aisle, side: 'left', level: 1, checkDigits: '00', walkOrder: at } as const
      return [locationId, { locationId, aisle, bay: at + 1, ...fixed }]
    }),
  ),
)
const made = madeMap(places.values())
const blockEdits: MapEdit[][] = [
  [],
  [{ edit: 'addCrossAisle', afterBay: 3, widthMm: 2_000 }],
  [{ edit: 'passing', aisle: made.aisles[0]?.aisle ?? '', at: 0, passing: 'up' }],
]

test('aisles drawn as points are walked as far as before', () => {
  const ids = [...places.keys()]
  for (const edits of blockEdits) {
    const map = edits.reduce(editMap, made)
    const drawn = pointsOfAisles(map, [...places.values()])
    expect(whyNoMap(drawn, places.values())).toBeNull()
    const [aisles, points] = [hallOf(places, map), hallOf(places, drawn)]
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1, maxLength: 7 }), (some) => {
        expect(shortestWalk(points, some).lengthMm).toBe(shortestWalk(aisles, some).lengthMm)
      }),
      { numRuns: 60 },
    )
  }
})

test('plans measure a walk by its slots as it is found, and at least what none is shorter than', () => {
  const ids = [...places.keys()]
  const hall = hallOf(places, pointsOfAisles(made, [...places.values()]))
  const lengths = hallLengths(hall, ids)
  let mostStops = 0
  fc.assert(
    fc.property(fc.subarray(ids, { minLength: 1 }), (some) => {
      const slots = lengths.slotsOf(some)
      const [walk, proved] = [promptWalk(hall, some), shortestWalk(hall, some)]
      expect([lengths.lengthOf(slots), lengths.block]).toEqual([walk.lengthMm, null])
      mostStops = Math.max(mostStops, some.length)
      expect(lengths.isExact()).toBe(mostStops <= mostExactStops)
      expect(proved.lengthMm).toBeLessThanOrEqual(walk.lengthMm)
      expect(lengths.leastOf(slots)).toBeLessThanOrEqual(proved.lengthMm)
    }),
    { numRuns: 60 },
  )
})

test('what is closed is walked round, by aisles as by points; what no way leads to is outside', () => {
  const locationIds = [...places.keys()]
  const three = editMap(made, { edit: 'addCrossAisle', afterBay: 3, widthMm: 2_000 })
  const drawn = pointsOfAisles(three, [...places.values()])
  const aisles = withClosed(three, [stretchName('B', 3), stretchName('Q', 0)])
  const points = withClosed(drawn, [
    { one: 'B/2', two: 'B-04' },
    { one: 'B-06', two: 'B/3' },
  ])
  const [byAisles, byPoints] = [hallOf(places, aisles), hallOf(places, points)]
  const outside = (hall: Hall) => locationIds.filter((locationId) => hall.pointOf(locationId) === null)
  expect([outside(byAisles), outside(byPoints)]).toEqual([
    ['B-4', 'B-5', 'B-6'],
    ['B-4', 'B-5', 'B-6'],
  ])
  fc.assert(
    fc.property(fc.subarray(locationIds, { minLength: 1, maxLength: 7 }), (some) => {
      const walks = [shortestWalk(byAisles, some), shortestWalk(byPoints, some)]
      const reached = some.filter((locationId) => !outside(byAisles).includes(locationId))
      expect(walks.map((walk) => [...walk.locationIds].sort())).toEqual(
        [reached, reached].map((ids) => [...ids].sort()),
      )
      expect(walks[0]?.lengthMm).toBe(walks[1]?.lengthMm)
      expect(walks[0]?.lengthMm).toBeGreaterThanOrEqual(shortestWalk(hallOf(places, three), reached).lengthMm)
    }),
    { numRuns: 100 },
  )
})

describe('what is wrong with a map of points', () => {
  const whole: PointMap = {
    points: [
      { point: 'dock', xMm: 0, yMm: 0, start: true, drop: 'drop' },
      { point: 'ramp', xMm: 3_000, yMm: 4_000, ...nothing },
    ],
    ways: [{ from: 'dock', to: 'ramp', lengthMm: null, passing: 'both' }],
    places: [{ locationId: 'A-01', point: 'ramp' }],
    levels: [],
  }
  const here = [{ locationId: 'A-01', aisle: 'A', bay: 1 }]
  const one = (change: Partial<PointMap>): PointMap => ({ ...whole, ...change })

  it.each<[string | null, PointMap]>([
    [null, whole],
    ['point-count', one({ points: [] })],
    ['point-twice', one({ points: [...whole.points, ...whole.points] })],
    ['way-wrong', one({ ways: [{ from: 'dock', to: 'shed', lengthMm: 1, passing: 'both' }] })],
    ['way-wrong', one({ ways: [...whole.ways, { from: 'ramp', to: 'dock', lengthMm: 1, passing: 'both' }] })],
    ['place-missing', one({ points: whole.points.map((point) => ({ ...point, drop: null })) })],
    ['place-without-point', one({ places: [] })],
    ['point-missing', one({ places: [{ locationId: 'A-01', point: 'shed' }] })],
    ['no-way', one({ ways: [] })],
    ['no-way', editPoints(whole, { edit: 'passWay', from: 'dock', to: 'ramp', passing: 'up' })],
  ])('%s', (fault, map) => {
    expect(whyNoMap(map, here)?.fault ?? null).toBe(fault)
  })

  it('is never its form, whatever is changed step by step', () => {
    const point = fc.constantFrom('dock', 'ramp', 'shed', 'yard')
    const edit: fc.Arbitrary<PointEdit> = fc.oneof(
      fc.record({ edit: fc.constant('addPoint' as const), point, xMm: fc.nat(9), yMm: fc.nat(9) }),
      fc.record({ edit: fc.constant('removePoint' as const), point }),
      fc.record({ edit: fc.constantFrom('addWay' as const, 'removeWay' as const), from: point, to: point }),
      fc.record({ edit: fc.constant('place' as const), locationId: fc.constant('A-01'), point }),
    )
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const fault = whyNoMap(edits.reduce(editPoints, whole), here)?.fault
        expect(['point-twice', 'way-wrong', 'point-missing']).not.toContain(fault)
      }),
    )
  })
})
