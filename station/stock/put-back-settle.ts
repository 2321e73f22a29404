import { openAbout, resolveException } from '#db/exceptions'
import { isPutBackOpen } from '#db/put-back-work'
import { isInHand } from '#db/walk-stops'
import { type Floor, isoNow } from '#station/context'

/** How an exception names a label that must not leave the house. */
export const voidLabel = 'void label'

/** Settles what was open about goods of an order that all lie in their locations again; inside the caller's transaction. Labels to void still need a person. */
export function settleIfBack(floor: Floor, orderNumber: string, by: string | null): void {
  if (isInHand(floor.db, orderNumber)) return
  for (const { exceptionId, detail } of openAbout(floor.db, orderNumber, 'put-back')) {
    if (detail.includes(voidLabel) || isPutBackOpen(floor.db, exceptionId)) continue
    const reason = 'all put back by scan'
    resolveException(floor.db, exceptionId, by ?? '', reason, isoNow(floor))
    floor.record({ kind: 'exception-resolved', subject: exceptionId, actor: by, payload: { reason } })
  }
}
