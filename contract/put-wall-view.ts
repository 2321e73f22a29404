import type { ItemView } from '#contract/item-view'

/** Goods of a batch on their way out of a tote into the cubbies of a put wall. */
export interface PutWallView {
  screen: 'putWall'
  step: 'scan-item' | 'scan-cubby' | 'leftover'
  wall: string
  batchNumber: string
  toteId: string
  /** Its wave is on hold: what is in the hand may still be put, nothing more is taken out. */
  held: boolean
  /** Units in the tote that are not sorted yet; in the last step, those that go back to their locations. */
  left: number
  hand: HandView | null
  cubbies: CubbyView[]
  /** Other totes of the batch that still hold goods. */
  others: string[]
  /** Orders of the batch that have all they will get. */
  orders: { done: number; of: number }
  /** What makes room; null while a cubby is empty. */
  full: FullWallView | null
}

/** At a wall without an empty cubby: what gets one free, and what can go on meanwhile. */
export interface FullWallView {
  /** Cubbies whose orders wait for nothing but to be packed. */
  pack: string[]
  /** Cubbies whose goods are to be put back. */
  putBack: string[]
  /** Items out of this tote, by SKU, that orders with a cubby want. */
  take: string[]
  /** Where this tote has none of them, another one at the wall that has; null when none has. */
  otherTote: string | null
}

/** What somebody has in the hand and where it goes. */
export interface HandView {
  item: ItemView
  lot: string | null
  serial: string | null
  quantity: number
  orderNumber: string
  /** The cubby of its order; null: it has none yet, and any empty one will do. */
  cubbyId: string | null
  /** An empty cubby to take then; null when the wall is full. */
  emptyId: string | null
}

/** One cubby as its light would show it. */
export interface CubbyView {
  cubbyId: string
  orderNumber: string | null
  /** `short`: complete, with less than was wanted. `aside`: its goods wait to be put back. */
  state: 'empty' | 'waiting' | 'target' | 'complete' | 'short' | 'aside'
}
