import type { ItemView } from '#contract/item-view'
import type { WantedWeight, WeightBand } from '#domain/catch-weight'
import type { Consolidation } from '#domain/consolidation'
import type { PickMethod } from '#domain/pick'
import type { PlateHere } from '#domain/plate'

export interface PickView {
  screen: 'pick'
  list: { number: string; waveNumber: string; method: PickMethod; zone: string | null; held: boolean }
  /** On a walk into shipping cartons: the size of the one at hand, or of the one to bring; null: totes. */
  carton: { size: string | null } | null
  /** Where the cart of a walk on hold is left while its totes hold goods; null where there is nothing to leave. */
  parkAt: string | null
  cartId: string | null
  step: PickStepView
  /** Stop k of n, by location. */
  stop: { k: number; n: number }
  cutOff: { courierName: string; cutOffAt: string }
  line: PickLineView | null
  slots: CartSlotView[]
  nextLocation: string | null
  /** 0..1 of the units of the list. */
  progress: number
  totals: { units: number; shorts: number; startedAt: string; orders: number }
  /** The walk on the cart just scanned, when it may be taken over instead. */
  takeOver: ListPreview | null
}

/** A list before somebody starts it, with what is left to do on it. */
export interface ListPreview {
  listId: string
  number: string
  /** Goes back to the station with the start: it tells whose list was looked at. */
  fence: number
  /** Who has it now, when it is somebody else's walk to be taken over. */
  owner: string | null
  waveNumber: string
  method: PickMethod
  /** The zone all its stops lie in, or the one its totes wait in; null for a walk through the whole hall. */
  zone: string | null
  orders: number
  stops: number
  units: number
  minutes: number
  cutOffAt: string
  courierName: string
  priority: boolean
  /** A supervisor gave it to this person. */
  assigned: boolean
  /** Nobody has begun it, so it may be put back for others. */
  maySkip: boolean
}

export type PickStepView =
  /** An order left the walk: its tote comes off the cart, or what is in the hand goes back. */
  | {
      step: 'order-left'
      orderNumber: string
      why: 'cancelled' | 'changed' | 'pulled'
      slot: number
      toteId: string | null
      locationId: string | null
      /** Units in the hand. */
      quantity: number
    }
  /** A tote of the order stands at the drop of the zone; `left`: with it, so many. */
  | { step: 'fetch-tote'; slot: number; toteId: string; place: string; left: number }
  | { step: 'scan-cart'; slotsNeeded: number }
  /** `mayShort`: the last tote of the order is full, and there may be nothing more to put into another one. */
  | {
      step: 'bind-tote'
      slot: number
      orderNumber: string
      rush: boolean
      mayShort: boolean
      bound: number
      of: number
    }
  /** `itemProves`: the item may be scanned at once, for it lies nowhere else. */
  | { step: 'scan-location'; itemProves: boolean }
  /** `mayKey`: how many are in hand may be keyed now. */
  | { step: 'scan-item'; taken: number; needed: number; mayKey: boolean }
  | { step: 'scan-tote'; slot: number; toteId: string; inHand: number }
  | { step: 'zero-check'; locationId: string }
  | { step: 'twin-check'; locationId: string; units: number; orderNumbers: string[] }
  /** The part of this zone is done: all totes of the order go to the drop of the next zone with work. */
  | { step: 'pass-on'; slot: number; toteIds: string[]; zone: string; place: string }
  | {
      step: 'unload'
      slot: number
      toteId: string
      place: string
      consolidation: Consolidation
      left: number
    }
  | { step: 'done' }

export interface PickLineView {
  lineId: string
  locationId: string
  aisle: string
  side: 'left' | 'right'
  level: number
  item: ItemView
  /** The name of what was ordered, where this is picked in its place. */
  insteadOf: string | null
  lot: string | null
  expiresOn: string | null
  /** Units still to be put in a tote. */
  quantity: number
  inHand: number
  slot: number
  orderNumber: string
  rush: boolean
  /** Part of the hall is closed, and no way leads there for now: it is skipped, or said to be short. */
  closedOff: boolean
  tracking: 'none' | 'lot' | 'serial'
  /** Of an item of which each unit weighs what it weighs; null of every other. */
  caught: CaughtView | null
  /** Licence plates of the item that lie there, the one to take first on top; none of goods with serial numbers. */
  plates: PlateHere[]
}

/** What one unit may weigh, what was picked of the order's line, and what the line wants where it is ordered by weight. */
export interface CaughtView extends WeightBand {
  pickedG: number
  wanted: WantedWeight | null
}

export interface CartSlotView {
  slot: number
  toteId: string | null
  orderNumber: string | null
  state: 'empty' | 'filled' | 'target' | 'unloaded' | 'unused'
}
