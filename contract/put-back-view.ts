import type { ItemView } from '#contract/item-view'

/** Goods of an order that left the floor go back to their locations, tote by tote. */
export interface PutBackView {
  screen: 'putBack'
  step: 'scan-item' | 'scan-location'
  toteId: string
  orderNumber: string
  item: ItemView
  lot: string | null
  quantity: number
  /** Where they came from. */
  locationId: string
  /** Places still to go to, this one counted. */
  left: number
}
