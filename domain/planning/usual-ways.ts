import { slotsOf } from '#domain/batching/batch-plan'
import { whyNoWalk } from '#domain/batching/walk-rules'
import { inPlainOrder, setUpMm, type WalkWork } from '#domain/planning/walk-work'
import { lengthInOrder } from '#domain/routing/hall'
import { ruleLength, type WalkRule } from '#domain/routing/rules'

/** How orders are put into walks, and those walked, where nobody plans. */
export type UsualWay = WalkRule | 'inLocationOrder' | 'savings'

/** What a usual way walks for the same work. */
export interface UsualPlan {
  way: UsualWay
  lengthMm: number
  walks: number
}

const rules: readonly WalkRule[] = ['return', 'sShape', 'largestGap', 'composite']

/** Orders as they come, the most urgent first: each joins the last walk of its kind while that holds it. */
export function firstComeFirstServed({ parts, ask }: WalkWork): number[][] {
  const walks: number[][] = []
  const open = new Map<number, number[]>()
  for (const part of parts.keys()) {
    const group = ask.orders[part]?.zone ?? 0
    const walk = open.get(group)
    const longer = walk === undefined ? [part] : [...walk, part]
    const into = new Int32Array(ask.orders[part]?.slots.length ?? 0)
    const lengthMm = walk === undefined ? 0 : ask.lengthOf(slotsOf(ask.orders, longer, into))
    if (walk !== undefined && whyNoWalk(ask, longer, lengthMm) === null) walk.push(part)
    else {
      const begun = [part]
      walks.push(begun)
      open.set(group, begun)
    }
  }
  return walks
}

/**
 * What the same orders from the same locations cost when they are taken as they come and walked in the order of the
 * locations, or by the rules of the literature; and when pairs that save most are joined and each walk is shortest
 * (`savings`, the first plan of the search). Rules are known for halls of one block.
 */
export function usualPlans(
  work: WalkWork,
  savings: { walks: readonly unknown[]; lengthMm: number },
): UsualPlan[] {
  const walks = firstComeFirstServed(work)
  const sum = (lengthOf: (walk: readonly number[]) => number): number =>
    walks.reduce((total, walk) => total + lengthOf(walk), 0)
  const { block } = work.lengths
  const into = new Int32Array(work.ask.orders[0]?.slots.length ?? 0)
  const plain = sum((walk) =>
    lengthInOrder(
      work.site.hall,
      inPlainOrder(
        work,
        walk.flatMap((part) => work.parts[part] ?? []),
      ).map(({ locationId }) => locationId),
    ),
  )
  return [
    { way: 'inLocationOrder', lengthMm: plain, walks: walks.length },
    ...(block === null
      ? []
      : rules.map((rule) => ({
          way: rule,
          lengthMm: sum((walk) =>
            ruleLength(block.hall, block.depotAisle, rule, slotsOf(work.ask.orders, walk, into)),
          ),
          walks: walks.length,
        }))),
    {
      way: 'savings',
      lengthMm: savings.lengthMm - savings.walks.length * setUpMm,
      walks: savings.walks.length,
    },
  ]
}
