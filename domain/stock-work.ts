import { type Plate, unitsOnPlates } from '#domain/plate'

/**
 * Goods moved and counted outside of any order, so that the stock of each location stays true: putting away what came
 * in, refilling a location from another one, and counting what lies at a location.
 */
export const stockWorkKinds = ['putAway', 'replenish', 'count'] as const
export type StockWorkKind = (typeof stockWorkKinds)[number]

/** Units of one item and lot: in hand, or counted so far. */
export interface StockUnits {
  sku: string
  lot: string | null
  expiresOn: string | null
  quantity: number
}

/** The whole state of one person's stock work; everything the next step depends on. */
export interface StockWork {
  workId: string
  kind: StockWorkKind
  /** Where goods are taken from or counted; null until somebody stands there. */
  locationId: string | null
  units: StockUnits[]
  /** Whole plates among these units. */
  plates: Plate[]
  /** What the count before this one found, when it did not agree with what was believed. */
  countBefore: StockUnits[] | null
}

export type StockStep =
  | { step: 'scan-source' }
  | { step: 'scan-item' }
  /** Something is in hand: more of it, or the location it goes to. */
  | { step: 'store' }
  | { step: 'scan-location' }
  /** Every unit is scanned or keyed; nothing is filled in beforehand. `again`: the count before disagreed. */
  | { step: 'count'; again: boolean }

/** What one location holds differently from what was believed. */
export interface StockCorrection {
  sku: string
  lot: string | null
  expiresOn: string | null
  believed: number
  counted: number
}

export type StockFact =
  | { fact: 'stock-location-reached'; locationId: string }
  /** `quantity` is what is in hand or counted of it from now on; 0 takes it off. */
  | ({ fact: 'stock-units-held'; before: number } & StockUnits)
  /** A whole plate is in the hand, or was counted; its units are among those held. */
  | { fact: 'stock-plate-held'; plate: Plate }
  | { fact: 'stock-plate-let-go'; plateId: string }
  /** Units in the hand lie under a plate from now on. */
  | { fact: 'stock-plate-made'; plate: Plate }
  | {
      fact: 'stock-stored'
      locationId: string
      from: string | null
      units: StockUnits[]
      plates: string[]
    }
  | { fact: 'stock-count-differs'; locationId: string; units: StockUnits[] }
  /** `plates` were found here; `void`: should lie here and were not scanned, so their units count as loose ones. */
  | {
      fact: 'stock-counted'
      locationId: string
      corrections: StockCorrection[]
      plates: string[]
      void: string[]
    }

export const heldUnits = (work: StockWork): number => work.units.reduce((sum, one) => sum + one.quantity, 0)

/** Units of an item and lot that are in the hand, or counted, on whole plates. */
export const heldOnPlates = (work: StockWork, units: { sku: string; lot: string | null }): number =>
  unitsOnPlates(work.plates.filter((one) => sameLot(one, units)))

/** What must be done next; follows from the saved state alone, so it is the same after a crash. */
export function stockStep(work: StockWork): StockStep {
  if (work.kind === 'count')
    return work.locationId === null
      ? { step: 'scan-location' }
      : { step: 'count', again: work.countBefore !== null }
  if (work.units.length > 0) return { step: 'store' }
  return work.kind === 'replenish' && work.locationId === null
    ? { step: 'scan-source' }
    : { step: 'scan-item' }
}

export const sameLot = (
  one: { sku: string; lot: string | null },
  other: { sku: string; lot: string | null },
) => one.sku === other.sku && one.lot === other.lot

/** The work after a fact. The database's rows must say the same (a test holds them together). */
export function applyStock(work: StockWork, fact: StockFact): StockWork {
  switch (fact.fact) {
    case 'stock-location-reached':
      return { ...work, locationId: fact.locationId }
    case 'stock-units-held': {
      const { sku, lot, expiresOn, quantity } = fact
      const others = work.units.filter((one) => !sameLot(one, fact))
      return { ...work, units: quantity === 0 ? others : [...others, { sku, lot, expiresOn, quantity }] }
    }
    case 'stock-plate-held':
    case 'stock-plate-made':
      return { ...work, plates: [...work.plates, fact.plate] }
    case 'stock-plate-let-go':
      return { ...work, plates: work.plates.filter(({ plateId }) => plateId !== fact.plateId) }
    case 'stock-stored':
    case 'stock-counted':
      return { ...work, locationId: null, units: [], plates: [], countBefore: null }
    case 'stock-count-differs':
      return { ...work, units: [], plates: [], countBefore: fact.units }
  }
}
