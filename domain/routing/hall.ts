import type { Location } from '#domain/order'
import { type AislePoint, at, type BlockLayout } from '#domain/routing/layout'
import { shortestRoute } from '#domain/routing/shortest-route'

/** What a hall measures where no map of it is known. */
export interface HallMeasures {
  /** From the middle of one bay to the next, along an aisle. */
  bayMm: number
  /** From one aisle to the next, along the cross-aisles in front and at the back. */
  aisleMm: number
}

/** A hall to walk in: aisles side by side in the order of their names, a cross-aisle in front of bay 1 and one behind the last. */
export interface Hall {
  layout: BlockLayout
  /** Where walks start and end: in front of the first aisle. */
  start: AislePoint
  /** Null for a location that is not in the hall. */
  pointOf: (locationId: string) => AislePoint | null
}

/** The hall that these locations make. */
export function hallOf(locations: ReadonlyMap<string, Location>, { bayMm, aisleMm }: HallMeasures): Hall {
  const byName = new Intl.Collator('en', { numeric: true }).compare
  const names = new Set<string>()
  let lastBay = 0
  for (const { aisle, bay } of locations.values()) {
    names.add(aisle)
    lastBay = Math.max(lastBay, bay)
  }
  const aisles = new Map([...names].sort(byName).map((name, index) => [name, index]))
  return {
    layout: {
      aisleXMm: Array.from({ length: Math.max(aisles.size, 1) }, (_, index) => index * aisleMm),
      crossYMm: [0, (lastBay + 1) * bayMm],
      passing: null,
    },
    start: { aisle: 0, yMm: 0 },
    pointOf: (locationId) => {
      const location = locations.get(locationId)
      const aisle = location === undefined ? undefined : aisles.get(location.aisle)
      return location === undefined || aisle === undefined ? null : { aisle, yMm: location.bay * bayMm }
    },
  }
}

/** Of a hall nobody has measured. */
export const usualMeasures: HallMeasures = { bayMm: 1_200, aisleMm: 3_200 }

/** The locations of a walk in the order of the shortest way there is from the start and back to it, and its length. */
export function shortestWalk(
  hall: Hall,
  locationIds: readonly string[],
): { locationIds: string[]; lengthMm: number } {
  const known = [...new Set(locationIds)].flatMap((locationId) => {
    const point = hall.pointOf(locationId)
    return point === null ? [] : [{ locationId, point }]
  })
  const stops = known.map(({ point }) => point)
  const route = shortestRoute({ layout: hall.layout, start: hall.start, end: hall.start, stops })
  if (route === null) return { locationIds: [...locationIds], lengthMm: 0 }
  return { locationIds: route.order.map((index) => at(known, index).locationId), lengthMm: route.lengthMm }
}

/** How far it is from the start over these locations, in this order, and back. */
export function lengthInOrder(hall: Hall, locationIds: readonly string[]): number {
  const stops = locationIds.flatMap((locationId) => hall.pointOf(locationId) ?? [])
  const points = [hall.start, ...stops, hall.start]
  return points
    .slice(1)
    .reduce((sum, point, index) => sum + distanceMm(hall.layout, at(points, index), point), 0)
}

/** The shortest way between two points of a hall of one block. */
function distanceMm({ aisleXMm, crossYMm }: BlockLayout, from: AislePoint, to: AislePoint): number {
  if (from.aisle === to.aisle) return Math.abs(from.yMm - to.yMm)
  const acrossMm = Math.abs(at(aisleXMm, from.aisle) - at(aisleXMm, to.aisle))
  const [front, back] = [at(crossYMm, 0), at(crossYMm, -1)]
  return acrossMm + Math.min(from.yMm + to.yMm - 2 * front, 2 * back - from.yMm - to.yMm)
}
