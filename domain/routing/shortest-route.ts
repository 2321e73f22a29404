import { graphOfLayout } from '#domain/routing/block-graph'
import { frontierOf, openFrontier } from '#domain/routing/frontier'
import { type AislePoint, at, type BlockLayout, isInLayout } from '#domain/routing/layout'
import { lineWalk } from '#domain/routing/line-walk'
import { shortestWay } from '#domain/routing/programme'
import { leastLeft, stepsOf, tripsOf } from '#domain/routing/route-steps'
import { noWayMm, shortTour } from '#domain/routing/tour'
import { cornersOf, isSame, walkOfTrips } from '#domain/routing/trips'
import { reachFrom, wayTo } from '#domain/routing/walk-graph'

/** A walk to plan: from `start` to every stop in any order and to `end`, which may be the same point. */
export interface RouteAsk {
  layout: BlockLayout
  start: AislePoint
  end: AislePoint
  stops: readonly AislePoint[]
}

/** A walk: the stops as indices in the order they are met, the corners of the way, its length. */
export interface Route {
  lengthMm: number
  order: number[]
  way: AislePoint[]
  /** No walk to these stops is shorter than this; equal to the length where the walk is proved. */
  boundMm: number
}

/**
 * The shortest walk in a hall of parallel aisles; null when a stop cannot be reached, or left again. Exact for any number
 * of cross-aisles, for one-way stretches and closed ones. The time grows with the aisles and quickly with the
 * cross-aisles, hardly with the stops. Only where many one-way stretches meet many cross-aisles the table of states can
 * grow beyond `mostStates`; then the walk is a good one, and its bound says how good.
 */
export function shortestRoute(ask: RouteAsk): Route | null {
  const points = [ask.start, ask.end, ...ask.stops]
  if (!points.every((point) => isInLayout(ask.layout, point))) return null
  const isOpen = ask.layout.passing === null
  const known = lineWalk(ask) ?? (isOpen ? null : (searchedWalk(ask)?.walk ?? null))
  if (known === null && !isOpen) return null
  const knownMm = known === null ? Number.POSITIVE_INFINITY : lengthOf(ask.layout, known)
  const { walk, boundMm } = shortestOf(ask, knownMm)
  const best = walk ?? known
  if (best === null) return null
  const lengthMm = lengthOf(ask.layout, best)
  const { way, order } = inDirection(ask, best)
  return {
    lengthMm,
    order,
    way: cornersOf(way),
    boundMm: Math.min(boundMm, lengthMm),
  }
}

/**
 * A short walk found within milliseconds in any hall, by search over the hall as a graph: no proof. Its bound is the way
 * to the farthest stop and on to the end. Null when a stop cannot be reached, or left again.
 */
export function searchedRoute(ask: RouteAsk): Route | null {
  const points = [ask.start, ask.end, ...ask.stops]
  if (!points.every((point) => isInLayout(ask.layout, point))) return null
  const found = searchedWalk(ask)
  if (found === null) return null
  const lengthMm = lengthOf(ask.layout, found.walk)
  const { way, order } = inDirection(ask, found.walk)
  return { lengthMm, order, way: cornersOf(way), boundMm: Math.min(found.farthestMm, lengthMm) }
}

/** A walk found by search over the hall as a graph; null when some stop has no way to it or from it. */
function searchedWalk({ layout, start, end, stops }: RouteAsk): SearchedWalk | null {
  const { graph, nodes, places } = graphOfLayout(layout, [start, end, ...stops])
  const reaches = nodes.map((node) => reachFrom(graph, node))
  const table = reaches.map(({ mm }) => Float64Array.from(nodes, (to) => Math.min(mm[to] as number, noWayMm)))
  const { order, lengthMm } = shortTour(table, searchPasses)
  if (lengthMm >= noWayMm) return null
  const visits = [0, ...order, 1]
  const walk = visits.slice(1).flatMap((to, index) => wayTo(at(reaches, at(visits, index)), at(nodes, to)))
  const farthestMm = nodes.reduce(
    (most, _, stop) => Math.max(most, (table[0]?.[stop] ?? 0) + (table[stop]?.[1] ?? 0)),
    0,
  )
  return { walk: [start, ...walk.map((node) => at(places, node))], farthestMm }
}
interface SearchedWalk {
  walk: AislePoint[]
  farthestMm: number
}
const searchPasses = 20

/** States beyond which the exact programme does not go: about a second. */
const mostStates = 50_000

/**
 * By the programme over aisles; no walk when it finds none shorter than `knownMm`. A piece of a shortest walk is never
 * walked more often in one direction than there are points: a round between two such times that meets no new point
 * could be left out.
 */
function shortestOf(ask: RouteAsk, knownMm: number): { walk: AislePoint[] | null; boundMm: number } {
  const { layout } = ask
  const directed = layout.passing?.flat().some((passing) => passing === 'up' || passing === 'down') ?? false
  let walk: AislePoint[] | null = null
  let mostMm = knownMm
  for (let mostFlow = 1; ; mostFlow *= 2) {
    const frontier = directed
      ? frontierOf(layout.crossYMm.length, true, mostFlow, mostStates)
      : openFrontier(layout.crossYMm.length)
    const steps = stepsOf(ask, frontier, directed, mostFlow)
    const choices = steps.map((step) => step.choices)
    const { lengthMm, chosen, cutMm } = shortestWay(choices, leastLeft(ask, steps), mostMm)
    if (chosen !== null && lengthMm < mostMm) {
      walk = walkOfTrips(tripsOf(steps, chosen), ask.start, directed)
      mostMm = lengthMm
    }
    const oftenEnough = mostFlow >= ask.stops.length + 2
    if (cutMm >= mostMm || (oftenEnough && !frontier.isFull())) return { walk, boundMm: mostMm }
    if (frontier.isFull()) return { walk, boundMm: cutMm }
  }
}

/** Of the two directions of a walk that ends where it starts, the one that meets sooner what was asked for first. */
function inDirection(
  { layout, start, end, stops }: RouteAsk,
  walk: AislePoint[],
): { way: AislePoint[]; order: number[] } {
  const there = { way: walk, order: orderOf(stops, walk) }
  if (layout.passing !== null || !isSame(start, end)) return there
  const way = [...walk].reverse()
  const back = { way, order: orderOf(stops, way) }
  return (back.order[0] ?? 0) < (there.order[0] ?? 0) ? back : there
}

function orderOf(stops: readonly AislePoint[], walk: readonly AislePoint[]): number[] {
  const met = new Map<string, number>()
  for (const [at, { aisle, yMm }] of walk.entries()) {
    const name = `${aisle}:${yMm}`
    if (!met.has(name)) met.set(name, at)
  }
  const metAt = ({ aisle, yMm }: AislePoint): number => met.get(`${aisle}:${yMm}`) ?? Number.POSITIVE_INFINITY
  return stops
    .map((stop, index) => ({ index, at: metAt(stop) }))
    .sort((one, two) => one.at - two.at || one.index - two.index)
    .map(({ index }) => index)
}

/** The length of a walk whose neighbouring points share an aisle or a cross-aisle. */
export function lengthOf({ aisleXMm }: BlockLayout, walk: readonly AislePoint[]): number {
  let sum = 0
  for (const [at, point] of walk.entries()) {
    const before = walk[at - 1]
    if (before === undefined || isSame(before, point)) continue
    sum += Math.abs(point.yMm - before.yMm)
    sum += Math.abs((aisleXMm[point.aisle] ?? 0) - (aisleXMm[before.aisle] ?? 0))
  }
  return sum
}
