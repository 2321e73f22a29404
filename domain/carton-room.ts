import { type Body, fits, volumeShare } from '#domain/cartonize'
import type { CartonType } from '#domain/order'
import type { Refusal } from '#domain/refusal'

/** A carton on a walk, and what would lie in it. */
export interface CartonLoad {
  slot: number
  type: CartonType
  /** What lies in it, what is in the hand for it, and what was just taken. */
  bodies: readonly Body[]
  /** Whether nothing lies in it and nothing but this one unit is meant for it. */
  isFirst: boolean
}

/**
 * Refuses units that a shipping carton cannot take: heavier than its size may get, or larger than it is inside. A single
 * unit is refused only where it is too long for the carton: nothing smaller can be shipped.
 */
export function judgeRoom({ slot, type, bodies, isFirst }: CartonLoad): Refusal | null {
  const { cartonTypeId } = type
  const refused = (why: 'weight' | 'space'): Refusal => ({
    refusal: 'carton-holds-no-more',
    why,
    cartonTypeId,
    slot,
    empty: isFirst,
  })
  const sized = bodies.filter(({ lengthMm, widthMm, heightMm }) => lengthMm * widthMm * heightMm > 0)
  if (sized.some((body) => !fits(body, type))) return refused('space')
  if (isFirst) return null
  const grossMg = bodies.reduce((sum, one) => sum + one.weightMg * one.quantity, type.tareG * 1000)
  if (grossMg > type.greatestGrossG * 1000) return refused('weight')
  return volumeShare(sized, type) > 1 ? refused('space') : null
}
