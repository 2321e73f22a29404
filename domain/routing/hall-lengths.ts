import { type Hall, type HallWalk, searchedWalk, shortestWalk } from '#domain/routing/hall'
import {
  type OneBlock,
  type SlotSet,
  type SlotWalkLength,
  slotSet,
  slotWalkLength,
} from '#domain/routing/one-block'
import { isSame } from '#domain/routing/trips'

/** Locations of a hall as sets of slots, and how long the shortest walk over such a set is. */
export interface HallLengths {
  slotsOf: (locationIds: Iterable<string>) => SlotSet
  lengthOf: SlotWalkLength
  /** The hall as one block and the aisle where walks begin; null where it is none, and a length takes a thousand times longer. */
  block: { hall: OneBlock; depotAisle: number } | null
}

/** Makes the lengths of a hall for these locations; others count for nothing. */
export const hallLengths = (hall: Hall, locationIds: Iterable<string>): HallLengths =>
  lengthsBy(shortestWalk, hall, locationIds)

/** The same where many short walks are measured: halls that take long to prove are searched. */
export const promptLengths = (hall: Hall, locationIds: Iterable<string>): HallLengths =>
  lengthsBy(searchedWalk, hall, locationIds)

function lengthsBy(
  walkOver: (hall: Hall, locationIds: readonly string[]) => HallWalk,
  hall: Hall,
  locationIds: Iterable<string>,
): HallLengths {
  const { layout, start, end } = hall
  const [frontMm, backMm] = [layout.crossYMm[0] ?? 0, layout.crossYMm.at(-1) ?? 0]
  const points = new Map(
    [...new Set(locationIds)].flatMap((locationId) => {
      const point = hall.pointOf(locationId)
      return point === null ? [] : [[locationId, point] as const]
    }),
  )
  const depths = [...new Set([start, ...points.values()].map(({ yMm }) => yMm - frontMm))].sort(
    (one, two) => one - two,
  )
  const slotAt = new Map(depths.map((mm, slot) => [mm, slot]))
  const grid: OneBlock = { aisleXMm: layout.aisleXMm, lengthMm: backMm - frontMm, slotMm: depths }
  const placeOf = ({ aisle, yMm }: { aisle: number; yMm: number }): readonly [number, number] => [
    aisle,
    slotAt.get(yMm - frontMm) ?? 0,
  ]
  const slotsOf: HallLengths['slotsOf'] = (ids) =>
    slotSet(
      grid,
      [...ids].flatMap((locationId) => {
        const point = points.get(locationId)
        return point === undefined ? [] : [placeOf(point)]
      }),
    )
  if (layout.crossYMm.length === 2 && layout.passing === null && isSame(start, end))
    return {
      slotsOf,
      lengthOf: slotWalkLength(grid, placeOf(start)),
      block: start.yMm === frontMm ? { hall: grid, depotAisle: start.aisle } : null,
    }
  return {
    slotsOf,
    lengthOf: lengthByRoute((ids) => walkOver(hall, ids).lengthMm, points.keys(), slotsOf),
    block: null,
  }
}

/** The length by the whole route, for halls of any shape. */
function lengthByRoute(
  lengthOver: (locationIds: readonly string[]) => number,
  locationIds: Iterable<string>,
  slotsOf: HallLengths['slotsOf'],
): SlotWalkLength {
  const oneAt = [...locationIds].map((locationId) => ({ locationId, slots: slotsOf([locationId]) }))
  const bits = new Map<string, string>()
  for (const { locationId, slots } of oneAt) {
    const word = slots.findIndex((value) => value !== 0)
    bits.set(`${word} ${slots[word]}`, locationId)
  }
  return (set) => {
    const there: string[] = []
    for (let word = 0; word < set.length; word++)
      for (let left = set[word] as number; left !== 0; left &= left - 1) {
        const locationId = bits.get(`${word} ${left & -left}`)
        if (locationId !== undefined) there.push(locationId)
      }
    return lengthOver(there)
  }
}
