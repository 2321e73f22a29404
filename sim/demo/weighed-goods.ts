import type { Item, Order, Stock } from '#domain/order'
import type { WireMaster } from '#oms/wire-master'
import { variableGtin14 } from '#sim/data/gtin'
import { prngFromSeed } from '#sim/data/prng'
import { demoOrder } from './demo-order.ts'

const food = {
  unitWord: 'piece',
  tracking: 'none',
  expires: false,
  fragile: false,
  hazmat: null,
} satisfies Partial<Item>

/** An item of which a unit weighs so many grams, give or take; the `nth` that the shop packs itself. */
const weighed = (
  nth: number,
  nominalG: number,
  eitherWayG: number,
  named: Omit<Item, keyof typeof food | 'weightMg' | 'catchWeight' | 'codes'>,
): Item => ({
  ...food,
  ...named,
  weightMg: nominalG * 1000,
  catchWeight: { nominalG, belowG: eitherWayG, aboveG: eitherWayG },
  codes: [{ code: variableGtin14(9900, nth), kind: 'gtin', quantity: 1 }],
})

/** Cheese and fish: every wheel and every fillet weighs what it weighs. */
const weighedItems: Item[] = [
  weighed(1, 2000, 300, {
    sku: 'KEJ-0001',
    name: 'Keju Gouda Bulat ±2 kg 高达奶酪',
    lengthMm: 180,
    widthMm: 180,
    heightMm: 90,
    priceSen: 9_800,
    picture: { shape: 'carton', main: '#d9a321', accent: '#7a2a16', mark: 'Gouda' },
  }),
  weighed(2, 1100, 200, {
    sku: 'IKN-0001',
    name: 'Fillet Salmon Sejuk ±1.1 kg 三文鱼',
    lengthMm: 320,
    widthMm: 140,
    heightMm: 40,
    priceSen: 8_250,
    picture: { shape: 'flat', main: '#e58a6b', accent: '#2f4858', mark: 'Salmon' },
  }),
]

/** The goods of the demo that are weighed unit by unit, each at a place where something else lies too. */
export function weighedGoods({ locations }: Pick<WireMaster, 'locations'>): {
  items: Item[]
  stock: Stock[]
} {
  const places = locations.filter(({ zone }) => zone === 'A')
  const stock = weighedItems.map(({ sku }, at) => ({
    locationId: places[at * 7]?.locationId ?? '',
    sku,
    lot: null,
    expiresOn: null,
    quantity: 60,
  }))
  return { items: weighedItems, stock }
}

/** Orders for them: wheels by the piece, and salmon by weight, in as many fillets as that takes. */
export function weighedOrders({ couriers }: Pick<WireMaster, 'couriers'>, now: string): Order[] {
  const prng = prngFromSeed(9900)
  const [courier] = couriers
  const wheels = { lineRef: '1', sku: 'KEJ-0001', quantity: 2, allocated: 2 }
  const salmon = {
    ...{ lineRef: '2', sku: 'IKN-0001', quantity: 5, allocated: 5 },
    weight: { wantedG: 5000, leastG: 4600, mostG: 5700 },
  }
  if (courier === undefined) return []
  return [[wheels], [salmon], [wheels, salmon]].map((lines, at) => ({
    ...demoOrder(99_001 + at, courier, now, prng),
    priorityReason: 'perishable',
    valueSen: 41_250,
    lines,
  }))
}
