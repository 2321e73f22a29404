import { routed, type WalkWork } from '#domain/planning/walk-work'
import { aisleUses, drawHall, type FloorDrawing, type FloorPoint } from '#domain/routing/hall-drawing'
import { dropKindsOf, type WalkEnd, walkEndOf } from '#domain/routing/walk-ends'

/** The way of a walk over the floor, and its stops in the order they come. */
export interface WalkWay {
  walk: number
  lengthM: number
  /** No way over its stops is shorter. */
  leastM: number
  points: FloorPoint[]
  stops: (FloorPoint & { locationId: string; units: number })[]
}

/** The hall of a wave, with the ends that its walks take. */
export function floorDrawing({ site: { hall, locations }, rule }: WalkWork): FloorDrawing {
  const drawing = drawHall(hall.map, aisleUses(locations.values()))
  const { kind } = walkEndOf(hall.map, rule.method)
  return { ...drawing, drops: drawing.drops.filter((end) => kind === null || end.kind === kind) }
}

/** Where the walks of a wave end, to be said where a map has a choice of places; else null. */
export const saidEnds = ({ site: { hall }, rule }: WalkWork): WalkEnd | null =>
  dropKindsOf(hall.map).size > 1 ? walkEndOf(hall.map, rule.method) : null

/** Where the walk of some parts leads. */
export function walkWay(work: WalkWork, members: readonly number[], walk: number): WalkWay {
  const { hall } = work.site
  const { lines, way, lengthMm, leastMm } = routed(work, members)
  const stops = Map.groupBy(lines, ({ locationId }) => locationId)
  return {
    walk,
    lengthM: Math.round(lengthMm / 1000),
    leastM: Math.floor(leastMm / 1000),
    points: [...way],
    stops: [...stops].flatMap(([locationId, of]) => {
      const point = hall.pointOf(locationId)
      const units = of.reduce((sum, { quantity }) => sum + quantity, 0)
      return point === null ? [] : [{ locationId, units, ...point }]
    }),
  }
}
