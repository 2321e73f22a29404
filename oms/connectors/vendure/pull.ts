import { z } from 'zod'
import { type MappingSample, noMapping } from '#contract/field-mapping'
import type { Order } from '#domain/order'
import { betterClock, type DateClock } from '#oms/connectors/date-clock'
import {
  madeFrom,
  orderFields,
  orderFrom,
  type VendureOrder,
  vendureOrder,
} from '#oms/connectors/vendure/order'
import type { Vendure } from '#oms/connectors/vendure/vendure'
import { brokenSample, sampleOf } from '#oms/map-fields'
import type { OmsFault, OmsPort, OpenSet, Quarantined } from '#oms/port'
import { reasonOf } from '#oms/reason-of'

/** So many orders of a page are asked for again with the next one. */
const overlap = 3
const mostPages = 5000
const refsAtOnce = 100

const page = z.object({ orders: z.object({ items: z.array(z.unknown()) }) })

const ordersBy = (vendure: Vendure): string => `query Orders($options: OrderListOptions) {
  orders(options: $options) { items { ${orderFields(vendure.choices)} } }
}`

/**
 * The whole open set. Vendure pages by offset only, so an order that leaves the set would push another one out of the
 * next page unseen; but it sorts by id, so that a page which holds any order already seen leaves no gap behind it. One
 * that holds none is asked for again from further back.
 */
export async function pullOpen(vendure: Vendure): Promise<OpenSet | OmsFault> {
  const { pageSize } = vendure.choices
  const filter = openFilter(vendure)
  const seen = new Map<string, unknown>()
  let clock: DateClock | null = null
  let skip = 0
  for (let pages = 0; pages < mostPages; pages += 1) {
    const options = { skip, take: pageSize, sort: { id: 'ASC' }, filter }
    const given = await vendure.ask(ordersBy(vendure), { options }, page)
    if ('fault' in given) return given
    const { headers, sentAtMs, readAtMs } = given.answer
    clock = betterClock(clock, { date: headers.get('date'), sentAtMs, readAtMs })
    const { items } = given.told.orders
    const touches = items.some((item) => seen.has(idOf(item)))
    if (skip > 0 && !touches) {
      skip = Math.max(0, skip - (pageSize - overlap))
      continue
    }
    for (const item of items) seen.set(idOf(item), item)
    if (items.length < pageSize)
      return { ...taken(vendure, [...seen.values()]), clockOffsetMs: clock.offsetMs }
    skip += pageSize - overlap
  }
  return { fault: 'unreadable', detail: `more than ${mostPages} pages of open orders`, afterMs: null }
}

function openFilter({ choices: { states } }: Vendure): object {
  const over = Object.keys(states).filter((state) => closed.has(states[state] ?? ''))
  return { state: { notIn: over }, active: { eq: false } }
}

/** The newest open orders, as they are told and as they are read. */
export async function sample(vendure: Vendure, most: number): Promise<MappingSample[] | OmsFault> {
  const options = { take: most, sort: { id: 'DESC' }, filter: openFilter(vendure) }
  const given = await vendure.ask(ordersBy(vendure), { options }, page)
  if ('fault' in given) return given
  const { choices, memory, now } = vendure
  return given.told.orders.items.map((item) => {
    const read = vendureOrder.safeParse(item)
    if (!read.success) return brokenSample(idOf(item), reasonOf(read.error))
    const { made, told, name } = madeFrom(read.data, choices, memory, now(), [])
    return sampleOf(name, made, told, choices.mapping ?? noMapping)
  })
}

const closed: ReadonlySet<string> = new Set([
  'none',
  'cancelled',
  'shipped',
  'inTransit',
  'outForDelivery',
  'delivered',
  'failedDelivery',
  'returned',
])

/** Orders by reference, in whatever state they are. */
export async function getByRef(vendure: Vendure, orderRefs: readonly string[]): ReturnType<OmsPort['get']> {
  const orders: Order[] = []
  const quarantined: Quarantined[] = []
  const wanted = [...new Set(orderRefs)]
  for (let start = 0; start < wanted.length; start += refsAtOnce) {
    const ids = wanted.slice(start, start + refsAtOnce)
    const options = { take: ids.length, filter: { id: { in: ids } } }
    const given = await vendure.ask(ordersBy(vendure), { options }, page)
    if ('fault' in given) return given
    const read = taken(vendure, given.told.orders.items)
    orders.push(...read.orders)
    quarantined.push(...read.quarantined)
  }
  return { orders, quarantined }
}

/** One order as Vendure has it this moment; null when it has none of this id. */
export async function orderNow(vendure: Vendure, orderRef: string): Promise<VendureOrder | null | OmsFault> {
  const query = `query Order($id: ID!) { order(id: $id) { ${orderFields(vendure.choices)} } }`
  const given = await vendure.ask(query, { id: orderRef }, z.object({ order: vendureOrder.nullable() }))
  return 'fault' in given ? given : given.told.order
}

function taken(vendure: Vendure, items: readonly unknown[]): { orders: Order[]; quarantined: Quarantined[] } {
  const orders: Order[] = []
  const quarantined: Quarantined[] = []
  for (const item of items) {
    const read = vendureOrder.safeParse(item)
    const order = read.success
      ? orderFrom(read.data, vendure.choices, vendure.memory, vendure.now(), [])
      : asideOf(item, read.error)
    if ('reason' in order) quarantined.push(order)
    else orders.push(order)
  }
  return { orders, quarantined }
}

const asideOf = (item: unknown, problem: z.ZodError): Quarantined => ({
  orderRef: idIn(item),
  source: `order ${idOf(item)}`,
  reason: reasonOf(problem),
  raw: JSON.stringify(item).slice(0, 20_000),
})

const idIn = (item: unknown): string | null => z.object({ id: z.string() }).safeParse(item).data?.id ?? null
const idOf = (item: unknown): string => idIn(item) ?? '?'
