import { createHash } from 'node:crypto'
import type { Order } from '#domain/order'

/** What floor work depends on: a change of status or version alone is no change. */
export function contentHash(order: Order): string {
  const { version: _version, status: _status, ...content } = order
  return hashOf(content)
}
/** What a picked or packed order depends on; urgency and allocation may change under way. */
export function workHash({
  shipTo,
  lines,
  courierId,
  service,
  codSen,
  giftNote,
  hidePrices,
  hold,
  cancelledAt,
  number,
  workStops,
  claim,
}: Order): string {
  const wanted = lines.map(({ lineRef, sku, quantity, weight }) => ({ lineRef, sku, quantity, weight }))
  return hashOf({
    shipTo,
    wanted,
    courierId,
    service,
    codSen,
    giftNote,
    hidePrices,
    hold,
    cancelledAt,
    number,
    workStops,
    takenBy: claim?.key,
  })
}
const hashOf = (content: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex')

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [two]) => (one < two ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
