import type { Refusal } from '#domain/refusal'

/** A walk that picked for an order. */
export interface PickedWalk {
  listId: string
  /** Who had it last. */
  personId: string | null
  /** Zones it took goods from. */
  zones: string[]
  /** Totes it put goods of the order into. */
  toteIds: string[]
}

/** A unit on the bench that does not belong to the order there: too many of it, another order's, or nobody's. */
export function strayIn(refusal: Refusal | null): { sku: string; belongsTo: string | null } | null {
  if (refusal?.refusal === 'item-not-in-order') return { sku: refusal.sku, belongsTo: refusal.belongsTo }
  return refusal?.refusal === 'over-pack' && refusal.left === 0 ? { sku: refusal.sku, belongsTo: null } : null
}

/**
 * The walk a stray unit most likely came from: the only one of its order, else the only one that was in a zone where
 * such units lie. Null where that cannot be told: nobody is blamed by a guess.
 */
export function chargedWalk(walks: readonly PickedWalk[], homeZones: readonly string[]): PickedWalk | null {
  if (walks.length === 1) return walks[0] ?? null
  const there = walks.filter(({ zones }) => zones.some((zone) => homeZones.includes(zone)))
  return there.length === 1 ? (there[0] ?? null) : null
}
