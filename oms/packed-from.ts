import type { Order } from '#domain/order'

/**
 * Why an order as it is now cannot leave as it was packed, in the words of its fields; null when it can. Lines are not
 * looked at: how many of them are still to be shipped is counted in its own way by every OMS.
 */
export function notAsPacked(packed: Order, now: Order): string | null {
  if (now.cancelledAt !== null) return 'the order was cancelled'
  if (now.hold !== null) return `the order is held: ${now.hold}`
  const changed = (['courierId', 'service', 'codSen', 'giftNote', 'hidePrices'] as const).filter(
    (field) => packed[field] !== now[field],
  )
  const sameAddress = JSON.stringify(packed.shipTo) === JSON.stringify(now.shipTo)
  const all = [...(sameAddress ? [] : ['shipTo']), ...changed]
  return all.length === 0 ? null : `the order was changed after packing: ${all.join(', ')}`
}

/** The version of an order whose OMS counts none: that of the same content last seen, or the next one. */
export function versionOf(now: Order, newest: Order | null): number {
  if (newest === null) return 1
  return JSON.stringify({ ...now, version: 0 }) === JSON.stringify({ ...newest, version: 0 })
    ? newest.version
    : newest.version + 1
}
