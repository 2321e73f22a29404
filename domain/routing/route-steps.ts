import { type Frontier, tooOften } from '#domain/routing/frontier'
import { type AislePoint, at, type BlockLayout, passingOf } from '#domain/routing/layout'
import type { Choice, Chosen } from '#domain/routing/programme'
import type { RouteAsk } from '#domain/routing/shortest-route'
import { oftenerMm, type StretchPoint, type StretchWay, waysOfStretch } from '#domain/routing/stretch'
import { isSame, type Trip } from '#domain/routing/trips'

/** One step of the programme: a stretch of an aisle, or the piece of a cross-aisle to the next aisle. */
export interface RouteStep {
  aisle: number
  choices: readonly Choice[]
  /** What the step costs at least. */
  leastMm: number
  trips: (chosen: Chosen) => Trip[]
}

/** The steps over all aisles from left to right: in each its points at crossings, its stretches, its cross-aisles. */
export function stepsOf(ask: RouteAsk, frontier: Frontier, directed: boolean, mostFlow: number): RouteStep[] {
  const { aisleXMm, crossYMm } = ask.layout
  const points = pointsOf(ask)
  return aisleXMm.flatMap((_, aisle) => {
    const own = points.filter((point) => point.aisle === aisle)
    return [
      ...crossYMm.flatMap((yMm, index) =>
        own.filter((point) => point.yMm === yMm).map(({ turn }) => touchStep(aisle, index, turn, frontier)),
      ),
      ...crossYMm
        .slice(1)
        .map((_, index) => stretchStep(ask.layout, own, aisle, index, frontier, directed, mostFlow)),
      ...crossYMm.map((_, index) => crossStep(ask.layout, aisle, index, frontier)),
    ]
  })
}

interface TurningPoint extends AislePoint {
  turn: StretchPoint['turn']
}

/** All points of the walk, each once; a walk that ends where it starts turns nowhere. */
function pointsOf({ start, end, stops }: RouteAsk): TurningPoint[] {
  const closed = isSame(start, end)
  const points = new Map<string, TurningPoint>()
  for (const { aisle, yMm } of stops) points.set(`${aisle}:${yMm}`, { aisle, yMm, turn: 0 })
  points.set(`${end.aisle}:${end.yMm}`, { ...end, turn: closed ? 0 : -1 })
  points.set(`${start.aisle}:${start.yMm}`, { ...start, turn: closed ? 0 : 1 })
  return [...points.values()].sort((one, two) => one.yMm - two.yMm)
}

function touchStep(aisle: number, index: number, turn: number, frontier: Frontier): RouteStep {
  const id = frontier.stepId({ index, lower: turn, upper: null, linked: false })
  const next = (state: number) => frontier.afterStretch(id, state)
  return { aisle, choices: [{ next, lengthMm: () => 0 }], leastMm: 0, trips: () => [] }
}

function stretchStep(
  layout: BlockLayout,
  points: readonly TurningPoint[],
  aisle: number,
  index: number,
  frontier: Frontier,
  directed: boolean,
  mostFlow: number,
): RouteStep {
  const [low, high] = [at(layout.crossYMm, index), at(layout.crossYMm, index + 1)]
  const within = points.filter(({ yMm }) => yMm > low && yMm < high)
  const passing = passingOf(layout, aisle, index)
  const turning = within.map(({ yMm, turn }) => ({ upMm: yMm - low, turn }))
  const ways = shortestPerStep(waysOfStretch(high - low, turning, passing, mostFlow), index, frontier)
  const choices: Choice[] = [...ways].map(([id, { lengthMm }]) => ({
    next: (state) => frontier.afterStretch(id, state),
    lengthMm: () => lengthMm,
  }))
  const beyondMm = directed && passing !== 'none' ? [oftenerMm(high - low, turning, mostFlow)] : []
  const beyond = beyondMm.map((mm): Choice => ({ next: () => tooOften, lengthMm: () => mm }))
  const listed = [...ways.values()]
  const cuts = [low, ...within.map(({ yMm }) => yMm), high]
  return {
    aisle,
    choices: [...choices, ...beyond],
    leastMm: Math.min(...[...ways.values()].map(({ lengthMm }) => lengthMm), ...beyondMm),
    trips: ({ choice }) => tripsOfPieces(at(listed, choice).pieces, cuts, aisle),
  }
}

/** Two ways that look alike from outside differ in length only. */
function shortestPerStep(
  ways: readonly StretchWay[],
  index: number,
  frontier: Frontier,
): Map<number, StretchWay> {
  const shortest = new Map<number, StretchWay>()
  for (const way of ways) {
    const { lower, upper, linked } = way
    const id = frontier.stepId({ index, lower, upper, linked })
    const known = shortest.get(id)
    if (known === undefined || way.lengthMm < known.lengthMm) shortest.set(id, way)
  }
  return shortest
}

const tripsOfPieces = (pieces: StretchWay['pieces'], cuts: readonly number[], aisle: number): Trip[] =>
  pieces.flatMap(([up, down], piece) => {
    const [lower, upper] = [
      { aisle, yMm: at(cuts, piece) },
      { aisle, yMm: at(cuts, piece + 1) },
    ]
    return [...times(up, { from: lower, to: upper }), ...times(down, { from: upper, to: lower })]
  })

function crossStep(layout: BlockLayout, aisle: number, index: number, frontier: Frontier): RouteStep {
  const { aisleXMm, crossYMm } = layout
  const yMm = at(crossYMm, index)
  const next = aisleXMm[aisle + 1]
  const off: Choice = { next: (state) => frontier.afterCross(index, false, state), lengthMm: () => 0 }
  if (next === undefined) return { aisle, choices: [off], leastMm: 0, trips: () => [] }
  const acrossMm = next - at(aisleXMm, aisle)
  const on: Choice = {
    next: (state) => frontier.afterCross(index, true, state),
    lengthMm: (state) => frontier.tripsOn(index, state) * acrossMm,
  }
  const [here, there] = [
    { aisle, yMm },
    { aisle: aisle + 1, yMm },
  ]
  return {
    aisle,
    choices: [off, on],
    leastMm: 0,
    trips: ({ choice, state }) => {
      const [right, left] = frontier.trips(index, choice === 1, state)
      return [...times(right, { from: here, to: there }), ...times(left, { from: there, to: here })]
    },
  }
}

const times = (count: number, trip: Trip): Trip[] => Array.from({ length: count }, () => trip)

/** The trips of a chosen way. */
export const tripsOf = (steps: readonly RouteStep[], chosen: readonly Chosen[]): Trip[] =>
  chosen.flatMap((one, index) => at(steps, index).trips(one))

/**
 * What the steps from each on cost at least: the cheapest choice of each, and along the cross-aisles to the farthest
 * point and, unless the walk ends there, back.
 */
export function leastLeft(ask: RouteAsk, steps: readonly RouteStep[]): (step: number) => number {
  const { aisleXMm } = ask.layout
  const aisles = [ask.start, ask.end, ...ask.stops].map(({ aisle }) => aisle)
  const [firstAisle, lastAisle] = [Math.min(...aisles), Math.max(...aisles)]
  const acrossMm = aisleXMm.map(() => 0)
  for (let aisle = lastAisle - 1; aisle >= firstAisle; aisle--) {
    const parted = ask.start.aisle <= aisle !== ask.end.aisle <= aisle
    const pieceMm = at(aisleXMm, aisle + 1) - at(aisleXMm, aisle)
    acrossMm[aisle] = (acrossMm[aisle + 1] ?? 0) + pieceMm * (parted ? 1 : 2)
  }
  const leastMm = [...steps.map(() => 0), 0]
  for (let step = steps.length - 1; step >= 0; step--)
    leastMm[step] = (leastMm[step + 1] ?? 0) + at(steps, step).leastMm
  return (step) => (leastMm[step] ?? 0) + (acrossMm[(steps[step]?.aisle ?? aisleXMm.length) + 1] ?? 0)
}
