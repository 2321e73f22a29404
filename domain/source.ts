import type { Order } from '#domain/order'

/**
 * Several order systems may feed one floor. The first has no mark; each other one has a short one, which stands before what
 * it names: `SHOP,1001` is its order 1001, `SHOP/SO-7` what people read of it. No reference of an order system holds a comma.
 */
export const firstSource = ''

/** Which source an order is of. */
export function sourceOfRef(orderRef: string): string {
  const comma = orderRef.indexOf(',')
  return comma === -1 ? firstSource : orderRef.slice(0, comma)
}

/** The reference as its own source knows it. */
export const refAtSource = (orderRef: string): string => orderRef.slice(orderRef.indexOf(',') + 1)

/** The reference as this floor knows it. */
export const refOnFloor = (source: string, orderRef: string): string =>
  source === firstSource ? orderRef : `${source},${orderRef}`

/** An order as this floor knows it: nobody takes it for another source's. */
export function orderOnFloor(source: string, order: Order): Order {
  if (source === firstSource) return order
  const { orderRef, number, customerRef } = order
  const marked = { ...order, orderRef: refOnFloor(source, orderRef), number: `${source}/${number}` }
  return customerRef === undefined ? marked : { ...marked, customerRef: `${source}/${customerRef}` }
}

/** What people at its own source call an order. */
export function numberAtSource({ orderRef, number }: Pick<Order, 'orderRef' | 'number'>): string {
  const source = sourceOfRef(orderRef)
  return source === firstSource ? number : number.slice(source.length + 1)
}

/** The order as its own source told it. */
export function orderAtSource(source: string, order: Order): Order {
  if (source === firstSource) return order
  const { orderRef, number, customerRef } = order
  const bare = { ...order, orderRef: refAtSource(orderRef), number: number.slice(source.length + 1) }
  return customerRef === undefined ? bare : { ...bare, customerRef: customerRef.slice(source.length + 1) }
}
