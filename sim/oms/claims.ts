import type { Order } from '#domain/order'
import { wireClaim, wireClaimRelease } from '#oms/wire-claim'
import { once } from './keyed.ts'
import { findOrder } from './orders.ts'
import { accepted, problem, type Reply, readBody } from './reply.ts'
import { instantOf, type Store, saveSetting, setting } from './store.ts'

/** From now on this OMS keeps claims of stations, or no longer. */
export function keepClaims(store: Store, on: boolean): { on: boolean } {
  saveSetting(store, 'claims', on ? 'on' : 'off')
  return { on }
}
const isKept = (store: Store): boolean => setting(store, 'claims') === 'on'

interface Claim {
  orderRef: string
  claimKey: string
  stationId: string
  stationName: string
  until: string
}

/** The claims that stand now, of all orders. */
export const standingClaims = (store: Store): Claim[] =>
  store.db
    .prepare<[string], Claim>(
      `select order_ref as orderRef, claim_key as claimKey, station_id as stationId, station_name as stationName, until
       from order_claim where until > ? order by order_ref`,
    )
    .all(instantOf(store))

/** Whose an order is now; null for nobody's, or where the claim has lapsed. */
export const claimOn = (store: Store, orderRef: string): Claim | null =>
  store.db
    .prepare<[string, string], Claim>(
      `select order_ref as orderRef, claim_key as claimKey, station_id as stationId, station_name as stationName, until
       from order_claim where order_ref = ? and until > ?`,
    )
    .get(orderRef, instantOf(store)) ?? null

/** Orders as stations see them: with who works on each, where this OMS keeps claims. */
export function withClaims(store: Store, orders: readonly Order[]): Order[] {
  if (!isKept(store)) return [...orders]
  const claims = new Map(standingClaims(store).map((one) => [one.orderRef, one]))
  return orders.map((order) => {
    const claim = claims.get(order.orderRef)
    return { ...order, claim: claim === undefined ? null : { key: claim.claimKey, name: claim.stationName } }
  })
}

/** The conflict of whoever comes to an order that is another station's. */
export function claimedElsewhere(store: Store, order: Order, by: Claim): Reply {
  return problem(409, 'order-claimed', `taken by ${by.stationName}`, withClaims(store, [order])[0] ?? order)
}

/** POST /v1/claims: an order is one station's; the same one may hold it longer. */
export function claim(store: Store, key: string | null, body: unknown): Reply {
  return once(store, key, 'claim', body, (checkedKey) => {
    const read = readBody(wireClaim, body)
    if ('bad' in read) return read.bad
    const { orderRef, claimKey, stationId, stationName, holdS } = read.good
    const order = findOrder(store, orderRef)
    if (order === null) return problem(404, 'unknown-order', `no order ${orderRef}`, null)
    if (!isKept(store)) return problem(422, 'no-claims', 'this OMS keeps no claims', null)
    if (order.cancelledAt !== null)
      return problem(
        409,
        'order-cancelled',
        `cancelled at ${order.cancelledAt}`,
        withClaims(store, [order])[0] ?? order,
      )
    if (!['pending', 'confirmed', 'picking', 'packing'].includes(order.status))
      return problem(409, 'already-shipped', `the order is ${order.status}`, order)
    const before = claimOn(store, orderRef)
    if (before !== null && before.claimKey !== claimKey) return claimedElsewhere(store, order, before)
    const until = new Date(store.now() + holdS * 1000).toISOString()
    store.db
      .prepare('insert or replace into order_claim values (?, ?, ?, ?, ?)')
      .run(orderRef, claimKey, stationId, stationName, until)
    const reply = accepted(`CLM-${checkedKey}`.slice(0, 64), order.version)
    return before === null ? reply : { status: 200, body: { ...(reply.body as object), already: true } }
  })
}

/** POST /v1/claims/release: only its own claim, and none that is over. */
export function releaseClaim(store: Store, key: string | null, body: unknown): Reply {
  return once(store, key, 'claim-release', body, (checkedKey) => {
    const read = readBody(wireClaimRelease, body)
    if ('bad' in read) return read.bad
    const { orderRef, claimKey } = read.good
    const order = findOrder(store, orderRef)
    if (order === null) return problem(404, 'unknown-order', `no order ${orderRef}`, null)
    const { changes } = store.db
      .prepare('delete from order_claim where order_ref = ? and claim_key = ?')
      .run(orderRef, claimKey)
    const reply = accepted(`CLR-${checkedKey}`.slice(0, 64), order.version)
    return changes > 0 ? reply : { status: 200, body: { ...(reply.body as object), already: true } }
  })
}

/** An order that has left is nobody's any more. */
export function endClaim({ db }: Store, orderRef: string): void {
  db.prepare('delete from order_claim where order_ref = ?').run(orderRef)
}
