import type { ExceptionRow } from '#contract/desk-views'
import { asNamed, type HeldOrder } from '#db/orders'
import type { Order } from '#domain/order'

/** Field by field, what we worked from and what the OMS has now. */
export function differencesOf(held: HeldOrder | null): ExceptionRow['differences'] {
  if (held?.newer == null) return []
  const ours = fieldsOf(asNamed(held))
  const theirs = fieldsOf(held.newer)
  return Object.keys(ours).flatMap((field) => {
    const [our, their] = [ours[field] ?? '', theirs[field] ?? '']
    return our === their ? [] : [{ field, ours: our, theirs: their }]
  })
}
function fieldsOf(order: Order): Record<string, string> {
  const { shipTo } = order
  return {
    name: [shipTo.name, shipTo.company].filter((part) => part !== null).join(', '),
    street: shipTo.lines.join(', '),
    town: [`${shipTo.postcode} ${shipTo.town}`, shipTo.state, shipTo.country]
      .filter((part) => part !== '')
      .join(', '),
    phone: shipTo.phone,
    courier: `${order.courierId} ${order.service}`,
    lines: order.lines.map((line) => `${line.quantity} × ${line.sku}`).join(', '),
    cod: order.codSen === null ? '' : `${order.currency} ${(order.codSen / 100).toFixed(2)}`,
    gift: order.giftNote ?? '',
    prices: order.hidePrices ? 'hidden' : 'shown',
    hold: order.hold ?? '',
    cancelled: order.cancelledAt ?? '',
    takenBy: order.claim?.name ?? '',
  }
}
