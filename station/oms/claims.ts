import { ordersToClaim } from '#db/claims'
import { readMeta, saveMeta } from '#db/meta'
import { orderByRef } from '#db/orders'
import { post } from '#db/outbox'
import { inTransaction } from '#db/statements'
import type { Order } from '#domain/order'
import { type Floor, isoNow } from '#station/context'

/** As long as a station may be without its OMS and still keep its orders. */
const holdS = 24 * 3600
/** A claim is renewed when a third of that has passed, so that it outlasts a day without the OMS but for that third. */
const renewAfterMs = (holdS * 1000) / 3
/** Claims are looked at so often, and so many renewed at once. */
const lookEveryMs = 5 * 60_000
const mostAtOnce = 500

/** An order with a claim as the OMS told it; one of this station itself is none that keeps it away. */
export function withoutOwnClaim(floor: Floor, order: Order): Order {
  const isOurs = order.claim != null && order.claim.key === readMeta(floor.db, 'claimKey')
  return isOurs ? { ...order, claim: null } : order
}

/** Asks the OMS to give an order to this station alone, in the transaction that puts it on the floor. */
export function claimOrder(floor: Floor, order: Order): void {
  if (order.claim === undefined) return
  const { name } = floor.settings.station
  tell(floor, order, 'claim', { stationName: name, holdS })
}

/** Gives an order back that leaves the floor unshipped, in the transaction that takes it off. */
export function releaseClaim(floor: Floor, order: Order): void {
  if (order.claim === null) tell(floor, order, 'releaseClaim', {})
}

function tell(floor: Floor, order: Order, kind: 'claim' | 'releaseClaim', more: object): void {
  const { orderRef, number } = order
  const claimKey = readMeta(floor.db, 'claimKey') ?? floor.newId()
  saveMeta(floor.db, 'claimKey', claimKey)
  const at = isoNow(floor)
  const { stationId } = floor.settings.station
  post(
    floor.db,
    { messageId: floor.newId(), kind, orderRef, about: number },
    { orderRef, claimKey, stationId, ...more, at },
    at,
  )
  queueMicrotask(floor.wake.outbox)
}

/** Renews the claims on orders that stay on the floor for long, while their OMS answers; also those that were never made. */
export function claimRenewal(floor: Floor, source: string): () => void {
  let lookAtMs = 0
  return () => {
    if (floor.upMs() < lookAtMs) return
    lookAtMs = floor.upMs() + lookEveryMs
    const since = new Date(floor.now().getTime() - renewAfterMs).toISOString()
    inTransaction(floor.db, () => {
      for (const orderRef of ordersToClaim(floor.db, source, since, mostAtOnce)) {
        const held = orderByRef(floor.db, orderRef)
        if (held !== null) claimOrder(floor, held.order)
      }
    })
  }
}
