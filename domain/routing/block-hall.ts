import { graphOfLayout, reachedPoints } from '#domain/routing/block-graph'
import type { Distance, Effort, HallShape, HallWalk, LocationOf } from '#domain/routing/hall'
import type { FloorPoint } from '#domain/routing/hall-drawing'
import {
  bayYMm,
  type DropKind,
  dropsOf,
  type HallMap,
  layoutOf,
  type MapPlace,
  startsOf,
  stretchOfBay,
} from '#domain/routing/hall-map'
import { type AislePoint, at, type BlockLayout } from '#domain/routing/layout'
import { type Route, type RouteAsk, searchedRoute, shortestRoute } from '#domain/routing/shortest-route'
import { reachFrom } from '#domain/routing/walk-graph'

/** What is known of a hall of parallel aisles beyond what every hall is asked. */
export interface BlockGround {
  layout: BlockLayout
  /** Where walks may start, and end; the first ones are the usual ones. */
  starts: readonly AislePoint[]
  ends: readonly AislePoint[]
  /** Null for a location that is not in the hall. */
  aislePointOf: (locationId: string) => AislePoint | null
}

/** The hall of a map of aisles with walks that end at one kind of place, or at any; locations are looked up one by one. */
export function blockHall(map: HallMap, locationOf: LocationOf, endKind: DropKind | null): HallShape {
  const ground = groundOf(map, locationOf, endKind)
  const { aislePointOf, layout } = ground
  const drawn = (point: AislePoint): FloorPoint => ({
    xMm: layout.aisleXMm[point.aisle] ?? 0,
    yMm: point.yMm,
  })
  return {
    map,
    block: ground,
    spotOf: (locationId) => {
      const point = aislePointOf(locationId)
      return point === null ? null : `${point.aisle}:${point.yMm}`
    },
    pointOf: (locationId) => {
      const point = aislePointOf(locationId)
      return point === null ? null : drawn(point)
    },
    walkOver: (from, locationIds, effort) => walkOver(ground, drawn, from, locationIds, effort),
    distances: (locationIds) => distancesIn(ground, locationIds),
  }
}

function groundOf(map: HallMap, locationOf: LocationOf, endKind: DropKind | null): BlockGround {
  const aisles = new Map(map.aisles.map(({ aisle }, index) => [aisle, index]))
  const layout = layoutOf(map)
  const pointAt = ({ aisle, afterBay }: MapPlace): AislePoint => ({
    aisle: aisles.get(aisle) ?? 0,
    yMm: layout.crossYMm[map.crossAisles.findIndex((cross) => cross.afterBay === afterBay)] ?? 0,
  })
  const [starts, ends] = [placesOf(startsOf(map), pointAt), placesOf(dropsOf(map, endKind), pointAt)]
  const isReached = reachedStretches(layout, starts, ends)
  return {
    layout,
    starts,
    ends,
    aislePointOf: (locationId) => {
      const location = locationOf(locationId)
      const aisle = location === null ? undefined : aisles.get(location.aisle)
      const stretch = location === null ? -1 : stretchOfBay(map, location.bay)
      return location === null || aisle === undefined || stretch === -1 || !isReached(aisle, stretch)
        ? null
        : { aisle, yMm: bayYMm(map, location.bay) }
    },
  }
}

/** Each place once. */
const placesOf = (places: readonly MapPlace[], pointAt: (place: MapPlace) => AislePoint): AislePoint[] => [
  ...new Map(places.map(pointAt).map((point) => [`${point.aisle}:${point.yMm}`, point])).values(),
]

/** Whether a walk can lead into a stretch and out of it again; of a map with closed stretches not into each. */
function reachedStretches(
  layout: BlockLayout,
  starts: readonly AislePoint[],
  ends: readonly AislePoint[],
): (aisle: number, stretch: number) => boolean {
  const { passing, crossYMm } = layout
  if (passing === null || !passing.some((one) => one.includes('none'))) return () => true
  const stretches = crossYMm.length - 1
  const middles = passing.flatMap((one, aisle) =>
    one.map((_, stretch) => ({ aisle, yMm: (at(crossYMm, stretch) + at(crossYMm, stretch + 1)) / 2 })),
  )
  const isReached = reachedPoints(layout, starts, ends, middles)
  return (aisle, stretch) => isReached(aisle * stretches + stretch)
}

/** Exact ways are found within a few milliseconds in halls of up to two blocks that go both ways. */
const isSoon = ({ passing, crossYMm }: BlockLayout): boolean => passing === null && crossYMm.length <= 3

const routeBy: Record<Effort, (layout: BlockLayout) => (ask: RouteAsk) => Route | null> = {
  proof: () => shortestRoute,
  prompt: (layout) => (isSoon(layout) ? shortestRoute : searchedRoute),
  search: () => searchedRoute,
}

function walkOver(
  { layout, starts, ends, aislePointOf }: BlockGround,
  drawn: (point: AislePoint) => FloorPoint,
  from: string | null,
  locationIds: readonly string[],
  effort: Effort,
): HallWalk {
  const known = locationIds.flatMap((locationId) => {
    const point = aislePointOf(locationId)
    return point === null ? [] : [{ locationId, point }]
  })
  const stops = known.map(({ point }) => point)
  const standing = from === null ? null : aislePointOf(from)
  const plan = routeBy[effort](layout)
  const route = bestOf(
    (standing === null ? starts : [standing]).flatMap((start) =>
      ends.map((end) => plan({ layout, start, end, stops })),
    ),
  )
  if (route === null) return { locationIds: [...locationIds], lengthMm: 0, boundMm: 0, way: [] }
  const { order, lengthMm, boundMm, way } = route
  return {
    locationIds: order.map((index) => at(known, index).locationId),
    lengthMm,
    boundMm,
    way: way.map(drawn),
  }
}

/** The shortest of the walks between each start and each end; none of them is shorter than the least of their bounds. */
function bestOf(routes: readonly (Route | null)[]): Route | null {
  const found = routes.filter((route) => route !== null)
  const [first] = found
  if (first === undefined) return null
  const best = found.reduce((one, two) => (two.lengthMm < one.lengthMm ? two : one), first)
  return { ...best, boundMm: Math.min(...found.map(({ boundMm }) => boundMm)) }
}

function distancesIn(
  { layout, starts, ends, aislePointOf }: BlockGround,
  locationIds: readonly string[],
): Distance {
  const points = new Map(locationIds.map((locationId) => [locationId, aislePointOf(locationId)]))
  const mm =
    layout.passing === null
      ? openDistances(layout)
      : knownDistances(
          layout,
          [...points.values(), ...starts, ...ends].filter((point) => point !== null),
        )
  const known = (locationId: string | null): readonly AislePoint[] | null => {
    const point = locationId === null ? null : points.get(locationId)
    return point == null ? null : [point]
  }
  return (from, to) => {
    const there = known(to) ?? ends
    return Math.min(...(known(from) ?? starts).flatMap((one) => there.map((two) => mm(one, two))))
  }
}

type PointDistance = (from: AislePoint, to: AislePoint) => number

/** Where every stretch goes both ways: along the aisle, or over the cross-aisle that is least out of the way. */
const openDistances =
  ({ aisleXMm, crossYMm }: BlockLayout): PointDistance =>
  (from, to) => {
    if (from.aisle === to.aisle) return Math.abs(from.yMm - to.yMm)
    const overMm = crossYMm.map((yMm) => Math.abs(yMm - from.yMm) + Math.abs(yMm - to.yMm))
    return Math.abs(at(aisleXMm, from.aisle) - at(aisleXMm, to.aisle)) + Math.min(...overMm)
  }

/** Where some do not: along the stretches that may be walked. */
function knownDistances(layout: BlockLayout, points: readonly AislePoint[]): PointDistance {
  const { graph, nodes } = graphOfLayout(layout, points)
  const nodeOf = new Map(points.map((point, index) => [point, at(nodes, index)]))
  const reaches = new Map<number, Float64Array>()
  return (from, to) => {
    const node = nodeOf.get(from) ?? 0
    const mm = reaches.get(node) ?? reachFrom(graph, node).mm
    reaches.set(node, mm)
    return mm[nodeOf.get(to) ?? 0] ?? 0
  }
}
