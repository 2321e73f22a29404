import { openAbout, resolveException } from '#db/exceptions'
import { type HeldOrder, orderByRef } from '#db/orders'
import type { PersonRow } from '#db/people'
import { goodsOf } from '#db/put-backs'
import { isAtBench } from '#db/wave-orders'
import { waveById } from '#db/waves'
import type { Order } from '#domain/order'
import type { Refusal } from '#domain/refusal'
import { type Floor, isoNow, step } from '#station/context'
import { leaveWork } from '#station/oms/changes'
import { leavePlan } from '#station/planning/steer-wave'
import { whereNow } from '#station/planning/wave-orders'

/**
 * Takes an order out of its wave. A planned wave goes on without it; on the floor it leaves its lists, and what was picked
 * goes back to its locations. It then waits for another wave. Refused once a bench has begun with it.
 */
export function pullOrder(
  floor: Floor,
  { orderRef, reason }: { orderRef: string; reason: string },
  { personId }: PersonRow,
): { waveNumber: string; units: number } | Refusal {
  return step(floor, () => {
    const held = orderByRef(floor.db, orderRef)
    if (held === null) return { refusal: 'not-found', what: orderRef } as const
    const planned = leavePlan(floor, orderRef)
    if (planned === null && held.waveId === null) return whereNow(floor, orderRef)
    const tooFar = planned === null ? whyTooFar(floor, held) : null
    if (tooFar !== null) return tooFar
    const waveNumber = planned?.number ?? waveById(floor.db, held.waveId ?? '')?.number ?? ''
    const units = planned === null ? leaveFloorWave(floor, held, reason, personId) : 0
    const payload = { wave: waveNumber, units, reason }
    floor.record({ kind: 'order-pulled-out', subject: orderRef, actor: personId, payload })
    return { waveNumber, units }
  })
}

/** An order leaves its wave on the floor and waits again, inside the caller's transaction. Answers how many units go back. */
export function leaveFloorWave(floor: Floor, held: HeldOrder, reason: string, by: string | null): number {
  const { orderRef } = held.order
  const goods = goodsOf(floor.db, orderRef)
  const unsettled = openAbout(floor.db, held.order.number, 'short-held')
  leaveWork(floor, held, held.newer ?? asSent(held), reason, by, 'pulled')
  for (const { exceptionId } of unsettled) {
    resolveException(floor.db, exceptionId, by ?? '', reason, isoNow(floor))
    floor.record({ kind: 'exception-resolved', subject: exceptionId, actor: by, payload: { reason } })
  }
  return goods.reduce((sum, { picked, inHand }) => sum + picked + inHand, 0)
}
/** An order with the priority that the OMS gave it. */
const asSent = ({ order, omsPriority }: HeldOrder): Order => ({ ...order, priority: omsPriority })

function whyTooFar(floor: Floor, { order, floorStage, shippedAt }: HeldOrder): Refusal | null {
  const isBefore = shippedAt === null && ['waiting', 'picking', 'picked', 'packing'].includes(floorStage)
  if (isBefore && !isAtBench(floor.db, order.orderRef)) return null
  return { refusal: 'order-too-far', orderNumber: order.number, stage: floorStage }
}
