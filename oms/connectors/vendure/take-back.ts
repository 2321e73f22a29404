import { mineOf } from '#oms/connectors/vendure/cartons'
import { moveFulfilment, moveOrder } from '#oms/connectors/vendure/changes'
import { live, orderFrom, type VendureOrder } from '#oms/connectors/vendure/order'
import { orderNow } from '#oms/connectors/vendure/pull'
import type { Vendure } from '#oms/connectors/vendure/vendure'
import type { Outcome } from '#oms/port'
import { outcomeOfFault } from '#oms/send-message'
import type { WireConfirmation } from '#oms/wire-confirmation'

/** Undoes a confirmation: its fulfilments are cancelled, and the order is work for a warehouse again. */
export async function takeBack(vendure: Vendure, key: string): Promise<Outcome> {
  const body = vendure.memory.confirmation(key)
  if (body === null) return { kind: 'refused', reason: 'nobody knows what was sent under this key', raw: '' }
  const before = await orderNow(vendure, body.orderRef)
  if (before === null) return { kind: 'refused', reason: `Vendure has no order ${body.orderRef}`, raw: '' }
  if ('fault' in before) return outcomeOfFault(before)
  const delivered = mineOf(before, body).find(({ state }) => state !== 'Pending' && state !== 'Shipped')
  if (delivered !== undefined) {
    const told = orderFrom(before, vendure.choices, vendure.memory, vendure.now(), [])
    const reason = `${delivered.trackingCode} is ${delivered.state} already`
    return { kind: 'conflict', reason, order: 'lines' in told ? told : null, raw: JSON.stringify(before) }
  }
  const after = await withdraw(vendure, before, body)
  if (after === null) return { kind: 'already', reference: before.id }
  return 'kind' in after ? after : { kind: 'applied', reference: after.id }
}

/**
 * Cancels what these cartons have in an order and opens it again where it counted as shipped: Vendure leaves an order
 * Shipped whose only fulfilment was cancelled. Answers the order afterwards; null when there was nothing to do.
 */
export async function withdraw(
  vendure: Vendure,
  order: VendureOrder,
  body: WireConfirmation,
): Promise<VendureOrder | null | Outcome> {
  const mine = mineOf(order, body)
  for (const { id } of mine) {
    const said = await moveFulfilment(vendure, id, 'Cancelled')
    if (said !== null && 'fault' in said) return outcomeOfFault(said)
  }
  const between = mine.length === 0 ? order : await orderNow(vendure, order.id)
  if (between === null) return notYet
  if ('fault' in between) return outcomeOfFault(between)
  if (mineOf(between, body).length > 0) return notYet
  const way = wayBack(between, body)
  if (way.length === 0) return mine.length === 0 ? null : between
  for (const state of way) {
    const said = await moveOrder(vendure, order.id, state)
    if (said !== null && 'fault' in said) return outcomeOfFault(said)
  }
  const after = await orderNow(vendure, order.id)
  if (after === null) return notYet
  if ('fault' in after) return outcomeOfFault(after)
  return wayBack(after, body).length > 0 ? notYet : after
}

/**
 * The states through which an order goes back that says more has left than has. One that is being changed with
 * nothing of ours left in it was on this way when a message was lost.
 */
function wayBack(order: VendureOrder, body: WireConfirmation): string[] {
  const wasOurs = (order.fulfillments ?? []).some(({ trackingCode }) =>
    body.cartons.some(({ trackingNumber }) => trackingNumber !== null && trackingNumber === trackingCode),
  )
  const left = live(order).filter(({ state }) => state !== 'Pending')
  const home = left.length > 0 ? 'PartiallyShipped' : 'PaymentSettled'
  if (!wasOurs) return []
  if (order.state === 'Modifying') return [home]
  const saysMore = order.state === 'Shipped' || (order.state === 'PartiallyShipped' && left.length === 0)
  return saysMore ? ['Modifying', home] : []
}

const notYet: Outcome = {
  kind: 'retry',
  reason: 'taken back, but not read back so',
  afterMs: null,
  takesNone: false,
}
