import { type AislePoint, at, type BlockLayout, passingOf } from '#domain/routing/layout'
import { reachFrom, turned, type WalkGraph } from '#domain/routing/walk-graph'

/** A hall as a graph: its crossings and the given points, and where each of these points is in it. */
export function graphOfLayout(
  layout: BlockLayout,
  points: readonly AislePoint[],
): { graph: WalkGraph; nodes: number[]; places: AislePoint[] } {
  const { aisleXMm, crossYMm } = layout
  const places: AislePoint[] = []
  const numbers = new Map<string, number>()
  const numberOf = (place: AislePoint): number => {
    const name = `${place.aisle}:${place.yMm}`
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, places.length)
    return places.push({ aisle: place.aisle, yMm: place.yMm }) - 1
  }
  const nodes = points.map(numberOf)
  const leaving: { to: number; mm: number }[][] = []
  const leads = (from: number, to: number, mm: number): void => {
    leaving[from] = [...(leaving[from] ?? []), { to, mm }]
  }
  for (const [aisle, xMm] of aisleXMm.entries()) {
    const own = points.filter((point) => point.aisle === aisle).map(({ yMm }) => yMm)
    const ys = [...new Set([...crossYMm, ...own])].sort((one, two) => one - two)
    for (const [index, yMm] of ys.slice(1).entries()) {
      const below = at(ys, index)
      const stretch = crossYMm.findLastIndex((cross) => cross <= below)
      const passing = passingOf(layout, aisle, stretch)
      const [lower, upper] = [numberOf({ aisle, yMm: below }), numberOf({ aisle, yMm })]
      if (passing === 'both' || passing === 'up') leads(lower, upper, yMm - below)
      if (passing === 'both' || passing === 'down') leads(upper, lower, yMm - below)
    }
    const nextXMm = aisleXMm[aisle + 1]
    if (nextXMm === undefined) continue
    for (const yMm of crossYMm) {
      const [here, there] = [numberOf({ aisle, yMm }), numberOf({ aisle: aisle + 1, yMm })]
      leads(here, there, nextXMm - xMm)
      leads(there, here, nextXMm - xMm)
    }
  }
  return { graph: { leaving: places.map((_, node) => leaving[node] ?? []) }, nodes, places }
}

/** Whether a walk can lead to a point from some start, and from it to some end; points are asked by their number. */
export function reachedPoints(
  layout: BlockLayout,
  starts: readonly AislePoint[],
  ends: readonly AislePoint[],
  points: readonly AislePoint[],
): (point: number) => boolean {
  const { graph, nodes } = graphOfLayout(layout, [...starts, ...ends, ...points])
  const back = turned(graph)
  const from = starts.map((_, start) => reachFrom(graph, at(nodes, start)).mm)
  const to = ends.map((_, end) => reachFrom(back, at(nodes, starts.length + end)).mm)
  return (point) => {
    const node = at(nodes, starts.length + ends.length + point)
    const isNear = (mm: Float64Array): boolean => Number.isFinite(mm[node])
    return from.some(isNear) && to.some(isNear)
  }
}
