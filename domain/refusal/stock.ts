import type { StockWorkKind } from '#domain/stock-work'

/** Putting away, refilling and counting, and the plates stock lies under. */
export type StockRefusal =
  | { refusal: 'location-wanted' }
  | { refusal: 'item-wanted' }
  /** Nothing tells which lot was meant. */
  | { refusal: 'lot-missing'; sku: string }
  | { refusal: 'expiry-needed'; sku: string; lot: string }
  | { refusal: 'not-here'; sku: string; locationId: string }
  /** `promised` units of what lies here belong to walks. */
  | { refusal: 'over-free'; sku: string; free: number; promised: number }
  | { refusal: 'same-location'; locationId: string }
  | { refusal: 'location-blocked'; locationId: string }
  /** Of an item that is to be fetched for a short, not as much lies free as is missing. */
  | { refusal: 'none-free'; sku: string }
  | { refusal: 'count-open'; locationId: string }
  | { refusal: 'nothing-counted' }
  | { refusal: 'not-empty-counted' }
  | { refusal: 'stock-work-open'; kind: StockWorkKind }
  | { refusal: 'store-first' }
  /** The label of units nobody may sell; `number` is what stands on it. */
  | { refusal: 'set-apart'; number: string }
  | { refusal: 'unknown-plate'; text: string }
  | { refusal: 'plate-empty'; plateId: string }
  /** Somebody has it in the hand to bring it elsewhere. */
  | { refusal: 'plate-carried'; plateId: string }
  | { refusal: 'plate-twice'; plateId: string }
  | { refusal: 'plate-elsewhere'; plateId: string; locationId: string }
  /** Nobody put it away yet, so there is nothing to take it from. */
  | { refusal: 'plate-not-stored'; plateId: string }
  /** Whole plates are in the hand or counted; less than they hold cannot be keyed. */
  | { refusal: 'plate-whole'; sku: string; onPlates: number }
