import type { Location } from '#domain/order'
import { editPoints } from '#domain/routing/edit-points'
import { hallOf, lengthInOrder, searchedWalk, shortestWalk } from '#domain/routing/hall'
import { madeMap } from '#domain/routing/hall-map'
import type { PointMap } from '#domain/routing/point-map'
import { pointsOfAisles } from '#domain/routing/points-of-aisles'
import { prngFromSeed } from '#sim/data/prng'
import { figures, goal, percentile } from './figures.ts'

// Walks on a site of any shape: how far the walk that is found may be from the shortest, by its bound, and what it costs
// beside the quick one of a search. Aisles with a ramp and a one-way loop; others use the processor too, so of three
// rounds the best counts.
const walks = 40
const rounds = 3
const [mostGapPercent, mostMs] = [5, 250]

function siteWith(aisles: number, bays: number): { site: PointMap; locations: Map<string, Location> } {
  const locations = new Map(
    Array.from({ length: aisles * bays }, (_, at): [string, Location] => {
      const [aisle, bay] = [String(Math.floor(at / bays) + 1).padStart(2, '0'), (at % bays) + 1]
      const locationId = `${aisle}-${bay}`
      const fixed = { side: 'left', level: 1, checkDigits: '00', walkOrder: at } as const
      return [locationId, { locationId, zone: 'A', aisle, bay, ...fixed }]
    }),
  )
  const plain = pointsOfAisles(madeMap(locations.values()), [...locations.values()])
  const crossings = plain.points.filter(({ point }) => point.includes('/')).map(({ point }) => point)
  const ramp = editPoints(plain, { edit: 'addWay', from: crossings[0] ?? '', to: crossings.at(-1) ?? '' })
  const site = ramp.ways
    .filter(({ from, to }) => from.endsWith('/2') && to.endsWith('/2'))
    .reduce(
      (map: PointMap, { from, to }) => editPoints(map, { edit: 'passWay', from, to, passing: 'up' }),
      ramp,
    )
  return { site, locations }
}

function tookMs(work: () => unknown): number {
  const fromMs = performance.now()
  work()
  return performance.now() - fromMs
}

const best = (work: () => unknown): number => Math.min(...Array.from({ length: rounds }, () => tookMs(work)))

function measured(stops: number): boolean {
  const { site, locations } = siteWith(16, 30)
  const hall = hallOf(locations, site)
  const ids = [...locations.keys()]
  const { int } = prngFromSeed(1)
  const asks = Array.from({ length: walks }, () =>
    Array.from({ length: stops }, () => ids[int(0, ids.length - 1)] ?? ''),
  )
  for (const ask of asks) searchedWalk(hall, ask)
  const found = asks.map((ask) => shortestWalk(hall, ask))
  const gaps = found.map(({ lengthMm, boundMm }) => (lengthMm / boundMm - 1) * 100)
  const inBinOrder = asks.map((ask, at) => {
    const sorted = [...new Set(ask)].sort()
    return (lengthInOrder(hall, sorted) / (found[at]?.lengthMm ?? 1) - 1) * 100
  })
  const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length
  const provedMs = asks.map((ask) => best(() => shortestWalk(hall, ask)))
  console.log(
    figures(
      `${stops} stops, quick`,
      asks.map((ask) => best(() => searchedWalk(hall, ask))),
    ),
  )
  console.log(figures(`${stops} stops, with its bound`, provedMs))
  console.log(
    `       above the bound by ${mean(gaps).toFixed(2)} % on average, ${Math.max(...gaps).toFixed(2)} % at most; in bin order +${mean(inBinOrder).toFixed(0)} %`,
  )
  const isShort = mean(gaps) <= mostGapPercent
  console.log(
    `${isShort ? 'met   ' : 'MISSED'} ${stops} stops, above the bound: at most ${mostGapPercent} % on average`,
  )
  return [isShort, goal(`${stops} stops, p95`, percentile(provedMs, 0.95), mostMs)].every(Boolean)
}

process.exit([9, 20, 40].map(measured).every(Boolean) ? 0 : 1)
