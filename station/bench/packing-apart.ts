import { openException } from '#db/exceptions'
import { orderByRef, setWave } from '#db/orders'
import { packOrder } from '#db/pack-orders'
import type { PersonRow } from '#db/people'
import { leaveFloor } from '#db/put-backs'
import { storeApart } from '#db/set-apart'
import { freeTotes } from '#db/totes'
import { settleWave } from '#db/waves'
import type { Order } from '#domain/order'
import type { PackFact } from '#domain/pack-fact'
import { leftToVerify } from '#domain/pack-order'
import { confirmShipment } from '#station/bench/shipping'
import { type Floor, isoNow } from '#station/context'
import { cancelPapers } from '#station/oms/changes'
import { releaseClaim } from '#station/oms/claims'
import { setUnitsApart } from '#station/stock/set-apart'

/**
 * A damaged unit found at the bench lies in quarantine, and somebody decides whether the order waits for another one. An
 * order of which nothing is left leaves the bench and waits for a wave again. Inside the caller's transaction.
 */
export function setUnitApart(
  floor: Floor,
  person: PersonRow,
  order: Order,
  { sku, lot, serial }: Extract<PackFact, { fact: 'unit-set-apart' }>,
): void {
  const { personId } = person
  storeApart(floor.db, sku, lot, 1)
  const units = { sku, lot, serial, quantity: 1, foundAt: order.number, setBy: personId }
  setUnitsApart(floor, { ...units, reason: 'damaged' })
  const isEmpty = packOrder(floor.db, order).lines.every(({ needed }) => needed === 0)
  openException(floor.db, {
    exceptionId: floor.newId(),
    kind: isEmpty ? 'nothing-found' : 'short',
    about: order.number,
    detail: `${sku}: 1 short, damaged at the bench`,
    openedAt: isoNow(floor),
    openedBy: personId,
  })
  if (isEmpty) giveBack(floor, order, personId)
}

function giveBack(floor: Floor, order: Order, by: string): void {
  const { orderRef } = order
  const reason = 'damaged'
  const { waveId } = orderByRef(floor.db, orderRef) ?? { waveId: null }
  cancelPapers(floor, orderRef, reason, by)
  leaveFloor(floor.db, orderRef)
  freeTotes(floor.db, orderRef)
  setWave(floor.db, orderRef, null, 'waiting')
  releaseClaim(floor, order)
  if (waveId !== null) settleWave(floor.db, waveId)
  floor.record({ kind: 'order-waits-again', subject: orderRef, actor: by, payload: { reason } })
}

/** What is left of an order may all lie in closed cartons: with somebody's word that less leaves, it is packed. Tells whether it is. */
export function endIfPacked(floor: Floor, person: PersonRow, order: Order): boolean {
  const pack = packOrder(floor.db, order)
  const isOver =
    leftToVerify(pack) === 0 &&
    pack.cartons.length > 0 &&
    pack.cartons.every(({ state, units }) => state === 'closed' || units.length === 0)
  if (!isOver) return false
  confirmShipment(floor, order, person.personId)
  return true
}
