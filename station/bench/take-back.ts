import { openAbout, openException, resolveException } from '#db/exceptions'
import { orderByRef } from '#db/orders'
import { type OutboxRow, post, withdraw } from '#db/outbox'
import { recordPackFact } from '#db/pack-facts'
import { packOrder } from '#db/pack-orders'
import { savePackSession } from '#db/pack-sessions'
import type { PersonRow } from '#db/people'
import { detachPapers } from '#db/print-jobs'
import { sql } from '#db/statements'
import {
  confirmationOf,
  setAtBenchAgain,
  setTakeBack,
  type TakeBack,
  takeBackBy,
  takeBackOf,
  undoBehind,
} from '#db/take-back'
import type { Refusal } from '#domain/refusal'
import { judgeTakeBack } from '#domain/take-back'
import { openForPacking } from '#station/bench/packing-open'
import { accept, type Floor, isoNow, type Outcome, refuse, type Seat, step } from '#station/context'
import { claimOrder } from '#station/oms/claims'
import { voidLabel } from '#station/stock/put-back-settle'

/** What the OMS is told of why. */
const reasonTold = 'a carton was opened again at the bench'
type OpenedCarton = Pick<TakeBack, 'orderRef' | 'cartonId' | 'trackingNumber' | 'sscc'>

/**
 * Undoes the label that was just refused because its order is packed (`last`). Where the OMS has not got the shipment yet,
 * its confirmation is withdrawn and the carton opens at once; else the OMS is asked, and the carton opens when it agrees.
 */
export function takeBackShipment(floor: Floor, seat: Seat, person: PersonRow, last: Refusal | null): Outcome {
  const label = last?.refusal === 'order-already-packed' ? last.trackingNumber : null
  const carton = label === null ? null : cartonLabelled(floor, label)
  if (carton === null) return refuse({ refusal: 'not-asked-for', scanned: 'command', text: 'VOID' })
  const outcome = step(floor, () => takeBack(floor, seat, person, carton))
  floor.wake.outbox()
  floor.wake.printing()
  floor.wake.labels()
  return outcome
}

function cartonLabelled(floor: Floor, trackingNumber: string): OpenedCarton | null {
  return (
    sql<[string], OpenedCarton>(
      floor.db,
      `SELECT order_ref AS orderRef, carton_id AS cartonId, tracking_number AS trackingNumber, sscc FROM carton
       WHERE tracking_number = ? AND state = 'closed'`,
    ).get(trackingNumber) ?? null
  )
}

function takeBack(floor: Floor, seat: Seat, person: PersonRow, carton: OpenedCarton): Outcome {
  const { orderRef, trackingNumber } = carton
  const held = orderByRef(floor.db, orderRef)
  if (held === null || held.shippedAt === null) return refuse({ refusal: 'nothing-open' })
  const { number } = held.order
  const confirmation = confirmationOf(floor.db, orderRef)
  const verdict = judgeTakeBack({
    orderNumber: number,
    confirmation,
    asked: takeBackOf(floor.db, orderRef)?.state ?? null,
  })
  if ('refusal' in verdict || confirmation === null)
    return refuse('refusal' in verdict ? verdict : { refusal: 'nothing-open' })
  const { messageId } = confirmation
  if (verdict.way === 'ask') {
    askBack(floor, person, carton, number, messageId)
    return accept({ saved: 'take-back-asked', orderNumber: number }, 'line', 'outbox', 'orders')
  }
  withdrawMessage(floor, orderRef, messageId, person.personId)
  openAgain(floor, carton, person.personId)
  openForPacking(floor, seat, person, { kind: 'order', number }, number)
  return accept(
    { saved: 'carton-reopened', trackingNumber },
    'line',
    ...(['carton', 'orders', 'wave', 'printJob', 'outbox', 'exception'] as const),
  )
}

/** The OMS is asked after it was told, in that order, and only once. */
function askBack(
  floor: Floor,
  { personId }: PersonRow,
  { orderRef, cartonId, trackingNumber }: OpenedCarton,
  about: string,
  confirmationId: string,
): void {
  const at = isoNow(floor)
  const messageId = floor.newId()
  post(
    floor.db,
    { messageId, kind: 'cancelConfirmation', orderRef, about },
    { key: confirmationId, reason: reasonTold },
    at,
  )
  setTakeBack(floor.db, cartonId, messageId)
  const { stationId } = floor.settings.station
  savePackSession(floor.db, { orderRef, personId, stationId, state: 'done' }, at)
  floor.record({
    kind: 'take-back-asked',
    subject: orderRef,
    actor: personId,
    payload: { messageId, confirmationId, cartonId, trackingNumber },
  })
}

function withdrawMessage(floor: Floor, orderRef: string, messageId: string, by: string | null): void {
  withdraw(floor.db, messageId, isoNow(floor))
  floor.record({ kind: 'message-withdrawn', subject: orderRef, actor: by, payload: { messageId } })
}

/** The carton of a shipment that the OMS has not, or no longer: its label is void, the order is at the bench. */
function openAgain(
  floor: Floor,
  { orderRef, cartonId, trackingNumber, sscc }: OpenedCarton,
  by: string | null,
): void {
  const held = orderByRef(floor.db, orderRef)
  if (held === null) throw new Error(`No order ${orderRef}`)
  const at = isoNow(floor)
  const fact = { fact: 'carton-reopened', cartonId, trackingNumber, sscc } as const
  recordPackFact(floor.db, packOrder(floor.db, held.order), fact, floor.newId, at)
  setTakeBack(floor.db, cartonId, null)
  detachPapers(floor.db, cartonId, voidLabel, at)
  setAtBenchAgain(floor.db, orderRef)
  claimOrder(floor, held.order)
  const payload = { cartonId, trackingNumber, sscc }
  floor.record({ kind: 'carton-reopened', subject: orderRef, actor: by, payload })
  for (const kind of ['not-taken-back', 'message'] as const)
    for (const { exceptionId } of openAbout(floor.db, held.order.number, kind))
      resolveException(floor.db, exceptionId, by ?? 'OMS', 'the shipment was taken back', at)
}

/** The OMS gave a shipment back: its carton opens, and who asked for it finds the order at home. Inside the caller's transaction. */
export function takenBack(floor: Floor, { messageId, orderRef }: OutboxRow): void {
  const asked = takeBackBy(floor.db, messageId)
  if (asked === null || orderRef === null) return
  openAgain(floor, asked, null)
  floor.record({ kind: 'shipment-taken-back', subject: orderRef, actor: null, payload: { messageId } })
}

/** The OMS keeps a shipment: it stays shipped, and a supervisor is told what to do. Inside the caller's transaction. */
export function notTakenBack(floor: Floor, { messageId, orderRef, about }: OutboxRow, reason: string): void {
  openException(floor.db, {
    exceptionId: floor.newId(),
    kind: 'not-taken-back',
    about,
    detail: reason,
    openedAt: isoNow(floor),
    openedBy: null,
  })
  const subject = orderRef ?? messageId
  floor.record({ kind: 'shipment-not-taken-back', subject, actor: null, payload: { messageId, reason } })
}

/**
 * The OMS would not have a confirmation that is to be undone anyway: both messages are void and the carton opens. False
 * where nobody asked for the shipment. Inside the caller's transaction.
 */
export function undoneBoth(floor: Floor, row: OutboxRow): boolean {
  const undoId = undoBehind(floor.db, row)
  const asked = undoId === null ? null : takeBackBy(floor.db, undoId)
  if (undoId === null || asked === null) return false
  openAgain(floor, asked, null)
  withdrawMessage(floor, asked.orderRef, row.messageId, null)
  withdrawMessage(floor, asked.orderRef, undoId, null)
  return true
}

/** A person settled the question by hand: the shipment stays as it was told. Inside the caller's transaction. */
export function staysShipped(floor: Floor, { messageId }: OutboxRow): void {
  const asked = takeBackBy(floor.db, messageId)
  if (asked !== null) setTakeBack(floor.db, asked.cartonId, null)
}
