import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { openAbout, openAsideOf, openException, quarantine, settleQuarantine } from '#db/exceptions'
import {
  asNamed,
  type HeldOrder,
  openOrderHashes,
  orderByNumber,
  orderByRef,
  saveNewer,
  saveOrder,
} from '#db/orders'
import { inTransaction } from '#db/statements'
import type { Order } from '#domain/order'
import { firstSource, refAtSource, refOnFloor, sourceOfRef } from '#domain/source'
import type { Quarantined } from '#oms/port'
import { type Floor, isoNow } from '#station/context'
import { leaveWork, settleDecision } from '#station/oms/changes'
import { claimOrder, withoutOwnClaim } from '#station/oms/claims'
import { contentHash, workHash } from '#station/oms/content-hash'
import { holdIfDoubtful, holdIfUnconfirmed, settleIfShipped } from '#station/salvage/begun-orders'

/** An order as it is held here: our own claim keeps nobody away, and instants can be compared as texts; an OMS may send any offset. */
function asHeld(floor: Floor, told: Order): Order {
  const order = withoutOwnClaim(floor, told)
  const utc = (instant: string): string => new Date(instant).toISOString()
  const { cancelledAt, cutOffAt, placedAt } = order
  return {
    ...order,
    cutOffAt: utc(cutOffAt),
    placedAt: utc(placedAt),
    cancelledAt: cancelledAt === null ? null : utc(cancelledAt),
  }
}

/** So many orders share one transaction, and so one sync of the disk: a scan never waits for longer than they take. */
const atOnce = 20

/**
 * Writes what is new or different, some orders a transaction; between two of them the floor has its turn. Returns what we
 * hold of this source and did not get.
 */
export async function takeOrders(
  floor: Floor,
  source: string,
  orders: readonly Order[],
  isStopped: () => boolean,
): Promise<string[]> {
  const held = openOrderHashes(floor.db, source)
  for (let start = 0; start < orders.length && !isStopped(); start += atOnce) {
    const some = orders.slice(start, start + atOnce)
    inTransaction(floor.db, () => {
      for (const told of some) {
        const order = asHeld(floor, told)
        const known = held.get(order.orderRef)
        held.delete(order.orderRef)
        const hash = contentHash(order)
        readAtLast(floor, order)
        if (known?.hash !== hash || known.newer || known.version !== order.version)
          takeOrder(floor, order, hash)
      }
    })
    await setImmediate()
  }
  return [...held.keys()]
}

/** Which order here a text that could not be read is about. */
const refHere = (source: string, { orderRef }: Quarantined): string | null =>
  orderRef === null ? null : refOnFloor(source, orderRef)

/** Orders asked for by reference. One the OMS no longer has was taken back there; one that is only unreadable was not. */
export function takeAsked(
  floor: Floor,
  source: string,
  asked: readonly string[],
  orders: readonly Order[],
  unreadable: readonly Quarantined[],
): void {
  takeRead(floor, orders)
  const found = new Set(orders.map((order) => order.orderRef))
  const doubtful = unreadable.map((bad) => refHere(source, bad))
  if (doubtful.includes(null)) return
  for (const orderRef of asked) {
    const held = orderByRef(floor.db, orderRef)
    if (
      found.has(orderRef) ||
      doubtful.includes(orderRef) ||
      held === null ||
      (held.newer ?? held.order).cancelledAt !== null
    )
      continue
    const vanished = { ...(held.newer ?? asNamed(held)), cancelledAt: isoNow(floor) }
    takeOrder(floor, vanished, contentHash(vanished))
  }
}

/** Orders that were asked for and came. */
export function takeRead(floor: Floor, orders: readonly Order[]): void {
  for (const order of orders.map((told) => asHeld(floor, told))) {
    readAtLast(floor, order)
    takeOrder(floor, order, contentHash(order))
  }
}

/** One order in: taken over when it is not on the floor yet, kept beside as a decision when it is. */
export function takeOrder(floor: Floor, order: Order, hash: string): void {
  inTransaction(floor.db, () => {
    const held = orderByRef(floor.db, order.orderRef)
    if (held !== null && held.shippedAt !== null) return holdIfUnconfirmed(floor, held, order)
    if (held !== null && (held.newer ?? held.order).version > order.version) return
    if (isTwin(floor, order)) return setAsideTwin(floor, order)
    const at = isoNow(floor)
    const payload = { version: order.version, hash, status: order.status }
    const personal = { shipTo: order.shipTo, giftNote: order.giftNote }
    if (held === null || held.waveId === null) {
      if (held?.contentHash === hash && held.order.version === order.version) return
      saveOrder(floor.db, order, hash, at)
      floor.record({
        kind: held === null ? 'order-taken' : 'order-updated',
        subject: order.orderRef,
        actor: null,
        payload,
        personal,
      })
      if (held === null) holdIfDoubtful(floor, order)
      else settleIfShipped(floor, held, order)
    } else if (
      order.cancelledAt !== null &&
      (held.floorStage === 'waiting' || held.floorStage === 'picking')
    ) {
      leaveWork(floor, held, order, 'cancelled at the OMS', null, 'changed')
    } else if (order.claim != null && (held.floorStage === 'waiting' || held.floorStage === 'picking')) {
      leaveWork(floor, held, order, `taken by ${order.claim.name}`, null, 'changed')
      tellChanged(floor, held, order, payload, personal)
    } else if (held.contentHash === hash) {
      goOn(floor, held, order, hash)
    } else if (workHash(asNamed(held)) === workHash(order)) {
      goOn(floor, held, order, hash)
      floor.record({ kind: 'order-updated', subject: order.orderRef, actor: null, payload, personal })
    } else if (held.newer === null || contentHash(held.newer) !== hash) {
      saveNewer(floor.db, order, at)
      tellChanged(floor, held, order, payload, personal)
    }
  })
}

/** An order on the floor as the OMS has it now, with nothing left to decide; one that another station gave back is claimed anew. */
function goOn(floor: Floor, held: HeldOrder, order: Order, hash: string): void {
  saveOrder(floor.db, order, hash, isoNow(floor))
  settleDecision(floor, order.number, null, 'taken back at the OMS')
  if (held.newer?.claim != null && order.claim === null) claimOrder(floor, order)
}

/** What the OMS changed about an order on the floor is kept in its history and told a supervisor. */
function tellChanged(
  floor: Floor,
  held: HeldOrder,
  order: Order,
  payload: Record<string, unknown>,
  personal: Pick<Order, 'shipTo' | 'giftNote'>,
): void {
  const takenBy = order.claim?.name ?? null
  const [fact, kind] =
    order.cancelledAt !== null
      ? (['order-changed-on-floor', 'order-cancelled'] as const)
      : takenBy === null
        ? (['order-changed-on-floor', 'order-changed'] as const)
        : (['order-claimed-elsewhere', 'claimed-elsewhere'] as const)
  const told = takenBy === null ? payload : { ...payload, takenBy }
  floor.record({ kind: fact, subject: order.orderRef, actor: null, payload: told, personal })
  if (openAbout(floor.db, order.number, kind).length > 0) return
  settleDecision(floor, order.number, null, 'changed again at the OMS')
  openException(floor.db, {
    exceptionId: floor.newId(),
    kind,
    about: order.number,
    detail: takenBy ?? `version ${held.order.version} -> ${order.version}`,
    openedAt: isoNow(floor),
    openedBy: null,
  })
}

/** Two orders of one source with one number: nobody could tell them apart on paper, so the later one stays out. */
function setAsideTwin(floor: Floor, order: Order): void {
  const orderRef = refAtSource(order.orderRef)
  takeQuarantined(floor, sourceOfRef(order.orderRef), [
    {
      orderRef,
      source: `order ${order.orderRef}`,
      reason: `number ${order.number} is another order's`,
      raw: JSON.stringify({ ...order, orderRef }),
    },
  ])
}

/** What a source told that nobody can read is set aside, once. */
export function takeQuarantined(floor: Floor, toldBy: string, bad: readonly Quarantined[]): void {
  for (const one of bad) {
    const { source, reason, raw } = one
    const rawHash = createHash('sha256')
      .update(toldBy === firstSource ? `${source} ${raw}` : `${toldBy},${source} ${raw}`)
      .digest('hex')
    const row = {
      quarantineId: floor.newId(),
      toldBy,
      orderRef: refHere(toldBy, one),
      source,
      reason,
      raw,
      rawHash,
    }
    const fresh = inTransaction(floor.db, () => quarantine(floor.db, { ...row, at: isoNow(floor) }))
    if (fresh) floor.tell({ tell: 'changed', tables: ['quarantine'] })
  }
}

/** What was set aside about an order is settled once the order can be read. */
function readAtLast(floor: Floor, order: Order): void {
  const { orderRef, version } = order
  if (openAsideOf(floor.db, orderRef) === 0 || isTwin(floor, order)) return
  inTransaction(floor.db, () => {
    for (const quarantineId of settleQuarantine(floor.db, orderRef, isoNow(floor)))
      floor.record({
        kind: 'incoming-read',
        subject: orderRef,
        actor: null,
        payload: { quarantineId, version },
      })
  })
  floor.tell({ tell: 'changed', tables: ['quarantine'] })
}
function isTwin({ db }: Floor, { orderRef, number }: Order): boolean {
  const known = orderByNumber(db, number)
  return known !== null && known.order.orderRef !== orderRef
}
