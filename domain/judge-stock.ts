import { judgeStockPlate, platesOff } from '#domain/judge-stock-plate'
import type { Tracking } from '#domain/order'
import { type Named, notAskedFor } from '#domain/pick-scan'
import type { Plate } from '#domain/plate'
import type { Refusal } from '#domain/refusal'
import {
  type StockCorrection,
  type StockFact,
  type StockUnits,
  type StockWork,
  sameLot,
  stockStep,
} from '#domain/stock-work'

/** What lies at a location now, without what is in anybody's hand, of one item and lot; `promised` of it belongs to walks. */
export interface StockHere extends StockUnits {
  promised: number
}

/** What the rules may ask about the floor while they judge one step of stock work. */
export interface StockFloor {
  stockAt(locationId: string): readonly StockHere[]
  /** Plates with units on them that should lie there. */
  platesAt(locationId: string): readonly Plate[]
  isBlocked(locationId: string): boolean
  tracking(sku: string): Tracking
  /** Whether units of the item carry a date. */
  expires(sku: string): boolean
  /** The date of a lot that lies anywhere on this floor; null when it is not known. */
  dateOfLot(sku: string, lot: string): string | null
  today: string
}

export type StockVerdict = { facts: StockFact[] } | Refusal

type ItemScan = Extract<Named, { kind: 'item' }>

/** Most units of one item and lot that a hand or a count may hold; beyond it somebody scanned a price. */
const mostUnits = 99_999

/** Judges one scan: the facts it makes true, or why it changes nothing. */
export function judgeStock(work: StockWork, named: Named, floor: StockFloor): StockVerdict {
  if (named.kind === 'unknown') return { refusal: 'unknown-code', text: named.text }
  const { step } = stockStep(work)
  if (named.kind === 'item') {
    if (step === 'scan-source' || step === 'scan-location') return { refusal: 'location-wanted' }
    return judgeItem(work, named, floor)
  }
  if (named.kind === 'plate') return judgeStockPlate(work, named.plate, floor)
  if (named.kind !== 'location') return notAskedFor(named)
  if (step === 'store') return judgeStoring(work, named.locationId, floor)
  if (step === 'scan-item') return { refusal: 'item-wanted' }
  if (work.kind === 'count' && work.units.length > 0 && named.locationId !== work.locationId)
    return { refusal: 'count-open', locationId: work.locationId ?? '' }
  return { facts: [{ fact: 'stock-location-reached', locationId: named.locationId }] }
}

/** One scan more of an item: its lot must be known, its date good, and so many must be free to take. */
function judgeItem(work: StockWork, named: ItemScan, floor: StockFloor): StockVerdict {
  const lot = lotOf(work, named, floor)
  if ('refusal' in lot) return lot
  const held = work.units.find((one) => sameLot(one, { sku: named.sku, lot: lot.lot }))?.quantity ?? 0
  return judgeQuantity(work, { sku: named.sku, ...lot, quantity: held + named.quantity }, floor)
}

/** The lot and date a scan means: as scanned, or the only one that lies here or is in hand. */
function lotOf(
  work: StockWork,
  { sku, lot, expiresOn }: ItemScan,
  floor: StockFloor,
): { lot: string | null; expiresOn: string | null } | Refusal {
  if (floor.tracking(sku) !== 'lot') return { lot: null, expiresOn: null }
  const here = work.locationId === null ? work.units : floor.stockAt(work.locationId)
  const lots = [...new Set(here.filter((one) => one.sku === sku).flatMap((one) => one.lot ?? []))]
  const chosen = lot ?? (lots.length === 1 ? (lots[0] ?? null) : null)
  if (chosen === null)
    return lots.length === 0 ? { refusal: 'lot-missing', sku } : { refusal: 'lot-needed', sku, lots }
  const inHand = work.units.find((one) => sameLot(one, { sku, lot: chosen }))
  const date = inHand?.expiresOn ?? floor.dateOfLot(sku, chosen)
  return { lot: chosen, expiresOn: expiresOn ?? date }
}

/** Judges "so many of it in hand", keyed or counted up by scans; 0 takes it off again. */
export function judgeQuantity(work: StockWork, wanted: StockUnits, floor: StockFloor): StockVerdict {
  const { sku, lot, expiresOn, quantity } = wanted
  const { step } = stockStep(work)
  if (step === 'scan-source' || step === 'scan-location') return { refusal: 'location-wanted' }
  const before = work.units.find((one) => sameLot(one, wanted))?.quantity ?? 0
  if (quantity > mostUnits) return { refusal: 'wrong-quantity', most: mostUnits }
  if (quantity > before) {
    const problem = work.kind === 'count' ? null : whyNotTake(work, wanted, quantity - before, floor)
    if (problem !== null) return problem
    if (floor.tracking(sku) === 'lot' && lot === null) return { refusal: 'lot-missing', sku }
    if (work.kind === 'putAway' && floor.expires(sku) && expiresOn === null)
      return { refusal: 'expiry-needed', sku, lot: lot ?? '' }
  }
  const off = platesOff(work, wanted)
  if ('refusal' in off) return off
  return { facts: [{ fact: 'stock-units-held', sku, lot, expiresOn, quantity, before }, ...off.facts] }
}

function whyNotTake(work: StockWork, wanted: StockUnits, more: number, floor: StockFloor): Refusal | null {
  const { sku, lot, expiresOn } = wanted
  if (work.kind === 'putAway')
    return expiresOn !== null && expiresOn < floor.today
      ? { refusal: 'lot-expired', sku, lot: lot ?? '', expiredOn: expiresOn, instead: null }
      : null
  const locationId = work.locationId ?? ''
  const here = floor.stockAt(locationId).find((one) => sameLot(one, wanted))
  if (here === undefined) return { refusal: 'not-here', sku, locationId }
  const free = here.quantity - here.promised
  return more > free ? { refusal: 'over-free', sku, free, promised: here.promised } : null
}

function judgeStoring(work: StockWork, locationId: string, floor: StockFloor): StockVerdict {
  if (locationId === work.locationId) return { refusal: 'same-location', locationId }
  if (floor.isBlocked(locationId)) return { refusal: 'location-blocked', locationId }
  const { locationId: from, units } = work
  return { facts: [{ fact: 'stock-stored', locationId, from, units, plates: idsOf(work.plates) }] }
}

/**
 * Judges "that is all of it" at a count. `empty` says that nothing lies here, which an empty count alone must not mean.
 * What agrees with the book or with the count before counts; anything else is counted once more.
 */
export function judgeCounted(work: StockWork, empty: boolean, floor: StockFloor): StockVerdict {
  const { locationId } = work
  if (work.kind !== 'count' || locationId === null) return { refusal: 'location-wanted' }
  if (empty && work.units.length > 0) return { refusal: 'not-empty-counted' }
  if (!empty && work.units.length === 0) return { refusal: 'nothing-counted' }
  const corrections = differences(floor.stockAt(locationId), work.units)
  const settled = corrections.length === 0 || sameUnits(work.units, work.countBefore)
  const plates = idsOf(work.plates)
  const unseen = idsOf(floor.platesAt(locationId).filter((one) => !one.carried)).filter(
    (plateId) => !plates.includes(plateId),
  )
  return {
    facts: [
      settled
        ? { fact: 'stock-counted', locationId, corrections, plates, void: unseen }
        : { fact: 'stock-count-differs', locationId, units: work.units },
    ],
  }
}

const idsOf = (plates: readonly Plate[]): string[] => plates.map(({ plateId }) => plateId)

function differences(believed: readonly StockUnits[], counted: readonly StockUnits[]): StockCorrection[] {
  const missing = believed
    .filter((one) => !counted.some((other) => sameLot(one, other)))
    .map((one) => ({ ...one, quantity: 0 }))
  return [...counted, ...missing]
    .map(({ sku, lot, expiresOn, quantity }) => ({
      sku,
      lot,
      expiresOn,
      believed: believed.find((one) => sameLot(one, { sku, lot }))?.quantity ?? 0,
      counted: quantity,
    }))
    .filter((one) => one.believed !== one.counted)
}

const sameUnits = (one: readonly StockUnits[], other: readonly StockUnits[] | null): boolean =>
  other !== null &&
  one.length === other.length &&
  one.every((unit) => other.some((two) => sameLot(unit, two) && unit.quantity === two.quantity))
