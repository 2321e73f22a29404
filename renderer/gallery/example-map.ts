import type { FloorMapView } from '#contract/map-commands'
import type { HallMap } from '#domain/routing/hall-map'
import type { Passing } from '#domain/routing/layout'
import type { PointMap } from '#domain/routing/point-map'
import { inMinutes } from './example-station.ts'

const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M']
const limits: Record<string, Passing[]> = {
  D: ['up', 'up'],
  E: ['down', 'down'],
  M: ['both', 'none'],
}
const levels = [
  { level: 4, reachS: 12 },
  { level: 5, reachS: 20 },
]
const map: HallMap = {
  bayMm: 1_200,
  aisles: names.map((aisle, at) => ({ aisle, xMm: at * 3_200, passing: limits[aisle] ?? ['both', 'both'] })),
  crossAisles: [
    { afterBay: 0, widthMm: 3_000 },
    { afterBay: 20, widthMm: 2_400 },
    { afterBay: 44, widthMm: 3_000 },
  ],
  start: { aisle: 'A', afterBay: 0 },
  drop: { aisle: 'E', afterBay: 0 },
  ends: [
    { kind: 'cartPark', aisle: 'H', afterBay: 0 },
    { kind: 'putWall', aisle: 'J', afterBay: 44 },
    { kind: 'bench', aisle: 'M', afterBay: 0 },
  ],
  levels,
}
const zones = 'AAABBBCCCDDD'

/** A hall with a cross-aisle in its middle, two one-way aisles and a closed stretch. */
export const floorMap: FloorMapView = {
  version: 4,
  savedBy: 'Lim Kok Wai',
  savedAt: inMinutes(-60 * 24),
  map,
  uses: names.map((aisle, at) => ({ aisle, zone: zones.charAt(at), locations: 352, lastBay: 44 })),
  fault: null,
  closed: [],
  cutOff: [],
}

/** A new location lies where the map ends. */
export const faultyMap: FloorMapView = {
  ...floorMap,
  fault: { fault: 'aisle-missing', aisle: 'N', locationId: 'N-07-12' },
}

/** A stretch is closed for now, and two stops lie behind it. */
export const closedMap: FloorMapView = {
  ...floorMap,
  closed: [{ one: 'G', two: '20', by: 'Lim Kok Wai', closedAt: inMinutes(-6) }],
  cutOff: [
    { locationId: 'G-31-12', number: 'L-0318-04' },
    { locationId: 'G-36-21', number: 'L-0318-07' },
  ],
}

/** Nothing was brought in yet. */
export const emptyMap: FloorMapView = {
  version: 0,
  savedBy: null,
  savedAt: null,
  map: { ...map, aisles: [{ aisle: '', xMm: 0, passing: ['both', 'both'] }] },
  uses: [],
  fault: null,
  closed: [],
  cutOff: [],
}

/** A hall, a ramp that goes one way, and an annexe around a yard. */
export const drawnPoints: PointMap = {
  points: [
    ['dock', 2_000, 0],
    ['A1', 2_000, 6_000],
    ['A2', 2_000, 14_000],
    ['A3', 2_000, 22_000],
    ['B1', 8_000, 6_000],
    ['B2', 8_000, 14_000],
    ['B3', 8_000, 22_000],
    ['ramp', 14_000, 14_000],
    ['N1', 22_000, 9_000],
    ['N2', 28_000, 4_000],
    ['N3', 34_000, 10_000],
    ['N4', 31_000, 18_000],
    ['N5', 24_000, 20_000],
    ['pack', 12_000, 0],
  ].map(([point, xMm, yMm]) => ({
    point: String(point),
    xMm: Number(xMm),
    yMm: Number(yMm),
    start: point === 'dock' || point === 'N2',
    drop: point === 'pack' ? ('bench' as const) : null,
  })),
  ways: (
    [
      ['dock', 'A1', 'both'],
      ['A1', 'A2', 'both'],
      ['A2', 'A3', 'both'],
      ['A1', 'B1', 'both'],
      ['A3', 'B3', 'both'],
      ['B1', 'B2', 'up'],
      ['B2', 'B3', 'up'],
      ['B2', 'ramp', 'both'],
      ['ramp', 'N1', 'up'],
      ['N1', 'N2', 'both'],
      ['N2', 'N3', 'both'],
      ['N3', 'N4', 'none'],
      ['N4', 'N5', 'both'],
      ['N5', 'N1', 'both'],
      ['N5', 'B3', 'both'],
      ['pack', 'B1', 'both'],
      ['dock', 'pack', 'both'],
    ] as const
  ).map(([from, to, passing]) => ({
    from,
    to,
    lengthMm: from === 'ramp' ? 12_400 : null,
    passing,
  })),
  places: ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'N1', 'N3', 'N4', 'N5'].flatMap((point) =>
    ['11', '12', '21', '22'].map((place) => ({ locationId: `${point}-${place}`, point })),
  ),
  levels,
}

/** The same, saved. */
export const pointsMap: FloorMapView = { ...floorMap, version: 7, map: drawnPoints }

const many = Array.from({ length: 200 }, (_, at) => String(at + 1).padStart(3, '0'))
/** Two hundred aisles, made from their names. */
export const manyAisles: FloorMapView = {
  ...emptyMap,
  map: {
    bayMm: 1_200,
    aisles: many.map((aisle, at) => ({ aisle, xMm: at * 3_200, passing: ['both'] })),
    crossAisles: [
      { afterBay: 0, widthMm: 1_200 },
      { afterBay: 60, widthMm: 1_200 },
    ],
    start: { aisle: '001', afterBay: 0 },
    drop: { aisle: '001', afterBay: 0 },
    ends: [],
    levels: [],
  },
  uses: many.map((aisle, at) => ({ aisle, zone: String(Math.floor(at / 25)), locations: 480, lastBay: 60 })),
}
