import type { SearchedPlan } from '#domain/batching/batch-search'
import { searchBatches } from '#domain/batching/batch-search'
import { isOneOrder } from '#domain/pick'
import { leastLength } from '#domain/planning/least-length'
import { aloneEach, setUpMm, type WalkWork } from '#domain/planning/walk-work'
import type { PlanEffort } from '#domain/wave'

/** Walks that a search may measure; a million take about a second in a hall of one block. */
const evaluationsOf: Record<PlanEffort, number> = { quick: 30_000, good: 800_000, long: 8_000_000 }
/** Measuring a walk takes so many times longer where the hall is not one block. */
const slowerBy = 200

/** How many walks may be measured in this hall. */
export const evaluationsIn = (work: WalkWork, effort: PlanEffort): number =>
  Math.ceil(evaluationsOf[effort] / (work.lengths.block === null ? slowerBy : 1))

/** A plan of walks: how far all of them are, and what none of as many walks can be shorter than. */
export interface PlanOfWalks {
  walks: readonly (readonly number[])[]
  walkMm: number
  leastMm: number
  evaluations: number
}

/** Looks for short walks; each step is the best plan so far and can be the last. */
export function* searchWalks(
  work: WalkWork,
  evaluations: number,
  random: () => number,
): Generator<PlanOfWalks, PlanOfWalks> {
  const aloneMm = work.ask.orders.map(({ slots }) => work.lengths.leastOf(slots))
  const leastMm = leastLength(work.ask, aloneMm)
  const told = ({ walks, lengthMm, boundMm, evaluations: measured }: SearchedPlan): PlanOfWalks => {
    const walkMm = lengthMm - walks.length * setUpMm
    const proved =
      boundMm === null || !work.lengths.isExact() ? 0 : Math.floor(boundMm) - walks.length * setUpMm
    return { walks, walkMm, leastMm: Math.min(walkMm, Math.max(leastMm, proved)), evaluations: measured }
  }
  if (isOneOrder(work.rule.method)) {
    const plan = aloneEach(work)
    const alone = aloneMm.reduce((sum, mm) => sum + mm, 0)
    return { ...told({ ...plan, boundMm: null, evaluations: 0 }), leastMm: alone }
  }
  const steps = searchBatches(work.ask, { evaluations, random })
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) if (step.value !== null) yield told(step.value)
  return told(step.value)
}
