import type { Location } from '#domain/order'
import type { PickMethod } from '#domain/pick'
import { type BlockGround, blockHall } from '#domain/routing/block-hall'
import type { FloorPoint } from '#domain/routing/hall-drawing'
import { type DropKind, madeMap } from '#domain/routing/hall-map'
import { at } from '#domain/routing/layout'
import { graphOfPoints } from '#domain/routing/point-graph'
import { pointHall } from '#domain/routing/point-hall'
import { isPointMap, type SiteMap } from '#domain/routing/point-map'
import { walkEndOf } from '#domain/routing/walk-ends'

/** How much may be spent on a walk: until it is proved or its bound is known, a few milliseconds, or as little as a search of plans has. */
export type Effort = 'proof' | 'prompt' | 'search'

/** How far it is between locations of the hall; null is where walks start, or where they end. */
export type Distance = (from: string | null, to: string | null) => number

/** A hall to walk in, of whatever shape. Walks end at any of its ends, or where those by one method do. */
export interface Hall extends HallShape {
  /** Milliseconds more at a stop there than at one that is reached from the floor. */
  reachMsOf: (locationId: string) => number
  /** The same hall for walks by a method: they end where their goods go next. */
  forMethod: (method: PickMethod) => Hall
}

/** What the shape of a hall tells. */
export interface HallShape {
  map: SiteMap
  /** Null where the hall is not made of parallel aisles. */
  block: BlockGround | null
  /** Where a location is drawn; null for one that is not in the hall. */
  pointOf: (locationId: string) => FloorPoint | null
  /** Names where one stands to take from a location; the same for locations that one stop serves. */
  spotOf: (locationId: string) => string | null
  /** A short way over different locations from one of them, null for where walks start. Locations outside of the hall are left out. */
  walkOver: (from: string | null, locationIds: readonly string[], effort: Effort) => HallWalk
  /** The distances between these locations, all in the hall. */
  distances: (locationIds: readonly string[]) => Distance
}

/** The hall of a map; without one, the hall that these locations make. */
export const hallOf = (locations: ReadonlyMap<string, Location>, known: SiteMap | null): Hall =>
  hallIn(known ?? madeMap(locations.values()), (locationId) => locations.get(locationId) ?? null)

/** The hall of a map, where locations are looked up one by one. */
export function hallIn(map: SiteMap, locationOf: LocationOf): Hall {
  const seconds = new Map(map.levels.map(({ level, reachS }) => [level, reachS]))
  const reachMsOf = (locationId: string): number =>
    1000 * (seconds.get(locationOf(locationId)?.level ?? 1) ?? 0)
  const shapeOf = shapesOf(map, locationOf)
  const halls = new Map<DropKind | null, Hall>()
  const endingAt = (kind: DropKind | null): Hall => {
    const forMethod = (method: PickMethod): Hall => endingAt(walkEndOf(map, method).kind)
    const hall = halls.get(kind) ?? { ...shapeOf(kind), reachMsOf, forMethod }
    halls.set(kind, hall)
    return hall
  }
  return endingAt(null)
}

/** The hall with walks that end at one kind of place, or with null at any. */
function shapesOf(map: SiteMap, locationOf: LocationOf): (endKind: DropKind | null) => HallShape {
  if (!isPointMap(map)) return (endKind) => blockHall(map, locationOf, endKind)
  const graph = graphOfPoints(map)
  return (endKind) => pointHall(map, graph, endKind)
}

/** Where a location is said to be; null for one that nobody knows. */
export type LocationOf = (locationId: string) => Pick<Location, 'aisle' | 'bay' | 'level'> | null

/** What reaching up takes at all of these stops together. */
export const reachMsAt = (hall: Pick<Hall, 'reachMsOf'>, locationIds: Iterable<string>): number =>
  [...new Set(locationIds)].reduce((sum, locationId) => sum + hall.reachMsOf(locationId), 0)

/** A way over some locations: in the order they come, how long it is, and its corners. */
export interface HallWalk {
  locationIds: string[]
  lengthMm: number
  /** No way over them is shorter; equal to the length where the way is proved, 0 where nothing was tried. */
  boundMm: number
  way: FloorPoint[]
}

/**
 * The shortest way from where walks start over these locations and to where they end; in a hall of any shape a short one,
 * and its bound says how short. Locations outside of the hall are left out.
 */
export const shortestWalk = (hall: Hall, locationIds: readonly string[]): HallWalk =>
  shortestWalkFrom(hall, null, locationIds)

/** The same from a location where a walk stands now. */
export const shortestWalkFrom = (hall: Hall, from: string | null, locationIds: readonly string[]): HallWalk =>
  hall.walkOver(from, [...new Set(locationIds)], 'proof')

/**
 * The same within a few milliseconds, for when somebody waits: the shortest way where that is found so soon, which is in
 * halls of up to two blocks that go both ways, else a short one found by search.
 */
export const promptWalk = (hall: Hall, locationIds: readonly string[]): HallWalk =>
  hall.walkOver(null, [...new Set(locationIds)], 'prompt')

/** A short way found by search in any hall, quicker than any other for few stops; no proof. */
export const searchedWalk = (hall: Hall, locationIds: readonly string[]): HallWalk =>
  hall.walkOver(null, [...new Set(locationIds)], 'search')

/** How far it is from the start over these locations, in this order, and to the end. */
export function lengthInOrder(hall: Hall, locationIds: readonly string[]): number {
  const stops = locationIds.filter((locationId) => hall.pointOf(locationId) !== null)
  const mm = hall.distances(stops)
  return [...stops, null].reduce((sum, to, index) => sum + mm(stops[index - 1] ?? null, to), 0)
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
  if (hall.pointOf(locationId) === null) return ahead.length
  const start = from === null || hall.pointOf(from) === null ? null : from
  const known = ahead.flatMap((id, index) => (hall.pointOf(id) === null ? [] : [{ id, index }]))
  const stops = [start, ...known.map(({ id }) => id), null]
  const mm = hall.distances([...stops, locationId].filter((stop) => stop !== null))
  const detours = stops.slice(1).map((next, index) => {
    const before = at(stops, index)
    return mm(before, locationId) + mm(locationId, next) - mm(before, next)
  })
  return known[detours.lastIndexOf(Math.min(...detours))]?.index ?? ahead.length
}
