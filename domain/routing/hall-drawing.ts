import type { Location } from '#domain/order'
import {
  bayYMm,
  type DropKind,
  dropsOf,
  type HallMap,
  layoutOf,
  type MapPlace,
  startsOf,
  usualBayMm,
} from '#domain/routing/hall-map'
import type { Passing } from '#domain/routing/layout'
import { isPointMap, type PointMap, type SiteMap } from '#domain/routing/point-map'

/** A hall from above, to be drawn: lengths in millimetres, x from the first aisle, y from the front to the back. */
export interface FloorDrawing {
  widthMm: number
  depthMm: number
  aisles: { name: string; xMm: number }[]
  crossYMm: number[]
  /** The middle of each bay, and how far it is to the next. */
  baysYMm: number[]
  bayMm: number
  /** Stretches of aisles that are closed or go one way only. */
  limits: { xMm: number; fromYMm: number; toYMm: number; passing: Exclude<Passing, 'both'> }[]
  /** Zones that lie side by side, by the aisles they span. */
  zones: { zone: string; fromXMm: number; toXMm: number }[]
  /** Ways of a hall that is not made of aisles. */
  ways: { from: FloorPoint; to: FloorPoint; passing: Passing }[]
  /** Where walks may start, and end. */
  starts: FloorPoint[]
  drops: (FloorPoint & { kind: DropKind })[]
}
export interface FloorPoint {
  xMm: number
  yMm: number
}

/** What lies along an aisle: the zone of most of its locations, how many there are, and their last bay. */
export interface AisleUse {
  aisle: string
  zone: string
  locations: number
  lastBay: number
}

/** Counts what lies along each aisle. */
export function aisleUses(
  locations: Iterable<Pick<Location, 'aisle' | 'zone' | 'bay'>>,
): Map<string, AisleUse> {
  const zones = new Map<string, Map<string, number>>()
  const uses = new Map<string, AisleUse>()
  for (const { aisle, zone, bay } of locations) {
    const use = uses.get(aisle) ?? { aisle, zone, locations: 0, lastBay: 0 }
    uses.set(aisle, { ...use, locations: use.locations + 1, lastBay: Math.max(use.lastBay, bay) })
    const there = zones.get(aisle) ?? new Map<string, number>()
    zones.set(aisle, there.set(zone, (there.get(zone) ?? 0) + 1))
  }
  for (const [aisle, there] of zones) {
    const [most] = [...there].sort((one, two) => two[1] - one[1])
    const use = uses.get(aisle)
    if (use !== undefined && most !== undefined) uses.set(aisle, { ...use, zone: most[0] })
  }
  return uses
}

/** The hall of a map, from above. */
export const drawHall = (map: SiteMap, uses: ReadonlyMap<string, AisleUse>): FloorDrawing =>
  isPointMap(map) ? drawPoints(map) : drawAisles(map, uses)

/** Points and ways as they lie. */
function drawPoints({ points, ways }: Pick<PointMap, 'points' | 'ways'>): FloorDrawing {
  const known = new Map(points.map((point) => [point.point, point]))
  const spot = ({ xMm, yMm }: FloorPoint): FloorPoint => ({ xMm, yMm })
  return {
    widthMm: Math.max(0, ...points.map(({ xMm }) => xMm)),
    depthMm: Math.max(0, ...points.map(({ yMm }) => yMm)),
    aisles: [],
    crossYMm: [],
    baysYMm: [],
    bayMm: usualBayMm,
    limits: [],
    zones: [],
    ways: ways.flatMap(({ from, to, passing }) => {
      const [one, two] = [known.get(from), known.get(to)]
      return one === undefined || two === undefined ? [] : [{ from: spot(one), to: spot(two), passing }]
    }),
    starts: points.filter(({ start }) => start).map(spot),
    drops: points.flatMap((point) => (point.drop === null ? [] : [{ ...spot(point), kind: point.drop }])),
  }
}

function drawAisles(map: HallMap, uses: ReadonlyMap<string, AisleUse>): FloorDrawing {
  const { aisleXMm, crossYMm } = layoutOf(map)
  const firstBay = map.crossAisles[0]?.afterBay ?? 0
  const lastBay = map.crossAisles.at(-1)?.afterBay ?? 0
  const pointAt = ({ aisle, afterBay }: MapPlace): FloorPoint => ({
    xMm: map.aisles.find((one) => one.aisle === aisle)?.xMm ?? 0,
    yMm: crossYMm[map.crossAisles.findIndex((cross) => cross.afterBay === afterBay)] ?? 0,
  })
  return {
    widthMm: aisleXMm.at(-1) ?? 0,
    depthMm: crossYMm.at(-1) ?? 0,
    aisles: map.aisles.map(({ aisle, xMm }) => ({ name: aisle, xMm })),
    crossYMm: [...crossYMm],
    baysYMm: Array.from({ length: lastBay - firstBay }, (_, index) => bayYMm(map, firstBay + 1 + index)),
    bayMm: map.bayMm,
    limits: map.aisles.flatMap(({ xMm, passing }) =>
      passing.flatMap((one, stretch) =>
        one === 'both'
          ? []
          : [{ xMm, fromYMm: crossYMm[stretch] ?? 0, toYMm: crossYMm[stretch + 1] ?? 0, passing: one }],
      ),
    ),
    zones: zonesBeside(map, uses),
    ways: [],
    starts: startsOf(map).map(pointAt),
    drops: dropsOf(map, null).map((end) => ({ ...pointAt(end), kind: end.kind })),
  }
}

/** Aisles side by side that are of one zone. */
function zonesBeside(map: HallMap, uses: ReadonlyMap<string, AisleUse>): FloorDrawing['zones'] {
  const zones: FloorDrawing['zones'] = []
  let isNext = false
  for (const { aisle, xMm } of map.aisles) {
    const zone = uses.get(aisle)?.zone
    const last = zones.at(-1)
    if (zone !== undefined && isNext && last?.zone === zone) last.toXMm = xMm
    else if (zone !== undefined) zones.push({ zone, fromXMm: xMm, toXMm: xMm })
    isNext = zone !== undefined
  }
  return zones
}
