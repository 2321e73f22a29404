import { beginStay, endStays, isHospital, staysOf } from '#db/hospital'
import { missingOf } from '#db/missing-units'
import type { Order } from '#domain/order'
import type { Refusal } from '#domain/refusal'
import { type Floor, isoNow } from '#station/context'

/** A tote was put there: while its order lacks units it waits for a decision. Inside the caller's transaction. */
export function standInHospital(
  floor: Floor,
  orderRef: string,
  { toteId, place }: { toteId: string; place: string },
): void {
  if (isHospital(floor.db, place) && missingOf(floor.db, orderRef).length > 0)
    beginStay(floor.db, { toteId, orderRef, place, since: isoNow(floor) })
}

/** Once nothing of an order is missing any more, or nobody waits for it, its totes go to a bench. Inside the caller's transaction. */
export function leaveHospital(floor: Floor, orderRef: string, by: string | null): void {
  const stays = staysOf(floor.db, orderRef)
  if (stays.length === 0 || missingOf(floor.db, orderRef).length > 0) return
  endStays(floor.db, orderRef)
  const payload = { totes: stays.map(({ toteId }) => toteId), place: stays[0]?.place ?? '' }
  floor.record({ kind: 'hospital-left', subject: orderRef, actor: by, payload })
}

/** Why no bench opens an order yet; null while none of its totes waits for a decision. */
export function inHospital(floor: Floor, { orderRef, number }: Order): Refusal | null {
  const [stay] = staysOf(floor.db, orderRef)
  return stay === undefined ? null : { refusal: 'order-in-hospital', orderNumber: number, place: stay.place }
}
