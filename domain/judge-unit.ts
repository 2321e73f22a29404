import { judgeCaught } from '#domain/judge-caught'
import { type PickFact, type PickLine, unitsLeft } from '#domain/pick'
import type { Named, PickFloor, PickVerdict } from '#domain/pick-scan'
import type { Refusal } from '#domain/refusal'

type ScannedItem = Extract<Named, { kind: 'item' }>

/** Judges what a picker takes from the location they stand at: the right item, not too many, lot, serial and weight. */
export function judgeUnit(line: PickLine, named: ScannedItem, floor: PickFloor): PickVerdict {
  const verdict = judgeGoods(line, named, floor)
  if (!('facts' in verdict)) return verdict
  const weighed = judgeCaught(line, named, floor)
  if (weighed === null) return verdict
  if ('refusal' in weighed) return weighed
  return {
    facts: verdict.facts.map((fact) => (fact.fact === 'unit-taken' ? { ...fact, ...weighed } : fact)),
  }
}

function judgeGoods(line: PickLine, named: ScannedItem, floor: PickFloor): PickVerdict {
  const { sku, lineId } = line
  const { quantity } = named
  if (named.sku !== sku)
    return {
      refusal: 'wrong-item',
      scannedSku: named.sku,
      neededSku: sku,
      belongsAt: floor.homeOf(named.sku),
    }
  if (quantity > unitsLeft(line))
    return { refusal: 'over-pick', sku, needed: unitsLeft(line), scanned: quantity }
  if (isExpired(named, floor)) return expired(line, named.lot, named.expiresOn, floor)
  const tracking = floor.tracking(sku)
  if (tracking === 'lot') return judgeLot(line, named, floor)
  if (tracking === 'serial') {
    if (named.serial === null || quantity !== 1) return { refusal: 'serial-needed', sku }
    if (floor.serialUsed(sku, named.serial)) return { refusal: 'serial-used', serial: named.serial }
  }
  const serial = tracking === 'serial' ? named.serial : null
  return { facts: [{ fact: 'unit-taken', lineId, quantity, lot: named.lot, serial }] }
}

/**
 * The lot of units taken: as scanned, or the only one that lies here. Another one than planned is a swap: the promise
 * moves to it. One that the location is not on record as holding is believed, and the location gets counted.
 */
function judgeLot(line: PickLine, named: ScannedItem, floor: PickFloor): PickVerdict {
  const { sku, lineId } = line
  const { quantity } = named
  const here = floor.lotsAt(line.locationId, sku)
  const lots = here.flatMap((one) => (one.lot === null ? [] : [one.lot]))
  const lot = named.lot ?? (lots.length === 1 ? (lots[0] ?? null) : null)
  if (lot === null) return { refusal: 'lot-needed', sku, lots }
  const found = here.find((one) => one.lot === lot)
  if (found !== undefined && isExpired(found, floor)) return expired(line, lot, found.expiresOn, floor)
  const swap: PickFact = {
    fact: 'lot-swapped',
    lineId,
    quantity,
    lot,
    expiresOn: named.expiresOn ?? found?.expiresOn ?? null,
    known: found !== undefined && found.quantity >= quantity,
  }
  const taken: PickFact = { fact: 'unit-taken', lineId, quantity, lot, serial: null }
  return { facts: lot === line.lot ? [taken] : [swap, taken] }
}

const isExpired = ({ expiresOn }: { expiresOn: string | null }, floor: PickFloor): boolean =>
  expiresOn !== null && expiresOn < floor.today

/** Names what should be taken instead: what expires first here, else elsewhere. */
function expired(line: PickLine, lot: string | null, expiredOn: string | null, floor: PickFloor): Refusal {
  const { sku, locationId } = line
  const here = floor
    .lotsAt(locationId, sku)
    .filter((one) => one.lot !== null && one.lot !== lot && !isExpired(one, floor))
    .sort((one, two) => ((one.expiresOn ?? '9') < (two.expiresOn ?? '9') ? -1 : 1))
  const [instead] = [
    ...here.map((one) => ({ lot: one.lot, locationId })),
    ...floor.freeElsewhere(sku, locationId),
  ]
  return {
    refusal: 'lot-expired',
    sku,
    lot: lot ?? '',
    expiredOn: expiredOn ?? '',
    instead: instead === undefined ? null : { lot: instead.lot, locationId: instead.locationId },
  }
}
