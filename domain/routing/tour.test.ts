import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphOfLayout } from '#domain/routing/block-graph'
import type { BlockLayout, Passing } from '#domain/routing/layout'
import { searchedRoute, shortestRoute } from '#domain/routing/shortest-route'
import { noWayMm, shortTour } from '#domain/routing/tour'
import { reachFrom, wayTo } from '#domain/routing/walk-graph'

const layout: BlockLayout = { aisleXMm: [0, 3, 6, 9, 12, 15], crossYMm: [0, 20, 40], passing: null }
const point = fc.record({ aisle: fc.nat(5), yMm: fc.nat(40) })

describe('a walk found by search', () => {
  it('is never shorter than the exact one, and seldom much longer', () => {
    const ratios: number[] = []
    fc.assert(
      fc.property(point, fc.array(point, { minLength: 1, maxLength: 20 }), (start, stops) => {
        const { graph, nodes } = graphOfLayout(layout, [start, start, ...stops])
        const table = nodes.map((node) => {
          const { mm } = reachFrom(graph, node)
          return Float64Array.from(nodes, (to) => mm[to] as number)
        })
        const { order, lengthMm } = shortTour(table, 20)
        const exactMm = shortestRoute({ layout, start, end: start, stops })?.lengthMm ?? Number.NaN
        expect([...order].sort((one, two) => one - two)).toEqual(stops.map((_, at) => at + 2))
        expect(lengthMm).toBeGreaterThanOrEqual(exactMm)
        if (exactMm > 0) ratios.push(lengthMm / exactMm)
      }),
      { numRuns: 400 },
    )
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
    expect(mean).toBeLessThan(1.05)
  })

  it('says a bound that the shortest walk keeps, one-way stretches or not, and that both find a way or neither', () => {
    const passing = fc.constantFrom<Passing>('both', 'both', 'both', 'up', 'down', 'none')
    const stretches = fc.array(fc.tuple(passing, passing), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(stretches, point, point, fc.array(point, { maxLength: 8 }), (limits, start, end, stops) => {
        const ask = { layout: { ...layout, passing: limits }, start, end, stops }
        const [found, exact] = [searchedRoute(ask), shortestRoute(ask)]
        expect(found === null).toBe(exact === null)
        if (found === null || exact === null) return
        expect([...found.order].sort((one, two) => one - two)).toEqual([...stops.keys()])
        expect(found.lengthMm).toBeGreaterThanOrEqual(exact.lengthMm)
        expect(found.boundMm).toBeLessThanOrEqual(exact.lengthMm)
      }),
      { numRuns: 300 },
    )
  })

  it('is as long as no way where a stop cannot be reached', () => {
    const table = [
      [0, 0, noWayMm],
      [0, 0, noWayMm],
      [noWayMm, noWayMm, 0],
    ].map((row) => Float64Array.from(row))
    expect(shortTour(table, 5).lengthMm).toBeGreaterThanOrEqual(noWayMm)
  })
})

describe('ways over a graph', () => {
  it('are the shortest: no step makes any point nearer, and each way is as long as it says', () => {
    const edge = fc.record({ from: fc.nat(7), to: fc.nat(7), mm: fc.nat(50) })
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 30 }), (edges) => {
        const leaving = Array.from({ length: 8 }, (_, node) => edges.filter(({ from }) => from === node))
        const reach = reachFrom({ leaving }, 0)
        for (const { from, to, mm } of edges)
          expect(reach.mm[to] as number).toBeLessThanOrEqual((reach.mm[from] as number) + mm)
        for (const [node, mm] of reach.mm.entries()) {
          if (!Number.isFinite(mm)) continue
          const way = wayTo(reach, node)
          const steps = way.slice(1).map((to, at) => {
            const found = (leaving[way[at] ?? -1] ?? []).filter((one) => one.to === to)
            return Math.min(...found.map((one) => one.mm))
          })
          expect([way[0], steps.reduce((sum, step) => sum + step, 0)]).toEqual([0, mm])
        }
      }),
      { numRuns: 500 },
    )
  })
})
