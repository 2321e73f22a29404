import { type BatchAsk, type BatchPlan, noSlots, slotsOf } from '#domain/batching/batch-plan'
import { whyNoWalk } from '#domain/batching/walk-rules'

/** A plan with one order more, and which walk it joined; the number of walks before when it has a new one. */
export interface Inserted {
  plan: BatchPlan
  walk: number
}

/**
 * Puts an order of the ask that the plan lacks where it lengthens the walks least, without moving any other: pickers may
 * already have their lists. `isOpen` says which walks may still grow.
 */
export function insertOrder(
  ask: BatchAsk,
  plan: BatchPlan,
  order: number,
  isOpen: (walk: number) => boolean,
): Inserted {
  const into = noSlots(ask)
  const lengthOf = (walk: readonly number[]): number => ask.lengthOf(slotsOf(ask.orders, walk, into))
  const best = { walk: plan.walks.length, moreMm: lengthOf([order]) }
  for (const [walk, members] of plan.walks.entries()) {
    if (!isOpen(walk)) continue
    const longer = [...members, order]
    const lengthMm = lengthOf(longer)
    const moreMm = lengthMm - lengthOf(members)
    if (moreMm < best.moreMm && whyNoWalk(ask, longer, lengthMm) === null)
      Object.assign(best, { walk, moreMm })
  }
  const walks = plan.walks.map((members, walk) => (walk === best.walk ? [...members, order] : members))
  if (best.walk === plan.walks.length) walks.push([order])
  return { plan: { walks, lengthMm: plan.lengthMm + best.moreMm }, walk: best.walk }
}
