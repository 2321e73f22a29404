import type { DropKind } from '#domain/routing/hall-map'
import type { Passing } from '#domain/routing/layout'
import { type MapPoint, type MapWay, type PointMap, withReach } from '#domain/routing/point-map'

/** One change that somebody makes to a map of points. */
export type PointEdit =
  | { edit: 'addPoint'; point: string; xMm: number; yMm: number }
  | { edit: 'movePoint'; point: string; xMm: number; yMm: number }
  | { edit: 'startAt'; point: string; on: boolean }
  | { edit: 'endAt'; point: string; kind: DropKind | null }
  | { edit: 'removePoint'; point: string }
  | { edit: 'addWay'; from: string; to: string }
  | { edit: 'measureWay'; from: string; to: string; lengthMm: number | null }
  | { edit: 'passWay'; from: string; to: string; passing: Passing }
  | { edit: 'removeWay'; from: string; to: string }
  | { edit: 'place'; locationId: string; point: string }
  | { edit: 'reach'; level: number; reachS: number }

/** The map after a change; the same where it changes nothing. Whether walks can be planned with it is another question (`whyNoMap`). */
export function editPoints(map: PointMap, change: PointEdit): PointMap {
  switch (change.edit) {
    case 'addPoint':
      return addPoint(map, change)
    case 'movePoint':
      return withPoint(map, change.point, (one) => ({ ...one, xMm: change.xMm, yMm: change.yMm }))
    case 'startAt':
      return withPoint(map, change.point, (one) => ({ ...one, start: change.on }))
    case 'endAt':
      return withPoint(map, change.point, (one) => ({ ...one, drop: change.kind }))
    case 'removePoint':
      return removePoint(map, change.point)
    case 'addWay':
      return addWay(map, change)
    case 'measureWay':
      return withWay(map, change, (way) => ({ ...way, lengthMm: change.lengthMm }))
    case 'passWay':
      return withWay(map, change, (way) => ({ ...way, passing: change.passing }))
    case 'removeWay':
      return { ...map, ways: map.ways.filter((way) => !isWay(way, change)) }
    case 'reach':
      return withReach(map, change)
    case 'place':
      return place(map, change)
  }
}

const hasPoint = ({ points }: PointMap, name: string): boolean => points.some(({ point }) => point === name)
type Ends = Pick<MapWay, 'from' | 'to'>
const isWay = (one: Ends, two: Ends): boolean => one.from === two.from && one.to === two.to

const withPoint = (map: PointMap, name: string, change: (one: MapPoint) => MapPoint): PointMap => ({
  ...map,
  points: map.points.map((one) => (one.point === name ? change(one) : one)),
})
const withWay = (map: PointMap, ends: Ends, change: (way: MapWay) => MapWay): PointMap => ({
  ...map,
  ways: map.ways.map((way) => (isWay(way, ends) ? change(way) : way)),
})

function addPoint(map: PointMap, { point, xMm, yMm }: Pick<MapPoint, 'point' | 'xMm' | 'yMm'>): PointMap {
  if (point === '' || hasPoint(map, point)) return map
  return { ...map, points: [...map.points, { point, xMm, yMm, start: false, drop: null }] }
}

/** Its ways go with it; its locations stand at none until somebody says where. */
const removePoint = (map: PointMap, name: string): PointMap => ({
  points: map.points.filter(({ point }) => point !== name),
  ways: map.ways.filter(({ from, to }) => from !== name && to !== name),
  places: map.places.filter(({ point }) => point !== name),
  levels: map.levels,
})

/** Two points have one way between them, whichever is named first. */
function addWay(map: PointMap, { from, to }: Ends): PointMap {
  const isThere = map.ways.some((way) => isWay(way, { from, to }) || isWay(way, { from: to, to: from }))
  if (from === to || isThere || !hasPoint(map, from) || !hasPoint(map, to)) return map
  return { ...map, ways: [...map.ways, { from, to, lengthMm: null, passing: 'both' }] }
}

function place(map: PointMap, { locationId, point }: PointMap['places'][number]): PointMap {
  if (!hasPoint(map, point) || locationId === '') return map
  const others = map.places.filter((one) => one.locationId !== locationId)
  return { ...map, places: [...others, { locationId, point }] }
}
