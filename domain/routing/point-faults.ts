import type { Location } from '#domain/order'
import type { MapFault } from '#domain/routing/map-faults'
import { graphOfPoints } from '#domain/routing/point-graph'
import { mostPoints, type PointMap } from '#domain/routing/point-map'
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
  for (const place of ['start', 'drop'] as const)
    if (!points.some((point) => point[place])) return { fault: 'place-missing', place }
  return null
}

/** Every location must be reached from a start and lead to an end, and to every other: a walk may lead over any of them. */
function whyNoPlace(map: PointMap, locations: Iterable<Pick<Location, 'locationId'>>): MapFault | null {
  const { graph, numberOf } = graphOfPoints(map)
  const marked = (place: 'start' | 'drop'): number[] =>
    map.points.flatMap((point, number) => (point[place] ? [number] : []))
  const back = turned(graph)
  const points = new Map(map.places.map(({ locationId, point }) => [locationId, point]))
  let reaches = [reached(graph, marked('start')), reached(back, marked('drop'))]
  for (const { locationId } of locations) {
    const point = points.get(locationId)
    if (point === undefined) return { fault: 'place-without-point', locationId }
    const number = numberOf(point)
    if (number === null) return { fault: 'point-missing', point, locationId }
    if (reaches.length === 2) reaches = [...reaches, reached(graph, [number]), reached(back, [number])]
    if (reaches.some((reach) => reach[number] !== 1)) return { fault: 'no-way', locationId }
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
