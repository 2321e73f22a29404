import type { BatchAsk } from '#domain/batching/batch-plan'

/**
 * What no plan that keeps to the limits can be shorter than. A walk is at least as long as the longest way to one of its
 * orders alone, so at least as their mean, weighed by how much of a limit each takes; a walk holds at most the whole limit.
 * The limit that says most counts. `aloneMm` is the length of each order alone.
 */
export function leastLength({ orders, limits }: BatchAsk, aloneMm: readonly number[]): number {
  const bounds = limits.map((most, limit) =>
    orders.reduce((sum, { load }, order) => {
      const share = most <= 0 ? 1 : Math.min(1, (load[limit] ?? 0) / most)
      return sum + share * (aloneMm[order] ?? 0)
    }, 0),
  )
  return Math.floor(Math.max(0, ...bounds, ...aloneMm))
}
