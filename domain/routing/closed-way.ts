import type { HallMap } from '#domain/routing/hall-map'
import { isPointMap, type PointMap, type SiteMap } from '#domain/routing/point-map'

/** A part of the map that nobody may walk for now: a stretch by its aisle and the bay it begins after, or a way by its two points. */
export interface ClosedWay {
  one: string
  two: string
}

export const stretchName = (aisle: string, afterBay: number): ClosedWay => ({
  one: aisle,
  two: String(afterBay),
})

/** Whether the map has this stretch or way. */
export const hasClosedWay = (map: SiteMap, way: ClosedWay): boolean =>
  isPointMap(map)
    ? map.ways.some(({ from, to }) => from === way.one && to === way.two)
    : map.aisles.some(({ aisle }) => aisle === way.one) &&
      map.crossAisles.slice(0, -1).some(({ afterBay }) => String(afterBay) === way.two)

/** The map as it is walked while some of it is closed; what it does not have closes nothing. */
export function withClosed<M extends SiteMap>(map: M, closed: readonly ClosedWay[]): M {
  if (closed.length === 0) return map
  const isClosed = (one: string, two: string): boolean =>
    closed.some((way) => way.one === one && way.two === two)
  return isPointMap(map)
    ? { ...map, ways: closedWays(map, isClosed) }
    : { ...map, aisles: closedAisles(map, isClosed) }
}

type IsClosed = (one: string, two: string) => boolean

const closedWays = ({ ways }: PointMap, isClosed: IsClosed): PointMap['ways'] =>
  ways.map((way) => (isClosed(way.from, way.to) ? { ...way, passing: 'none' } : way))

const closedAisles = ({ aisles, crossAisles }: HallMap, isClosed: IsClosed): HallMap['aisles'] =>
  aisles.map((one) => ({
    ...one,
    passing: one.passing.map((passing, at) =>
      isClosed(one.aisle, String(crossAisles[at]?.afterBay)) ? 'none' : passing,
    ),
  }))
