import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cheapestBranching } from '#domain/routing/branching'
import { exactTour } from '#domain/routing/exact-tour'
import { provedTour, quickTour } from '#domain/routing/proved-tour'
import { type DistanceTable, noWayMm } from '#domain/routing/tour'
import { leastTour } from '#domain/routing/tour-bound'

/** Tables of ways that may be longer back than there; row 0 is the start, column 1 the end. */
const table = (least: number, most: number): fc.Arbitrary<DistanceTable> =>
  fc
    .integer({ min: least + 2, max: most + 2 })
    .chain((size) =>
      fc.array(fc.array(fc.integer({ min: 1, max: 99_000 }), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
    )
    .map((rows) => rows.map((row) => Float64Array.from(row)))

/** Stops spread over a floor, where the way is as long back as there and never shorter over a third. */
const floorTable = (least: number, most: number): fc.Arbitrary<DistanceTable> =>
  fc
    .array(fc.tuple(fc.nat(60_000), fc.nat(40_000)), { minLength: least, maxLength: most })
    .map((stops) =>
      [[0, 0], [0, 0], ...stops].map(([x = 0, y = 0]) =>
        Float64Array.from(
          [[0, 0], [0, 0], ...stops],
          ([toX = 0, toY = 0]) => Math.abs(x - toX) + Math.abs(y - toY),
        ),
      ),
    )

const lengthOf = (distances: DistanceTable, order: readonly number[]): number =>
  [...order, 1].reduce((sum, to, index) => sum + (distances[order[index - 1] ?? 0]?.[to] ?? 0), 0)

function everyOrder(stops: readonly number[]): number[][] {
  if (stops.length === 0) return [[]]
  return stops.flatMap((first) =>
    everyOrder(stops.filter((stop) => stop !== first)).map((rest) => [first, ...rest]),
  )
}

describe('a walk over few stops', () => {
  it('is the shortest of every order', () => {
    fc.assert(
      fc.property(table(0, 5), (distances) => {
        const { order, lengthMm } = exactTour(distances)
        const stops = distances.map((_, at) => at).slice(2)
        const least = Math.min(...everyOrder(stops).map((one) => lengthOf(distances, one)))
        expect([lengthMm, lengthOf(distances, order), [...order].sort((one, two) => one - two)]).toEqual([
          least,
          least,
          stops,
        ])
      }),
      { numRuns: 300 },
    )
  })
})

describe('what no walk can be shorter than', () => {
  const keeps = (distances: DistanceTable): number => {
    const exact = exactTour(distances)
    const proved = provedTour(distances)
    expect(proved.boundMm).toBeLessThanOrEqual(exact.lengthMm)
    expect(proved.lengthMm).toBeGreaterThanOrEqual(exact.lengthMm)
    expect(proved.lengthMm).toBeLessThanOrEqual(quickTour(distances).lengthMm)
    expect(lengthOf(distances, proved.order)).toBe(proved.lengthMm)
    return proved.boundMm / exact.lengthMm
  }

  it('never lies above the shortest walk, whichever way is shorter', () => {
    fc.assert(
      fc.property(table(1, 11), (distances) => void keeps(distances)),
      { numRuns: 60 },
    )
  })

  it('lies within a hundredth of it on a floor', () => {
    const shares: number[] = []
    fc.assert(
      fc.property(floorTable(10, 12), (distances) => {
        fc.pre(exactTour(distances).lengthMm > 0)
        shares.push(keeps(distances))
      }),
      { numRuns: 40, seed: 1 },
    )
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.99)
  })

  it('holds at any number of steps, and never falls with more', () => {
    fc.assert(
      fc.property(floorTable(10, 11), (distances) => {
        const walk = quickTour(distances)
        const bounds = [1, 5, 25, 100].map((steps) => leastTour(distances, walk, steps))
        expect(bounds).toEqual([...bounds].sort((one, two) => one - two))
        expect(bounds.at(-1)).toBeLessThanOrEqual(exactTour(distances).lengthMm)
      }),
      { numRuns: 30 },
    )
  })

  it('says no way where a stop cannot be reached', () => {
    const distances = [
      [0, 0, noWayMm],
      [noWayMm, 0, noWayMm],
      [noWayMm, 5, 0],
    ].map((row) => Float64Array.from(row))
    expect(provedTour(distances).lengthMm).toBeGreaterThanOrEqual(noWayMm)
  })
})

describe('the cheapest arcs that reach every point', () => {
  it('cost as little as any choice of arcs without a circle', () => {
    const square = fc
      .integer({ min: 2, max: 5 })
      .chain((count) =>
        fc.tuple(
          fc.constant(count),
          fc.array(fc.nat(30), { minLength: count * count, maxLength: count * count }),
        ),
      )
    fc.assert(
      fc.property(square, ([count, costs]) => {
        const costOf = (from: ArrayLike<number>): number =>
          Array.from(
            { length: count - 1 },
            (_, at) => costs[(from[at + 1] ?? 0) * count + at + 1] ?? 0,
          ).reduce((sum, one) => sum + one, 0)
        const chosen = cheapestBranching(Float64Array.from(costs), count)
        expect([reachesAll(chosen, count), costOf(chosen)]).toEqual([
          true,
          Math.min(
            ...everyChoice(count)
              .filter((one) => reachesAll(one, count))
              .map(costOf),
          ),
        ])
      }),
      { numRuns: 400 },
    )
  })
})

/** For each point but the first every other one it could be reached from. */
function everyChoice(count: number): number[][] {
  let all: number[][] = [[-1]]
  for (let point = 1; point < count; point++)
    all = all.flatMap((one) =>
      Array.from({ length: count }, (_, from) => [...one, from]).filter((next) => next.at(-1) !== point),
    )
  return all
}
function reachesAll(from: ArrayLike<number>, count: number): boolean {
  return Array.from({ length: count }, (_, point) => point).every((point) => {
    let here = point
    for (let step = 0; step < count && here > 0; step++) here = from[here] ?? -1
    return here === 0
  })
}
