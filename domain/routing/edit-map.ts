import { type HallMap, type MapEnd, type MapPlace, mostEnds, usualAisleMm } from '#domain/routing/hall-map'
import type { Passing } from '#domain/routing/layout'
import { withReach } from '#domain/routing/point-map'

/** One change that somebody makes to a map. Aisles are named; `at` is the number of a stretch or cross-aisle from the front. */
export type MapEdit =
  | { edit: 'passing'; aisle: string; at: number; passing: Passing }
  | { edit: 'addAisle'; after: string; aisle: string }
  | { edit: 'moveAisle'; aisle: string; xMm: number }
  | { edit: 'removeAisle'; aisle: string }
  | { edit: 'addCrossAisle'; afterBay: number; widthMm: number }
  | { edit: 'moveCrossAisle'; at: number; afterBay: number }
  | { edit: 'widenCrossAisle'; at: number; widthMm: number }
  | { edit: 'removeCrossAisle'; at: number }
  | { edit: 'bayMm'; mm: number }
  | { edit: 'reach'; level: number; reachS: number }
  | { edit: 'start' | 'drop'; place: MapPlace }
  | { edit: 'addEnd' | 'removeEnd'; end: MapEnd }

/** The map after a change. Whether walks can be planned with it is another question (`whyNoMap`). */
export function editMap(map: HallMap, change: MapEdit): HallMap {
  switch (change.edit) {
    case 'passing':
      return withAisle(map, change.aisle, (one) => ({
        ...one,
        passing: one.passing.map((passing, at) => (at === change.at ? change.passing : passing)),
      }))
    case 'addAisle':
      return addAisle(map, change.after, change.aisle)
    case 'moveAisle':
      return sorted(withAisle(map, change.aisle, (one) => ({ ...one, xMm: change.xMm })))
    case 'removeAisle':
      return removeAisle(map, change.aisle)
    case 'addCrossAisle':
      return addCrossAisle(map, change)
    case 'moveCrossAisle':
      return moveCrossAisle(map, change.at, change.afterBay)
    case 'widenCrossAisle':
      return {
        ...map,
        crossAisles: map.crossAisles.map((one, at) =>
          at === change.at ? { ...one, widthMm: change.widthMm } : one,
        ),
      }
    case 'removeCrossAisle':
      return removeCrossAisle(map, change.at)
    case 'bayMm':
      return { ...map, bayMm: change.mm }
    case 'reach':
      return withReach(map, change)
    case 'addEnd':
      return addEnd(map, change.end)
    case 'removeEnd':
      return { ...map, ends: map.ends.filter((one) => !isSameEnd(one, change.end)) }
    default:
      return { ...map, [change.edit]: change.place }
  }
}

const isSameEnd = (one: MapEnd, two: MapEnd): boolean =>
  one.kind === two.kind && one.aisle === two.aisle && one.afterBay === two.afterBay

/** Only where an aisle meets a cross-aisle. */
function addEnd(map: HallMap, end: MapEnd): HallMap {
  const isThere =
    map.aisles.some(({ aisle }) => aisle === end.aisle) &&
    map.crossAisles.some(({ afterBay }) => afterBay === end.afterBay)
  if (!isThere) return map
  if (map.ends.length >= mostEnds || map.ends.some((one) => isSameEnd(one, end))) return map
  return { ...map, ends: [...map.ends, end] }
}

/** The map with its starts and ends elsewhere; two of a kind that come to one place are one. */
function withPlaces(map: HallMap, moved: (place: MapPlace) => MapPlace): HallMap {
  const ends = map.ends.map((one) => ({ ...one, ...moved(one) }))
  return {
    ...map,
    start: moved(map.start),
    drop: moved(map.drop),
    ends: ends.filter((one, at) => ends.findIndex((other) => isSameEnd(one, other)) === at),
  }
}

type Aisle = HallMap['aisles'][number]
const withAisle = (map: HallMap, aisle: string, change: (one: Aisle) => Aisle): HallMap => ({
  ...map,
  aisles: map.aisles.map((one) => (one.aisle === aisle ? change(one) : one)),
})

/** The first aisle is where x is 0. */
function sorted(map: HallMap): HallMap {
  const aisles = [...map.aisles].sort((one, two) => one.xMm - two.xMm)
  const firstMm = aisles[0]?.xMm ?? 0
  return { ...map, aisles: aisles.map((one) => ({ ...one, xMm: one.xMm - firstMm })) }
}

/** Between two aisles there is room for another half way; after the last one, as far as usual. */
function addAisle(map: HallMap, after: string, aisle: string): HallMap {
  if (aisle === '' || map.aisles.some((one) => one.aisle === aisle)) return map
  const at = map.aisles.findIndex((one) => one.aisle === after)
  const [left, right] = [map.aisles[at]?.xMm ?? 0, map.aisles[at + 1]?.xMm]
  const xMm = right === undefined ? left + usualAisleMm : Math.round((left + right) / 2)
  const passing: Passing[] = map.crossAisles.slice(1).map(() => 'both')
  return { ...map, aisles: map.aisles.toSpliced(at + 1, 0, { aisle, xMm, passing }) }
}

/** Where walks started or ended in it they do so in the aisle beside it. */
function removeAisle(map: HallMap, aisle: string): HallMap {
  const at = map.aisles.findIndex((one) => one.aisle === aisle)
  const beside = map.aisles[at + 1] ?? map.aisles[at - 1]
  if (at === -1 || beside === undefined) return map
  const placed = withPlaces(map, (place) =>
    place.aisle === aisle ? { ...place, aisle: beside.aisle } : place,
  )
  return sorted({ ...placed, aisles: map.aisles.toSpliced(at, 1) })
}

/** A stretch that it parts goes on both sides as before; a new last one opens a stretch both ways. */
function addCrossAisle(map: HallMap, { afterBay, widthMm }: { afterBay: number; widthMm: number }): HallMap {
  if (map.crossAisles.some((one) => one.afterBay === afterBay)) return map
  const before = map.crossAisles.filter((one) => one.afterBay < afterBay).length
  const parted = before - 1
  const isOutside = before === 0 || before === map.crossAisles.length
  return {
    ...map,
    crossAisles: map.crossAisles.toSpliced(before, 0, { afterBay, widthMm }),
    aisles: map.aisles.map((one) => ({
      ...one,
      passing: one.passing.toSpliced(
        isOutside ? Math.max(parted, 0) : parted,
        0,
        isOutside ? 'both' : (one.passing[parted] ?? 'both'),
      ),
    })),
  }
}

/** Stays between its neighbours, else the map stays as it is. */
function moveCrossAisle(map: HallMap, at: number, afterBay: number): HallMap {
  const [own, left, right] = [map.crossAisles[at], map.crossAisles[at - 1], map.crossAisles[at + 1]]
  if (own === undefined || afterBay <= (left?.afterBay ?? -1)) return map
  if (right !== undefined && afterBay >= right.afterBay) return map
  const placed = withPlaces(map, (place) =>
    place.afterBay === own.afterBay ? { ...place, afterBay } : place,
  )
  return {
    ...placed,
    crossAisles: map.crossAisles.map((one, index) => (index === at ? { ...one, afterBay } : one)),
  }
}

/** The two stretches beside it become one, which goes as the one in front of it. */
function removeCrossAisle(map: HallMap, at: number): HallMap {
  const own = map.crossAisles[at]
  const beside = map.crossAisles[at - 1] ?? map.crossAisles[at + 1]
  if (own === undefined || beside === undefined) return map
  const placed = withPlaces(map, (place) =>
    place.afterBay === own.afterBay ? { ...place, afterBay: beside.afterBay } : place,
  )
  const gone = Math.min(at, map.crossAisles.length - 2)
  return {
    ...placed,
    crossAisles: map.crossAisles.toSpliced(at, 1),
    aisles: map.aisles.map((one) => ({ ...one, passing: one.passing.toSpliced(gone, 1) })),
  }
}
