import { mapInUse } from '#db/floor-map'
import { joinList, type OpenWalk, openWalks } from '#db/join-list'
import { orderByRef } from '#db/orders'
import type { PersonRow } from '#db/people'
import { plannedIn } from '#db/planned-waves'
import { freeStock, itemsToPlan, pickableLocations } from '#db/stock'
import { insertOrder } from '#domain/batching/insert-order'
import { chooseOrders } from '#domain/choose-orders'
import type { Order } from '#domain/order'
import { type WaveSite, walkWork } from '#domain/planning/walk-work'
import type { Refusal } from '#domain/refusal'
import { hallOf, shortestWalk } from '#domain/routing/hall'
import { everyOrder, type PlannedLine, whyLeftOut } from '#domain/wave'
import { asPicked } from '#domain/work-stop'
import { type Floor, isoNow, step, today } from '#station/context'
import { claimOrder } from '#station/oms/claims'
import { journalPickLists } from '#station/paper/order-papers'
import { siteOf } from '#station/site'

/** Where an order went: a walk that nobody has begun yet, and how much longer that got. */
export interface Joined {
  waveNumber: string
  listNumber: string
  moreM: number
}

/**
 * Puts an order that came after its wave was released into the open walk that it lengthens least, of one wave or with null
 * of any; no other order moves.
 */
export function joinWave(
  floor: Floor,
  orderRef: string,
  person: PersonRow,
  ofWave: string | null,
): Joined | Refusal {
  const joined = step(floor, () => {
    const ready = orderToJoin(floor, orderRef, 'free')
    if ('refusal' in ready) return ready
    const { order, lines, site } = ready
    const open = openWalks(floor.db).filter(
      ({ rule, waveId }) => rule.lateJoining && (ofWave === null || waveId === ofWave),
    )
    const best = nearestWalk(floor, order, lines, site, open)
    return best === null
      ? ({ refusal: 'no-open-walk', number: order.number } as const)
      : saved(floor, best, order, lines, site, person)
  })
  floor.wake.printing()
  return joined
}

interface ToJoin {
  order: Order
  lines: PlannedLine[]
  site: WaveSite
}

/** An order that no wave has, with the units it would get, or why it cannot join a walk. */
export function orderToJoin(floor: Floor, orderRef: string, among: 'free' | 'planned'): ToJoin | Refusal {
  const order = waitingOrder(floor, orderRef, among)
  if ('refusal' in order) return order
  const { number } = order
  const site = siteFor(
    floor,
    order.lines.map(({ sku }) => sku),
  )
  const lines = goodsFor(floor, [order], site).get(orderRef)
  return lines === undefined
    ? { refusal: 'order-not-ready', number, reason: 'noStock' }
    : { order, lines, site }
}

/** An order that could be released now and that no wave has, or but a planned one; else why it cannot. */
export function waitingOrder(floor: Floor, orderRef: string, among: 'free' | 'planned'): Order | Refusal {
  const held = orderByRef(floor.db, orderRef)
  if (held === null) return { refusal: 'not-found', what: orderRef }
  const { waveId, begunException } = held
  const order = asPicked(held.order)
  const { number } = order
  const why = whyLeftOut(
    { order, onFloor: waveId !== null, begunBefore: begunException !== null },
    isoNow(floor),
  )
  if (why !== null) return { refusal: 'order-not-ready', number, reason: why.reason }
  return among === 'planned' || plannedIn(floor.db, orderRef) === null
    ? order
    : { refusal: 'order-not-ready', number, reason: 'inPlannedWave' }
}

/** The hall as it is now, with what planning needs of some items. */
export function siteFor(floor: Floor, skus: readonly string[]): WaveSite {
  const locations = pickableLocations(floor.db)
  const items = itemsToPlan(floor.db, skus)
  return {
    hall: hallOf(locations, mapInUse(floor.db)),
    locations,
    items: new Map(items.map((item) => [item.sku, item])),
  }
}

/** The units that orders would get from what is free; those without stock have none. */
export function goodsFor(
  floor: Floor,
  orders: readonly Order[],
  site: WaveSite,
): ReadonlyMap<string, PlannedLine[]> {
  const skus = orders.flatMap(({ lines }) => lines.map(({ sku }) => sku))
  const stock = freeStock(floor.db, [...new Set(skus)])
  const day = today(floor, siteOf(floor).timeZone)
  return chooseOrders(orders, everyOrder, stock, site, day).lines
}

interface Nearest {
  walk: OpenWalk
  moreMm: number
}

/** Of some walks the one that grows least, each by the rule of its wave and the room on its cart. */
export function nearestWalk(
  floor: Floor,
  order: Order,
  lines: PlannedLine[],
  site: WaveSite,
  among: readonly OpenWalk[],
): Nearest | null {
  let best: Nearest | null = null
  const alike = Map.groupBy(among, ({ waveId, rule }) => `${waveId} ${rule.ordersPerWalk}`)
  for (const walks of alike.values()) {
    const found = nearestOf(floor, walks, order, lines, site)
    if (found !== null && (best === null || found.moreMm < best.moreMm)) best = found
  }
  return best
}

function nearestOf(
  floor: Floor,
  walks: readonly OpenWalk[],
  order: Order,
  lines: PlannedLine[],
  site: WaveSite,
): Nearest | null {
  const [first] = walks
  if (first === undefined) return null
  const inside = walks.flatMap(({ orderRefs }) =>
    orderRefs.flatMap((ref) => orderByRef(floor.db, ref)?.order ?? []),
  )
  const ofOrder = Map.groupBy(
    walks.flatMap((walk) => walk.lines),
    ({ orderRef }) => orderRef,
  )
  const skus = inside.flatMap((one) => one.lines.map(({ sku }) => sku))
  const items = new Map([
    ...site.items,
    ...itemsToPlan(floor.db, [...new Set(skus)]).map((item) => [item.sku, item] as const),
  ])
  const choice = {
    orders: [...inside, order],
    lines: new Map<string, PlannedLine[]>([...ofOrder, [order.orderRef, lines]]),
    leftOut: [],
  }
  const { ask } = walkWork(choice, first.rule, { ...site, items }, isoNow(floor))
  const together = { ...ask, orders: ask.orders.map((one) => ({ ...one, zone: 0 })) }
  const at = new Map(inside.map(({ orderRef }, index) => [orderRef, index]))
  const plan = {
    walks: walks.map(({ orderRefs }) => orderRefs.flatMap((ref) => at.get(ref) ?? [])),
    lengthMm: 0,
  }
  const { walk, plan: longer } = insertOrder(together, plan, inside.length, () => true)
  const found = walks[walk]
  return found === undefined ? null : { walk: found, moreMm: longer.lengthMm }
}

function saved(
  floor: Floor,
  { walk, moreMm }: Nearest,
  order: Order,
  lines: readonly PlannedLine[],
  { hall }: WaveSite,
  { personId }: PersonRow,
): Joined {
  const way = shortestWalk(
    hall.forMethod(walk.rule.method),
    [...walk.lines, ...lines].map(({ locationId }) => locationId),
  ).locationIds
  joinList(floor.db, walk, order, lines, way, floor.newId)
  claimOrder(floor, order)
  const moreM = Math.round(moreMm / 1000)
  floor.record({
    kind: 'order-joined-walk',
    subject: order.orderRef,
    actor: personId,
    payload: { wave: walk.waveNumber, list: walk.number, moreM },
  })
  journalPickLists(floor, [walk.number], personId)
  return { waveNumber: walk.waveNumber, listNumber: walk.number, moreM }
}
