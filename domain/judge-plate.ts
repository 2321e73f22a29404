import { judgeUnit } from '#domain/judge-unit'
import { type PickFact, type PickLine, unitsLeft } from '#domain/pick'
import type { Named, PickFloor, PickVerdict } from '#domain/pick-scan'
import { type Plate, unitsByScan } from '#domain/plate'

type ScannedPlate = Extract<Named, { kind: 'plate' }>

/**
 * Judges a licence plate scanned where its goods are taken. One that holds no more than is asked for goes as a whole;
 * of a fuller one each scan takes one unit, and the rest can be keyed where the station's rules allow it. Its lot and
 * date need no scan of their own. A plate that should lie elsewhere is believed, with what of it nobody is promised there.
 */
export function judgePlate(line: PickLine, { plate }: ScannedPlate, floor: PickFloor): PickVerdict {
  const { plateId, sku, lot, expiresOn } = plate
  if (plate.quantity === 0) return { refusal: 'plate-empty', plateId }
  if (plate.carried) return { refusal: 'plate-carried', plateId }
  const quantity = unitsByScan(plate, unitsLeft(line))
  const found = foundHere(line, plate, floor)
  const verdict = judgeUnit(
    line,
    { kind: 'item', sku, quantity, lot, serial: null, expiresOn },
    found === null ? floor : withFound(floor, plate, found.moved),
  )
  return 'facts' in verdict
    ? { facts: [...(found === null ? [] : [found]), ...withPlate(verdict.facts, plateId)] }
    : verdict
}

/** The facts of units taken, each with the plate that they were on. */
export const withPlate = (facts: readonly PickFact[], plateId: string): PickFact[] =>
  facts.flatMap((fact): PickFact[] =>
    fact.fact === 'unit-taken'
      ? [fact, { fact: 'plate-taken', lineId: fact.lineId, plateId, quantity: fact.quantity }]
      : [fact],
  )

type Found = Extract<PickFact, { fact: 'plate-found' }>

function foundHere({ locationId }: PickLine, plate: Plate, floor: PickFloor): Found | null {
  const { plateId, sku, lot, quantity, locationId: from } = plate
  if (from === locationId) return null
  const moved = from === null ? quantity : Math.min(quantity, floor.freeHere({ locationId: from, sku, lot }))
  return { fact: 'plate-found', plateId, from, locationId, moved }
}

/** What lies at the picker's location, once the units of the plate are counted there. */
const withFound = (floor: PickFloor, { sku: found, lot, expiresOn }: Plate, moved: number): PickFloor => ({
  ...floor,
  lotsAt: (locationId, sku) => {
    const here = floor.lotsAt(locationId, sku)
    if (sku !== found || moved === 0) return here
    const already = here.find((one) => one.lot === lot)?.quantity ?? 0
    return [...here.filter((one) => one.lot !== lot), { lot, expiresOn, quantity: already + moved }]
  },
})
