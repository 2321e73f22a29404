import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AislePoint, type BlockLayout, type Passing, passingOf } from '#domain/routing/layout'
import { lengthOf, type RouteAsk, shortestRoute } from '#domain/routing/shortest-route'

describe('the shortest walk', () => {
  it('is as short as trying every order of the stops, in ten thousand small halls', () => {
    fc.assert(
      fc.property(smallAsk(3), (ask) => {
        const route = shortestRoute(ask)
        const shortest = byEveryOrder(ask)
        expect([route?.lengthMm ?? null, route?.boundMm ?? null]).toEqual([shortest, shortest])
      }),
      { numRuns: 10_000 },
    )
  })

  it('goes twice through a one-way stretch when it starts within it and that is shortest', () => {
    const layout: BlockLayout = {
      aisleXMm: [0, 1, 2],
      crossYMm: [0, 7, 17],
      passing: [
        ['both', 'both'],
        ['both', 'down'],
        ['both', 'up'],
      ],
    }
    const stops = [
      [0, 4],
      [0, 10],
      [0, 14],
      [2, 10],
      [1, 10],
    ].map(([aisle = 0, yMm = 0]) => ({ aisle, yMm }))
    const route = shortestRoute({ layout, start: { aisle: 1, yMm: 8 }, end: { aisle: 0, yMm: 13 }, stops })
    expect([route?.lengthMm, route?.boundMm]).toEqual([38, 38])
  })

  it('is a walk: it starts and ends where it shall, keeps to aisles and their directions, and meets every stop', () => {
    fc.assert(
      fc.property(smallAsk(4), (ask) => {
        const route = shortestRoute(ask)
        fc.pre(route !== null)
        expect([route.way[0], route.way.at(-1)]).toEqual([ask.start, ask.end])
        expect(lengthOf(ask.layout, route.way)).toBe(route.lengthMm)
        expect([...route.order].sort()).toEqual(ask.stops.map((_, index) => index).sort())
        for (const [index, point] of route.way.slice(1).entries())
          expect(mayWalk(ask.layout, route.way[index] as AislePoint, point)).toBe(true)
        for (const stop of ask.stops) expect(isOn(route.way, stop)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

/** Small halls with one-way and closed stretches among the others. */
function smallAsk(mostCross: number): fc.Arbitrary<RouteAsk> {
  return fc
    .record({
      gaps: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 0, maxLength: 3 }),
      blocks: fc.array(fc.integer({ min: 2, max: 12 }), { minLength: 1, maxLength: mostCross - 1 }),
      oneWays: fc.boolean(),
      seed: fc.array(fc.nat(1_000_000), { minLength: 40, maxLength: 40 }),
      stops: fc.integer({ min: 0, max: 6 }),
      closed: fc.boolean(),
    })
    .map(({ gaps, blocks, oneWays, seed, stops, closed }) => {
      const aisleXMm = sums(gaps)
      const crossYMm = sums(blocks)
      const ways: readonly Passing[] = ['both', 'up', 'down', 'both', 'none', 'up', 'down', 'both']
      const passing = aisleXMm.map((_, a) =>
        blocks.map((_, b) => (oneWays ? (ways[(seed[a * 5 + b] ?? 0) % 8] as Passing) : 'both')),
      )
      const pointAt = (at: number): AislePoint => ({
        aisle: (seed[20 + at] ?? 0) % aisleXMm.length,
        yMm: ((seed[29 + at] ?? 0) % 1000) % ((crossYMm.at(-1) ?? 0) + 1),
      })
      const start = pointAt(0)
      return {
        layout: { aisleXMm, crossYMm, passing },
        start,
        end: closed ? start : pointAt(1),
        stops: Array.from({ length: stops }, (_, at) => pointAt(2 + at)),
      }
    })
}
const sums = (steps: readonly number[]): number[] =>
  [0, ...steps].map((_, at) => steps.slice(0, at).reduce((sum, step) => sum + step, 0))

/** The oracle: shortest ways between all points over the hall's graph, then Held and Karp over the stops. */
function byEveryOrder({ layout, start, end, stops }: RouteAsk): number | null {
  const points = [start, end, ...stops]
  const distances = distancesIn(layout, points)
  const all = (1 << stops.length) - 1
  const best = new Map<string, number>()
  const from = (at: number, left: number): number => {
    if (left === 0) return distances(at, 1)
    const key = `${at}:${left}`
    const known = best.get(key)
    if (known !== undefined) return known
    let least = Number.POSITIVE_INFINITY
    for (let stop = 0; stop < stops.length; stop++)
      if ((left & (1 << stop)) !== 0)
        least = Math.min(least, distances(at, stop + 2) + from(stop + 2, left & ~(1 << stop)))
    best.set(key, least)
    return least
  }
  const least = from(0, all)
  return Number.isFinite(least) ? least : null
}

/** Every millimetre of every aisle is a node: slow, and nothing to be wrong about. */
function distancesIn(
  layout: BlockLayout,
  points: readonly AislePoint[],
): (from: number, to: number) => number {
  const height = (layout.crossYMm.at(-1) ?? 0) + 1
  const node = ({ aisle, yMm }: AislePoint): number => aisle * height + yMm
  const edges = Array.from({ length: layout.aisleXMm.length * height }, () => [] as [number, number][])
  for (const [aisle, x] of layout.aisleXMm.entries()) {
    for (let y = 0; y + 1 < height; y++) {
      const stretch = layout.crossYMm.findIndex(
        (cross, at) => cross <= y && y < (layout.crossYMm[at + 1] ?? 0),
      )
      const passing = passingOf(layout, aisle, stretch)
      const [here, above] = [node({ aisle, yMm: y }), node({ aisle, yMm: y + 1 })]
      if (passing === 'both' || passing === 'up') edges[here]?.push([above, 1])
      if (passing === 'both' || passing === 'down') edges[above]?.push([here, 1])
    }
    const next = layout.aisleXMm[aisle + 1]
    if (next === undefined) continue
    for (const yMm of layout.crossYMm) {
      const [here, there] = [node({ aisle, yMm }), node({ aisle: aisle + 1, yMm })]
      edges[here]?.push([there, next - x])
      edges[there]?.push([here, next - x])
    }
  }
  const rows = points.map((point) => distancesFrom(node(point), edges))
  return (from, to) => rows[from]?.[node(points[to] as AislePoint)] ?? Number.POSITIVE_INFINITY
}

function distancesFrom(start: number, edges: readonly (readonly [number, number][])[]): number[] {
  const least = edges.map(() => Number.POSITIVE_INFINITY)
  least[start] = 0
  const open = [start]
  for (let here = open.shift(); here !== undefined; here = open.shift())
    for (const [there, mm] of edges[here] ?? [])
      if ((least[here] ?? 0) + mm < (least[there] ?? 0)) {
        least[there] = (least[here] ?? 0) + mm
        open.push(there)
      }
  return least
}

function mayWalk(layout: BlockLayout, from: AislePoint, to: AislePoint): boolean {
  if (from.aisle !== to.aisle) return from.yMm === to.yMm && layout.crossYMm.includes(from.yMm)
  const [low, high] = [Math.min(from.yMm, to.yMm), Math.max(from.yMm, to.yMm)]
  return layout.crossYMm.slice(1).every((upper, stretch) => {
    const lower = layout.crossYMm[stretch] ?? 0
    const passing = passingOf(layout, from.aisle, stretch)
    return (
      upper <= low || high <= lower || passing === 'both' || passing === (from.yMm < to.yMm ? 'up' : 'down')
    )
  })
}

const isOn = (way: readonly AislePoint[], { aisle, yMm }: AislePoint): boolean =>
  way.some((to, index) => {
    const from = way[index - 1] ?? to
    const [low, high] = [Math.min(from.yMm, to.yMm), Math.max(from.yMm, to.yMm)]
    const [left, right] = [Math.min(from.aisle, to.aisle), Math.max(from.aisle, to.aisle)]
    return left <= aisle && aisle <= right && low <= yMm && yMm <= high
  })
