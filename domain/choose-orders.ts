import type { Location, OrderLine, Stock } from '#domain/order'
import { choosePlaces } from '#domain/routing/choose-places'
import type { Hall } from '#domain/routing/hall'
import { type HallLengths, promptLengths } from '#domain/routing/hall-lengths'
import {
  byUrgency,
  compare,
  type PlannedLine,
  type WaveChoice,
  type WaveOrder,
  type WaveRule,
} from '#domain/wave'

/** Chooses orders that can be released, the most urgent first until the wave is full (one is always taken), and a place for each unit from the free stock. */
export function chooseOrders(
  ready: readonly WaveOrder[],
  rule: Pick<WaveRule, 'mostOrders' | 'mostLines' | 'mostG' | 'method'>,
  stock: readonly Stock[],
  { hall, locations, items }: ChoiceSite,
  /** Local date of the site: a lot may still be sold on the day it expires. */
  today: string,
): WaveChoice {
  const choice: WaveChoice = { orders: [], lines: new Map(), leftOut: [] }
  const free = freeStock(stock, locations)
  const shortest = placeChooser(hall.forMethod(rule.method), stock)
  const sum = { lines: 0, mg: 0 }
  for (const order of [...ready].sort(byUrgency)) {
    if (choice.orders.length >= rule.mostOrders) break
    const more = sizeOf(order, items)
    const isFull =
      sum.lines + more.lines > (rule.mostLines ?? Infinity) ||
      sum.mg + more.mg > (rule.mostG ?? Infinity) * 1000
    if (isFull && choice.orders.length > 0) break
    const planned = reserve(order, free, today, shortest)
    const { orderRef, number } = order
    if ('missing' in planned)
      choice.leftOut.push({ orderRef, number, reason: 'noStock', detail: planned.missing })
    else {
      choice.orders.push(order)
      sum.lines += more.lines
      sum.mg += more.mg
      choice.lines.set(orderRef, planned)
    }
  }
  return choice
}

interface ChoiceSite {
  hall: Hall
  locations: ReadonlyMap<string, Location>
  items: ReadonlyMap<string, { weightMg: number | null }>
}

/** What an order adds to its wave, of items whose weight is known. */
const sizeOf = ({ lines }: WaveOrder, items: ChoiceSite['items']): { lines: number; mg: number } => ({
  lines: lines.length,
  mg: lines.reduce((mg, { sku, quantity }) => mg + (items.get(sku)?.weightMg ?? 0) * quantity, 0),
})

/** Free places of each item, first to expire first, then in walking order. */
function freeStock(stock: readonly Stock[], locations: ReadonlyMap<string, Location>): Map<string, Stock[]> {
  const places = new Map<string, Stock[]>()
  for (const one of stock) {
    if (one.quantity > 0 && locations.has(one.locationId))
      places.set(one.sku, [...(places.get(one.sku) ?? []), { ...one }])
  }
  const walkOrder = (one: Stock): number => locations.get(one.locationId)?.walkOrder ?? 0
  for (const list of places.values()) {
    list.sort(
      (one, two) => compare(one.expiresOn ?? '9', two.expiresOn ?? '9') || walkOrder(one) - walkOrder(two),
    )
  }
  return places
}

/** Which of the places of each line makes the walk over all of them shortest. */
type PlaceChooser = (options: readonly (readonly Stock[])[]) => number[]

/** Walks that may be measured to choose places: for one order, and for a whole wave. */
const mostMeasured = { oneBlock: { order: 300, wave: 100_000 }, other: { order: 60, wave: 3_000 } }

/** Chooses by the way over the places of one order, until as many walks were measured as a wave may cost. */
function placeChooser(hall: Hall, stock: readonly Stock[]): PlaceChooser {
  let lengths: HallLengths | null = null
  let left = Number.POSITIVE_INFINITY
  return (options) => {
    lengths ??= promptLengths(
      hall,
      stock.map(({ locationId }) => locationId),
    )
    const { slotsOf, lengthOf, block } = lengths
    const most = block === null ? mostMeasured.other : mostMeasured.oneBlock
    left = Math.min(left, most.wave)
    if (left <= 0) return options.map(() => 0)
    const measured: typeof lengthOf = (set) => {
      left--
      return lengthOf(set)
    }
    const sets = options.map((places) => places.map(({ locationId }) => slotsOf([locationId])))
    return choosePlaces(measured, sets, Math.min(most.order, left)).chosen
  }
}

interface Wanted {
  line: OrderLine
  places: Stock[]
  /** Places that are as good by the dates of their lots, any of which has enough. */
  equal: Stock[]
}

/** Takes an order's units from the free places, all or nothing; expired lots are never planned. */
function reserve(
  order: WaveOrder,
  free: Map<string, Stock[]>,
  today: string,
  shortest: PlaceChooser,
): PlannedLine[] | { missing: string } {
  const wanted = order.lines.map((line): Wanted => {
    const places = (free.get(line.sku) ?? []).filter(
      (one) => one.quantity > 0 && (one.expiresOn === null || one.expiresOn >= today),
    )
    return { line, places, equal: asGood(places, line.quantity) }
  })
  const open = wanted.filter(({ equal }) => equal.length > 0)
  const isChoice = open.some(({ equal }) => equal.length > 1)
  const chosen = isChoice ? shortest(open.map(({ equal }) => equal)) : []
  const first = new Map(open.map((one, at) => [one, one.equal[chosen[at] ?? 0]]))
  const taken: Taken[] = []
  for (const one of wanted) {
    const { line } = one
    const left = takeUnits(order.orderRef, one, first.get(one), taken)
    if (left === 0) continue
    for (const { place, planned } of taken) place.quantity += planned.quantity
    return { missing: line.sku }
  }
  return taken.map(({ planned }) => planned)
}

interface Taken {
  place: Stock
  planned: PlannedLine
}

/** Takes the units of a line from the chosen place while that has them, else from one after the other; what is missing then. */
function takeUnits(
  orderRef: string,
  { line, places }: Wanted,
  chosen: Stock | undefined,
  taken: Taken[],
): number {
  const whole =
    chosen !== undefined && chosen.quantity >= line.quantity ? chosen : asGood(places, line.quantity)[0]
  let left = line.quantity
  for (const place of whole === undefined ? places : [whole]) {
    const quantity = Math.min(left, place.quantity)
    if (quantity === 0) continue
    const { locationId, lot } = place
    const { lineRef: orderLineRef, sku } = line
    taken.push({ place, planned: { orderRef, orderLineRef, sku, locationId, lot, quantity } })
    place.quantity -= quantity
    left -= quantity
    if (left === 0) break
  }
  return left
}

/** Places of which each has enough alone: those whose goods do not expire, else those of what expires first. */
function asGood(places: readonly Stock[], quantity: number): Stock[] {
  const enough = (expiresOn: string | null): Stock[] =>
    places.filter((one) => one.expiresOn === expiresOn && one.quantity >= quantity)
  const whole = enough(null)
  const first = places.find((one) => one.quantity > 0)
  return whole.length > 0 || first === undefined ? whole : enough(first.expiresOn)
}
