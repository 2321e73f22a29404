import { applyPick } from '#domain/apply-pick'
import { type CaughtWeight, isEnough, isWithin, unitBand } from '#domain/catch-weight'
import { type PickFact, type PickLine, type PickList, unitsLeft, untouchedLine } from '#domain/pick'
import type { Named, PickFloor, PickVerdict } from '#domain/pick-scan'
import type { Refusal } from '#domain/refusal'
import type { UnitOnScale } from '#domain/refusal/catch-weight'

type ScannedItem = Extract<Named, { kind: 'item' }>

/** A unit as it waits for its weight. */
export const unitOf = ({ sku, lot, serial, expiresOn }: UnitOnScale): UnitOnScale => ({
  sku,
  lot,
  serial,
  expiresOn,
})

/**
 * Judges the weight of a unit just taken, of an item of which each weighs what it weighs; null for every other item. A
 * line ordered by weight takes no unit that would make it too heavy.
 */
export function judgeCaught(
  line: PickLine,
  named: ScannedItem,
  floor: Pick<PickFloor, 'catchWeight' | 'weightWanted'>,
): { caught: CaughtWeight } | Refusal | null {
  const rule = floor.catchWeight(line.sku)
  if (rule === null) return null
  const { caught } = named
  if (named.quantity !== 1) return { refusal: 'weigh-each', sku: line.sku }
  if (caught === undefined) return { refusal: 'unit-weight-needed', ...unitOf(named) }
  const { weightG, by } = caught
  const onScale = { ...unitOf(named), weightG, by }
  const band = unitBand(rule)
  if (caught.allowed) return { caught }
  if (!isWithin(band, weightG)) return { refusal: 'unit-weight-off', ...onScale, ...band }
  const wanted = floor.weightWanted(line)
  if (wanted !== null && wanted.caughtG + weightG > wanted.mostG)
    return { refusal: 'line-weight-over', ...onScale, sumG: wanted.caughtG + weightG, mostG: wanted.mostG }
  return { caught }
}

/**
 * Facts of units taken, and what follows where their line is ordered by weight: enough is there, and what is still
 * planned of it is not wanted any more; or all planned units are taken and too light, and one more is fetched, from
 * here or from the next place it lies free.
 */
export function fitToWeight(list: PickList, verdict: PickVerdict, floor: PickFloor): PickVerdict {
  if (!('facts' in verdict)) return verdict
  const taken = verdict.facts.find((fact) => fact.fact === 'unit-taken')
  const line = list.lines.find((one) => one.lineId === taken?.lineId)
  const wanted = taken?.caught === undefined || line === undefined ? null : floor.weightWanted(line)
  if (wanted === null || line === undefined) return verdict
  const after = verdict.facts.reduce(applyPick, list)
  const parts = after.lines.filter((one) => isPartOf(line, one))
  const sumG = wanted.caughtG + (taken?.caught?.weightG ?? 0)
  if (isEnough(wanted, sumG)) return { facts: [...verdict.facts, ...parts.flatMap(endAtTaken)] }
  if (parts.some((one) => unitsLeft(one) > 0)) return verdict
  const now = parts.find((one) => one.lineId === line.lineId)
  return now === undefined ? verdict : { facts: [...verdict.facts, ...oneMore(after, now, floor)] }
}

const isPartOf = (line: PickLine, one: PickLine): boolean =>
  one.orderRef !== null && one.orderRef === line.orderRef && one.orderLineRef === line.orderLineRef

/** A line that asks for no more than what was taken of it. */
export const endAtTaken = (line: PickLine): PickFact[] =>
  unitsLeft(line) === 0
    ? []
    : [{ fact: 'line-fitted', lineId: line.lineId, quantity: line.quantity - unitsLeft(line) }]

function oneMore(list: PickList, line: PickLine, floor: PickFloor): PickFact[] {
  const { lineId, sku, locationId } = line
  if (floor.freeHere(line) > 0) return [{ fact: 'line-fitted', lineId, quantity: line.quantity + 1 }]
  const place = floor
    .freeElsewhere(sku, locationId)
    .find((one) => list.zone === null || floor.zoneOf(one.locationId) === list.zone)
  if (place === undefined) return []
  const again: PickLine = {
    ...line,
    ...untouchedLine,
    lineId: floor.newId(),
    locationId: place.locationId,
    zone: floor.zoneOf(place.locationId),
    lot: place.lot,
    quantity: 1,
    replaces: null,
  }
  return [{ fact: 'line-added', line: again, before: null }]
}
