import { applyPick } from '#domain/apply-pick'
import { nextOnWay } from '#domain/judge-short'
import { type PickFact, type PickLine, type PickList, untouchedLine } from '#domain/pick'
import type { PickFloor } from '#domain/pick-scan'
import type { PlannedLine } from '#domain/wave'

/**
 * What becomes true when an order that cannot wait joins a walk under way: it gets the first free slot of the cart, and
 * each of its lines goes where the way ahead is lengthened least. Nothing that was done is done again.
 */
export function rushFacts(
  list: PickList,
  order: { orderRef: string; number: string },
  lines: readonly PlannedLine[],
  floor: Pick<PickFloor, 'placeOnWay' | 'newId' | 'zoneOf'>,
): PickFact[] {
  const slot = firstFreeSlot(list)
  const facts: PickFact[] = []
  let now = list
  const add = (fact: PickFact): void => {
    facts.push(fact)
    now = applyPick(now, fact)
  }
  const place = list.slots[0]?.place ?? ''
  add({ fact: 'slot-added', slot, orderRef: order.orderRef, orderNumber: order.number, place })
  for (const planned of lines)
    add({
      fact: 'line-added',
      line: { ...lineOf(planned, slot, floor.newId()), zone: floor.zoneOf(planned.locationId) },
      before: nextOnWay(now, planned.locationId, floor),
    })
  return facts
}

const firstFreeSlot = ({ slots }: PickList): number => {
  const taken = new Set(slots.map(({ slot }) => slot))
  return Array.from({ length: taken.size + 1 }, (_, at) => at + 1).find((slot) => !taken.has(slot)) ?? 1
}

const lineOf = (
  { orderRef, orderLineRef, locationId, sku, lot, quantity }: PlannedLine,
  slot: number,
  lineId: string,
): Omit<PickLine, 'zone'> => ({
  lineId,
  sequence: 0,
  slot,
  orderRef,
  orderLineRef,
  locationId,
  sku,
  lot,
  quantity,
  ...untouchedLine,
  replaces: null,
})
