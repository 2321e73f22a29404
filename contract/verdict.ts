import type { ItemView } from '#contract/item-view'
import type { DocumentKind } from '#domain/document'
import type { Refusal } from '#domain/refusal'
import type { ScaleOrder } from '#domain/scale-order'
import type { StockWorkKind } from '#domain/stock-work'
import type { VoiceSetting } from '#domain/voice/voice-setting'

/** What a verdict sounds like (docs/look.md). */
export type Sound = 'unit' | 'line' | 'closed' | 'refused' | 'blocked' | 'attention' | 'rush'

/** What became of the last scan or answer at a seat. Accepted means: on disk. */
export type Verdict =
  | { kind: 'accepted'; said: Accepted; sound: Sound }
  /** Nothing was saved: the seat asks somebody first. */
  | { kind: 'asked'; sound: Sound }
  | { kind: 'refused'; refusal: Refusal; scanned: ComparisonView | null; sound: Sound }
  | { kind: 'fault'; fault: 'disk-full' | 'bug'; logId: string; sound: Sound }

/** What was saved, worded in words/. */
export type Accepted =
  | { saved: 'signed-in'; name: string }
  | { saved: 'list-claimed'; number: string }
  | { saved: 'list-skipped'; number: string }
  | { saved: 'cart-bound'; cartId: string }
  | { saved: 'tote-bound'; toteId: string; slot: number }
  /** A rush order joined the walk on the screen. */
  | { saved: 'rush-added'; orderNumber: string; lines: number }
  | { saved: 'tote-full'; toteId: string; slot: number }
  | { saved: 'location-reached'; locationId: string }
  | { saved: 'unit-taken'; quantity: number; inHand: number; needed: number }
  /** A unit of which each weighs what it weighs. */
  | { saved: 'unit-weighed'; weightG: number; inHand: number; needed: number }
  | { saved: 'lot-swapped'; lot: string; inHand: number; needed: number }
  /** A plate that was on record elsewhere; `from`: null when it was not put away yet. */
  | { saved: 'plate-found'; plateId: string; from: string | null; inHand: number; needed: number }
  | { saved: 'units-put'; quantity: number; toteId: string; slot: number }
  | { saved: 'zero-checked'; locationId: string; empty: boolean }
  /** `elsewhere`: units that are sought at another location instead. */
  /** `instead`: units of another item that is picked in its place. */
  | { saved: 'line-shorted'; quantity: number; elsewhere: number; instead: number }
  /** Damaged units are set apart; others are `here`, sought `elsewhere`, or not to be had. */
  | { saved: 'damaged-apart'; quantity: number; here: number; elsewhere: number; missing: number }
  | { saved: 'twins-left' }
  | { saved: 'line-skipped' }
  /** The way through the hall changed, and the walk with it. */
  | { saved: 'lines-turned' }
  | { saved: 'zones-chosen'; zones: string[] }
  /** What waits for the next zone now; `place` is null where nothing of the order was found yet. */
  | { saved: 'totes-passed'; number: string; zone: string; place: string | null }
  | { saved: 'tote-fetched'; toteId: string }
  | { saved: 'tote-unloaded'; toteId: string; place: string }
  | { saved: 'stop-cleared'; orderNumber: string }
  | { saved: 'put-back-begun'; orderNumber: string }
  | { saved: 'put-back-taken' }
  | { saved: 'put-back-stored'; quantity: number; locationId: string; left: number }
  | { saved: 'list-finished'; number: string }
  | { saved: 'sort-begun'; toteId: string; number: string }
  | { saved: 'sort-unit-held'; quantity: number; orderNumber: string }
  | { saved: 'sort-unit-laid-back'; toteId: string }
  | { saved: 'sort-unit-put'; quantity: number; cubbyId: string }
  | { saved: 'order-sorted'; orderNumber: string; cubbyId: string }
  /** Orders in these cubbies have all they will get; they lack so many units together. */
  | { saved: 'sorted-short'; cubbyIds: string[]; units: number }
  | { saved: 'cubby-full'; cubbyId: string }
  /** `goBack`: units that go back to their locations out of this tote. */
  | { saved: 'sort-tote-ended'; toteId: string; goBack: number; last: boolean }
  | { saved: 'order-opened'; orderNumber: string }
  | { saved: 'carton-opened'; cartonTypeId: string }
  | { saved: 'unit-verified'; verified: number; needed: number }
  | { saved: 'unit-taken-out' }
  /** `locationId`: where it goes back to, once the order is packed; null where another order wants it, or it lies nowhere. */
  | { saved: 'mispick-found'; sku: string; belongsTo: string | null; locationId: string | null }
  | { saved: 'unit-set-apart' }
  /** A unit that was too many here lies in the tote of an order that lacked it. */
  | { saved: 'extra-given'; orderNumber: string; toteId: string }
  /** A unit that nobody wants lies in this tote and goes back to a location. */
  | { saved: 'unit-laid-aside'; toteId: string; locationId: string }
  | { saved: 'carton-full' }
  | { saved: 'carton-counted'; units: number }
  /** `trackingNumber`: the label that is void now; null when none was made. */
  | { saved: 'carton-reopened'; trackingNumber: string | null }
  /** The OMS is asked for the shipment; its carton opens when it agrees. */
  | { saved: 'take-back-asked'; orderNumber: string }
  | { saved: 'carton-weighed'; weightG: number }
  | { saved: 'weight-overridden'; by: string }
  /** Who carries the order, by the courier's name for it. */
  | { saved: 'service-chosen'; service: string }
  /** A full roll is in the label printer. */
  | { saved: 'roll-changed'; labels: number; spareRolls: number }
  /** `sent`: this scale does not say whether it did it. */
  | { saved: 'scale-set'; order: ScaleOrder; told: 'done' | 'sent' }
  | { saved: 'work-opened'; orderNumber: string }
  /** Of a component, for the kit at hand. */
  | { saved: 'kit-part-scanned'; scanned: number; needed: number }
  | { saved: 'work-unit-done'; done: number; of: number }
  /** `left`: stops still to be done. */
  | { saved: 'work-stop-done'; name: string; left: number }
  | { saved: 'work-done'; orderNumber: string }
  | { saved: 'work-undone'; name: string }
  | { saved: 'work-not-possible'; name: string }
  | { saved: 'instructions-read' }
  | { saved: 'partial-confirmed' }
  | { saved: 'label-printed'; trackingNumber: string }
  | { saved: 'label-reprinted'; copy: number }
  | { saved: 'carton-closed'; orderNumber: string; last: boolean }
  | { saved: 'paper-asked'; paper: DocumentKind; copy: number }
  | { saved: 'order-parked'; orderNumber: string }
  | { saved: 'pin-changed' }
  | { saved: 'first-admin-made'; badge: string; printed: boolean }
  | { saved: 'override-given'; by: string }
  | { saved: 'stock-work-begun'; kind: StockWorkKind }
  | { saved: 'stock-units-held'; quantity: number }
  | { saved: 'stock-plate-held'; plateId: string; quantity: number }
  | { saved: 'stock-plate-made'; plateId: string; quantity: number }
  | { saved: 'stock-stored'; locationId: string; quantity: number }
  | { saved: 'count-again'; locationId: string }
  | { saved: 'stock-counted'; locationId: string; corrections: number }
  | ({ saved: 'voice-set' } & VoiceSetting)
  | { saved: 'done' }

/** Two things side by side when a wrong item was scanned. */
export interface ComparisonView {
  scanned: { item: ItemView; belongsAt: string | null }
  needed: { item: ItemView; at: string | null }
}
