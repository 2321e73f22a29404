import type { PickSlot } from '#domain/pick'
import type { Refusal } from '#domain/refusal'

/**
 * Where the parts of an order that several walks pick come together. `none`: one walk picks it whole. `open`: the first part
 * may stand at any free place. `full`: no place is free, so it goes to a bench. `fixed`: a part stands there, the others follow.
 * `hospital`: the order lacks units, so it waits there for a decision.
 */
export type Consolidation = 'none' | 'open' | 'full' | 'fixed' | 'hospital'

/** What one walk picks of an order. */
export interface OrderPart {
  listId: string
  number: string
  zone: string | null
  /** Who picks it now; null while nobody does. */
  by: string | null
  /** All of it was picked or given up, and its totes stand at their place. */
  isIn: boolean
}

/** Whether a bench may open the order. */
export const isComplete = (parts: readonly OrderPart[]): boolean => parts.every(({ isIn }) => isIn)

/**
 * Why a tote may not stand at the place scanned; null when it may. `holder` is the order that a consolidation place is
 * taken by; null when the place is none. The place an order is fixed to cannot be overruled, a bench can by a second scan.
 */
export function whyNotHere(
  {
    place: chosenPlace,
    consolidation,
    orderNumber,
  }: Pick<PickSlot, 'place' | 'consolidation' | 'orderNumber'>,
  { place, repeated }: { place: string; repeated: boolean },
  holder: { orderNumber: string | null } | null,
): Refusal | null {
  if (place === chosenPlace) return null
  const comesWhole = consolidation === 'none' || consolidation === 'hospital'
  if (comesWhole && holder !== null) return { refusal: 'order-comes-whole', orderNumber, place, chosenPlace }
  if (consolidation === 'fixed' || (consolidation === 'open' && holder === null))
    return {
      refusal: 'order-gathers-at',
      orderNumber,
      place,
      chosenPlace,
      orFree: consolidation === 'open',
    }
  if (holder !== null)
    return holder.orderNumber === null || holder.orderNumber === orderNumber
      ? null
      : { refusal: 'place-taken', place, orderNumber: holder.orderNumber, chosenPlace }
  return repeated ? null : { refusal: 'confirm-place', place, chosenPlace }
}
