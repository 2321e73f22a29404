import type { Expected, Floor, OrderState, SeatState } from './floor.ts'
import { leftOf } from './judge-policy.ts'
import type { Thing } from './judge-walk.ts'

const refuse = (reason: string): Expected => ({ refuse: reason })

/** What a scan that was just refused leaves in the hand: units nobody wants. Null where it is anything else. */
export function strayOf(
  floor: Floor,
  order: OrderState | null,
  expected: Expected,
  thing: Thing,
): SeatState['stray'] {
  if (thing.thing !== 'goods' || typeof expected !== 'object' || !('refuse' in expected)) return null
  const { sku } = thing.goods
  const stray = { sku, quantity: thing.quantity }
  if (expected.refuse === 'nothing-to-pack') return stray
  if (expected.refuse === 'item-not-in-order') return isWaitedFor(floor, sku) ? null : stray
  if (expected.refuse !== 'over-pack' || order === null) return null
  const left = order.lines.reduce((sum, line) => sum + (line.sku === sku ? leftOf(order, line) : 0), 0)
  return left === 0 ? stray : null
}

/** Whether an order that could be packed now has units of an item. */
const isWaitedFor = (floor: Floor, sku: string): boolean =>
  [...floor.orders.values()].some(
    (order) =>
      order.stage === 'picked' && order.lines.some((line) => line.sku === sku && line.units.length > 0),
  )

/** The empty tote scanned right after takes the units; null where the scan is none. */
export function layAside(floor: Floor, seat: SeatState, thing: Thing): Expected | null {
  const tote = thing.thing === 'tote' ? floor.totes.get(thing.id) : undefined
  if (seat.stray === null || thing.thing !== 'tote' || tote === undefined) return null
  if (tote.orderRef !== null && tote.aside.length === 0) return null
  tote.orderRef = aside
  tote.aside.push({ ...seat.stray, taken: false })
  return { accept: 'unit-laid-aside' }
}
/** Whose tote it is while what nobody wants lies in it. */
export const aside = 'aside'

/** A tote with units to put back is taken up; whoever had it has it no more. Null where the scan is none. */
export function takeUp(floor: Floor, seat: SeatState, thing: Thing): Expected | null {
  if (thing.thing !== 'tote' || seat.worker === null) return null
  if ((floor.totes.get(thing.id)?.aside.length ?? 0) === 0) return null
  for (const tote of floor.totes.values()) if (tote.emptiedBy === seat.worker.id) tote.emptiedBy = null
  Object.assign(floor.totes.get(thing.id) ?? {}, { emptiedBy: seat.worker.id })
  seat.screen = 'aside'
  return { accept: 'put-back-begun' }
}

/** The tote that somebody at a seat empties into its locations; null when that is over. */
export function toteInWork(floor: Floor, { screen, worker }: SeatState): string | null {
  if (screen !== 'aside' || worker === null) return null
  return [...floor.totes].find(([, tote]) => tote.emptiedBy === worker.id)?.[0] ?? null
}

/** A scan while units are put back: an item out of the tote, then the location it goes to. */
export function putBack(floor: Floor, seat: SeatState, toteId: string, thing: Thing): Expected {
  const other = takeUp(floor, seat, thing)
  if (other !== null) return other
  if (thing.thing === 'damaged') return refuse('broken-code')
  if (thing.thing === 'unknown') return refuse(thing.refuse)
  const tote = floor.totes.get(toteId)
  const row = tote?.aside.find(({ taken }) => taken)
  if (tote === undefined) return refuse('nothing-open')
  if (row === undefined) {
    if (thing.thing !== 'goods') return refuse('item-first')
    const found = tote.aside.find(({ sku }) => sku === thing.goods.sku)
    if (found === undefined) return refuse('not-in-tote')
    found.taken = true
    return { accept: 'put-back-taken' }
  }
  if (thing.thing !== 'location') return refuse('store-in')
  const proposed = floor.proposed(toteId)
  if (thing.id !== proposed) {
    if (seat.refusedPlace !== thing.id) return refuse('confirm-location')
    for (const locationId of [proposed, thing.id]) floor.counts.push(`${locationId} ${row.sku} extraUnit`)
  }
  tote.aside = tote.aside.filter((one) => one !== row)
  if (tote.aside.length === 0) {
    Object.assign(tote, { orderRef: null, emptiedBy: null })
    seat.screen = 'home'
  }
  return { accept: 'put-back-stored' }
}
