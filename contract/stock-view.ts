import type { ItemView } from '#contract/item-view'
import type { StockStep, StockWorkKind } from '#domain/stock-work'

/** Putting away, refilling or counting, as the floor screen shows it. */
export interface StockView {
  screen: 'stock'
  kind: StockWorkKind
  step: StockStep['step']
  /** Where goods are taken from or counted. */
  locationId: string | null
  /** This location is counted once more, since the count before did not agree. */
  again: boolean
  /** In hand or counted so far, the latest first. What is believed to lie at a counted location is not shown. */
  units: StockUnitsView[]
  /** Whole plates in the hand or counted; at a count those not scanned yet come first, without their quantity. */
  plates: { plateId: string; quantity: number | null; scanned: boolean }[]
  /** Where to go next: the place for what is in hand, or the next location to count. */
  proposed: string | null
  /** Locations somebody asked to have counted, in walking order; at most 200 of them. */
  countTasks: { locationId: string; reason: string; openedAt: string }[]
}

export interface StockUnitsView {
  item: ItemView
  lot: string | null
  expiresOn: string | null
  quantity: number
  /** Lots and dates are asked for with the quantity. */
  tracking: 'none' | 'lot' | 'serial'
  expires: boolean
}
