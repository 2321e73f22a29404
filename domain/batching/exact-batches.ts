import { type BatchAsk, type BatchPlan, noSlots, slotsOf } from '#domain/batching/batch-plan'
import { whyNoWalk } from '#domain/batching/walk-rules'

/** Most orders that `exactBatches` takes: its table has an entry per set of orders. */
export const mostExact = 14

/**
 * The shortest plan, proved by trying every way to part the orders into walks: the cheapest plan of each set of orders is
 * the best of a walk with its first order and the cheapest plan of the rest. An order alone is a walk whatever the rules say.
 */
export function exactBatches(ask: BatchAsk): BatchPlan {
  const { orders, lengthOf } = ask
  if (orders.length > mostExact) throw new RangeError(`${orders.length} orders are more than ${mostExact}`)
  const into = noSlots(ask)
  const sets = 1 << orders.length
  const walkMm = new Float64Array(sets).fill(Number.POSITIVE_INFINITY)
  for (let set = 1; set < sets; set++) {
    const walk = membersOf(set)
    const lengthMm = lengthOf(slotsOf(orders, walk, into))
    if (walk.length === 1 || whyNoWalk(ask, walk, lengthMm) === null) walkMm[set] = lengthMm
  }
  const bestMm = new Float64Array(sets).fill(Number.POSITIVE_INFINITY)
  const bestWalk = new Int32Array(sets)
  bestMm[0] = 0
  for (let set = 1; set < sets; set++) {
    const must = set & -set
    const rest = set ^ must
    for (let others = rest; ; others = (others - 1) & rest) {
      const walk = others | must
      const lengthMm = (walkMm[walk] as number) + (bestMm[set ^ walk] as number)
      if (lengthMm < (bestMm[set] as number)) {
        bestMm[set] = lengthMm
        bestWalk[set] = walk
      }
      if (others === 0) break
    }
  }
  const walks: number[][] = []
  for (let left = sets - 1; left !== 0; left ^= bestWalk[left] as number)
    walks.push(membersOf(bestWalk[left] as number))
  return { walks, lengthMm: bestMm[sets - 1] as number }
}

function membersOf(set: number): number[] {
  const members: number[] = []
  for (let bits = set; bits !== 0; bits &= bits - 1) members.push(31 - Math.clz32(bits & -bits))
  return members
}
