import type { Location } from '#domain/order'
import { reachedPoints } from '#domain/routing/block-graph'
import {
  bayYMm,
  dropsOf,
  type HallMap,
  layoutOf,
  leastCrossAisles,
  type MapPlace,
  mostAisles,
  mostCrossAisles,
  mostEnds,
  startsOf,
  stretchOfBay,
} from '#domain/routing/hall-map'
import type { AislePoint } from '#domain/routing/layout'
import { whyNoPoints } from '#domain/routing/point-faults'
import { isPointMap, type SiteMap } from '#domain/routing/point-map'
import { dropKindsOf } from '#domain/routing/walk-ends'

/** Why nobody could walk by a map; each names what to mend. */
export type MapFault =
  | { fault: 'aisle-count'; least: number; most: number }
  | { fault: 'aisle-twice'; aisle: string }
  /** They stand in the wrong order, or on one spot. */
  | { fault: 'aisles-not-apart'; aisle: string; other: string }
  | { fault: 'cross-aisle-count'; least: number; most: number }
  | { fault: 'cross-aisles-not-apart'; afterBay: number }
  | { fault: 'end-count'; most: number }
  | { fault: 'stretches-missing'; aisle: string }
  | { fault: 'place-missing'; place: 'start' | 'drop' }
  | { fault: 'aisle-missing'; aisle: string; locationId: string }
  | { fault: 'bay-outside'; locationId: string; bay: number }
  /** No way leads there from the start, or none from there to an end of each kind. */
  | { fault: 'no-way'; locationId: string }
  | { fault: 'point-count'; least: number; most: number }
  | { fault: 'point-twice'; point: string }
  | { fault: 'way-wrong'; from: string; to: string }
  | { fault: 'point-missing'; point: string; locationId: string }
  | { fault: 'place-without-point'; locationId: string }

type MapLocation = Pick<Location, 'locationId' | 'aisle' | 'bay'>

/** What is wrong with a map for these locations; null when walks can be planned with it. */
export const whyNoMap = (map: SiteMap, locations: Iterable<MapLocation>): MapFault | null =>
  isPointMap(map) ? whyNoPoints(map, locations) : (whyNoShape(map) ?? whyNotReached(map, locations))

function whyNoShape(map: HallMap): MapFault | null {
  const { aisles, crossAisles } = map
  if (aisles.length === 0 || aisles.length > mostAisles)
    return { fault: 'aisle-count', least: 1, most: mostAisles }
  if (crossAisles.length < leastCrossAisles || crossAisles.length > mostCrossAisles)
    return { fault: 'cross-aisle-count', least: leastCrossAisles, most: mostCrossAisles }
  if (map.ends.length > mostEnds) return { fault: 'end-count', most: mostEnds }
  const names = new Set<string>()
  for (const [at, { aisle, xMm, passing }] of aisles.entries()) {
    const before = aisles[at - 1]
    if (names.has(aisle)) return { fault: 'aisle-twice', aisle }
    if (before !== undefined && xMm <= before.xMm)
      return { fault: 'aisles-not-apart', aisle, other: before.aisle }
    if (passing.length !== crossAisles.length - 1) return { fault: 'stretches-missing', aisle }
    names.add(aisle)
  }
  for (const [at, { afterBay }] of crossAisles.entries())
    if (at > 0 && afterBay <= (crossAisles[at - 1]?.afterBay ?? 0))
      return { fault: 'cross-aisles-not-apart', afterBay }
  for (const place of ['start', 'drop'] as const)
    for (const { aisle, afterBay } of place === 'start' ? startsOf(map) : dropsOf(map, null))
      if (!names.has(aisle) || !crossAisles.some((cross) => cross.afterBay === afterBay))
        return { fault: 'place-missing', place }
  return null
}

function whyNotReached(map: HallMap, locations: Iterable<MapLocation>): MapFault | null {
  const aisles = new Map(map.aisles.map(({ aisle }, at) => [aisle, at]))
  const stretches = new Map<string, { locationId: string; point: AislePoint }>()
  for (const { locationId, aisle, bay } of locations) {
    const at = aisles.get(aisle)
    if (at === undefined) return { fault: 'aisle-missing', aisle, locationId }
    const stretch = stretchOfBay(map, bay)
    if (stretch === -1) return { fault: 'bay-outside', locationId, bay }
    const key = `${at} ${stretch}`
    if (!stretches.has(key)) stretches.set(key, { locationId, point: { aisle: at, yMm: bayYMm(map, bay) } })
  }
  const layout = layoutOf(map)
  const pointAt = ({ aisle, afterBay }: MapPlace): AislePoint => ({
    aisle: aisles.get(aisle) ?? 0,
    yMm: layout.crossYMm[map.crossAisles.findIndex((cross) => cross.afterBay === afterBay)] ?? 0,
  })
  const stops = [...stretches.values()]
  const reaches = [...dropKindsOf(map)].map((kind) =>
    reachedPoints(
      layout,
      startsOf(map).map(pointAt),
      dropsOf(map, kind).map(pointAt),
      stops.map(({ point }) => point),
    ),
  )
  const lost = stops.find((_, at) => reaches.some((isReached) => !isReached(at)))
  return lost === undefined ? null : { fault: 'no-way', locationId: lost.locationId }
}
