import type { FloorMapView } from '#contract/map-commands'
import type { HallMap } from '#domain/routing/hall-map'
import type { Passing } from '#domain/routing/layout'
import { inMinutes } from './example-station.ts'

const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M']
const limits: Record<string, Passing[]> = {
  D: ['up', 'up'],
  E: ['down', 'down'],
  M: ['both', 'none'],
}
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
}

/** A new location lies where the map ends. */
export const faultyMap: FloorMapView = {
  ...floorMap,
  fault: { fault: 'aisle-missing', aisle: 'N', locationId: 'N-07-12' },
}

/** Nothing was brought in yet. */
export const emptyMap: FloorMapView = {
  version: 0,
  savedBy: null,
  savedAt: null,
  map: { ...map, aisles: [{ aisle: '', xMm: 0, passing: ['both', 'both'] }] },
  uses: [],
  fault: null,
}

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
  },
  uses: many.map((aisle, at) => ({ aisle, zone: String(Math.floor(at / 25)), locations: 480, lastBay: 60 })),
}
