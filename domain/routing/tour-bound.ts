import { cheapestBranching } from '#domain/routing/branching'
import { type DistanceTable, noWayMm, type Tour } from '#domain/routing/tour'

/**
 * What no walk over all stops can be shorter than, for ways that may be longer back than there. A walk leaves every point
 * once and is a set of arcs that reaches every stop; the cheapest such set, and the cheapest arc to the end, cost no more.
 * Points that it leaves too often are made dearer to leave and others cheaper, step by step, which no walk pays for
 * (Held & Karp 1970, over branchings as in Williamson 1992). `walk` is a walk that is known; each step costs the square
 * of the stops, so steps are counted. Lengths must be whole.
 */
export function leastTour(table: DistanceTable, walk: Tour, mostSteps: number): number {
  const stops = table.length - 2
  if (stops <= 0 || walk.lengthMm >= noWayMm) return walk.lengthMm
  const count = stops + 1
  const mmOf = (from: number, to: number): number =>
    table[from === 0 ? 0 : from + 1]?.[to === 0 ? 1 : to + 1] ?? noWayMm
  const dearer = new Float64Array(count)
  let leastMm = 0
  let stride = 1
  let since = 0
  for (let step = 0; step < mostSteps && leastMm <= walk.lengthMm - 1 + tolerance; step++) {
    const { costMm, leaves } = cheapestArcs(mmOf, dearer, count)
    if (costMm > leastMm + tolerance) since = 0
    else if (++since === patience) [stride, since] = [stride / 2, 0]
    leastMm = Math.max(leastMm, costMm)
    const off = leaves.reduce((sum, times) => sum + (times - 1) ** 2, 0)
    if (off === 0) break
    const mm = (stride * Math.max(walk.lengthMm - costMm, 1)) / off
    for (let point = 0; point < count; point++)
      dearer[point] = (dearer[point] as number) + mm * ((leaves[point] as number) - 1)
  }
  return Math.min(walk.lengthMm, Math.ceil(leastMm - tolerance))
}

/** Steps without a gain before they become shorter. */
const patience = 6
/** Sums of many numbers may differ in their last bits. */
const tolerance = 1e-3

/** The cheapest arcs over all stops and to the end at these prices, what a walk would pay at least, and how often each point is left. */
function cheapestArcs(
  mmOf: (from: number, to: number) => number,
  dearer: Float64Array,
  count: number,
): { costMm: number; leaves: Int32Array } {
  const cost = new Float64Array(count * count)
  for (let from = 0; from < count; from++)
    for (let to = 0; to < count; to++) cost[from * count + to] = mmOf(from, to) + (dearer[from] as number)
  const leaves = new Int32Array(count)
  let costMm = 0
  for (const [to, from] of cheapestBranching(cost, count).entries()) {
    costMm -= dearer[to] as number
    if (from < 0) continue
    costMm += cost[from * count + to] as number
    leaves[from] = (leaves[from] as number) + 1
  }
  let last = 1
  for (let from = 2; from < count; from++)
    if ((cost[from * count] as number) < (cost[last * count] as number)) last = from
  leaves[last] = (leaves[last] as number) + 1
  return { costMm: costMm + (cost[last * count] as number), leaves }
}
