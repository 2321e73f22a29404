import { routed, type WalkWork, type WaveSite } from '#domain/planning/walk-work'
import { aisleUses, drawHall, type FloorDrawing, type FloorPoint } from '#domain/routing/hall-drawing'

/** The way of a walk over the floor, and its stops in the order they come. */
export interface WalkWay {
  walk: number
  points: FloorPoint[]
  stops: (FloorPoint & { locationId: string; units: number })[]
}

/** The hall of a wave. */
export const floorDrawing = ({ hall, locations }: WaveSite): FloorDrawing =>
  drawHall(hall.map, aisleUses(locations.values()))

/** Where the walk of some parts leads. */
export function walkWay(work: WalkWork, members: readonly number[], walk: number): WalkWay {
  const { hall } = work.site
  const { lines, way } = routed(work, members)
  const onFloor = ({ aisle, yMm }: { aisle: number; yMm: number }): FloorPoint => ({
    xMm: hall.layout.aisleXMm[aisle] ?? 0,
    yMm,
  })
  const stops = Map.groupBy(lines, ({ locationId }) => locationId)
  return {
    walk,
    points: way.map(onFloor),
    stops: [...stops].flatMap(([locationId, of]) => {
      const point = hall.pointOf(locationId)
      const units = of.reduce((sum, { quantity }) => sum + quantity, 0)
      return point === null ? [] : [{ locationId, units, ...onFloor(point) }]
    }),
  }
}
