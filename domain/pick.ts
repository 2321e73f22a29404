import type { Tracking } from '#domain/order'
import type { Refusal, ShortReason } from '#domain/refusal'

/** One order of a walk and the tote it is picked into. */
export interface PickSlot {
  slot: number
  orderRef: string
  orderNumber: string
  toteId: string | null
  /** Where the tote goes when the walk is over. */
  place: string
  unloaded: boolean
}

/** Take a quantity of one item from one location for one order. */
export interface PickLine {
  lineId: string
  sequence: number
  slot: number
  orderRef: string
  orderLineRef: string
  locationId: string
  sku: string
  lot: string | null
  quantity: number
  /** In a tote already. */
  picked: number
  /** Taken from the location and saved, not yet in a tote. */
  inHand: number
  shortQuantity: number
  skipped: boolean
}

/** The whole state of one walk; everything the next step depends on. */
export interface PickList {
  listId: string
  number: string
  method: 'discrete' | 'cluster'
  state: 'open' | 'picking' | 'done' | 'cancelled'
  held: boolean
  cartId: string | null
  /** The location proven by scan or check digits. */
  standingAt: string | null
  zeroCheckDue: string | null
  slots: PickSlot[]
  lines: PickLine[]
}

export type PickStep =
  | { step: 'scan-cart' }
  | { step: 'bind-tote'; slot: PickSlot }
  | { step: 'scan-location'; line: PickLine }
  | { step: 'scan-item'; line: PickLine }
  | { step: 'scan-tote'; line: PickLine }
  | { step: 'zero-check'; locationId: string }
  | { step: 'unload'; slot: PickSlot }
  | { step: 'done' }

/** A code after the look-up: what it is on this floor. */
export type Named =
  | { kind: 'cart'; cartId: string; slots: number; usedBy: string | null }
  | { kind: 'tote'; toteId: string; orderNumber: string | null; orderRef: string | null }
  | { kind: 'location'; locationId: string }
  | { kind: 'checkDigits'; digits: string }
  | {
      kind: 'item'
      sku: string
      quantity: number
      lot: string | null
      serial: string | null
      expiresOn: string | null
    }
  /** `repeated`: the same place was scanned just before, to insist on it. */
  | { kind: 'place'; place: string; repeated: boolean }
  | {
      kind: 'other'
      scanned: 'badge' | 'order' | 'carton' | 'cartonType' | 'trackingNumber' | 'sscc'
      text: string
    }
  | { kind: 'unknown'; text: string }

/** What the rules may ask about the floor while they judge one scan. */
export interface PickFloor {
  checkDigitsOf(locationId: string): string | null
  lotsAt(
    locationId: string,
    sku: string,
  ): { lot: string | null; expiresOn: string | null; quantity: number }[]
  tracking(sku: string): Tracking
  serialUsed(sku: string, serial: string): boolean
  /** Where else an item belongs, for the sentence "belongs in". */
  homeOf(sku: string): string | null
  today: string
}

export type PickFact =
  | { fact: 'cart-bound'; cartId: string }
  | { fact: 'tote-bound'; slot: number; orderRef: string; toteId: string }
  | { fact: 'location-reached'; locationId: string; by: 'scan' | 'checkDigits' }
  | { fact: 'unit-taken'; lineId: string; quantity: number; lot: string | null; serial: string | null }
  | { fact: 'units-put'; lineId: string; toteId: string; quantity: number }
  | { fact: 'zero-check-due'; locationId: string }
  | { fact: 'zero-checked'; locationId: string; empty: boolean }
  | { fact: 'line-shorted'; lineId: string; quantity: number; reason: ShortReason }
  | { fact: 'line-skipped'; lineId: string }
  | { fact: 'tote-unloaded'; slot: number; toteId: string; place: string }
  | { fact: 'list-finished' }

export type PickVerdict = { facts: PickFact[] } | Refusal

/** Units of a line nobody has touched yet. */
export const unitsLeft = (line: PickLine): number =>
  line.quantity - line.picked - line.inHand - line.shortQuantity
const isOpen = (line: PickLine): boolean => line.picked + line.shortQuantity < line.quantity

/** The line to work on now: units in hand first, then planned order, skipped ones last. */
export function currentLine(list: PickList): PickLine | null {
  const open = list.lines.filter(isOpen)
  const inHand = open.find((line) => line.inHand > 0)
  if (inHand !== undefined) return inHand
  open.sort((one, two) => Number(one.skipped) - Number(two.skipped) || one.sequence - two.sequence)
  return open[0] ?? null
}

const hasGoods = (list: PickList, slot: PickSlot): boolean =>
  list.lines.some((line) => line.slot === slot.slot && line.picked > 0)

/** What must be done next on a walk. Follows from the saved state alone, so it is the same after a crash. */
export function pickStep(list: PickList): PickStep {
  if (list.state === 'done' || list.state === 'cancelled') return { step: 'done' }
  const line = currentLine(list)
  const unfilled = list.slots.filter((slot) =>
    list.lines.some((one) => one.slot === slot.slot && isOpen(one)),
  )
  if (line !== null && list.zeroCheckDue === null) {
    if (list.method === 'cluster' && list.cartId === null) return { step: 'scan-cart' }
    const unbound = unfilled.find((slot) => slot.toteId === null)
    if (unbound !== undefined && line.inHand === 0) return { step: 'bind-tote', slot: unbound }
    if (line.inHand > 0 && unitsLeft(line) === 0) return { step: 'scan-tote', line }
    if (list.standingAt !== line.locationId && line.inHand === 0) return { step: 'scan-location', line }
    return { step: 'scan-item', line }
  }
  if (list.zeroCheckDue !== null) return { step: 'zero-check', locationId: list.zeroCheckDue }
  const loaded = list.slots.find((slot) => slot.toteId !== null && !slot.unloaded && hasGoods(list, slot))
  return loaded === undefined ? { step: 'done' } : { step: 'unload', slot: loaded }
}

/** Judges one scan on a walk: the facts it makes true, or why it changes nothing. */
export function judgePick(list: PickList, named: Named, floor: PickFloor): PickVerdict {
  const step = pickStep(list)
  if (list.held && !putsDown(step, named)) return { refusal: 'list-held' }
  if (named.kind === 'unknown') return { refusal: 'unknown-code', text: named.text }
  switch (step.step) {
    case 'scan-cart':
      return judgeCart(list, named)
    case 'bind-tote':
      return judgeBinding(step.slot, named)
    case 'scan-location':
      return judgeLocation(step.line, named, floor)
    case 'scan-item':
      return named.kind === 'tote' ? judgePut(list, step.line, named) : judgeItem(step.line, named, floor)
    case 'scan-tote':
      return judgePut(list, step.line, named)
    case 'unload':
      return judgeUnload(list, step.slot, named)
    case 'zero-check':
    case 'done':
      return notAskedFor(named)
  }
}

/** A held walk still takes what somebody holds in the hand into its tote. */
const putsDown = (step: PickStep, named: Named): boolean =>
  named.kind === 'tote' && (step.step === 'scan-item' || step.step === 'scan-tote') && step.line.inHand > 0

function judgeCart(list: PickList, named: Named): PickVerdict {
  if (named.kind !== 'cart') return notAskedFor(named)
  if (named.usedBy !== null) return { refusal: 'cart-in-use', cartId: named.cartId, by: named.usedBy }
  if (named.slots < list.slots.length) {
    return { refusal: 'cart-too-small', cartId: named.cartId, slots: named.slots, needed: list.slots.length }
  }
  return { facts: [{ fact: 'cart-bound', cartId: named.cartId }] }
}

function judgeBinding(slot: PickSlot, named: Named): PickVerdict {
  if (named.kind !== 'tote') return notAskedFor(named)
  if (named.orderNumber !== null)
    return { refusal: 'tote-in-use', toteId: named.toteId, orderNumber: named.orderNumber }
  return { facts: [{ fact: 'tote-bound', slot: slot.slot, orderRef: slot.orderRef, toteId: named.toteId }] }
}

function judgeLocation(line: PickLine, named: Named, floor: PickFloor): PickVerdict {
  if (named.kind === 'item') return { refusal: 'location-first', locationId: line.locationId }
  if (named.kind === 'checkDigits') {
    if (named.digits !== floor.checkDigitsOf(line.locationId)) {
      return { refusal: 'wrong-check-digits', text: named.digits, locationId: line.locationId }
    }
    return { facts: [{ fact: 'location-reached', locationId: line.locationId, by: 'checkDigits' }] }
  }
  if (named.kind !== 'location') return notAskedFor(named)
  if (named.locationId !== line.locationId) {
    return { refusal: 'wrong-location', locationId: named.locationId, neededLocationId: line.locationId }
  }
  return { facts: [{ fact: 'location-reached', locationId: line.locationId, by: 'scan' }] }
}

function judgeItem(line: PickLine, named: Named, floor: PickFloor): PickVerdict {
  if (named.kind === 'location' && named.locationId === line.locationId) {
    return { facts: [{ fact: 'location-reached', locationId: line.locationId, by: 'scan' }] }
  }
  if (named.kind !== 'item') return notAskedFor(named)
  if (named.sku !== line.sku) {
    return {
      refusal: 'wrong-item',
      scannedSku: named.sku,
      neededSku: line.sku,
      belongsAt: floor.homeOf(named.sku),
    }
  }
  if (named.quantity > unitsLeft(line)) {
    return { refusal: 'over-pick', sku: line.sku, needed: unitsLeft(line), scanned: named.quantity }
  }
  if (named.expiresOn !== null && named.expiresOn < floor.today) {
    return { refusal: 'lot-expired', sku: line.sku, lot: named.lot ?? '', expiredOn: named.expiresOn }
  }
  const tracking = floor.tracking(line.sku)
  if (tracking === 'serial') {
    if (named.serial === null || named.quantity !== 1) return { refusal: 'serial-needed', sku: line.sku }
    if (floor.serialUsed(line.sku, named.serial)) return { refusal: 'serial-used', serial: named.serial }
  }
  const lot = tracking === 'lot' ? chooseLot(line, named.lot, floor) : { lot: named.lot }
  if ('refusal' in lot) return lot
  const serial = tracking === 'serial' ? named.serial : null
  return {
    facts: [{ fact: 'unit-taken', lineId: line.lineId, quantity: named.quantity, lot: lot.lot, serial }],
  }
}

/** The lot of a unit taken: as scanned when it lies here, or the only one that lies here. */
function chooseLot(
  line: PickLine,
  scanned: string | null,
  floor: PickFloor,
): { lot: string | null } | Refusal {
  const here = floor.lotsAt(line.locationId, line.sku)
  const lots = here.flatMap((one) => (one.lot === null ? [] : [one.lot]))
  const chosen = scanned ?? (lots.length === 1 ? (lots[0] ?? null) : null)
  if (chosen === null) return { refusal: 'lot-needed', sku: line.sku, lots }
  const found = here.find((one) => one.lot === chosen)
  if (found === undefined || (line.lot !== null && line.lot !== chosen)) {
    return { refusal: 'wrong-lot', sku: line.sku, lot: chosen, lots: line.lot === null ? lots : [line.lot] }
  }
  if (found.expiresOn !== null && found.expiresOn < floor.today) {
    return { refusal: 'lot-expired', sku: line.sku, lot: chosen, expiredOn: found.expiresOn }
  }
  return { lot: chosen }
}

function judgePut(list: PickList, line: PickLine, named: Named): PickVerdict {
  const slot = list.slots.find((one) => one.slot === line.slot)
  if (slot === undefined) return { refusal: 'nothing-open' }
  if (named.kind === 'item') return { refusal: 'put-first', toteId: slot.toteId, slot: slot.slot }
  if (named.kind !== 'tote') return notAskedFor(named)
  if (line.inHand === 0) return { refusal: 'nothing-in-hand' }
  const binding: PickFact[] = []
  if (slot.toteId !== named.toteId) {
    if (slot.toteId !== null || named.orderNumber !== null) {
      return { refusal: 'wrong-tote', toteId: named.toteId, neededToteId: slot.toteId, slot: slot.slot }
    }
    binding.push({ fact: 'tote-bound', slot: slot.slot, orderRef: slot.orderRef, toteId: named.toteId })
  }
  return {
    facts: [
      ...binding,
      { fact: 'units-put', lineId: line.lineId, toteId: named.toteId, quantity: line.inHand },
    ],
  }
}

function judgeUnload(list: PickList, slot: PickSlot, named: Named): PickVerdict {
  if (named.kind !== 'place') return notAskedFor(named)
  if (slot.toteId === null) return { refusal: 'nothing-open' }
  if (named.place !== slot.place && !named.repeated)
    return { refusal: 'confirm-place', place: named.place, chosenPlace: slot.place }
  const facts: PickFact[] = [
    { fact: 'tote-unloaded', slot: slot.slot, toteId: slot.toteId, place: named.place },
  ]
  return { facts: finishing(list, facts) }
}

/** Adds the end of the list when these facts leave nothing to do. */
function finishing(list: PickList, facts: PickFact[]): PickFact[] {
  return pickStep(facts.reduce(applyPick, list)).step === 'done'
    ? [...facts, { fact: 'list-finished' }]
    : facts
}

/**
 * Judges "less found than reserved": closes the line at what was scanned, so `quantityFound` must be what is in hand.
 * Finding none never asks for a tote.
 */
export function judgeShort(
  list: PickList,
  lineId: string,
  quantityFound: number,
  reason: ShortReason,
): PickVerdict {
  if (list.held) return { refusal: 'list-held' }
  const line = list.lines.find((one) => one.lineId === lineId)
  if (line === undefined || !isOpen(line) || currentLine(list)?.lineId !== lineId)
    return { refusal: 'nothing-open' }
  if (quantityFound !== line.inHand || unitsLeft(line) === 0)
    return { refusal: 'wrong-quantity', most: line.inHand }
  return { facts: finishing(list, [{ fact: 'line-shorted', lineId, quantity: unitsLeft(line), reason }]) }
}

/** Judges "later": the line goes to the end and must still be done. */
export function judgeSkip(list: PickList, lineId: string): PickVerdict {
  if (list.held) return { refusal: 'list-held' }
  const line = list.lines.find((one) => one.lineId === lineId)
  if (line === undefined || !isOpen(line)) return { refusal: 'nothing-open' }
  const slot = list.slots.find((one) => one.slot === line.slot)
  if (line.inHand > 0) return { refusal: 'put-first', toteId: slot?.toteId ?? null, slot: line.slot }
  return { facts: [{ fact: 'line-skipped', lineId }] }
}

/** Judges the answer to "is this location empty now?"; on a held walk too, since it needs no further step. */
export function judgeZeroCheck(list: PickList, empty: boolean): PickVerdict {
  if (list.zeroCheckDue === null) return { refusal: 'nothing-open' }
  return { facts: finishing(list, [{ fact: 'zero-checked', locationId: list.zeroCheckDue, empty }]) }
}

/** The state of a walk after a fact. The database's rows must say the same (a test holds them together). */
export function applyPick(list: PickList, fact: PickFact): PickList {
  const slots = (change: (slot: PickSlot) => PickSlot, slot: number) =>
    list.slots.map((one) => (one.slot === slot ? change(one) : one))
  const lines = (lineId: string, change: (line: PickLine) => PickLine) =>
    list.lines.map((one) => (one.lineId === lineId ? change(one) : one))
  switch (fact.fact) {
    case 'cart-bound':
      return { ...list, cartId: fact.cartId }
    case 'tote-bound':
      return { ...list, slots: slots((slot) => ({ ...slot, toteId: fact.toteId }), fact.slot) }
    case 'location-reached':
      return { ...list, standingAt: fact.locationId }
    case 'unit-taken':
      return {
        ...list,
        lines: lines(fact.lineId, (line) => ({ ...line, inHand: line.inHand + fact.quantity })),
      }
    case 'units-put':
      return {
        ...list,
        lines: lines(fact.lineId, (line) => ({
          ...line,
          picked: line.picked + fact.quantity,
          inHand: line.inHand - fact.quantity,
        })),
      }
    case 'zero-check-due':
      return { ...list, zeroCheckDue: fact.locationId }
    case 'zero-checked':
      return { ...list, zeroCheckDue: null }
    case 'line-shorted':
      return {
        ...list,
        lines: lines(fact.lineId, (line) => ({ ...line, shortQuantity: line.shortQuantity + fact.quantity })),
      }
    case 'line-skipped': {
      const last = Math.max(...list.lines.map((line) => line.sequence))
      return {
        ...list,
        standingAt: null,
        lines: lines(fact.lineId, (line) => ({ ...line, skipped: true, sequence: last + 1 })),
      }
    }
    case 'tote-unloaded':
      return { ...list, slots: slots((slot) => ({ ...slot, place: fact.place, unloaded: true }), fact.slot) }
    case 'list-finished':
      return { ...list, state: 'done' }
  }
}

function notAskedFor(named: Exclude<Named, { kind: 'unknown' }> | Named): Refusal {
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
    case 'place':
      return { refusal: 'not-asked-for', scanned: 'place', text: named.place }
  }
}
