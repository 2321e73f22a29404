import type { CaughtWeight } from '#domain/catch-weight'
import type { Consolidation } from '#domain/consolidation'
import type { ShortReason } from '#domain/reasons'

/** A tote of a slot that takes no more; the next one stands in its slot. */
interface FullTote {
  toteId: string
  units: number
  unloaded: boolean
}

/** How orders become walks. */
export const pickMethods = ['cluster', 'discrete', 'zone', 'pickAndPass', 'batch'] as const
export type PickMethod = (typeof pickMethods)[number]
/** What a walk is picked into: totes that come back empty, or the cartons that the orders leave in. */
export const pickIntos = ['totes', 'cartons'] as const
export type PickInto = (typeof pickIntos)[number]
/** Whether a walk by this method may be picked into shipping cartons: what is picked is one order's, and all of it. */
export const mayTakeCartons = (method: PickMethod): boolean => method === 'cluster' || method === 'discrete'
/** Whether a walk by this method brings a cart, with a tote for each order. */
export const isOnCart = (method: PickMethod): boolean => method === 'cluster' || method === 'zone'

/** Whether each order is a walk of its own. */
export const isOneOrder = (method: PickMethod): boolean => method === 'discrete' || method === 'pickAndPass'

/** One order of a walk and the totes it is picked into. */
export interface PickSlot {
  slot: number
  /** Null for the totes of a batch: their goods belong to no order yet. */
  orderRef: string | null
  /** What its totes are for: the order, or the batch. */
  orderNumber: string
  /** The tote that takes the next units. */
  toteId: string | null
  /** On a walk into cartons, the size of the carton that takes the next units; null until somebody said one. */
  cartonTypeId: string | null
  /** Units in that tote. */
  toteUnits: number
  /** Totes that were filled before it, in the order they were filled. */
  fullTotes: FullTote[]
  /** Where the tote goes when the walk is over. */
  place: string
  /** Whether that place is where the parts of the order come together. */
  consolidation: Consolidation
  unloaded: boolean
  /** Its order could not wait and joined the walk when it was under way already. */
  rush: boolean
}

/** Take a quantity of one item from one location for one order. */
export interface PickLine {
  lineId: string
  sequence: number
  slot: number
  /** Both null on the walk of a batch. */
  orderRef: string | null
  orderLineRef: string | null
  locationId: string
  /** The zone of that location; empty where nobody knows it. */
  zone: string
  sku: string
  lot: string | null
  quantity: number
  /** In a tote already. */
  picked: number
  /** Taken from the location and saved, not yet in a tote. */
  inHand: number
  shortQuantity: number
  shortReason: ShortReason | null
  /** Units of the short that another zone's walk seeks now. */
  sentQuantity: number
  skipped: boolean
  /** The shorted line whose missing units are sought at this location instead. */
  replaces: string | null
}

/** What a picker must give up because an order left the walk: a tote on the cart, or units in the hand. */
export type WalkStop = {
  position: number
  orderNumber: string
  why: 'cancelled' | 'changed' | 'pulled'
  slot: number
} & ({ goods: 'tote'; toteId: string } | { goods: 'hand'; locationId: string; quantity: number })

/** The whole state of one walk; everything the next step depends on. */
export interface PickList {
  listId: string
  number: string
  method: PickMethod
  into: PickInto
  /** The zone all its locations lie in, or the one its totes are in now; null for a walk through the whole hall. */
  zone: string | null
  state: 'open' | 'picking' | 'done' | 'cancelled'
  held: boolean
  cartId: string | null
  /** The location proven by scan or check digits. */
  standingAt: string | null
  zeroCheckDue: string | null
  /** A line that was just shorted while others want the same goods from the same location. */
  twinsDue: string | null
  /** Worked off one by one, before anything else. */
  stops: WalkStop[]
  slots: PickSlot[]
  /** Totes that stand at the drop of the zone and that its picker has not fetched yet. */
  toFetch: string[]
  lines: PickLine[]
}

export type PickStep =
  | { step: 'order-left'; stop: WalkStop }
  | { step: 'fetch-tote'; slot: PickSlot; toteId: string }
  | { step: 'scan-cart' }
  | { step: 'bind-tote'; slot: PickSlot }
  | { step: 'scan-location'; line: PickLine }
  | { step: 'scan-item'; line: PickLine }
  | { step: 'scan-tote'; line: PickLine }
  | { step: 'zero-check'; locationId: string }
  /** Are the same goods missing for the other orders of this walk too? */
  | { step: 'twin-check'; line: PickLine; twins: PickLine[] }
  /** The part of this zone is done: the order's totes go to the drop of the next zone with work. */
  | { step: 'pass-on'; slot: PickSlot; toteIds: string[]; zone: string }
  | { step: 'unload'; slot: PickSlot; toteId: string }
  | { step: 'done' }

/** What becomes true on a walk, one thing at a time. */
export type PickFact =
  | { fact: 'cart-bound'; cartId: string }
  /** `cartonTypeId`: it is a shipping carton of this size, by the number on its label. */
  | {
      fact: 'tote-bound'
      slot: number
      orderRef: string | null
      toteId: string
      cartonTypeId?: string | undefined
    }
  /** The size of a slot's next carton, or of the one that stands there: what lies in it goes over. */
  | { fact: 'carton-chosen'; slot: number; cartonTypeId: string; toteId: string | null }
  | { fact: 'tote-full'; slot: number; toteId: string }
  | { fact: 'location-reached'; locationId: string; by: 'scan' | 'checkDigits' | 'item' }
  /** `keyed`: as a number, after the first unit was scanned. */
  | {
      fact: 'unit-taken'
      lineId: string
      quantity: number
      lot: string | null
      serial: string | null
      keyed?: true
      /** What the unit weighs, of an item of which each weighs what it weighs. */
      caught?: CaughtWeight
    }
  /** Units of another lot than planned; \`known\`: the location is on record as holding it. */
  | {
      fact: 'lot-swapped'
      lineId: string
      quantity: number
      lot: string
      expiresOn: string | null
      known: boolean
    }
  /** Units of a line were on this plate. */
  | { fact: 'plate-taken'; lineId: string; plateId: string; quantity: number }
  /** It should lie elsewhere, or was not put away yet. `moved`: units counted here from now on, since nobody is promised them there. */
  | { fact: 'plate-found'; plateId: string; from: string | null; locationId: string; moved: number }
  | { fact: 'units-put'; lineId: string; toteId: string; quantity: number }
  /** An order that cannot wait joins a walk under way. */
  | { fact: 'slot-added'; slot: number; orderRef: string; orderNumber: string; place: string }
  | { fact: 'zero-check-due'; locationId: string }
  | { fact: 'zero-checked'; locationId: string; empty: boolean }
  | { fact: 'line-shorted'; lineId: string; quantity: number; reason: ShortReason }
  /** What is missing is sought at another location: a line joins the walk, before this one or at the end. */
  | { fact: 'line-added'; line: PickLine; before: string | null }
  /** What is missing lies free in another zone only: its pickers get the line. */
  | { fact: 'line-sent'; line: PickLine; zone: string }
  /** A line by weight takes another number of units than was planned; none: it leaves the walk. */
  | { fact: 'line-fitted'; lineId: string; quantity: number }
  | { fact: 'twins-due'; lineId: string }
  | { fact: 'twins-checked'; lineId: string; short: boolean }
  | { fact: 'line-skipped'; lineId: string }
  /** The way through the hall is another one: these lines ahead come in this order now. */
  | { fact: 'lines-turned'; lineIds: string[] }
  /** Its totes stand at the drop of a zone and wait for whoever picks there; without a tote nothing stands anywhere. */
  | { fact: 'totes-passed'; toteIds: string[]; zone: string; place: string | null }
  | { fact: 'tote-fetched'; toteId: string }
  | { fact: 'tote-unloaded'; slot: number; toteId: string; place: string }
  | { fact: 'stop-cleared'; position: number; orderNumber: string }
  | { fact: 'list-finished' }

/** How a line begins. */
export const untouchedLine = {
  picked: 0,
  inHand: 0,
  shortQuantity: 0,
  shortReason: null,
  sentQuantity: 0,
  skipped: false,
} satisfies Partial<PickLine>
/** Units of a line nobody has touched yet. */
export const unitsLeft = (line: PickLine): number =>
  line.quantity - line.picked - line.inHand - line.shortQuantity
/** Units a walk could not find anywhere; what is sought at another location is not missing yet. */
export const unitsMissing = (list: PickList): number =>
  list.lines.reduce(
    (sum, line) =>
      sum + line.shortQuantity - line.sentQuantity - (isSoughtHere(list, line) ? line.quantity : 0),
    0,
  )
const isSoughtHere = (list: PickList, { replaces }: PickLine): boolean =>
  list.lines.some((one) => one.lineId === replaces)
/** Whether a line still wants units, taken or not, in its tote. */
export const isOpen = (line: PickLine): boolean => line.picked + line.shortQuantity < line.quantity
/** Locations that still have something to do. */
export const stopsLeft = ({ lines }: Pick<PickList, 'lines'>): number =>
  new Set(lines.filter(isOpen).map((line) => line.locationId)).size
/** Whether a walk was claimed and nothing of it done yet, so that anybody else can begin it afresh. */
export const isUntouched = (list: PickList): boolean =>
  list.cartId === null &&
  list.stops.length === 0 &&
  list.slots.every((slot) => slot.toteId === null) &&
  list.lines.every((line) => line.picked + line.inHand + line.shortQuantity === 0)

/** Whether a walk can change hands now: nothing of it is in anybody's hand, and no question about it is open. */
export const mayHandOver = (list: PickList): boolean =>
  list.stops.length === 0 &&
  list.zeroCheckDue === null &&
  pickStep(list).step !== 'twin-check' &&
  list.lines.every((line) => line.inHand === 0)

/** The line to work on now: units in hand first, then planned order, skipped ones last; of pick and pass only in its zone. */
export function currentLine(list: PickList): PickLine | null {
  const open = list.lines.filter(isOpen)
  const inHand = open.find((line) => line.inHand > 0)
  if (inHand !== undefined) return inHand
  const zone = zoneNow(list)
  return firstOf(open.filter((line) => zone === null || line.zone === zone))
}

const firstOf = (open: readonly PickLine[]): PickLine | null =>
  [...open].sort((one, two) => Number(one.skipped) - Number(two.skipped) || one.sequence - two.sequence)[0] ??
  null

/**
 * The zone that the totes of pick and pass are in, null for other methods. Without a tote there is nothing to pass on:
 * the walk is wherever its next line is.
 */
export function zoneNow(list: PickList): string | null {
  if (list.method !== 'pickAndPass') return null
  const open = list.lines.filter(isOpen)
  const stays = list.slots.some(hasTote) || open.some(({ zone }) => zone === list.zone)
  return stays ? list.zone : (firstOf(open)?.zone ?? list.zone)
}
const hasTote = (slot: PickSlot): boolean => slot.toteId !== null || slot.fullTotes.length > 0

/** What must be done next on a walk. Follows from the saved state alone, so it is the same after a crash. */
export function pickStep(list: PickList): PickStep {
  if (list.state === 'done' || list.state === 'cancelled') return { step: 'done' }
  const [stop] = list.stops
  if (stop !== undefined) return { step: 'order-left', stop }
  const fetch = fetchStep(list)
  if (fetch !== null) return fetch
  if (list.zeroCheckDue !== null) return { step: 'zero-check', locationId: list.zeroCheckDue }
  const shorted = list.lines.find((one) => one.lineId === list.twinsDue)
  const twins = shorted === undefined ? [] : twinsOf(list, shorted)
  if (shorted !== undefined && twins.length > 0) return { step: 'twin-check', line: shorted, twins }
  const line = currentLine(list)
  return line === null ? (passStep(list) ?? unloadStep(list)) : lineStep(list, line)
}

function fetchStep({ toFetch: [toteId], slots: [slot] }: PickList): PickStep | null {
  return toteId === undefined || slot === undefined ? null : { step: 'fetch-tote', slot, toteId }
}

function passStep(list: PickList): PickStep | null {
  const [slot] = list.slots
  const next = firstOf(list.lines.filter(isOpen))
  if (slot === undefined || next === null) return null
  const { toteId, fullTotes } = slot
  const toteIds = [...fullTotes.map((one) => one.toteId), ...(toteId === null ? [] : [toteId])]
  return { step: 'pass-on', slot, toteIds, zone: next.zone }
}

function lineStep(list: PickList, line: PickLine): PickStep {
  if (isOnCart(list.method) && list.cartId === null) return { step: 'scan-cart' }
  if (line.inHand > 0) return { step: unitsLeft(line) === 0 ? 'scan-tote' : 'scan-item', line }
  const unbound = list.slots.find((slot) => slot.toteId === null && hasLine(list, slot, isOpen))
  if (unbound !== undefined) return { step: 'bind-tote', slot: unbound }
  return { step: list.standingAt === line.locationId ? 'scan-item' : 'scan-location', line }
}

function unloadStep(list: PickList): PickStep {
  for (const slot of list.slots) {
    const [toteId] = totesToUnload(slot)
    if (toteId !== undefined) return { step: 'unload', slot, toteId }
  }
  return { step: 'done' }
}

/** Totes of a slot with goods in them that nobody has brought to their place yet. */
export function totesToUnload({ toteId, toteUnits, unloaded, fullTotes }: PickSlot): string[] {
  const full = fullTotes.filter((one) => !one.unloaded).map((one) => one.toteId)
  return toteId === null || unloaded || toteUnits === 0 ? full : [...full, toteId]
}

/** Other lines that want the same goods from the same location and have units nobody has touched. */
export const twinsOf = (list: PickList, { lineId, locationId, sku, lot }: PickLine): PickLine[] =>
  list.lines.filter(
    (one) =>
      one.lineId !== lineId &&
      one.locationId === locationId &&
      one.sku === sku &&
      one.lot === lot &&
      unitsLeft(one) > 0,
  )

const hasLine = (list: PickList, slot: PickSlot, fits: (line: PickLine) => boolean): boolean =>
  list.lines.some((line) => line.slot === slot.slot && fits(line))
