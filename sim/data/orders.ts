import type { Courier, Item, Order, OrderLine } from '#domain/order'
import { badAddress, customer, giftNotes } from './customers.ts'
import { promisedCutOff, siteDate } from './local-time.ts'
import { at, type Prng } from './prng.ts'

/** What a day's orders are made from. `available` is used up, so that no article is promised twice. */
export interface OrderSource {
  items: readonly Item[]
  available: Map<string, number>
  couriers: readonly Courier[]
  now: string
  count: number
  /** Serial of the first order number, 1 for SO-2611-00001. */
  firstNumber: number
}

/** A day of orders: many small ones, a long tail, and among the first the awkward ones every warehouse knows. */
export function demoOrders(source: OrderSource, prng: Prng): Order[] {
  const onShelves = prng.shuffled(source.items.filter((item) => (source.available.get(item.sku) ?? 0) > 0))
  const digital = source.items.filter((item) => item.weightMg === 0)
  return Array.from({ length: source.count }, (_, index) => {
    const plain = ordinary(source, onShelves, index, prng)
    const papered = takingOthers(withPapers(plain, index, source.items), index)
    return freely(awkward(papered, index, digital), index)
  })
}

/** Of every third order the bench chooses the courier, of some of them among the fast ones; a few are estimated far too low. */
function freely(order: Order, index: number): Order {
  if (index % 3 !== 1 || order.kind !== 'standard') return order
  const estimateSen = index % 9 === 4 ? 400 : 1_500
  const level = index % 12 === 7 ? 'express' : null
  const choice = level === null ? 'free' : 'level'
  return { ...order, shipping: { choice, level, estimateSen, insuredSen: null, deliverBy: null } }
}

/** Every second order takes another item where one is missing, half of those only after a word. */
const takingOthers = (order: Order, index: number): Order =>
  index % 2 === 0 ? order : { ...order, substitution: index % 4 === 1 ? 'allowed' : 'approve' }

/** Every third order has its invoice told, and each fortieth crosses a border; one of those lacks a tariff number. */
function withPapers(order: Order, index: number, items: readonly Item[]): Order {
  const invoiced = index % 3 === 0 ? { ...order, invoice: invoiceOf(order, items) } : order
  return index % 40 === 13 ? abroad(invoiced, items, index % 80 === 53) : invoiced
}

const itemOf = (items: readonly Item[], sku: string): Item | undefined => items.find((one) => one.sku === sku)

function invoiceOf({ number, placedAt, lines, valueSen }: Order, items: readonly Item[]): Order['invoice'] {
  const taxSen = Math.round(valueSen * 0.06)
  return {
    number: number.replace('SO', 'INV'),
    issuedAt: placedAt,
    billTo: null,
    lines: lines.map(({ sku, quantity }) => {
      const item = itemOf(items, sku)
      const unitSen = item?.priceSen ?? 0
      return { sku, text: item?.name ?? sku, quantity, unitSen, totalSen: unitSen * quantity }
    }),
    sums: [
      { text: 'Net', amountSen: valueSen },
      { text: 'SST 6 %', amountSen: taxSen },
      { text: 'Total', amountSen: valueSen + taxSen },
    ],
  }
}

/** To Singapore, with what customs want to know of each line. */
function abroad(order: Order, items: readonly Item[], lacking: boolean): Order {
  return {
    ...order,
    codSen: null,
    shipTo: { ...order.shipTo, postcode: '238801', town: 'Singapore', state: '', country: 'SG' },
    customs: { form: 'CN22', reason: order.giftNote === null ? 'sale' : 'gift', comments: '' },
    lines: order.lines.map((line, at) => ({
      ...line,
      customs: {
        description: itemOf(items, line.sku)?.name ?? null,
        valueSen: itemOf(items, line.sku)?.priceSen ?? null,
        hsCode: lacking && at === 0 ? null : '210690',
        originCountry: 'MY',
      },
    })),
  }
}

function ordinary(source: OrderSource, onShelves: readonly Item[], index: number, prng: Prng): Order {
  const { now } = source
  const serial = String(source.firstNumber + index).padStart(5, '0')
  const month = siteDate(now, 0).slice(2, 7).replace('-', '')
  const courier = prng.pick(source.couriers)
  const single = prng.chance(0.24)
  const lines = linesOf(source, onShelves, single ? 1 : lineCount(prng), single, prng)
  const valueSen = lines.reduce(
    (sum, line) => sum + line.quantity * (source.items.find((item) => item.sku === line.sku)?.priceSen ?? 0),
    0,
  )
  const gift = prng.chance(0.06)
  return {
    orderRef: `o-${month}-${serial}`,
    number: `SO-${month}-${serial}`,
    version: 1,
    status: 'confirmed',
    kind: 'standard',
    hold: null,
    cancelledAt: null,
    placedAt: new Date(Date.parse(now) - prng.int(5, 1200) * 60_000).toISOString(),
    ...priorityOf(valueSen, prng),
    courierId: courier.courierId,
    service: prng.pick(courier.services),
    cutOffAt: promisedCutOff(now, courier.cutOffLocal),
    shipTo: customer(prng),
    giftNote: gift ? prng.pick(giftNotes) : null,
    hidePrices: gift,
    codSen: !gift && valueSen <= 50_000 && prng.chance(0.09) ? valueSen : null,
    currency: 'MYR',
    valueSen,
    partialAllowed: prng.chance(0.3),
    lines,
  }
}

/** A third of what is not a single has one to three lines; the tail goes to 25. */
function lineCount(prng: Prng): number {
  const kind = prng.int(1, 100)
  if (kind <= 18) return 1
  if (kind <= 37) return 2
  if (kind <= 48) return 3
  return kind <= 85 ? prng.int(4, 8) : kind <= 96 ? prng.int(9, 15) : prng.int(16, 25)
}

function linesOf(
  source: OrderSource,
  onShelves: readonly Item[],
  count: number,
  single: boolean,
  prng: Prng,
): OrderLine[] {
  const lines: OrderLine[] = []
  for (let tries = 0; lines.length < count && tries < count * 40; tries += 1) {
    // some articles sell a hundred times as well as others
    const item = at(onShelves, Math.floor(onShelves.length * prng.next() ** 1.9))
    const left = source.available.get(item.sku) ?? 0
    const quantity = Math.min(left, single ? 1 : unitsOf(item, prng))
    if (quantity === 0 || lines.some((line) => line.sku === item.sku)) continue
    source.available.set(item.sku, left - quantity)
    lines.push({ lineRef: String(lines.length + 1), sku: item.sku, quantity, allocated: quantity })
  }
  if (lines.length === 0) throw new Error('the shelves are empty: fewer orders or more stock')
  return lines
}

function unitsOf(item: Item, prng: Prng): number {
  const heavy = (item.weightMg ?? 1_000_000) > 2_500_000
  const kind = prng.int(1, 100)
  if (kind <= 68) return 1
  if (heavy || kind <= 88) return 2
  return kind <= 97 ? prng.int(3, 6) : 12
}

function priorityOf(valueSen: number, prng: Prng): Pick<Order, 'priority' | 'priorityReason'> {
  if (valueSen > 60_000) return { priority: 60, priorityReason: 'highValue' }
  const kind = prng.int(1, 100)
  if (kind <= 3) return { priority: 80, priorityReason: 'vip' }
  if (kind <= 9) return { priority: 50, priorityReason: 'express' }
  return kind <= 11 ? { priority: 40, priorityReason: 'perishable' } : { priority: 0, priorityReason: null }
}

const holds = ['Payment is being checked', 'Customer asked us to wait', 'Address is being checked']

/** Every 20th place of the list is one of the awkward kinds, the same ones for every seed. */
function awkward(order: Order, index: number, digital: readonly Item[]): Order {
  const [first, ...others] = order.lines
  const voucher = digital[index % Math.max(1, digital.length)]
  if (first === undefined) return order
  if (index % 50 === 11) return { ...order, hold: at(holds, Math.floor(index / 50) % holds.length) }
  if (index % 60 === 23) return { ...order, kind: 'pickUp', codSen: null }
  if (index % 75 === 31)
    return { ...order, status: 'pending', lines: [{ ...first, allocated: 0 }, ...others] }
  if (index === 47) return { ...order, shipTo: badAddress }
  if (index % 100 === 59 && voucher !== undefined) {
    const lines = [{ lineRef: '1', sku: voucher.sku, quantity: 1, allocated: 1 }]
    return { ...order, kind: 'digital', codSen: null, lines, valueSen: voucher.priceSen }
  }
  return index % 30 === 17 ? { ...order, status: 'pending' } : order
}
