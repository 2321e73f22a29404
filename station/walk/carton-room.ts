import { cartonTypes } from '#db/carton-types'
import { itemBySku } from '#db/items'
import { goodsIn } from '#db/picked-cartons'
import { applyPick } from '#domain/apply-pick'
import { judgeRoom } from '#domain/carton-room'
import { type Body, proposeCartons } from '#domain/cartonize'
import { isOpen, type PickFact, type PickList, type PickSlot } from '#domain/pick'
import type { Refusal } from '#domain/refusal'
import type { Floor } from '#station/context'

/**
 * Why a shipping carton on the walk cannot take what these facts would put into it: what lies in it and what is in the
 * hand for it, together, against its size.
 */
export function roomRefusal(floor: Floor, list: PickList, facts: readonly PickFact[]): Refusal | null {
  const changed =
    list.into === 'cartons' ? facts.map((fact) => slotOf(list, fact)).find((one) => one !== null) : null
  if (changed === undefined || changed === null) return null
  const after = facts.reduce(applyPick, list)
  const slot = after.slots.find((one) => one.slot === changed)
  const typeId = slot === undefined ? null : (slot.cartonTypeId ?? proposedCarton(floor, after, slot))
  const type = cartonTypes(floor.db).find((one) => one.cartonTypeId === typeId)
  if (slot === undefined || type === undefined) return null
  const inside = insideOf(floor, list, slot)
  const hand = after.lines
    .filter((line) => line.slot === slot.slot)
    .flatMap((line) => bodyOf(floor, line.sku, inHandOf(list, line.lineId, line.inHand)))
  const units = hand.reduce((sum, one) => sum + one.quantity, 0)
  return judgeRoom({
    slot: slot.slot,
    type,
    bodies: [...inside, ...hand],
    isFirst: inside.length === 0 && units === 1,
  })
}

/** The slot whose carton these facts ask more of. */
function slotOf(list: PickList, fact: PickFact): number | null {
  if (fact.fact === 'carton-chosen') return fact.slot
  if (fact.fact !== 'unit-taken' && fact.fact !== 'units-put') return null
  return list.lines.find((line) => line.lineId === fact.lineId)?.slot ?? null
}

/** What is put down now was in the hand a moment ago. */
const inHandOf = (before: PickList, lineId: string, after: number): number =>
  Math.max(after, before.lines.find((line) => line.lineId === lineId)?.inHand ?? 0)

const insideOf = (floor: Floor, before: PickList, { slot, toteId, orderRef }: PickSlot): Body[] => {
  const isBound = before.slots.some((one) => one.slot === slot && one.toteId === toteId)
  if (!isBound || toteId === null || orderRef === null) return []
  return goodsIn(floor.db, toteId, orderRef).flatMap(({ sku, quantity, weightG }) =>
    bodyOf(floor, sku, quantity).map((body) =>
      weightG === null ? body : { ...body, weightMg: weightG * 1000 },
    ),
  )
}

function bodyOf(floor: Floor, sku: string, quantity: number): Body[] {
  const item = quantity > 0 ? itemBySku(floor.db, sku) : null
  if (item === null) return []
  const { lengthMm, widthMm, heightMm } = item
  return [{ lengthMm, widthMm, heightMm, weightMg: item.weightMg ?? 0, quantity }]
}

/** The size of carton to bring for what a slot still wants, in hand or not: the smallest that holds all of it. */
export function proposedCarton(floor: Floor, { lines }: PickList, { slot }: PickSlot): string | null {
  const bodies = lines
    .filter((line) => line.slot === slot && isOpen(line))
    .flatMap((line) => bodyOf(floor, line.sku, line.quantity - line.picked - line.shortQuantity))
  return proposeCartons(bodies, cartonTypes(floor.db))[0]?.cartonType.cartonTypeId ?? null
}
