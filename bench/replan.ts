import type { Location } from '#domain/order'
import { editMap, type MapEdit } from '#domain/routing/edit-map'
import { type Hall, hallOf, leastDetour, lengthInOrder, promptWalk, shortestWalk } from '#domain/routing/hall'
import { madeMap } from '#domain/routing/hall-map'
import { prngFromSeed } from '#sim/data/prng'
import { figures, goal, percentile } from './figures.ts'

// What a walk costs to plan again when its work changes: a stop more among those ahead, and the whole way anew.
// Others use the processor too, and only add to it: of three rounds the best, by the clock or by the processor.
const mostMs = 5
const asked = 100
const rounds = 3

function tookMs(work: () => unknown): number {
  const from = process.cpuUsage()
  const fromMs = performance.now()
  work()
  const { user, system } = process.cpuUsage(from)
  return Math.min(performance.now() - fromMs, (user + system) / 1000)
}

function hallWith(aisles: number, crossAisles: number, oneWay: boolean): { hall: Hall; ids: string[] } {
  const bays = 60
  const locations = new Map(
    Array.from({ length: aisles * bays }, (_, at): [string, Location] => {
      const [aisle, bay] = [String(Math.floor(at / bays) + 1).padStart(3, '0'), (at % bays) + 1]
      const locationId = `${aisle}-${bay}`
      const fixed = { side: 'left', level: 1, checkDigits: '00', walkOrder: at } as const
      return [locationId, { locationId, zone: 'A', aisle, bay, ...fixed }]
    }),
  )
  const made = madeMap(locations.values())
  const crosses = Array.from({ length: crossAisles - 2 }, (_, at): MapEdit => {
    const afterBay = Math.round((bays * (at + 1)) / (crossAisles - 1))
    return { edit: 'addCrossAisle', afterBay, widthMm: 2_400 }
  })
  const ways = made.aisles.flatMap(({ aisle }, turn): MapEdit[] =>
    Array.from({ length: oneWay && turn % 5 < 2 ? crossAisles - 1 : 0 }, (_, at) => ({
      edit: 'passing',
      aisle,
      at,
      passing: turn % 5 === 0 ? 'up' : 'down',
    })),
  )
  const map = [...crosses, ...ways].reduce(editMap, made)
  return { hall: hallOf(locations, map), ids: [...locations.keys()] }
}

function measured(name: string, { hall, ids }: ReturnType<typeof hallWith>, stops: number): boolean {
  const { int } = prngFromSeed(1)
  const some = (): string[] => Array.from({ length: stops }, () => ids[int(0, ids.length - 1)] ?? '')
  const timed = (work: (stopIds: string[]) => unknown): number[] => {
    for (let turn = 0; turn < 20; turn++) work(some())
    return Array.from({ length: asked }, () => {
      const stopIds = some()
      return Math.min(...Array.from({ length: rounds }, () => tookMs(() => work(stopIds))))
    })
  }
  const inserted = timed(([stop, ...ahead]) => leastDetour(hall, ahead[0] ?? null, ahead, stop ?? ''))
  const anew = timed((stopIds) => promptWalk(hall, stopIds))
  console.log(figures(`${name}: a stop more`, inserted))
  console.log(figures(`${name}: the way anew`, anew))
  const few = Array.from({ length: 5 }, some)
  const longer = few.map((stopIds) => {
    const { locationIds } = promptWalk(hall, stopIds)
    return lengthInOrder(hall, locationIds) / shortestWalk(hall, stopIds).lengthMm - 1
  })
  console.log(`       longer than the shortest walk by at most ${(Math.max(...longer) * 100).toFixed(1)} %`)
  return [
    goal(`${name}, a stop more, p95`, percentile(inserted, 0.95), mostMs),
    goal(`${name}, the way anew, p95`, percentile(anew, 0.95), mostMs),
  ].every(Boolean)
}

const met = [
  measured('12 aisles, 2 cross-aisles', hallWith(12, 2, false), 30),
  measured('24 aisles, 3 cross-aisles', hallWith(24, 3, false), 30),
  measured('24 aisles, 3, one-way', hallWith(24, 3, true), 30),
  measured('24 aisles, 6 cross-aisles', hallWith(24, 6, false), 20),
]
process.exit(met.every(Boolean) ? 0 : 1)
