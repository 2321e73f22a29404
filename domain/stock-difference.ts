/** An item of which this site believes to have another number than the OMS does. */
export interface StockDifference {
  sku: string
  ours: number
  theirs: number
  /** Since when it has been so many, no more and no fewer. */
  since: string
  /** Times it was seen one after the other. */
  seen: number
}

/** Units of an item on both sides at one moment; `theirs` null where the OMS knows no such item. */
export interface StockPair {
  sku: string
  ours: number
  theirs: number | null
}

/**
 * A difference that is seen once may be goods on their way between two messages; the same one seen again is none. What
 * grows or shrinks begins anew.
 */
export const surelyDiffers = ({ seen }: StockDifference): boolean => seen > 1

/** What becomes of a difference when both sides were counted again; null when there is none. */
export function differenceNow(
  before: StockDifference | null,
  { sku, ours, theirs }: StockPair,
  at: string,
): StockDifference | null {
  if (theirs === null || ours === theirs) return null
  const isSame = before !== null && before.ours - before.theirs === ours - theirs
  return { sku, ours, theirs, since: isSame ? before.since : at, seen: isSame ? before.seen + 1 : 1 }
}

/** Changes of stock that the OMS hears of, as the site wishes. */
export interface StockTold {
  /** What a count found, and what nobody found at its place. */
  counts: boolean
  /** Units nobody may sell, and those that may be sold after all. */
  setApart: boolean
  /** Goods put away that came from no place here. */
  putAway: boolean
}
