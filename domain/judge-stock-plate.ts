import { judgeQuantity, type StockFloor, type StockVerdict } from '#domain/judge-stock'
import type { Plate } from '#domain/plate'
import type { Refusal } from '#domain/refusal'
import {
  heldOnPlates,
  type StockFact,
  type StockUnits,
  type StockWork,
  sameLot,
  stockStep,
} from '#domain/stock-work'

/**
 * Judges a plate scanned at stock work: all its units are in the hand, or counted, at once. Where a refill begins it
 * says by itself where somebody stands. Its units themselves are scanned by whoever wants a part of it.
 */
export function judgeStockPlate(work: StockWork, plate: Plate, floor: StockFloor): StockVerdict {
  const { plateId, sku, lot, expiresOn } = plate
  if (plate.quantity === 0 && maySetDown(work)) return judgeNewPlate(work, plateId)
  const why = whyNotPlate(work, plate)
  if (why !== null) return why
  const begins = stockStep(work).step === 'scan-source'
  const reached: StockFact[] =
    begins && plate.locationId !== null
      ? [{ fact: 'stock-location-reached', locationId: plate.locationId }]
      : []
  const at: StockWork = begins ? { ...work, locationId: plate.locationId } : work
  const held = at.units.find((one) => sameLot(one, plate))?.quantity ?? 0
  const verdict = judgeQuantity(at, { sku, lot, expiresOn, quantity: held + plate.quantity }, floor)
  if (!('facts' in verdict)) return verdict
  return { facts: [...reached, ...verdict.facts, { fact: 'stock-plate-held', plate }] }
}

function whyNotPlate(work: StockWork, plate: Plate): Refusal | null {
  const { plateId, locationId } = plate
  if (work.plates.some((one) => one.plateId === plateId)) return { refusal: 'plate-twice', plateId }
  if (plate.quantity === 0) return { refusal: 'plate-empty', plateId }
  if (plate.carried) return { refusal: 'plate-carried', plateId }
  if (work.kind === 'count') return work.locationId === null ? { refusal: 'location-wanted' } : null
  if (work.kind === 'putAway')
    return locationId === null ? null : { refusal: 'plate-elsewhere', plateId, locationId }
  if (locationId === null) return { refusal: 'plate-not-stored', plateId }
  return work.locationId === null || work.locationId === locationId
    ? null
    : { refusal: 'plate-elsewhere', plateId, locationId }
}

/** Goods that came in, of one item and lot, and under no plate yet. */
const maySetDown = ({ kind, units, plates }: StockWork): boolean =>
  kind === 'putAway' && units.length === 1 && plates.length === 0

/** Judges the label of a plate that holds nothing: received goods in the hand lie under it from now on. */
export function judgeNewPlate(work: StockWork, plateId: string): StockVerdict {
  const [units] = work.units
  if (!maySetDown(work) || units === undefined) return { refusal: 'unknown-plate', text: plateId }
  return {
    facts: [{ fact: 'stock-plate-made', plate: { plateId, ...units, locationId: null, carried: true } }],
  }
}

/** The plates that are put down again when so many units stay in the hand: all of them or none. */
export function platesOff(
  work: StockWork,
  { sku, lot, quantity }: StockUnits,
): { facts: StockFact[] } | Refusal {
  const onPlates = heldOnPlates(work, { sku, lot })
  if (quantity >= onPlates) return { facts: [] }
  if (quantity > 0) return { refusal: 'plate-whole', sku, onPlates }
  return {
    facts: work.plates
      .filter((one) => sameLot(one, { sku, lot }))
      .map(({ plateId }) => ({ fact: 'stock-plate-let-go', plateId })),
  }
}
