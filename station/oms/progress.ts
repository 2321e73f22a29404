import { post } from '#db/outbox'
import { type Floor, isoNow } from '#station/context'

/** Tells the OMS where an order stands on this floor; never stands in the way of anything. */
export function postProgress(floor: Floor, orderRef: string, stage: 'picking' | 'packing'): void {
  const at = isoNow(floor)
  const message = { messageId: floor.newId(), kind: 'progress' as const, orderRef, about: stage }
  post(floor.db, message, { orderRef, stage, at, stationId: floor.settings.station.stationId }, at)
}
