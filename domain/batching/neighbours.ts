import type { BatchAsk } from '#domain/batching/batch-plan'
import type { WalkState } from '#domain/batching/walk-state'

/** Orders worth trying together with each: those with which a common walk saves most, the best first. */
export type Neighbours = readonly Int32Array[]

/** Orders looked at for each where there are too many to look at all pairs. */
const mostLooked = 240

/**
 * The neighbours of each order, `most` of them. In a large ask only orders with their stops in much the same aisles are
 * looked at: those next to it when all are ranked by the middle of their slots.
 */
export function neighboursOf(state: WalkState, most: number): Neighbours {
  const { ask } = state
  const count = ask.orders.length
  const alone = ask.orders.map((_, order) => state.lengthOf([order]))
  const ranked = ask.orders.map((_, order) => order)
  const middles = ask.orders.map((_, order) => middleOf(ask, order))
  if (count > mostLooked) ranked.sort((one, two) => (middles[one] as number) - (middles[two] as number))
  const saves: { other: number; mm: number }[][] = ranked.map(() => [])
  for (const [rank, one] of ranked.entries())
    for (const two of ranked.slice(rank + 1, rank + 1 + mostLooked / (count > 1000 ? 6 : 1))) {
      if (!state.fits([one, two])) continue
      const mm = (alone[one] as number) + (alone[two] as number) - state.lengthOf([one, two])
      saves[one]?.push({ other: two, mm })
      saves[two]?.push({ other: one, mm })
    }
  return saves.map((list) =>
    Int32Array.from(list.sort((one, two) => two.mm - one.mm).slice(0, most), ({ other }) => other),
  )
}

/** The mean number of the words in which an order has slots: roughly, its aisle. */
function middleOf({ orders }: BatchAsk, order: number): number {
  let [sum, count] = [0, 0]
  for (const [at, word] of (orders[order]?.slots ?? []).entries())
    if (word !== 0) {
      sum += at
      count++
    }
  return count === 0 ? 0 : sum / count
}
