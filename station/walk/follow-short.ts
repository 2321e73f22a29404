import { openAbout, openCountTask, openException } from '#db/exceptions'
import { post } from '#db/outbox'
import { blockLocation } from '#db/stock'
import { isBlocked } from '#db/stock-work'
import type { FollowUp } from '#domain/follow-up'
import type { PickLine } from '#domain/pick'
import type { ShortReason } from '#domain/reasons'
import { type Floor, isoNow } from '#station/context'
import { followUpsOf } from '#station/site-words'

/** What a short does to its location by the site's wish for its reason; inside the caller's transaction. */
export function followShort(
  floor: Floor,
  line: PickLine,
  quantity: number,
  reason: ShortReason,
  by: string | null,
): void {
  const { locationId, sku } = line
  const about: Record<FollowUp, () => void> = {
    count: () =>
      openCountTask(floor.db, { countTaskId: floor.newId(), locationId, sku, reason }, isoNow(floor)),
    block: () => block(floor, locationId, reason, by),
    replenish: () => askToRefill(floor, line, quantity),
    none: () => {},
  }
  for (const one of followUpsOf(floor, reason)) about[one]()
}

/** Nobody new is sent there until a supervisor opens it again; who was promised goods there still goes. */
function block(floor: Floor, locationId: string, reason: ShortReason, by: string | null): void {
  if (isBlocked(floor.db, locationId) || openAbout(floor.db, locationId, 'location-blocked').length > 0)
    return
  blockLocation(floor.db, locationId, true)
  openException(floor.db, {
    exceptionId: floor.newId(),
    kind: 'location-blocked',
    about: locationId,
    detail: reason,
    openedAt: isoNow(floor),
    openedBy: by,
  })
  floor.record({ kind: 'location-blocked', subject: locationId, actor: by, payload: { reason } })
}

/** The OMS hears how many are short there, and that somebody should bring more. */
function askToRefill(floor: Floor, { orderRef, sku, locationId, lot }: PickLine, quantity: number): void {
  const at = isoNow(floor)
  post(
    floor.db,
    { messageId: floor.newId(), kind: 'stockMovement', orderRef: null, about: locationId },
    { orderRef, sku, locationId, lot, quantity: -quantity, reason: 'short', replenish: true, at },
    at,
  )
}
