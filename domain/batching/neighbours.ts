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
export function* neighboursOf(state: WalkState, most: number): Generator<null, Neighbours> {
  const { ask } = state
  const count = ask.orders.length
  const alone = ask.orders.map((_, order) => state.lengthOf([order]))
  const ranked = ask.orders.map((_, order) => order)
  const middles = ask.orders.map((_, order) => middleOf(ask, order))
  const zoneOf = (order: number): number => ask.orders[order]?.zone ?? 0
  if (count > mostLooked)
    ranked.sort(
      (one, two) => zoneOf(one) - zoneOf(two) || (middles[one] as number) - (middles[two] as number),
    )
  /** Of orders that save as much, the ones next in line: if all chose the first ones, those would be full at once. */
  const apart = (one: number, two: number): number => {
    const steps = Math.abs(one - two)
    return Math.min(steps, count - steps)
  }
  const saves: { other: number; mm: number }[][] = ranked.map(() => [])
  for (const [rank, one] of ranked.entries()) {
    if (rank % ordersPerStep === 0) yield null
    for (const two of ranked.slice(rank + 1, rank + 1 + mostLooked / (count > 1000 ? 6 : 1))) {
      if (!state.fits([one, two])) continue
      const mm = (alone[one] as number) + (alone[two] as number) - state.lengthOf([one, two])
      saves[one]?.push({ other: two, mm })
      saves[two]?.push({ other: one, mm })
    }
  }
  const near: Int32Array[] = []
  for (const [order, list] of saves.entries()) {
    if (order % ordersPerStep === 0) yield null
    list.sort((one, two) => two.mm - one.mm || apart(order, one.other) - apart(order, two.other))
    near.push(Int32Array.from(list.slice(0, most), ({ other }) => other))
  }
  return near
}
const ordersPerStep = 32

/** The mean number of the words in which an order has slots: roughly, its aisle. */
export function middleOf({ orders }: BatchAsk, order: number): number {
  let [sum, count] = [0, 0]
  for (const [at, word] of (orders[order]?.slots ?? []).entries())
    if (word !== 0) {
      sum += at
      count++
    }
  return count === 0 ? 0 : sum / count
}
