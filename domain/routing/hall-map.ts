import type { Location } from '#domain/order'
import type { BlockLayout, Passing } from '#domain/routing/layout'

/** Where something lies in a hall: an aisle by its name, and the cross-aisle after so many bays. */
export interface MapPlace {
  aisle: string
  afterBay: number
}

/** What lies where walks end: room to set down, the wall where batches are sorted, where the parts of orders come together, where orders are packed. */
export const dropKinds = ['drop', 'putWall', 'consolidation', 'bench'] as const
export type DropKind = (typeof dropKinds)[number]
/** Where carts are parked walks begin. */
export const endKinds = ['cartPark', ...dropKinds] as const
export type EndKind = (typeof endKinds)[number]
export interface MapEnd extends MapPlace {
  kind: EndKind
}
/** Further ones than the first start and drop; each pair of a start and an end is a walk more to plan. */
export const mostEnds = 6

/**
 * A hall as people who work there describe it: aisles side by side, cross-aisles after so many bays. Lengths are walked,
 * in millimetres. Up is the way bays are counted.
 */
export interface HallMap {
  /** From the middle of one bay to the next, along an aisle. */
  bayMm: number
  /** From left to right. `passing`: its stretches from the first cross-aisle to the last. */
  aisles: { aisle: string; xMm: number; passing: Passing[] }[]
  /** From the front to the back. */
  crossAisles: { afterBay: number; widthMm: number }[]
  start: MapPlace
  /** Where walks end. */
  drop: MapPlace
  /** Where else they may begin or end: of those of one kind each walk takes what makes it shortest. */
  ends: MapEnd[]
  levels: LevelReach[]
}

/** Seconds that a stop at a level takes more than one that can be reached from the floor: a step, a ladder, a truck. Levels that are not named take none. */
export interface LevelReach {
  level: number
  reachS: number
}

export const leastCrossAisles = 2
export const mostCrossAisles = 6
export const mostAisles = 500

/** What a hall measures where nobody has said it: from bay to bay, and from aisle to aisle. */
export const usualBayMm = 1_200
export const usualAisleMm = 3_200

type MapLocation = Pick<Location, 'locationId' | 'aisle' | 'bay'>

/** The map that the names of locations make: a cross-aisle in front of bay 1 and one behind the last, walks begin in front of the first aisle. */
export function madeMap(locations: Iterable<MapLocation>): HallMap {
  const names = new Set<string>()
  let lastBay = 0
  for (const { aisle, bay } of locations) {
    names.add(aisle)
    lastBay = Math.max(lastBay, bay)
  }
  const sorted = [...names].sort(new Intl.Collator('en', { numeric: true }).compare)
  const first: MapPlace = { aisle: sorted[0] ?? '', afterBay: 0 }
  return {
    bayMm: usualBayMm,
    aisles: (sorted.length === 0 ? [''] : sorted).map((aisle, at) => ({
      aisle,
      xMm: at * usualAisleMm,
      passing: ['both'],
    })),
    crossAisles: [
      { afterBay: 0, widthMm: usualBayMm },
      { afterBay: lastBay, widthMm: usualBayMm },
    ],
    start: first,
    drop: first,
    ends: [],
    levels: [],
  }
}

/** All places where walks may begin. */
export const startsOf = ({ start, ends }: HallMap): MapPlace[] => [
  start,
  ...ends.filter(({ kind }) => kind === 'cartPark'),
]
/** The places of a kind where walks may end; null for all of them. */
export const dropsOf = ({ drop, ends }: HallMap, kind: DropKind | null): (MapPlace & { kind: DropKind })[] =>
  [{ ...drop, kind: 'drop' as const }, ...ends].flatMap((end) =>
    end.kind === 'cartPark' || (kind !== null && end.kind !== kind) ? [] : [{ ...end, kind: end.kind }],
  )

/** Where the middle of a bay lies, from the middle of the first cross-aisle; cross-aisles on the way take their width. */
export function bayYMm({ bayMm, crossAisles }: HallMap, bay: number): number {
  const [first] = crossAisles
  const front = first?.afterBay ?? 0
  const widths = crossAisles.reduce((sum, { afterBay, widthMm }, at) => {
    if (at === 0) return Math.round(widthMm / 2)
    return bay > afterBay ? sum + widthMm : sum
  }, 0)
  return Math.round((bay - front - 0.5) * bayMm) + widths
}

/** Where the middle of each cross-aisle lies. */
function crossYMm({ bayMm, crossAisles }: HallMap): number[] {
  const front = crossAisles[0]?.afterBay ?? 0
  let beforeMm = 0
  return crossAisles.map(({ afterBay, widthMm }, at) => {
    const half = Math.round(widthMm / 2)
    const middle = at === 0 ? 0 : (afterBay - front) * bayMm + beforeMm + half
    beforeMm += at === 0 ? half : widthMm
    return middle
  })
}

/** The hall as routes are planned in it. */
export const layoutOf = (map: HallMap): BlockLayout => ({
  aisleXMm: map.aisles.map(({ xMm }) => xMm),
  crossYMm: crossYMm(map),
  passing: map.aisles.some(({ passing }) => passing.some((one) => one !== 'both'))
    ? map.aisles.map(({ passing }) => passing)
    : null,
})

/** The stretch a bay lies in, by its number from the front; −1 where it lies outside of all. */
export const stretchOfBay = ({ crossAisles }: HallMap, bay: number): number =>
  crossAisles.findIndex(({ afterBay }, at) => {
    const next = crossAisles[at + 1]
    const isFirst = at === 0 && bay === afterBay
    return next !== undefined && (bay > afterBay || isFirst) && bay <= next.afterBay
  })
