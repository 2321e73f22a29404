import type { Order } from '#domain/order'
import type { Refusal } from '#domain/refusal'

/** What the floor has done for an order: units picked or promised per line, and whether a label was made. */
export interface Handled {
  lines: readonly { lineRef: string; sku: string; quantity: number }[]
  labelled: boolean
}

/**
 * Judges whether the floor can go on with what the OMS has now; null when it can. More units than before ship
 * in part; fewer than handled must be put back first; what stands on a label cannot change under it.
 */
export function judgeChange(order: Order, newer: Order, handled: Handled): Refusal | null {
  const orderNumber = order.number
  if (newer.cancelledAt !== null) return { refusal: 'order-cancelled', orderNumber }
  if (handled.labelled && onLabel(order) !== onLabel(newer)) return { refusal: 'label-exists', orderNumber }
  const fits = handled.lines.every(({ lineRef, sku }) => {
    const orderedSku = order.lines.find((line) => line.lineRef === lineRef)?.sku ?? sku
    if (sku !== orderedSku && (newer.substitution ?? 'none') === 'none') return false
    const units = handled.lines.filter((line) => line.lineRef === lineRef)
    return units.reduce((sum, { quantity }) => sum + quantity, 0) <= wanted(newer, lineRef, orderedSku)
  })
  return fits ? null : { refusal: 'put-back-first', orderNumber }
}

/** Whether an order wants other goods than before. */
export const goodsChanged = (order: Order, newer: Order): boolean => goodsOf(order) !== goodsOf(newer)

const wanted = (order: Order, lineRef: string, sku: string): number =>
  order.lines.find((line) => line.lineRef === lineRef && line.sku === sku)?.quantity ?? 0
const goodsOf = (order: Order): string =>
  JSON.stringify(order.lines.map(({ lineRef, sku, quantity }) => [lineRef, sku, quantity]))

/** Everything a shipping label says of an order; the goods stand for its weight and number of cartons. */
function onLabel(order: Order): string {
  const { number, courierId, service, codSen, currency, giftNote, shipTo } = order
  const { name, company, lines, postcode, town, state, country, phone } = shipTo
  const address = [name, company, lines, postcode, town, state, country, phone]
  return JSON.stringify([
    number,
    courierId,
    service,
    codSen,
    currency,
    giftNote !== null,
    address,
    goodsOf(order),
  ])
}
