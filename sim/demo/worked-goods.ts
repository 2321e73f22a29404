import type { Item, Order, OrderLine } from '#domain/order'
import type { WorkStop } from '#domain/work-stop'
import type { WireMaster } from '#oms/wire-master'
import { prngFromSeed } from '#sim/data/prng'
import { demoOrder } from './demo-order.ts'

/** The gift set that is made at a bench; nobody has one on a shelf. */
const giftSet: Item = {
  sku: 'SET-0001',
  name: 'Set Hadiah Istimewa 精选礼盒',
  unitWord: 'set',
  weightMg: null,
  lengthMm: 300,
  widthMm: 220,
  heightMm: 120,
  tracking: 'none',
  expires: false,
  fragile: false,
  hazmat: null,
  priceSen: 12_900,
  codes: [{ code: 'SET-0001', kind: 'alternate', quantity: 1 }],
  picture: { shape: 'carton', main: '#7d2140', accent: '#e9c46a', mark: 'SET' },
}

/** What the demo has of goods that are worked on before they are packed. */
export const workedGoods = { items: [giftSet] }

/** Orders with work before packing: two gift sets, a lid to engrave, and one whose units are each looked at. */
export function workedOrders(
  { items, stock, couriers }: Pick<WireMaster, 'items' | 'stock' | 'couriers'>,
  now: string,
): Order[] {
  const prng = prngFromSeed(9800)
  const [courier] = couriers
  const [first, second, third] = plentiful({ items, stock })
  if (courier === undefined || first === undefined || second === undefined || third === undefined) return []
  const works: { lines: OrderLine[]; workStops: WorkStop[] }[] = [
    { lines: [line(giftSet.sku, 2)], workStops: [kitOf(first, second), ribbon] },
    { lines: [line(third.sku, 1)], workStops: [engraving] },
    { lines: [line(first.sku, 3)], workStops: [look] },
  ]
  return works.map((work, at) => ({
    ...demoOrder(98_001 + at, courier, now, prng),
    priorityReason: null,
    valueSen: giftSet.priceSen,
    ...work,
  }))
}

const line = (sku: string, quantity: number): OrderLine => ({
  lineRef: '1',
  sku,
  quantity,
  allocated: quantity,
})

/** Items without lots or serials of which most lie on the shelves. */
function plentiful({ items, stock }: Pick<WireMaster, 'items' | 'stock'>): Item[] {
  const lying = new Map<string, number>()
  for (const { sku, quantity } of stock) lying.set(sku, (lying.get(sku) ?? 0) + quantity)
  const units = ({ sku }: Item): number => lying.get(sku) ?? 0
  return items
    .filter(({ tracking, expires, weightMg }) => tracking === 'none' && !expires && (weightMg ?? 0) > 0)
    .sort((one, two) => units(two) - units(one))
}

const plain = { picture: null, lineRef: null, eachUnit: false, place: null, components: [] }
const kitOf = (first: Item, second: Item): WorkStop => ({
  ...plain,
  stopRef: 'K1',
  kind: 'kitting',
  name: 'Make the gift set',
  text: `Fold the red gift carton. Lay in two ${first.name} and one ${second.name}, then close the lid.`,
  lineRef: '1',
  components: [
    { sku: first.sku, quantity: 2 },
    { sku: second.sku, quantity: 1 },
  ],
})
const ribbon: WorkStop = {
  ...plain,
  stopRef: 'C1',
  kind: 'other',
  name: 'Tie the ribbon',
  text: 'Gold ribbon, bow to the left, one card under it.',
}
const engraving: WorkStop = {
  ...plain,
  stopRef: 'E1',
  kind: 'engraving',
  name: 'Engrave the lid',
  text: 'UNTUK MEI LING, in the middle, letters 8 mm high.',
  place: 'VAS-1',
}
const look: WorkStop = {
  ...plain,
  stopRef: 'Q1',
  kind: 'check',
  name: 'Look at every seal',
  text: 'The seal is whole and not loose. A broken one: not possible.',
  lineRef: '1',
  eachUnit: true,
}
