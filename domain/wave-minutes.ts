import { batchLines } from '#domain/plan-batch'
import type { PlannedWalk, WaveRule } from '#domain/wave'

/** Seconds that one of each takes: rules of thumb, the same for all work that is estimated (docs/decisions/walk-time.md). */
const takesS = { tote: 5, stop: 30, item: 15, unit: 2 }

/** How long a person with a cart takes for a metre: 1.2 m a second. */
export const walkMsPerM = 1000 / 1.2
/** Fetching a cart and its totes before a walk, and taking them away: what makes two walks dearer than one of the same length. */
export const setUpMs = 60_000

/** What a walk takes, without walking and setting it up. */
export const takesMs = (walk: {
  totes: number
  stops: number
  items: number
  units: number
  /** What reaching up takes at all stops together. */
  reachMs: number
}): number =>
  walk.reachMs +
  1000 *
    (walk.totes * takesS.tote +
      walk.stops * takesS.stop +
      walk.items * takesS.item +
      walk.units * takesS.unit)

const minutes = (seconds: number): number => Math.ceil(seconds / 60)

/** Minutes that a walk takes, without the walking. */
export const walkMinutes = (walk: Parameters<typeof takesMs>[0]): number => minutes(takesMs(walk) / 1000)

/** Minutes at a put wall: a tote is opened, and each unit is taken out and scanned into its cubby, one by one. */
export const sortMinutes = (batch: { totes: number; units: number }): number =>
  minutes((batch.totes + batch.units) * takesS.tote + batch.units * takesS.unit)

/** Minutes of bringing orders together: each part's tote is set down at a place, and each place is gone to once by a bench. */
export const gatherMinutes = (split: { orders: number; parts: number }): number =>
  minutes(split.parts * takesS.tote + split.orders * takesS.stop)

/** Different locations of a walk. */
export const stopsOf = ({ lines }: Pick<PlannedWalk, 'lines'>): number =>
  new Set(lines.map(({ locationId }) => locationId)).size

export const unitsOf = (lines: readonly { quantity: number }[]): number =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0)

/** Minutes of all work before packing, without the walking: picking, then sorting a batch or bringing the parts of an order together. */
export function waveMinutes(
  walks: readonly PlannedWalk[],
  method: WaveRule['method'],
  reachMsOf: (locationIds: Iterable<string>) => number,
): number {
  const isBatch = method === 'batch'
  const picking = walks.map(({ orderRefs, lines }) =>
    walkMinutes({
      totes: isBatch ? 1 : orderRefs.length,
      stops: stopsOf({ lines }),
      items: isBatch ? batchLines(lines).length : lines.length,
      units: unitsOf(lines),
      reachMs: reachMsOf(lines.map(({ locationId }) => locationId)),
    }),
  )
  const sorting = isBatch ? walks.map(({ lines }) => sortMinutes({ totes: 1, units: unitsOf(lines) })) : []
  return [...picking, ...sorting].reduce((sum, one) => sum + one, 0) + gatherMinutes(splitIn(walks))
}

/** Orders that lie in several walks, and in how many parts. */
function splitIn(walks: readonly PlannedWalk[]): { orders: number; parts: number } {
  const orders = Map.groupBy(
    walks.flatMap(({ orderRefs }) => orderRefs),
    (orderRef) => orderRef,
  )
  const split = [...orders.values()].filter((parts) => parts.length > 1)
  return { orders: split.length, parts: split.reduce((sum, parts) => sum + parts.length, 0) }
}
