import type { DropKind, HallMap, LevelReach } from '#domain/routing/hall-map'
import type { Passing } from '#domain/routing/layout'

/** Where one can stand: where ways meet or end, where goods are taken, where walks start or end. */
export interface MapPoint {
  point: string
  xMm: number
  yMm: number
  /** Walks may start here; of several such points each walk takes the one that makes it shortest. */
  start: boolean
  /** What lies here, where walks may end here, the same; null where they may not. */
  drop: DropKind | null
}

/** A way between two points that meets no other in between. `up` leads from the first to the second. */
export interface MapWay {
  from: string
  to: string
  /** As it is walked; null where it is straight. */
  lengthMm: number | null
  passing: Passing
}

/** A site of any shape, as whoever measured it describes it: points, ways between them, and the point of each location. Lengths in millimetres. */
export interface PointMap {
  points: MapPoint[]
  ways: MapWay[]
  places: { locationId: string; point: string }[]
  levels: LevelReach[]
}

/** What walks are planned on: parallel aisles, where the shortest walk is proved, or points and ways of any shape. */
export type SiteMap = HallMap | PointMap

export const isPointMap = (map: SiteMap): map is PointMap => 'points' in map

/** A map with another time to reach a level; none takes it out. */
export const withReach = <M extends SiteMap>(map: M, { level, reachS }: LevelReach): M => ({
  ...map,
  levels: [
    ...map.levels.filter((one) => one.level !== level),
    ...(reachS === 0 ? [] : [{ level, reachS }]),
  ].sort((one, two) => one.level - two.level),
})

/** More points would take the way from each to each other more memory than a station has to spare. */
export const mostPoints = 2_000
export const mostWays = 8_000

/** How long a way is to walk. */
export function wayMm({ lengthMm }: Pick<MapWay, 'lengthMm'>, from: MapPoint, to: MapPoint): number {
  return lengthMm ?? Math.ceil(Math.hypot(to.xMm - from.xMm, to.yMm - from.yMm))
}
