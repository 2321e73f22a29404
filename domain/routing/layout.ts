/** Which way a stretch of an aisle between two cross-aisles may be walked; `up` leads to the next cross-aisle. */
export type Passing = 'both' | 'up' | 'down' | 'none'

/**
 * A hall of parallel aisles between two or more cross-aisles, lengths in millimetres. Aisles run in y, cross-aisles in x.
 * A place between two aisles, such as a desk on a cross-aisle, is an aisle of its own whose every stretch is `none`.
 */
export interface BlockLayout {
  /** Where each aisle lies on the cross-aisles, ascending. */
  aisleXMm: readonly number[]
  /** Where each cross-aisle lies, ascending; two for a hall of one block. */
  crossYMm: readonly number[]
  /** Per aisle the stretches from the first cross-aisle to the last; null when every stretch goes both ways. */
  passing: readonly (readonly Passing[])[] | null
}

/** A point in an aisle, on either side of it: a location to stop at, or where a walk starts and ends. */
export interface AislePoint {
  aisle: number
  /** From the same zero as the cross-aisles. */
  yMm: number
}

/** Why something cannot be a layout, or a walk in it; null when it can. */
export function whyNoLayout(layout: BlockLayout): LayoutFault | null {
  const { aisleXMm, crossYMm, passing } = layout
  if (aisleXMm.length === 0 || !ascends(aisleXMm)) return 'aisles-do-not-ascend'
  if (crossYMm.length < 2 || !ascends(crossYMm)) return 'cross-aisles-do-not-ascend'
  if ([...aisleXMm, ...crossYMm].some((mm) => !Number.isSafeInteger(mm))) return 'not-whole-millimetres'
  const stretches = crossYMm.length - 1
  if (
    passing !== null &&
    (passing.length !== aisleXMm.length || passing.some((one) => one.length !== stretches))
  )
    return 'stretches-missing'
  return null
}
export type LayoutFault =
  | 'aisles-do-not-ascend'
  | 'cross-aisles-do-not-ascend'
  | 'not-whole-millimetres'
  | 'stretches-missing'

/** Whether the point lies in the layout. */
export const isInLayout = (layout: BlockLayout, { aisle, yMm }: AislePoint): boolean =>
  layout.aisleXMm[aisle] !== undefined && yMm >= at(layout.crossYMm, 0) && yMm <= at(layout.crossYMm, -1)

/** How a stretch may be walked. */
export const passingOf = (layout: BlockLayout, aisle: number, stretch: number): Passing =>
  layout.passing?.[aisle]?.[stretch] ?? 'both'

/** A list's entry that is known to be there; −1 is the last one. */
export function at<T>(list: readonly T[], index: number): T {
  const one = list.at(index)
  if (one === undefined) throw new RangeError(`no entry ${index} of ${list.length}`)
  return one
}

const ascends = (list: readonly number[]): boolean =>
  list.every((one, at) => at === 0 || one > (list[at - 1] ?? 0))
