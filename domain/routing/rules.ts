import { type OneBlock, type SlotSet, wordsPerAisle } from '#domain/routing/one-block'

/** The rules by which people walk a hall of one block, with the length of the walk that each makes (Hall 1993; Petersen 1997). */
export type WalkRule = 'sShape' | 'return' | 'largestGap' | 'composite'

/** An aisle with stops: its first and last one from the front, and the widest gap between neighbours, ends included. */
interface VisitedAisle {
  xMm: number
  firstMm: number
  lastMm: number
  gapMm: number
}

/**
 * The length of the walk that a rule makes over a set of slots, from the front end of an aisle and back to it.
 * `sShape` walks through every aisle with stops, the last one there and back when their number is odd; `return` goes in
 * and out at the front; `largestGap` walks through the outer aisles and leaves the widest gap out of the others;
 * `composite` takes for each aisle through or in and out, whichever makes the whole shortest.
 */
export function ruleLength(hall: OneBlock, depotAisle: number, rule: WalkRule, set: SlotSet): number {
  const aisles = visitedAisles(hall, set)
  const [first, last] = [aisles[0], aisles.at(-1)]
  if (first === undefined || last === undefined) return 0
  const depotXMm = hall.aisleXMm[depotAisle] ?? 0
  const acrossMm = 2 * (Math.max(last.xMm, depotXMm) - Math.min(first.xMm, depotXMm))
  return acrossMm + inAisles[rule](aisles, hall.lengthMm)
}

/** What a rule walks in the aisles; along the cross-aisles all of them go out and back once. */
const inAisles: Record<WalkRule, (aisles: readonly VisitedAisle[], lengthMm: number) => number> = {
  sShape: (aisles, lengthMm) => {
    const even = aisles.length - (aisles.length % 2)
    return even * lengthMm + (aisles.length === even ? 0 : 2 * (aisles.at(-1)?.lastMm ?? 0))
  },
  return: (aisles) => aisles.reduce((sum, { lastMm }) => sum + 2 * lastMm, 0),
  largestGap: (aisles, lengthMm) => {
    if (aisles.length === 1) return 2 * (aisles[0]?.lastMm ?? 0)
    const inner = aisles.slice(1, -1)
    return 2 * lengthMm + inner.reduce((sum, { gapMm }) => sum + 2 * (lengthMm - gapMm), 0)
  },
  composite: (aisles, lengthMm) => {
    let [atFront, atBack] = [0, Number.POSITIVE_INFINITY]
    for (const { firstMm, lastMm } of aisles)
      [atFront, atBack] = [
        Math.min(atFront + 2 * lastMm, atBack + lengthMm),
        Math.min(atBack + 2 * (lengthMm - firstMm), atFront + lengthMm),
      ]
    return atFront
  },
}

function visitedAisles(hall: OneBlock, set: SlotSet): VisitedAisle[] {
  const words = wordsPerAisle(hall)
  return hall.aisleXMm.flatMap((xMm, aisle) => {
    const stops = hall.slotMm.filter(
      (_, slot) => ((set[aisle * words + (slot >> 5)] ?? 0) & (1 << (slot & 31))) !== 0,
    )
    const [firstMm, lastMm] = [stops[0], stops.at(-1)]
    if (firstMm === undefined || lastMm === undefined) return []
    const cuts = [0, ...stops, hall.lengthMm]
    const gapMm = Math.max(...cuts.slice(1).map((cut, at) => cut - (cuts[at] ?? 0)))
    return [{ xMm, firstMm, lastMm, gapMm }]
  })
}
