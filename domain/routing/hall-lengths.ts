import type { BlockGround } from '#domain/routing/block-hall'
import { type Hall, type HallWalk, searchedWalk, shortestWalk } from '#domain/routing/hall'
import { at } from '#domain/routing/layout'
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
  /** No walk over such a set is shorter. */
  leastOf: SlotWalkLength
  /** The hall as one block and the aisle where walks begin; null where it is none, and a length takes a thousand times longer. */
  block: { hall: OneBlock; depotAisle: number } | null
  /** Whether every length told so far is that of a shortest walk: where walks are found by search, only short ones are proved. */
  isExact: () => boolean
}

/** Makes the lengths of a hall for these locations; others count for nothing. */
export const hallLengths = (hall: Hall, locationIds: Iterable<string>): HallLengths =>
  lengthsBy(hall.block === null ? searchedWalk : shortestWalk, hall, locationIds)

/** The same where many short walks are measured: halls that take long to prove are searched. */
export const promptLengths = (hall: Hall, locationIds: Iterable<string>): HallLengths =>
  lengthsBy(searchedWalk, hall, locationIds)

type WalkOver = (hall: Hall, locationIds: readonly string[]) => HallWalk

function lengthsBy(walkOver: WalkOver, hall: Hall, locationIds: Iterable<string>): HallLengths {
  const known = [...new Set(locationIds)].filter((locationId) => hall.spotOf(locationId) !== null)
  return hall.block === null
    ? spotLengths(walkOver, hall, known)
    : blockLengths(walkOver, hall, hall.block, known)
}

/** Where every place to stop is a slot of its own. */
function spotLengths(walkOver: WalkOver, hall: Hall, known: readonly string[]): HallLengths {
  const spots = new Map<string, number>()
  for (const locationId of known) {
    const spot = hall.spotOf(locationId) ?? ''
    spots.set(spot, spots.get(spot) ?? spots.size)
  }
  const row: OneBlock = { aisleXMm: [0], lengthMm: 0, slotMm: [...spots.values()] }
  const slotsOf: HallLengths['slotsOf'] = (ids) =>
    slotSet(
      row,
      [...ids].flatMap((locationId) => {
        const slot = spots.get(hall.spotOf(locationId) ?? '')
        return slot === undefined ? [] : [[0, slot] as const]
      }),
    )
  return { slotsOf, block: null, ...routeLengths(walkOver, hall, known, slotsOf) }
}

function blockLengths(
  walkOver: WalkOver,
  hall: Hall,
  { layout, starts, ends, aislePointOf }: BlockGround,
  known: readonly string[],
): HallLengths {
  const [start, end] = [at(starts, 0), at(ends, 0)]
  const [frontMm, backMm] = [layout.crossYMm[0] ?? 0, layout.crossYMm.at(-1) ?? 0]
  const points = new Map(known.map((locationId) => [locationId, aislePointOf(locationId) ?? start]))
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
  const oneDepot = starts.length === 1 && ends.length === 1 && isSame(start, end)
  if (oneDepot && layout.crossYMm.length === 2 && layout.passing === null) {
    const lengthOf = slotWalkLength(grid, placeOf(start))
    const block = start.yMm === frontMm ? { hall: grid, depotAisle: start.aisle } : null
    return { slotsOf, lengthOf, leastOf: lengthOf, block, isExact: () => true }
  }
  return { slotsOf, block: null, ...routeLengths(walkOver, hall, known, slotsOf) }
}

/** Lengths by the whole route, for halls of any shape. */
function routeLengths(
  walkOver: WalkOver,
  hall: Hall,
  known: readonly string[],
  slotsOf: HallLengths['slotsOf'],
): Pick<HallLengths, 'lengthOf' | 'leastOf' | 'isExact'> {
  let isExact = true
  const measured = (ids: readonly string[]): number => {
    const { lengthMm, boundMm } = walkOver(hall, ids)
    if (boundMm < lengthMm) isExact = false
    return lengthMm
  }
  return {
    lengthOf: lengthByRoute(measured, known, slotsOf),
    leastOf: lengthByRoute((ids) => shortestWalk(hall, ids).boundMm, known, slotsOf),
    isExact: () => isExact,
  }
}

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
