import type { BatchAsk } from '#domain/batching/batch-plan'
import { searchBatches } from '#domain/batching/batch-search'
import type { WalkLimit, WalkWork } from '#domain/planning/walk-work'

/** A limit that makes a plan longer, and how much shorter a quick plan is with it loosened. */
export interface TightLimit {
  limit: WalkLimit
  lessMm: number
}

/** By how much a number of orders, weight, volume or lines is loosened; the other limits are lifted. */
const loosenedBy = 1.5
/** Less than this part of the plan says nothing: two quick plans differ by as much. */
const leastShare = 0.01

/**
 * Which limits made the plan as long as it is: the same orders are planned again with each of them loosened, as quickly
 * as with all of them, and what that saves is said. The tightest first.
 */
export function* tightLimits(
  work: WalkWork,
  evaluations: number,
  random: () => () => number,
): Generator<null, TightLimit[]> {
  const planned = function* (ask: BatchAsk): Generator<null, number> {
    const steps = searchBatches(ask, { evaluations, random: random() })
    let step = steps.next()
    for (; step.done !== true; step = steps.next()) yield null
    return step.value.lengthMm
  }
  const nowMm = yield* planned(work.ask)
  const tight: TightLimit[] = []
  for (const { limit, ask } of loosened(work)) {
    const lessMm = nowMm - (yield* planned(ask))
    if (lessMm > nowMm * leastShare) tight.push({ limit, lessMm: Math.round(lessMm) })
  }
  return tight.sort((one, two) => two.lessMm - one.lessMm)
}

function loosened({ ask, limits, parts, rule }: WalkWork): { limit: WalkLimit; ask: BatchAsk }[] {
  const each = (change: (order: BatchAsk['orders'][number], at: number) => object): BatchAsk => ({
    ...ask,
    orders: ask.orders.map((order, at) => ({ ...order, ...change(order, at) })),
  })
  const grouped = (keyOf: (part: WalkWork['parts'][number]) => string): BatchAsk => {
    const keys = [...new Set(parts.map(keyOf))]
    return each((_, at) => ({ zone: keys.indexOf(parts[at] === undefined ? '' : keyOf(parts[at])) }))
  }
  const urgencies = new Set(parts.map(({ order }) => `${order.priority > 0} ${order.cutOffAt}`))
  return [
    ...limits.map((limit, index) => ({
      limit,
      ask: {
        ...ask,
        limits: ask.limits.map((most, at) => (at === index ? Math.ceil(most * loosenedBy) : most)),
      },
    })),
    { limit: 'dueTimes', ask: each(() => ({ dueMs: Number.POSITIVE_INFINITY })) },
    ...(urgencies.size > 1 ? [{ limit: 'cutOffs' as const, ask: grouped(({ zone }) => zone ?? '') }] : []),
    ...(rule.method === 'zone'
      ? [
          {
            limit: 'zones' as const,
            ask: grouped(({ order }) => `${order.priority > 0} ${order.cutOffAt}`),
          },
        ]
      : []),
    ...(rule.apart.length > 0
      ? [{ limit: 'apart' as const, ask: each(() => ({ kinds: 0, shuns: 0 })) }]
      : []),
  ]
}
