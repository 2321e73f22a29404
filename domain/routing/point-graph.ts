import { type PointMap, wayMm } from '#domain/routing/point-map'
import { type Reach, reachFrom, type WalkGraph } from '#domain/routing/walk-graph'

/** A map of points as a graph; points have the number of their place in the map. */
export interface PointGraph {
  graph: WalkGraph
  numberOf: (point: string) => number | null
  /** All ways from a point, worked out once for each that is asked for. */
  reachOf: (number: number) => Reach
}

/** Ways to points that the map does not have lead nowhere. */
export function graphOfPoints({ points, ways }: Pick<PointMap, 'points' | 'ways'>): PointGraph {
  const numbers = new Map(points.map(({ point }, number) => [point, number]))
  const leaving: { to: number; mm: number }[][] = points.map(() => [])
  for (const way of ways) {
    const [one, two] = [numbers.get(way.from), numbers.get(way.to)]
    const [from, to] = [points[one ?? -1], points[two ?? -1]]
    if (one === undefined || two === undefined || from === undefined || to === undefined) continue
    const mm = wayMm(way, from, to)
    if (way.passing === 'both' || way.passing === 'up') leaving[one]?.push({ to: two, mm })
    if (way.passing === 'both' || way.passing === 'down') leaving[two]?.push({ to: one, mm })
  }
  const graph: WalkGraph = { leaving }
  const reaches = new Map<number, Reach>()
  return {
    graph,
    numberOf: (point) => numbers.get(point) ?? null,
    reachOf: (number) => {
      const known = reaches.get(number) ?? reachFrom(graph, number)
      reaches.set(number, known)
      return known
    },
  }
}
