import type { CommandArgs } from '#contract/commands'
import {
  type BegunWork,
  begunUnder,
  hasConfirmation,
  holdBegun,
  letBegunGo,
  nothingKnown,
  wasBegun,
} from '#db/begun-orders'
import { openAbout, openException, openExceptionById, resolveException } from '#db/exceptions'
import { readMeta } from '#db/meta'
import { type HeldOrder, orderByRef, setNotShipped, setShipped } from '#db/orders'
import type { PersonRow } from '#db/people'
import { labelsOf, leaveFloor } from '#db/put-backs'
import { freeTotes } from '#db/totes'
import type { Order, OrderStatus } from '#domain/order'
import type { Refusal } from '#domain/refusal'
import { undoAllWork } from '#station/bench/work-stop-tell'
import { type Floor, isoNow, step } from '#station/context'
import { cancelPapers, openPutBackOf } from '#station/oms/changes'
import { confirmationsOf, confirmByHand } from '#station/salvage/shipped-by-hand'

/** What is needed to hold an order, also while a new database is being filled. */
type Holding = Pick<Floor, 'db' | 'now' | 'newId' | 'record'>
/** An instant: orders placed before it and not known to this database may have been begun on the one that was damaged. */
export const doubtBefore = 'doubtBefore'
/** An instant: shipments before it may have lost their message. */
export const damagedAt = 'damagedAt'
/** What the one exception about orders of which nothing could be read names. */
const nothingReadAbout = 'station.sqlite'

/** Holds an order under an exception of its own. */
export function holdAsBegun(
  floor: Holding,
  order: Pick<Order, 'orderRef' | 'number'>,
  work: BegunWork,
): void {
  hold(floor, order.orderRef, openBegun(floor, order.number, summary(work)), work)
}

/** An order older than the damage, of which nothing could be read, is held with all its like under one exception; inside the caller's transaction. */
export function holdIfDoubtful(floor: Floor, order: Order): void {
  const before = readMeta(floor.db, doubtBefore)
  if (before === null || order.placedAt >= before || !isUnderWay(order)) return
  const [open] = openAbout(floor.db, nothingReadAbout, 'begun-before-damage')
  const exceptionId = open?.exceptionId ?? openBegun(floor, nothingReadAbout, '')
  hold(floor, order.orderRef, exceptionId, nothingKnown)
}

/** We shipped it, the OMS says it is open, and no message is left that would tell: the message was lost with the damaged page. */
export function holdIfUnconfirmed(floor: Floor, { order, shippedAt }: HeldOrder, now: Order): void {
  const before = readMeta(floor.db, damagedAt)
  if (before === null || shippedAt === null || shippedAt > before || !isUnderWay(now)) return
  const { orderRef } = order
  if (hasConfirmation(floor.db, orderRef) || wasBegun(floor.db, orderRef)) return
  const trackingNumbers = labelsOf(floor.db, orderRef)
  const cartons = trackingNumbers.length
  holdAsBegun(floor, order, { ...nothingKnown, cartons, trackingNumbers, confirmationLost: true })
}

/** The OMS knows that it left: nobody need be asked; inside the caller's transaction. */
export function settleIfShipped(floor: Floor, held: HeldOrder, now: Order): void {
  if (held.begunException === null || !leftTheHouse.has(now.status)) return
  leave(floor, held.order.orderRef, 'shipped at the OMS', null)
  endIfDecided(floor, held.begunException, 'shipped at the OMS', null)
}

/**
 * A supervisor says what became of orders that were begun before the damage: they are picked and packed anew, and what was begun is
 * taken apart; or they left the house by hand, and the OMS is told so. All of them or none.
 */
export function decideBegun(
  floor: Floor,
  about: CommandArgs<'decideBegun'>,
  person: PersonRow,
): null | Refusal {
  const { exceptionId, orderRefs, reason } = about
  const answer = step(floor, () => {
    if (openExceptionById(floor.db, exceptionId) === null)
      return { refusal: 'not-found', what: exceptionId } as const
    const asked = new Map(begunUnder(floor.db, exceptionId).map(({ orderRef, work }) => [orderRef, work]))
    const stranger = orderRefs.find((orderRef) => !asked.has(orderRef))
    if (stranger !== undefined) return { refusal: 'nothing-to-decide', orderNumber: stranger } as const
    const refs = [...new Set(orderRefs)]
    const made = about.decision === 'goOnAsNew' ? [] : confirmationsOf(floor, refs, about.shipped, person)
    if ('refusal' in made) return made
    for (const { order, confirmation } of made) confirmByHand(floor, order, confirmation, person.personId)
    for (const orderRef of refs) {
      if (about.decision === 'shippedByHand') leave(floor, orderRef, reason, person.personId)
      else beginAnew(floor, orderRef, asked.get(orderRef) ?? nothingKnown, reason, person.personId)
    }
    endIfDecided(floor, exceptionId, reason, person.personId)
    return null
  })
  if (answer === null) floor.wake.outbox()
  return answer
}

function beginAnew(floor: Floor, orderRef: string, work: BegunWork, reason: string, by: string): void {
  const held = orderByRef(floor.db, orderRef)
  if (held === null) throw new Error(`No order ${orderRef}`)
  const { goods } = work
  const labels = [...new Set([...labelsOf(floor.db, orderRef), ...work.trackingNumbers])]
  cancelPapers(floor, orderRef, reason, by)
  undoAllWork(floor, held.order, by)
  leaveFloor(floor.db, orderRef)
  if (goods.length > 0 || labels.length > 0) openPutBackOf(floor, held.order, goods, labels, by)
  freeTotes(floor.db, orderRef)
  setNotShipped(floor.db, orderRef)
  letBegunGo(floor.db, orderRef)
  floor.record({
    kind: 'begun-order-renewed',
    subject: orderRef,
    actor: by,
    payload: { reason, goods, labels },
  })
}

function leave(floor: Floor, orderRef: string, reason: string, by: string | null): void {
  cancelPapers(floor, orderRef, reason, by)
  freeTotes(floor.db, orderRef)
  setShipped(floor.db, orderRef, isoNow(floor))
  letBegunGo(floor.db, orderRef)
  const payload = { reason, labels: labelsOf(floor.db, orderRef) }
  floor.record({ kind: 'begun-order-shipped', subject: orderRef, actor: by, payload })
}

function endIfDecided(floor: Floor, exceptionId: string, reason: string, by: string | null): void {
  if (begunUnder(floor.db, exceptionId).length > 0) return
  resolveException(floor.db, exceptionId, by ?? 'OMS', reason, isoNow(floor))
  floor.record({ kind: 'exception-resolved', subject: exceptionId, actor: by, payload: { reason } })
}

function hold(floor: Holding, orderRef: string, exceptionId: string, work: BegunWork): void {
  holdBegun(floor.db, orderRef, exceptionId, work)
  floor.record({ kind: 'begun-order-held', subject: orderRef, actor: null, payload: { ...work } })
}

function openBegun(floor: Holding, about: string, detail: string): string {
  const exceptionId = floor.newId()
  const openedAt = isoNow(floor)
  openException(floor.db, {
    exceptionId,
    kind: 'begun-before-damage',
    about,
    detail,
    openedAt,
    openedBy: null,
  })
  return exceptionId
}

/** For lists and logs; the screen words it in the reader's language. */
const summary = ({ picked, totes, cartons, trackingNumbers }: BegunWork): string =>
  [`picked ${picked}`, ...totes, `cartons ${cartons}`, ...trackingNumbers].join(', ')

const leftTheHouse: ReadonlySet<OrderStatus> = new Set([
  'shipped',
  'inTransit',
  'outForDelivery',
  'delivered',
  'failedDelivery',
  'returned',
])
/** A pending one is not paid and was never released; one that left, or was cancelled, is not picked again. */
const isUnderWay = ({ status, cancelledAt }: Order): boolean =>
  cancelledAt === null && status !== 'pending' && !leftTheHouse.has(status)
