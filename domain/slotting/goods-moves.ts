import { hallIn } from '#domain/routing/hall'
import { aisleUses, drawHall, type FloorDrawing, type FloorPoint } from '#domain/routing/hall-drawing'
import type { SiteMap } from '#domain/routing/point-map'
import { type HeatRow, heatOf } from '#domain/slotting/heat'
import { type Move, moveSteps, type SlotItem, type SlotStock } from '#domain/slotting/moves'
import { type PastWalk, type SlotLocation, walkLengths } from '#domain/slotting/past-walks'

/** Everything moves are found from. */
export interface GoodsFacts {
  map: SiteMap
  walks: PastWalk[]
  locations: SlotLocation[]
  stock: SlotStock[]
  items: SlotItem[]
}

/** Picks and walking, on the floor and item by item, and moves that pay. */
export interface GoodsMoves {
  walkMm: number
  floor: FloorDrawing
  heat: (FloorPoint & { locationId: string; picks: number; travelMm: number })[]
  rows: HeatRow[]
  moves: Move[]
}

export function goodsMoves({ map, walks, locations, stock, items }: GoodsFacts): GoodsMoves {
  const known = new Map(locations.map((location) => [location.locationId, location]))
  const hall = hallIn(map, (locationId) => known.get(locationId) ?? null)
  const inHall = locations.filter(({ locationId }) => hall.pointOf(locationId) !== null)
  const lengths = walkLengths(
    hall,
    inHall.map(({ locationId }) => locationId),
  )
  const { rows, walkMm } = heatOf(walks, lengths)
  const steps = moveSteps({
    ...{ walks, locations: inHall, stock, lengths, heat: rows },
    items: new Map(items.map((item) => [item.sku, item])),
  })
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const places = Map.groupBy(rows, ({ locationId }) => locationId)
  return {
    walkMm,
    rows,
    moves: step.value,
    floor: drawHall(map, aisleUses(locations)),
    heat: [...places].flatMap(([locationId, of]) => {
      const point = hall.pointOf(locationId)
      if (point === null) return []
      const sum = (one: (row: HeatRow) => number): number => of.reduce((all, row) => all + one(row), 0)
      const picks = sum((row) => row.picks)
      return [{ locationId, ...point, picks, travelMm: sum((row) => row.travelMm) }]
    }),
  }
}
