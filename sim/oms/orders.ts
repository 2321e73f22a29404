import type { Order, OrderStatus } from '#domain/order'
import { instantOf, orderFromBody, type Store } from './store.ts'

/** Open means: still the warehouse's work. Held ones are open; cancelled and shipped ones are not. */
const open = `cancelled_at is null and status in ('pending', 'confirmed', 'picking', 'packing')`

/** One page of the open set after an orderRef, and whether more follow. */
export function openPage({ db }: Store, after: string, limit: number): { orders: Order[]; more: boolean } {
  const rows = db
    .prepare<[string, number], { body: string }>(
      `select body from orders where ${open} and order_ref > ? order by order_ref limit ?`,
    )
    .all(after, limit + 1)
  return { orders: rows.slice(0, limit).map(orderFromBody), more: rows.length > limit }
}

/** Every open order in every version it had, oldest first; for answering badly on purpose. */
export function openVersions({ db }: Store): Order[][] {
  const rows = db
    .prepare<[], { body: string; order_ref: string }>(
      `select order_version.body, order_ref from order_version join orders using (order_ref) where ${open} order by order_ref, order_version.version`,
    )
    .all()
  const byRef = new Map<string, Order[]>()
  for (const row of rows) byRef.set(row.order_ref, [...(byRef.get(row.order_ref) ?? []), orderFromBody(row)])
  return [...byRef.values()]
}

/** An order as it is now. */
export function findOrder({ db }: Store, orderRef: string): Order | null {
  const row = db
    .prepare<[string], { body: string }>('select body from orders where order_ref = ?')
    .get(orderRef)
  return row === undefined ? null : orderFromBody(row)
}

/** An order as it was at a version; null when it never had that version. */
export function orderAt({ db }: Store, orderRef: string, version: number): Order | null {
  const row = db
    .prepare<[string, number], { body: string }>(
      'select body from order_version where order_ref = ? and version = ?',
    )
    .get(orderRef, version)
  return row === undefined ? null : orderFromBody(row)
}

/** Takes a new order in; false when its reference or number is taken. */
export function addOrder(store: Store, order: Order): boolean {
  const taken = store.db
    .prepare('select 1 from orders where order_ref = ? or number = ?')
    .get(order.orderRef, order.number)
  if (taken !== undefined) return false
  const body = JSON.stringify(order)
  store.db
    .prepare('insert into orders values (?, ?, ?, ?, ?, ?)')
    .run(order.orderRef, order.number, order.version, order.status, order.cancelledAt, body)
  saveVersion(store, order, body)
  return true
}

/** Saves a changed order as its next version. */
export function changeOrder(store: Store, before: Order, change: Partial<Order>): Order {
  const order: Order = {
    ...before,
    ...change,
    orderRef: before.orderRef,
    number: before.number,
    version: before.version + 1,
  }
  const body = JSON.stringify(order)
  store.db
    .prepare('update orders set version = ?, status = ?, cancelled_at = ?, body = ? where order_ref = ?')
    .run(order.version, order.status, order.cancelledAt, body, order.orderRef)
  saveVersion(store, order, body)
  return order
}

/** The order with this status; the same one when it has it already. */
export const withStatus = (store: Store, order: Order, status: OrderStatus): Order =>
  order.status === status ? order : changeOrder(store, order, { status })

function saveVersion(store: Store, order: Order, body: string): void {
  store.db
    .prepare('insert into order_version values (?, ?, ?, ?)')
    .run(order.orderRef, order.version, body, instantOf(store))
}
