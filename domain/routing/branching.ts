/**
 * The arcs of least cost by which every point is reached from point 0: for each point where its arc comes from, −1 for
 * point 0 (Chu & Liu 1965, Edmonds 1967). `cost` holds `count` rows of `count` columns, from a row's point to a column's.
 */
export function cheapestBranching(cost: Float64Array, count: number): Int32Array {
  const arcs = Int32Array.from(cost, (_, arc) => arc)
  const own = Int32Array.from({ length: count }, (_, point) => point)
  const chosen = branching({ cost, arcs, groupOf: own }, count, count)
  return chosen.map((arc) => (arc < 0 ? -1 : Math.floor(arc / count)))
}

/** Points put together into groups: the cheapest arc between each two, as the number it has between points. */
interface Groups {
  cost: Float64Array
  arcs: Int32Array
  /** The group of each point. */
  groupOf: Int32Array
}

/** For each group the arc by which it is reached. Groups that lead to each other in a circle become one, until none do. */
function branching({ cost, arcs, groupOf }: Groups, groups: number, count: number): Int32Array {
  const nearest = nearestInto(cost, groups)
  const arcInto = nearest.map((from, to) => (from < 0 ? -1 : (arcs[from * groups + to] as number)))
  const circles = circlesIn(nearest)
  if (circles.count === groups) return arcInto
  const { circleOf, isCircle } = circles
  const joined: Groups = {
    cost: new Float64Array(circles.count ** 2).fill(Number.POSITIVE_INFINITY),
    arcs: new Int32Array(circles.count ** 2),
    groupOf: groupOf.map((group) => circleOf[group] as number),
  }
  for (let to = 1; to < groups; to++) {
    const into = circleOf[to] as number
    const paid = isCircle[into] === 1 ? (cost[(nearest[to] as number) * groups + to] as number) : 0
    for (let from = 0; from < groups; from++) {
      const at = (circleOf[from] as number) * circles.count + into
      const more = (cost[from * groups + to] as number) - paid
      if (circleOf[from] === into || more >= (joined.cost[at] as number)) continue
      joined.cost[at] = more
      joined.arcs[at] = arcs[from * groups + to] as number
    }
  }
  const outer = branching(joined, circles.count, count)
  for (let group = 1; group < groups; group++) {
    const arc = outer[circleOf[group] as number] as number
    if (groupOf[arc % count] === group) arcInto[group] = arc
  }
  return arcInto
}

/** For each group the one from which it is cheapest to reach. */
function nearestInto(cost: Float64Array, groups: number): Int32Array {
  const nearest = new Int32Array(groups).fill(-1)
  for (let to = 1; to < groups; to++) {
    let least = Number.POSITIVE_INFINITY
    for (let from = 0; from < groups; from++) {
      const one = cost[from * groups + to] as number
      if (from === to || one >= least) continue
      least = one
      nearest[to] = from
    }
  }
  return nearest
}

/** Numbers the circles that arcs make, and each group in none of them; group 0 stays 0. */
function circlesIn(nearest: Int32Array): { count: number; circleOf: Int32Array; isCircle: Uint8Array } {
  const circleOf = new Int32Array(nearest.length).fill(-1)
  const seenFrom = new Int32Array(nearest.length).fill(-1)
  const isCircle = new Uint8Array(nearest.length)
  circleOf[0] = 0
  let count = 1
  for (let start = 1; start < nearest.length; start++) {
    let here = start
    for (; here > 0 && seenFrom[here] === -1; here = nearest[here] as number) seenFrom[here] = start
    if (here <= 0 || seenFrom[here] !== start || circleOf[here] !== -1) continue
    isCircle[count] = 1
    for (let on = here; circleOf[on] === -1; on = nearest[on] as number) circleOf[on] = count
    count++
  }
  for (const [group, circle] of circleOf.entries()) if (circle === -1) circleOf[group] = count++
  return { count, circleOf, isCircle }
}
