import type { Location } from '#domain/order'
import { graphOfLayout } from '#domain/routing/block-graph'
import {
  bayYMm,
  type HallMap,
  layoutOf,
  type MapPlace,
  madeMap,
  stretchOfBay,
} from '#domain/routing/hall-map'
import { type AislePoint, at, type BlockLayout } from '#domain/routing/layout'
import { type Route, type RouteAsk, searchedRoute, shortestRoute } from '#domain/routing/shortest-route'
import { reachFrom } from '#domain/routing/walk-graph'

/** A hall to walk in, with its map. */
export interface Hall {
  map: HallMap
  layout: BlockLayout
  start: AislePoint
  end: AislePoint
  /** Null for a location that is not in the hall. */
  pointOf: (locationId: string) => AislePoint | null
}

/** The hall of a map; without one, the hall that these locations make. */
export const hallOf = (locations: ReadonlyMap<string, Location>, known: HallMap | null): Hall =>
  hallIn(known ?? madeMap(locations.values()), (locationId) => locations.get(locationId) ?? null)

/** The hall of a map, where locations are looked up one by one. */
export function hallIn(
  map: HallMap,
  locationOf: (locationId: string) => Pick<Location, 'aisle' | 'bay'> | null,
): Hall {
  const aisles = new Map(map.aisles.map(({ aisle }, index) => [aisle, index]))
  const layout = layoutOf(map)
  const pointAt = ({ aisle, afterBay }: MapPlace): AislePoint => ({
    aisle: aisles.get(aisle) ?? 0,
    yMm: layout.crossYMm[map.crossAisles.findIndex((cross) => cross.afterBay === afterBay)] ?? 0,
  })
  return {
    map,
    layout,
    start: pointAt(map.start),
    end: pointAt(map.drop),
    pointOf: (locationId) => {
      const location = locationOf(locationId)
      const aisle = location === null ? undefined : aisles.get(location.aisle)
      return location === null || aisle === undefined || stretchOfBay(map, location.bay) === -1
        ? null
        : { aisle, yMm: bayYMm(map, location.bay) }
    },
  }
}

/** A way over some locations: in the order they come, how long it is, and its corners. */
export interface HallWalk {
  locationIds: string[]
  lengthMm: number
  way: AislePoint[]
}

/** The shortest way from where walks start over these locations and to where they end. Locations outside of the hall are left out. */
export const shortestWalk = (hall: Hall, locationIds: readonly string[]): HallWalk =>
  shortestWalkFrom(hall, hall.start, locationIds)

/** The same from wherever a walk stands now. */
export const shortestWalkFrom = (hall: Hall, start: AislePoint, locationIds: readonly string[]): HallWalk =>
  walkBy(shortestRoute, hall, start, locationIds)

/**
 * The same within a few milliseconds, for when somebody waits: the shortest way where that is found so soon, which is in
 * halls of up to two blocks that go both ways, else a short one found by search.
 */
export const promptWalk = (hall: Hall, locationIds: readonly string[]): HallWalk => {
  const { passing, crossYMm } = hall.layout
  return walkBy(
    passing === null && crossYMm.length <= 3 ? shortestRoute : searchedRoute,
    hall,
    hall.start,
    locationIds,
  )
}

/** A short way found by search in any hall, quicker than any other for few stops; no proof. */
export const searchedWalk = (hall: Hall, locationIds: readonly string[]): HallWalk =>
  walkBy(searchedRoute, hall, hall.start, locationIds)

function walkBy(
  routeOf: (ask: RouteAsk) => Route | null,
  hall: Hall,
  start: AislePoint,
  locationIds: readonly string[],
): HallWalk {
  const known = [...new Set(locationIds)].flatMap((locationId) => {
    const point = hall.pointOf(locationId)
    return point === null ? [] : [{ locationId, point }]
  })
  const stops = known.map(({ point }) => point)
  const route = routeOf({ layout: hall.layout, start, end: hall.end, stops })
  if (route === null) return { locationIds: [...locationIds], lengthMm: 0, way: [] }
  const { order, lengthMm, way } = route
  return { locationIds: order.map((index) => at(known, index).locationId), lengthMm, way }
}

/** How far it is from the start over these locations, in this order, and to the end. */
export function lengthInOrder(hall: Hall, locationIds: readonly string[]): number {
  const stops = locationIds.flatMap((locationId) => hall.pointOf(locationId) ?? [])
  const points = [hall.start, ...stops, hall.end]
  const mm = distancesIn(hall, points)
  return points.slice(1).reduce((sum, point, index) => sum + mm(at(points, index), point), 0)
}

/**
 * Before which of the locations ahead another one is walked to with the least detour; their order stays, since somebody
 * walks by it, and of two that are as good the later one counts. `from` is where the walk stands, null for its start. As many as there are: after all of them.
 */
export function leastDetour(
  hall: Hall,
  from: string | null,
  ahead: readonly string[],
  locationId: string,
): number {
  const stop = hall.pointOf(locationId)
  if (stop === null) return ahead.length
  const start = (from === null ? null : hall.pointOf(from)) ?? hall.start
  const known = ahead.flatMap((id, index) => {
    const point = hall.pointOf(id)
    return point === null ? [] : [{ point, index }]
  })
  const points = [start, ...known.map(({ point }) => point), hall.end]
  const mm = distancesIn(hall, [...points, stop])
  const detours = points.slice(1).map((next, index) => {
    const before = at(points, index)
    return mm(before, stop) + mm(stop, next) - mm(before, next)
  })
  return known[detours.lastIndexOf(Math.min(...detours))]?.index ?? ahead.length
}

const distancesIn = ({ layout }: Hall, points: readonly AislePoint[]): Distance =>
  layout.passing === null ? openDistances(layout) : knownDistances(layout, points)

type Distance = (from: AislePoint, to: AislePoint) => number

/** Where every stretch goes both ways: along the aisle, or over the cross-aisle that is least out of the way. */
const openDistances =
  ({ aisleXMm, crossYMm }: BlockLayout): Distance =>
  (from, to) => {
    if (from.aisle === to.aisle) return Math.abs(from.yMm - to.yMm)
    const overMm = crossYMm.map((yMm) => Math.abs(yMm - from.yMm) + Math.abs(yMm - to.yMm))
    return Math.abs(at(aisleXMm, from.aisle) - at(aisleXMm, to.aisle)) + Math.min(...overMm)
  }

/** Where some do not: along the stretches that may be walked. */
function knownDistances(layout: BlockLayout, points: readonly AislePoint[]): Distance {
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
