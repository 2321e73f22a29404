/** On a walk: carts, totes, locations and units. */
export type PickRefusal =
  | { refusal: 'unknown-cart'; text: string }
  | { refusal: 'cart-in-use'; cartId: string; by: string }
  | { refusal: 'cart-too-small'; cartId: string; slots: number; needed: number }
  | { refusal: 'unknown-tote'; text: string }
  | { refusal: 'tote-not-empty'; toteId: string }
  | { refusal: 'tote-in-use'; toteId: string; orderNumber: string }
  | { refusal: 'wrong-tote'; toteId: string; neededToteId: string | null; slot: number }
  /** Its goods must be given up first: the tote from the cart, or what is in the hand into its location. */
  | {
      refusal: 'order-left'
      orderNumber: string
      why: 'cancelled' | 'changed' | 'pulled'
      slot: number
      toteId: string | null
      locationId: string | null
    }
  | { refusal: 'tote-empty'; toteId: string; slot: number }
  | { refusal: 'nothing-in-hand' }
  | { refusal: 'location-first'; locationId: string }
  | { refusal: 'wrong-location'; locationId: string; neededLocationId: string }
  | { refusal: 'unknown-location'; text: string }
  | { refusal: 'wrong-check-digits'; text: string; locationId: string }
  | { refusal: 'wrong-item'; scannedSku: string; neededSku: string; belongsAt: string | null }
  | { refusal: 'over-pick'; sku: string; needed: number; scanned: number }
  | { refusal: 'lot-needed'; sku: string; lots: string[] }
  /** `instead`: what expires first, here or where else it lies. */
  | {
      refusal: 'lot-expired'
      sku: string
      lot: string
      expiredOn: string
      instead: { lot: string | null; locationId: string } | null
    }
  | { refusal: 'serial-needed'; sku: string }
  /** A quantity keyed where every unit is scanned, or before the first one was. */
  | { refusal: 'scan-units'; sku: string; each: boolean }
  | { refusal: 'already-in-hand'; sku: string; inHand: number }
  | { refusal: 'serial-used'; serial: string }
  | { refusal: 'put-first'; toteId: string | null; slot: number }
  | { refusal: 'reason-needed' }
  | { refusal: 'wrong-quantity'; most: number }
  | { refusal: 'confirm-place'; place: string; chosenPlace: string }
  | { refusal: 'unknown-place'; text: string }

/** Goods on their way back to a location. */
export type PutBackRefusal =
  | { refusal: 'item-first'; sku: string }
  | { refusal: 'not-in-tote'; sku: string; toteId: string }
  | { refusal: 'store-in'; locationId: string }
  | { refusal: 'confirm-location'; locationId: string; chosenLocationId: string }
