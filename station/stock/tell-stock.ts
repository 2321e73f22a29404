import { post } from '#db/outbox'
import type { StockTold } from '#domain/stock-difference'
import { type Floor, isoNow } from '#station/context'

/** A change of how many units of an item this site has to sell. */
interface StockChange {
  sku: string
  locationId: string
  lot: string | null
  quantity: number
  reason: 'counted' | 'damaged' | 'expired' | 'backToStock' | 'putAway'
}

const wishOf: Record<StockChange['reason'], keyof StockTold> = {
  counted: 'counts',
  damaged: 'setApart',
  expired: 'setApart',
  backToStock: 'setApart',
  putAway: 'putAway',
}

/** Tells the OMS of a change where the site wants it to know; inside the transaction that makes it. */
export function tellStock(floor: Floor, change: StockChange): void {
  if (change.quantity === 0 || !floor.settings.stockTold[wishOf[change.reason]]) return
  const at = isoNow(floor)
  post(
    floor.db,
    { messageId: floor.newId(), kind: 'stockMovement', orderRef: null, about: change.locationId },
    { orderRef: null, ...change, at },
    at,
  )
  queueMicrotask(floor.wake.outbox)
}
