import type { Distance, Effort, HallShape, HallWalk } from '#domain/routing/hall'
import type { FloorPoint } from '#domain/routing/hall-drawing'
import type { DropKind } from '#domain/routing/hall-map'
import { at } from '#domain/routing/layout'
import { reached } from '#domain/routing/point-faults'
import type { PointGraph } from '#domain/routing/point-graph'
import type { MapPoint, PointMap } from '#domain/routing/point-map'
import { provedTour, quickTour } from '#domain/routing/proved-tour'
import { type DistanceTable, noWayMm, type Tour } from '#domain/routing/tour'
import { turned, wayTo } from '#domain/routing/walk-graph'

/** The hall of a map of points with walks that end at one kind of place, or at any. The graph keeps the ways from a point once they are worked out, so it is best kept as long as its map. */
export function pointHall(map: PointMap, graph: PointGraph, endKind: DropKind | null): HallShape {
  const isEnd = ({ drop }: MapPoint): boolean => drop !== null && (endKind === null || drop === endKind)
  const ends: Ends = {
    starts: map.points.flatMap(({ start }, number) => (start ? [number] : [])),
    drops: map.points.flatMap((point, number) => (isEnd(point) ? [number] : [])),
  }
  const places = new Map(map.places.map(({ locationId, point }) => [locationId, graph.numberOf(point)]))
  const [from, to] = [reached(graph.graph, ends.starts), reached(turned(graph.graph), ends.drops)]
  const numberOf = (locationId: string): number | null => {
    const number = places.get(locationId) ?? null
    return number === null || from[number] !== 1 || to[number] !== 1 ? null : number
  }
  const drawn = (number: number): FloorPoint => {
    const { xMm, yMm } = at(map.points, number)
    return { xMm, yMm }
  }
  return {
    map,
    block: null,
    spotOf: (locationId) => {
      const number = numberOf(locationId)
      return number === null ? null : String(number)
    },
    pointOf: (locationId) => {
      const number = numberOf(locationId)
      return number === null ? null : drawn(number)
    },
    walkOver: (from, locationIds, effort) =>
      walkOver(graph, startsFrom(ends, from, numberOf), locationIds, numberOf, effort, drawn),
    distances: (locationIds) => distancesIn(graph, ends, locationIds, numberOf),
  }
}

/** Where a walk may start and end, by the numbers of points. */
interface Ends {
  starts: readonly number[]
  drops: readonly number[]
}

function startsFrom(ends: Ends, from: string | null, numberOf: (id: string) => number | null): Ends {
  const standing = from === null ? null : numberOf(from)
  return standing === null ? ends : { ...ends, starts: [standing] }
}

const tourBy: Record<Effort, (table: DistanceTable) => Tour & { boundMm: number }> = {
  proof: provedTour,
  prompt: quickTour,
  search: quickTour,
}

function walkOver(
  graph: PointGraph,
  ends: Ends,
  locationIds: readonly string[],
  numberOf: (locationId: string) => number | null,
  effort: Effort,
  drawn: (number: number) => FloorPoint,
): HallWalk {
  const known = Map.groupBy(
    locationIds.filter((locationId) => numberOf(locationId) !== null),
    (locationId) => numberOf(locationId) ?? 0,
  )
  const stops = [...known.keys()]
  const { order, lengthMm, boundMm } = tourBy[effort](tableOf(graph, ends, stops))
  if (lengthMm >= noWayMm) return { locationIds: [...locationIds], lengthMm: 0, boundMm: 0, way: [] }
  const visits = order.map((stop) => at(stops, stop - 2))
  return {
    locationIds: visits.flatMap((number) => known.get(number) ?? []),
    lengthMm,
    boundMm,
    way: wayOver(graph, ends, visits).map(drawn),
  }
}

/** From the start to each stop, between stops, and to the end; of several starts and ends the nearest counts. */
function tableOf(graph: PointGraph, ends: Ends, stops: readonly number[]): DistanceTable {
  const mm = (from: number, to: number): number => Math.min(graph.reachOf(from).mm[to] ?? noWayMm, noWayMm)
  const startMm = (to: number): number => mm(nearestStart(graph, ends, to), to)
  const endMm = (from: number): number => mm(from, nearestDrop(graph, ends, from))
  const straightMm = Math.min(...ends.starts.map(endMm))
  return [
    Float64Array.from([0, straightMm, ...stops.map(startMm)]),
    Float64Array.from([noWayMm, 0, ...stops.map(() => noWayMm)]),
    ...stops.map((from) => Float64Array.from([noWayMm, endMm(from), ...stops.map((to) => mm(from, to))])),
  ]
}

const nearestStart = ({ reachOf }: PointGraph, { starts }: Ends, to: number): number =>
  starts.reduce((best, one) =>
    (reachOf(one).mm[to] ?? noWayMm) < (reachOf(best).mm[to] ?? noWayMm) ? one : best,
  )
function nearestDrop({ reachOf }: PointGraph, { drops }: Ends, from: number): number {
  const { mm } = reachOf(from)
  return drops.reduce((best, one) => ((mm[one] ?? noWayMm) < (mm[best] ?? noWayMm) ? one : best))
}

/** All points of a walk, from the start that is nearest to its first stop to the end that is nearest to its last. */
function wayOver(graph: PointGraph, ends: Ends, visits: readonly number[]): number[] {
  const [first, last] = [visits[0], visits.at(-1)]
  if (first === undefined || last === undefined) return []
  const start = nearestStart(graph, ends, first)
  const corners = [start, ...visits, nearestDrop(graph, ends, last)]
  return corners.flatMap((to, index) => {
    const from = corners[index - 1]
    return from === undefined ? [to] : wayTo(graph.reachOf(from), to).slice(1)
  })
}

function distancesIn(
  graph: PointGraph,
  ends: Ends,
  locationIds: readonly string[],
  numberOf: (locationId: string) => number | null,
): Distance {
  const numbers = new Map(locationIds.map((locationId) => [locationId, numberOf(locationId)]))
  const pointOf = (locationId: string | null): number | null =>
    locationId === null ? null : (numbers.get(locationId) ?? null)
  return (from, to) => {
    const [one, two] = [pointOf(from), pointOf(to)]
    const drop = (number: number): number => nearestDrop(graph, ends, number)
    const start = one ?? (two === null ? null : nearestStart(graph, ends, two))
    if (start !== null) return graph.reachOf(start).mm[two ?? drop(start)] ?? noWayMm
    return Math.min(...ends.starts.map((number) => graph.reachOf(number).mm[drop(number)] ?? noWayMm))
  }
}
