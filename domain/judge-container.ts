import type { PickList, PickSlot } from '#domain/pick'
import type { Named, PickFloor, PickVerdict } from '#domain/pick-scan'
import type { Refusal } from '#domain/refusal'

/**
 * Whether what was scanned is what a walk is picked into, and of a shipping carton its size: the one somebody said,
 * else the one proposed for what is still to come.
 */
export function judgeContainer(
  list: PickList,
  slot: PickSlot,
  named: Extract<Named, { kind: 'tote' }>,
  floor: PickFloor,
): { cartonTypeId?: string } | Refusal {
  const { toteId, carton, orderNumber } = named
  if (list.into === 'totes')
    return carton === undefined ? {} : { refusal: 'tote-wanted', lpn: toteId, slot: slot.slot }
  if (carton === undefined) return { refusal: 'carton-wanted', toteId, slot: slot.slot }
  const isOwn = slot.fullTotes.some((one) => one.toteId === toteId)
  if (orderNumber !== null && !isOwn) return { refusal: 'lpn-used', lpn: toteId, orderNumber }
  const cartonTypeId = (isOwn ? carton.cartonTypeId : slot.cartonTypeId) ?? floor.proposedCarton(list, slot)
  return cartonTypeId === null
    ? { refusal: 'carton-size-first', lpn: toteId, slot: slot.slot }
    : { cartonTypeId }
}

/** The code of a size on a walk into cartons: of the next carton, or of the one in the slot. Null: it is no such scan. */
export function judgeCartonSize(list: PickList, slot: PickSlot, named: Named): PickVerdict | null {
  if (list.into !== 'cartons' || named.kind !== 'other' || named.scanned !== 'cartonType') return null
  const { slot: number, toteId } = slot
  return { facts: [{ fact: 'carton-chosen', slot: number, cartonTypeId: named.text, toteId }] }
}
