import { graphOfLayout } from '#domain/routing/block-graph'
import type { Distance, Effort, Hall, HallWalk, LocationOf } from '#domain/routing/hall'
import type { FloorPoint } from '#domain/routing/hall-drawing'
import { bayYMm, type HallMap, layoutOf, type MapPlace, stretchOfBay } from '#domain/routing/hall-map'
import { type AislePoint, at, type BlockLayout } from '#domain/routing/layout'
import { type Route, type RouteAsk, searchedRoute, shortestRoute } from '#domain/routing/shortest-route'
import { reachFrom, turned } from '#domain/routing/walk-graph'

/** What is known of a hall of parallel aisles beyond what every hall is asked. */
export interface BlockGround {
  layout: BlockLayout
  start: AislePoint
  end: AislePoint
  /** Null for a location that is not in the hall. */
  aislePointOf: (locationId: string) => AislePoint | null
}

/** The hall of a map of aisles, where locations are looked up one by one. */
export function blockHall(map: HallMap, locationOf: LocationOf): Omit<Hall, 'reachMsOf'> {
  const ground = groundOf(map, locationOf)
  const { aislePointOf, layout } = ground
  const drawn = (point: AislePoint): FloorPoint => ({
    xMm: layout.aisleXMm[point.aisle] ?? 0,
    yMm: point.yMm,
  })
  return {
    map,
    block: ground,
    spotOf: (locationId) => {
      const point = aislePointOf(locationId)
      return point === null ? null : `${point.aisle}:${point.yMm}`
    },
    pointOf: (locationId) => {
      const point = aislePointOf(locationId)
      return point === null ? null : drawn(point)
    },
    walkOver: (from, locationIds, effort) => walkOver(ground, drawn, from, locationIds, effort),
    distances: (locationIds) => distancesIn(ground, locationIds),
  }
}

function groundOf(map: HallMap, locationOf: LocationOf): BlockGround {
  const aisles = new Map(map.aisles.map(({ aisle }, index) => [aisle, index]))
  const layout = layoutOf(map)
  const pointAt = ({ aisle, afterBay }: MapPlace): AislePoint => ({
    aisle: aisles.get(aisle) ?? 0,
    yMm: layout.crossYMm[map.crossAisles.findIndex((cross) => cross.afterBay === afterBay)] ?? 0,
  })
  const [start, end] = [pointAt(map.start), pointAt(map.drop)]
  const isReached = reachedStretches(layout, start, end)
  return {
    layout,
    start,
    end,
    aislePointOf: (locationId) => {
      const location = locationOf(locationId)
      const aisle = location === null ? undefined : aisles.get(location.aisle)
      const stretch = location === null ? -1 : stretchOfBay(map, location.bay)
      return location === null || aisle === undefined || stretch === -1 || !isReached(aisle, stretch)
        ? null
        : { aisle, yMm: bayYMm(map, location.bay) }
    },
  }
}

/** Whether a walk can lead into a stretch and out of it again; of a map with closed stretches not into each. */
function reachedStretches(
  layout: BlockLayout,
  start: AislePoint,
  end: AislePoint,
): (aisle: number, stretch: number) => boolean {
  const { passing, crossYMm } = layout
  if (passing === null || !passing.some((one) => one.includes('none'))) return () => true
  const stretches = crossYMm.length - 1
  const middles = passing.flatMap((one, aisle) =>
    one.map((_, stretch) => ({ aisle, yMm: (at(crossYMm, stretch) + at(crossYMm, stretch + 1)) / 2 })),
  )
  const { graph, nodes } = graphOfLayout(layout, [start, end, ...middles])
  const [from, to] = [reachFrom(graph, at(nodes, 0)).mm, reachFrom(turned(graph), at(nodes, 1)).mm]
  return (aisle, stretch) => {
    const node = at(nodes, 2 + aisle * stretches + stretch)
    return Number.isFinite(from[node]) && Number.isFinite(to[node])
  }
}

/** Exact ways are found within a few milliseconds in halls of up to two blocks that go both ways. */
const isSoon = ({ passing, crossYMm }: BlockLayout): boolean => passing === null && crossYMm.length <= 3

const routeBy: Record<Effort, (layout: BlockLayout) => (ask: RouteAsk) => Route | null> = {
  proof: () => shortestRoute,
  prompt: (layout) => (isSoon(layout) ? shortestRoute : searchedRoute),
  search: () => searchedRoute,
}

function walkOver(
  { layout, start, end, aislePointOf }: BlockGround,
  drawn: (point: AislePoint) => FloorPoint,
  from: string | null,
  locationIds: readonly string[],
  effort: Effort,
): HallWalk {
  const known = locationIds.flatMap((locationId) => {
    const point = aislePointOf(locationId)
    return point === null ? [] : [{ locationId, point }]
  })
  const stops = known.map(({ point }) => point)
  const first = (from === null ? null : aislePointOf(from)) ?? start
  const route = routeBy[effort](layout)({ layout, start: first, end, stops })
  if (route === null) return { locationIds: [...locationIds], lengthMm: 0, boundMm: 0, way: [] }
  const { order, lengthMm, boundMm, way } = route
  return {
    locationIds: order.map((index) => at(known, index).locationId),
    lengthMm,
    boundMm,
    way: way.map(drawn),
  }
}

function distancesIn(
  { layout, start, end, aislePointOf }: BlockGround,
  locationIds: readonly string[],
): Distance {
  const points = new Map(locationIds.map((locationId) => [locationId, aislePointOf(locationId)]))
  const mm =
    layout.passing === null
      ? openDistances(layout)
      : knownDistances(
          layout,
          [...points.values(), start, end].filter((point) => point !== null),
        )
  return (from, to) =>
    mm((from === null ? null : points.get(from)) ?? start, (to === null ? null : points.get(to)) ?? end)
}

type PointDistance = (from: AislePoint, to: AislePoint) => number

/** Where every stretch goes both ways: along the aisle, or over the cross-aisle that is least out of the way. */
const openDistances =
  ({ aisleXMm, crossYMm }: BlockLayout): PointDistance =>
  (from, to) => {
    if (from.aisle === to.aisle) return Math.abs(from.yMm - to.yMm)
    const overMm = crossYMm.map((yMm) => Math.abs(yMm - from.yMm) + Math.abs(yMm - to.yMm))
    return Math.abs(at(aisleXMm, from.aisle) - at(aisleXMm, to.aisle)) + Math.min(...overMm)
  }

/** Where some do not: along the stretches that may be walked. */
function knownDistances(layout: BlockLayout, points: readonly AislePoint[]): PointDistance {
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
