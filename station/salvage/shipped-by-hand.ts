import type { CommandArgs } from '#contract/commands'
import { isConfirmed } from '#db/begun-orders'
import { orderByRef } from '#db/orders'
import { post } from '#db/outbox'
import type { PersonRow } from '#db/people'
import type { Order } from '#domain/order'
import type { Refusal } from '#domain/refusal'
import { allByHand, handConfirmation, type ShipmentConfirmation } from '#domain/shipment'
import { type Floor, isoNow } from '#station/context'

type Shipped = Extract<CommandArgs<'decideBegun'>, { decision: 'shippedByHand' }>['shipped']

/**
 * What the OMS must be told of orders that were shipped by hand. None of those it is being told of, or was: a message
 * that survived is the one confirmation, whatever somebody says now.
 */
export function confirmationsOf(
  floor: Floor,
  orderRefs: readonly string[],
  shipped: Shipped,
  { personId }: PersonRow,
): { order: Order; confirmation: ShipmentConfirmation }[] | Refusal {
  const { stationId } = floor.settings.station
  const stranger = shipped.find(({ orderRef }) => !orderRefs.includes(orderRef))
  if (stranger !== undefined) return { refusal: 'not-found', what: stranger.orderRef }
  const made: { order: Order; confirmation: ShipmentConfirmation }[] = []
  for (const orderRef of orderRefs) {
    const held = orderByRef(floor.db, orderRef)
    if (held === null) return { refusal: 'not-found', what: orderRef }
    if (isConfirmed(floor.db, orderRef)) continue
    const order = held.newer ?? held.order
    const { version: basedOn, courierId, service } = order
    const said = shipped.find((one) => one.orderRef === orderRef) ?? allByHand(order)
    const by = { shippedAt: isoNow(floor), stationId, personId, cartonId: floor.newId() }
    const confirmation = handConfirmation(order, said, { basedOn, courierId, service, ...by })
    if ('refusal' in confirmation) return confirmation
    made.push({ order, confirmation })
  }
  return made
}

/** Puts the one confirmation out, its key made here and never again; inside the caller's transaction. */
export function confirmByHand(
  floor: Floor,
  { orderRef, number }: Order,
  confirmation: ShipmentConfirmation,
  by: string,
): void {
  const messageId = floor.newId()
  const message = { messageId, kind: 'shipmentConfirmation', orderRef, about: number } as const
  post(floor.db, message, confirmation, isoNow(floor))
  const payload = { messageId, cartons: confirmation.cartons.length, byHand: true }
  floor.record({ kind: 'shipment-confirmed', subject: orderRef, actor: by, payload })
}
