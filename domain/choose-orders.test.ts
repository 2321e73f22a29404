import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseOrders } from '#domain/choose-orders'
import type { Location, Stock } from '#domain/order'
import { editMap, type MapEdit } from '#domain/routing/edit-map'
import { hallOf, shortestWalk } from '#domain/routing/hall'
import { madeMap } from '#domain/routing/hall-map'
import { everyOrder } from '#domain/wave'
import { orderOf, places, stockOf, today } from '#domain/wave-sample'

const example = [...places.values()][0] as Location
const locations = new Map(
  ['A', 'B', 'C', 'D', 'E'].flatMap((aisle, at) =>
    [1, 2, 3, 4, 5, 6, 7, 8].map((bay): [string, Location] => {
      const locationId = `${aisle}-0${bay}`
      return [locationId, { ...example, locationId, aisle, zone: aisle, bay, walkOrder: at * 10 + bay }]
    }),
  ),
)
const oneBlock = madeMap(locations.values())
const cross: MapEdit = { edit: 'addCrossAisle', afterBay: 4, widthMm: 2_000 }
const oneWay: MapEdit = { edit: 'passing', aisle: 'B', at: 0, passing: 'up' }
const halls = {
  'one block': oneBlock,
  'two blocks': editMap(oneBlock, cross),
  'two blocks and an aisle that goes one way': editMap(editMap(oneBlock, cross), oneWay),
}
const siteOf = (map: typeof oneBlock) => ({ hall: hallOf(locations, map), locations })

const chosen = (map: typeof oneBlock, wanted: Record<string, number>, stock: readonly Stock[]) =>
  chooseOrders([orderOf('o-1', wanted)], everyOrder, stock, { ...siteOf(map), items: new Map() }, today)
    .lines.get('o-1')
    ?.map(({ sku, locationId, lot, quantity }) => [sku, locationId, lot, quantity])

test.each(Object.entries(halls))('in a hall of %s an item is taken where the walk leads anyway', (_, map) => {
  const stock = [stockOf('tea', 'A-08', 9), stockOf('tea', 'E-01', 9), stockOf('kopi', 'E-02', 9)]
  expect(chosen(map, { tea: 2, kopi: 1 }, stock)).toEqual([
    ['tea', 'E-01', null, 2],
    ['kopi', 'E-02', null, 1],
  ])
})

const lots = [
  stockOf('tea', 'E-08', 9, 'L1', '2026-12-31'),
  stockOf('tea', 'A-01', 9, 'L2', '2027-12-31'),
  stockOf('tea', 'D-01', 9, 'L3', '2026-12-31'),
]

test('what expires first goes first, however far it lies; of that the nearer place is taken', () => {
  expect(chosen(oneBlock, { tea: 2 }, lots)).toEqual([['tea', 'D-01', 'L3', 2]])
})

test('an expired lot is never chosen, however near', () => {
  const old = stockOf('tea', 'A-02', 9, 'L0', '2026-11-21')
  expect(chosen(oneBlock, { tea: 2 }, [old, ...lots])).toEqual([['tea', 'D-01', 'L3', 2]])
})

test('one place that has all is better than two nearer ones that have a part', () => {
  const stock = [stockOf('tea', 'A-01', 1), stockOf('tea', 'A-02', 1), stockOf('tea', 'C-01', 2)]
  expect(chosen(oneBlock, { tea: 2 }, stock)).toEqual([['tea', 'C-01', null, 2]])
})

test('two lines of one item never take more from a place than lies there', () => {
  const stock = [stockOf('tea', 'A-01', 3), stockOf('tea', 'E-08', 3)]
  const order = orderOf('o-1', { tea: 2 })
  const twice = { ...order, lines: [...order.lines, ...order.lines] }
  const { lines } = chooseOrders([twice], everyOrder, stock, { ...siteOf(oneBlock), items: new Map() }, today)
  expect(lines.get('o-1')?.map(({ locationId }) => locationId)).toEqual(['A-01', 'E-08'])
})

const skus = ['tea', 'kopi', 'sugar', 'salt']
const anywhere = fc.uniqueArray(fc.constantFrom(...locations.keys()), { minLength: 1, maxLength: 3 })

/** Every choice of one place for each item. */
const choices = (of: readonly (readonly string[])[]): string[][] =>
  of.reduce<string[][]>((all, some) => all.flatMap((one) => some.map((place) => [...one, place])), [[]])

test.each(Object.entries(halls))('in a hall of %s no other places make a shorter walk', (_, map) => {
  const { hall } = siteOf(map)
  fc.assert(
    fc.property(fc.array(anywhere, { minLength: 1, maxLength: 4 }), (lieAt) => {
      const stock = lieAt.flatMap((at, item) => at.map((one) => stockOf(skus[item] ?? '', one, 5)))
      const wanted = Object.fromEntries(lieAt.map((_one, item) => [skus[item] ?? '', 1]))
      const taken = chosen(map, wanted, stock)?.map(([, locationId]) => String(locationId)) ?? []
      const shortest = Math.min(...choices(lieAt).map((one) => shortestWalk(hall, one).lengthMm))
      expect([taken.length, shortestWalk(hall, taken).lengthMm]).toEqual([lieAt.length, shortest])
    }),
    { numRuns: map === oneBlock ? 300 : 40 },
  )
})
