import { withFinish } from '#domain/apply-pick'
import type { PickList, WalkStop } from '#domain/pick'
import type { Named, PickVerdict } from '#domain/pick-scan'
import type { Refusal } from '#domain/refusal'

/** Judges a scan while goods of an order that left the walk are still on the cart or in the hand: only what gives them up counts. */
export function judgeLeft(list: PickList, stop: WalkStop, named: Named): PickVerdict {
  const given =
    stop.goods === 'tote'
      ? named.kind === 'tote' && named.toteId === stop.toteId
      : named.kind === 'location' && named.locationId === stop.locationId
  if (!given) return leftRefusal(stop)
  const { position, orderNumber } = stop
  return { facts: withFinish(list, [{ fact: 'stop-cleared', position, orderNumber }]) }
}

/** Why nothing else goes on now; null when nothing of a departed order is left on the walk. */
export function whyStopped({ stops: [stop] }: PickList): Refusal | null {
  return stop === undefined ? null : leftRefusal(stop)
}

const leftRefusal = (stop: WalkStop): Refusal => ({ refusal: 'order-left', ...goodsLeft(stop) })

/** What is given up of a departed order: a tote off the cart, or what is in the hand, into its location. */
export const goodsLeft = (
  stop: WalkStop,
): Pick<WalkStop, 'orderNumber' | 'why' | 'slot'> & { toteId: string | null; locationId: string | null } => ({
  orderNumber: stop.orderNumber,
  why: stop.why,
  slot: stop.slot,
  toteId: stop.goods === 'tote' ? stop.toteId : null,
  locationId: stop.goods === 'hand' ? stop.locationId : null,
})
