import type { Location } from '#domain/order'
import {
  bayYMm,
  dropsOf,
  type HallMap,
  layoutOf,
  type MapPlace,
  startsOf,
  stretchOfBay,
} from '#domain/routing/hall-map'
import { at, type Passing, passingOf } from '#domain/routing/layout'
import type { MapPoint, MapWay, PointMap } from '#domain/routing/point-map'

/**
 * A map of aisles as points and ways, to be drawn on where a site has more than aisles: a point at each crossing
 * (`B/2`, aisle and cross-aisle) and at each bay with locations (`B-07`). Walks over it are as long as before.
 */
export function pointsOfAisles(
  map: HallMap,
  locations: readonly Pick<Location, 'locationId' | 'aisle' | 'bay'>[],
): PointMap {
  const { crossYMm } = layoutOf(map)
  const inMap = new Set(map.aisles.map(({ aisle }) => aisle))
  const known = locations.filter(({ aisle, bay }) => inMap.has(aisle) && stretchOfBay(map, bay) !== -1)
  const bays = Map.groupBy(known, ({ aisle }) => aisle)
  const points: MapPoint[] = []
  const ways: MapWay[] = []
  for (const [index, { aisle, xMm }] of map.aisles.entries()) {
    const own = [...new Set((bays.get(aisle) ?? []).map(({ bay }) => bay))]
    const along = [
      ...crossYMm.map((yMm, cross) => ({ point: crossing(aisle, cross), yMm })),
      ...own.map((bay) => ({ point: bayPoint({ aisle, bay }), yMm: bayYMm(map, bay) })),
    ].sort((one, two) => one.yMm - two.yMm)
    points.push(...along.map(({ point, yMm }) => ({ point, xMm, yMm, start: false, drop: null })))
    for (const [step, to] of along.slice(1).entries()) {
      const from = at(along, step)
      const stretch = crossYMm.findLastIndex((yMm) => yMm <= from.yMm)
      ways.push(straight(from.point, to.point, passingOf(layoutOf(map), index, stretch)))
    }
    const next = map.aisles[index + 1]
    if (next === undefined) continue
    for (const cross of crossYMm.keys())
      ways.push(straight(crossing(aisle, cross), crossing(next.aisle, cross), 'both'))
  }
  const places = known.map(({ locationId, aisle, bay }) => ({ locationId, point: bayPoint({ aisle, bay }) }))
  return { points: withEnds(map, points), ways, places, levels: map.levels }
}

const crossing = (aisle: string, cross: number): string => `${aisle}/${cross + 1}`
const bayPoint = ({ aisle, bay }: Pick<Location, 'aisle' | 'bay'>): string =>
  `${aisle}-${String(bay).padStart(2, '0')}`
const straight = (from: string, to: string, passing: Passing): MapWay => ({
  from,
  to,
  lengthMm: null,
  passing,
})

/** A point has one kind of end; a plain drop that lies where another one does is that for all walks, so it stays. */
function withEnds(map: HallMap, points: readonly MapPoint[]): MapPoint[] {
  const nameOf = ({ aisle, afterBay }: MapPlace): string =>
    crossing(
      aisle,
      map.crossAisles.findIndex((cross) => cross.afterBay === afterBay),
    )
  const from = new Set(startsOf(map).map(nameOf))
  const to = new Map(
    dropsOf(map, null)
      .toReversed()
      .map((end) => [nameOf(end), end.kind]),
  )
  return points.map((one) => ({ ...one, start: from.has(one.point), drop: to.get(one.point) ?? null }))
}
