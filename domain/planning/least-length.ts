import type { BatchAsk, BatchOrder } from '#domain/batching/batch-plan'

/**
 * What no plan that keeps to the limits can be shorter than. A walk is at least as long as the longest way to one of its
 * orders alone. However orders are shared out, those with the longest ways are in as many walks as their loads fill; so
 * for each length it is known how many walks are at least as long. Orders of different zones never share one. The limit
 * that says most counts. `aloneMm` is the length of each order alone.
 */
export function leastLength({ orders, limits }: BatchAsk, aloneMm: readonly number[]): number {
  const zones = Map.groupBy(orders.keys(), (order) => orders[order]?.zone ?? 0)
  let sumMm = 0
  for (const of of zones.values()) {
    const farthestFirst = of.toSorted((one, two) => (aloneMm[two] ?? 0) - (aloneMm[one] ?? 0))
    const ways = farthestFirst.map((order) => ({
      mm: aloneMm[order] ?? 0,
      order: orders[order] as BatchOrder,
    }))
    const bounds = limits.map((most, limit) => leastOfZone(ways, most, limit))
    sumMm += Math.max(ways[0]?.mm ?? 0, ...bounds)
  }
  return Math.floor(sumMm)
}

/** By one limit, the orders with the longest ways first. An order that is more than a walk holds is one of its own. */
function leastOfZone(
  ways: readonly { mm: number; order: BatchOrder }[],
  most: number,
  limit: number,
): number {
  let load = 0
  let leastMm = 0
  for (const [at, { mm, order }] of ways.entries()) {
    load += most <= 0 ? 1 : Math.min(order.load[limit] ?? 0, most)
    const walks = Math.max(1, most <= 0 ? load : Math.ceil(load / most))
    leastMm += (mm - (ways[at + 1]?.mm ?? 0)) * walks
  }
  return leastMm
}
