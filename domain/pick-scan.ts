import type { CatchWeight, CaughtWeight, WeightBand } from '#domain/catch-weight'
import type { Stock, Tracking } from '#domain/order'
import type { PickFact, PickLine, PickList, PickMethod, PickSlot } from '#domain/pick'
import type { Plate } from '#domain/plate'
import type { Refusal } from '#domain/refusal'

/** A code after the look-up: what it is on this floor. */
export type Named =
  | { kind: 'cart'; cartId: string; slots: number; usedBy: string | null }
  /** `orderNumber`: the order, or the batch, whose goods it holds. `wall`: it is a cubby there and never moves. */
  | {
      kind: 'tote'
      toteId: string
      orderNumber: string | null
      orderRef: string | null
      wall: string | null
      /** By the label of a shipping carton: its size, null while it is no order's; undefined for a tote. */
      carton?: { cartonTypeId: string | null } | undefined
    }
  | { kind: 'location'; locationId: string }
  | { kind: 'checkDigits'; digits: string }
  | {
      kind: 'item'
      sku: string
      quantity: number
      lot: string | null
      serial: string | null
      expiresOn: string | null
      /** What the unit weighs, where its code says it or a scale did. */
      caught?: CaughtWeight | undefined
    }
  /** Stock under a licence plate, as it is on record. */
  | { kind: 'plate'; plate: Plate }
  /** The sign of a zone, which hangs at its drop. */
  | { kind: 'zone'; zone: string }
  /** `repeated`: the same place was scanned just before, to insist on it. */
  | { kind: 'place'; place: string; repeated: boolean }
  | {
      kind: 'other'
      scanned: 'badge' | 'order' | 'carton' | 'cartonType' | 'trackingNumber' | 'sscc' | 'list'
      text: string
    }
  | { kind: 'unknown'; text: string }

/** What the rules may ask about the floor while they judge one scan. */
export interface PickFloor {
  checkDigitsOf(locationId: string): string | null
  /** What still lies there, nobody's hands counted. */
  lotsAt(
    locationId: string,
    sku: string,
  ): { lot: string | null; expiresOn: string | null; quantity: number }[]
  /** Units at other locations that no line is promised, the first to take first; nothing expired. */
  freeElsewhere(sku: string, locationId: string): Stock[]
  /** Free units of items that may go in place of what is missing, the first to take first; none where its order takes none. */
  freeInstead(line: PickLine): Stock[]
  /** Units of a lot at one location that no line is promised. */
  freeHere(place: { locationId: string; sku: string; lot: string | null }): number
  /** The zone of a location; empty where nobody knows it. */
  zoneOf(locationId: string): string
  /** The order a consolidation place is taken by; null when the place is none. */
  holderOf(place: string): { orderNumber: string | null } | null
  /** The size of carton to bring for what a slot still wants, in hand or not; null where no size is known. */
  proposedCarton(list: PickList, slot: PickSlot): string | null
  /** On a walk by this method: before which of the locations ahead another one is walked to with the least detour; as many as there are for after all. */
  placeOnWay(
    method: PickMethod,
    standingAt: string | null,
    ahead: readonly string[],
    locationId: string,
  ): number
  newId(): string
  tracking(sku: string): Tracking
  /** How far apart the units of an item weigh; null where each weighs the same. */
  catchWeight(sku: string): CatchWeight | null
  /** What the order line of a walk's line asks for by weight, and what of it is picked or in hand anywhere; null where it asks for units. */
  weightWanted(line: PickLine): (WeightBand & { caughtG: number }) | null
  /** Whether a scanned item says by itself where somebody stands: it lies nowhere else, and the station's rules allow it. */
  provesLocation(sku: string, locationId: string): boolean
  serialUsed(sku: string, serial: string): boolean
  /** Whether the station's rules let the quantity of an item be keyed instead of scanned. */
  mayKey(sku: string): boolean
  /** The lots of the units of a line that are in hand, as they were scanned. */
  lotsInHand(lineId: string): (string | null)[]
  /** The plate that the last units of a line in somebody's hand came off; null where they lay loose. */
  plateInHand(lineId: string): Plate | null
  /** Where else an item belongs, for the sentence "belongs in". */
  homeOf(sku: string): string | null
  today: string
}

/** What a scan or an answer on a walk comes to: facts to save, or why it changes nothing. */
export type PickVerdict = { facts: PickFact[] } | Refusal

/** The refusal of a code that is known but not wanted at this step. */
export function notAskedFor(named: Named): Refusal {
  switch (named.kind) {
    case 'unknown':
      return { refusal: 'unknown-code', text: named.text }
    case 'other':
      return { refusal: 'not-asked-for', scanned: named.scanned, text: named.text }
    case 'cart':
      return { refusal: 'not-asked-for', scanned: 'cart', text: named.cartId }
    case 'tote':
      return { refusal: 'not-asked-for', scanned: 'tote', text: named.toteId }
    case 'location':
      return { refusal: 'not-asked-for', scanned: 'location', text: named.locationId }
    case 'checkDigits':
      return { refusal: 'not-asked-for', scanned: 'checkDigits', text: named.digits }
    case 'item':
      return { refusal: 'not-asked-for', scanned: 'item', text: named.sku }
    case 'plate':
      return { refusal: 'not-asked-for', scanned: 'plate', text: named.plate.plateId }
    case 'zone':
      return { refusal: 'not-asked-for', scanned: 'zone', text: named.zone }
    case 'place':
      return { refusal: 'not-asked-for', scanned: 'place', text: named.place }
  }
}
