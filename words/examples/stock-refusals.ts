import type { StockRefusal } from '#domain/refusal/stock'
import type { Examples } from '#words/examples/each'
import { locationId, sku } from '#words/examples/samples'

/** One of each refusal of stock work. */
export const stockRefusals: Examples<StockRefusal, 'refusal'> = {
  'location-wanted': { refusal: 'location-wanted' },
  'item-wanted': { refusal: 'item-wanted' },
  'lot-missing': { refusal: 'lot-missing', sku },
  'expiry-needed': { refusal: 'expiry-needed', sku, lot: 'L2411' },
  'not-here': { refusal: 'not-here', sku, locationId },
  'over-free': { refusal: 'over-free', sku, free: 2, promised: 12 },
  'same-location': { refusal: 'same-location', locationId },
  'location-blocked': { refusal: 'location-blocked', locationId },
  'none-free': { refusal: 'none-free', sku: 'TEA-100' },
  'count-open': { refusal: 'count-open', locationId },
  'nothing-counted': { refusal: 'nothing-counted' },
  'not-empty-counted': { refusal: 'not-empty-counted' },
  'stock-work-open': { refusal: 'stock-work-open', kind: 'putAway' },
  'store-first': { refusal: 'store-first' },
  'set-apart': { refusal: 'set-apart', number: 'Q-0012' },
  'unknown-plate': { refusal: 'unknown-plate', text: 'LP-000123' },
  'plate-empty': { refusal: 'plate-empty', plateId: 'LP-000123' },
  'plate-carried': { refusal: 'plate-carried', plateId: 'LP-000123' },
  'plate-twice': { refusal: 'plate-twice', plateId: 'LP-000123' },
  'plate-elsewhere': { refusal: 'plate-elsewhere', plateId: 'LP-000123', locationId },
  'plate-not-stored': { refusal: 'plate-not-stored', plateId: 'LP-000123' },
  'plate-whole': { refusal: 'plate-whole', sku, onPlates: 1200 },
}
