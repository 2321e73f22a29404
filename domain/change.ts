import type { Order, OrderLine } from '#domain/order'
import type { Refusal } from '#domain/refusal'
import { asPicked } from '#domain/work-stop'

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
  if (newer.claim != null) return { refusal: 'order-claimed-elsewhere', orderNumber, by: newer.claim.name }
  if (handled.labelled && onLabel(order) !== onLabel(newer)) return { refusal: 'label-exists', orderNumber }
  const before = asPicked(order)
  const now = asPicked(newer)
  const fits = handled.lines.every(({ lineRef, sku }) => {
    const ordered = before.lines.filter((line) => line.lineRef === lineRef)
    const orderedSku = (ordered.find((line) => line.sku === sku) ?? ordered[0])?.sku ?? sku
    if (sku !== orderedSku && (newer.substitution ?? 'none') === 'none') return false
    const units = handled.lines.filter(
      (line) => line.lineRef === lineRef && (ordered.length < 2 || line.sku === sku),
    )
    return units.reduce((sum, { quantity }) => sum + quantity, 0) <= wanted(now, lineRef, orderedSku)
  })
  return fits ? null : { refusal: 'put-back-first', orderNumber }
}

/** Whether an order wants other goods than before. */
export const goodsChanged = (order: Order, newer: Order): boolean => goodsOf(order) !== goodsOf(newer)

const wanted = (order: Order, lineRef: string, sku: string): number =>
  unitsOf(order.lines.find((line) => line.lineRef === lineRef && line.sku === sku))
/** A line by weight takes any number of units; whether they weigh enough is seen when it is packed. */
const unitsOf = (line: OrderLine | undefined): number =>
  line?.weight === undefined ? (line?.quantity ?? 0) : Number.POSITIVE_INFINITY
const goodsOf = (order: Order): string =>
  JSON.stringify(order.lines.map(({ lineRef, sku, quantity, weight }) => [lineRef, sku, quantity, weight]))

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
