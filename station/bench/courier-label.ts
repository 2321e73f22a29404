import { createHash } from 'node:crypto'
import { type CourierLabel, courierLabelOf, voidCourierLabel } from '#db/courier-labels'
import { couriers } from '#db/master'
import { post } from '#db/outbox'
import { labelBasis } from '#domain/courier-label'
import type { Order } from '#domain/order'
import { sourceOfRef } from '#domain/source'
import { type Floor, isoNow } from '#station/context'

/** Whether a courier makes its labels itself. On a copy no courier is asked for anything: its labels are the station's own. */
export const isLabelledByCourier = (floor: Pick<Floor, 'db' | 'mode'>, courierId: string): boolean =>
  floor.mode.mode === 'live' &&
  couriers(floor.db).some((one) => one.courierId === courierId && one.labels === 'courier')

/** The digest of what a label is made for. */
export const basisOf = (order: Order): string => createHash('sha256').update(labelBasis(order)).digest('hex')

/** A courier's label goes out of use, and the courier is told so, once; inside the caller's transaction. */
export function voidLabelAtCourier(
  floor: Floor,
  label: CourierLabel,
  orderNumber: string,
  reason: string,
  by: string | null,
): void {
  voidCourierLabel(floor.db, label.labelId)
  const { labelId, orderRef, trackingNumber } = label
  const messageId = floor.newId()
  // of no order: a courier that does not answer must not hold up the order's own messages
  const message = {
    messageId,
    kind: 'voidLabel',
    orderRef: null,
    about: orderNumber,
    source: sourceOfRef(orderRef),
  } as const
  post(floor.db, message, { key: labelId, reason }, isoNow(floor))
  floor.record({
    kind: 'courier-label-void',
    subject: orderRef,
    actor: by,
    payload: { labelId, trackingNumber, messageId, reason },
  })
}

/** Why the carton on the bench waits for its courier; null where it does not. */
export function courierWait(
  floor: Floor,
  order: Order,
  cartonNumber: number,
): CourierLabel | 'not-asked' | null {
  if (!isLabelledByCourier(floor, order.courierId)) return null
  return courierLabelOf(floor.db, order.orderRef, cartonNumber) ?? 'not-asked'
}
