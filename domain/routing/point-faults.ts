import type { Location } from '#domain/order'
import type { MapFault } from '#domain/routing/map-faults'
import { graphOfPoints } from '#domain/routing/point-graph'
import { type MapPoint, mostPoints, type PointMap } from '#domain/routing/point-map'
import { dropKindsOf } from '#domain/routing/walk-ends'
import { turned, type WalkGraph } from '#domain/routing/walk-graph'

/** What is wrong with a map of points for these locations; null when walks can be planned with it. */
export const whyNoPoints = (
  map: PointMap,
  locations: Iterable<Pick<Location, 'locationId'>>,
): MapFault | null => whyNoGraph(map) ?? whyNoPlace(map, locations)

function whyNoGraph({ points, ways }: PointMap): MapFault | null {
  if (points.length === 0 || points.length > mostPoints)
    return { fault: 'point-count', least: 1, most: mostPoints }
  const names = new Set<string>()
  for (const { point } of points) {
    if (names.has(point)) return { fault: 'point-twice', point }
    names.add(point)
  }
  const seen = new Set<string>()
  for (const { from, to } of ways) {
    const name = JSON.stringify([from, to])
    if (from === to || !names.has(from) || !names.has(to) || seen.has(name))
      return { fault: 'way-wrong', from, to }
    seen.add(name).add(JSON.stringify([to, from]))
  }
  if (!points.some(({ start }) => start)) return { fault: 'place-missing', place: 'start' }
  if (!points.some(({ drop }) => drop !== null)) return { fault: 'place-missing', place: 'drop' }
  return null
}

/** Every location must be reached from a start and lead to an end of each kind, and to every other: a walk may lead over any of them. */
function whyNoPlace(map: PointMap, locations: Iterable<Pick<Location, 'locationId'>>): MapFault | null {
  const { graph, numberOf } = graphOfPoints(map)
  const marked = (is: (point: MapPoint) => boolean): number[] =>
    map.points.flatMap((point, number) => (is(point) ? [number] : []))
  const back = turned(graph)
  const points = new Map(map.places.map(({ locationId, point }) => [locationId, point]))
  const ends = [...dropKindsOf(map)].map((kind) =>
    reached(
      back,
      marked(({ drop }) => drop === kind),
    ),
  )
  let between: Uint8Array[] | null = null
  const fromStart = reached(
    graph,
    marked(({ start }) => start),
  )
  for (const { locationId } of locations) {
    const point = points.get(locationId)
    if (point === undefined) return { fault: 'place-without-point', locationId }
    const number = numberOf(point)
    if (number === null) return { fault: 'point-missing', point, locationId }
    between ??= [reached(graph, [number]), reached(back, [number])]
    if ([fromStart, ...ends, ...between].some((reach) => reach[number] !== 1))
      return { fault: 'no-way', locationId }
  }
  return null
}

/** What can be reached from any of these points. */
export function reached({ leaving }: WalkGraph, starts: readonly number[]): Uint8Array {
  const seen = new Uint8Array(leaving.length)
  const open = [...starts]
  for (const start of starts) seen[start] = 1
  for (let here = open.pop(); here !== undefined; here = open.pop())
    for (const { to } of leaving[here] ?? []) {
      if (seen[to] === 1) continue
      seen[to] = 1
      open.push(to)
    }
  return seen
}
