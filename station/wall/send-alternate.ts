import { workById } from '#db/lists'
import { freeElsewhere } from '#db/stock'
import { type Floor, today } from '#station/context'
import { siteOf } from '#station/site'
import { sendMissing } from '#station/walk/send-missing'
import { freeInstead } from '#station/walk/substitutes'

/**
 * What an order at a wall lacks for good: where it takes alternates and nothing of the item itself lies free any more, a
 * list of its own fetches one, and the order waits for that. `mayGo`: a supervisor could send somebody for the rest,
 * because alternates want a word, or because the item lies free by now. Inside the caller's transaction.
 */
export function sendAlternate(
  floor: Floor,
  sortId: string,
  lineId: string,
  missing: number,
  by: string | null,
): { sent: number; mayGo: boolean } {
  const held = workById(floor.db, sortId)
  const line = held?.list.lines.find((one) => one.lineId === lineId)
  if (held === null || line === undefined) return { sent: 0, mayGo: false }
  const anywhere = { ...line, locationId: '' }
  const takes = freeInstead(floor, anywhere, ['allowed', 'approve'])
  if (takes.length === 0) return { sent: 0, mayGo: false }
  const own = freeElsewhere(floor.db, line.sku, '', today(floor, siteOf(floor).timeZone))
  const places = own.length > 0 ? [] : freeInstead(floor, anywhere, ['allowed'])
  return { sent: sendMissing(floor, held, line, missing, places, by), mayGo: true }
}
