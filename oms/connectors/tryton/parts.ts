import type { WireConfirmation } from '#oms/wire-confirmation'

export type Carton = WireConfirmation['cartons'][number]

/** What a carton's package is known by in Tryton. */
export const codeOf = ({ trackingNumber, sscc, cartonId }: Carton): string =>
  trackingNumber ?? sscc ?? cartonId

/** Units of one line and lot in one carton, by its place in the confirmation; `lot` is null where nobody told one. */
export interface Part {
  carton: number
  lineRef: string
  lot: string | null
  quantity: number
}

/**
 * The parts of a confirmation, or the carton line whose units cannot be told apart by their lots. `byLot`: lines of items that
 * need their lots; Tryton knows no serial numbers, so that one of such an item is a lot of one unit.
 */
export function partsOf(
  { cartons }: WireConfirmation,
  byLot: ReadonlySet<string>,
): Part[] | { unclear: string } {
  const parts: Part[] = []
  for (const [carton, { lines, cartonId }] of cartons.entries())
    for (const { lineRef, quantity, lots: told, serials } of lines) {
      const isSerial = told.length === 0 && byLot.has(lineRef) && serials.length === quantity
      const lots = isSerial ? serials : told
      if (lots.length > 1 && lots.length !== quantity)
        return { unclear: `carton ${cartonId}, line ${lineRef}: how many are of lot ${lots.join(', ')}` }
      if (lots.length > 1) for (const lot of lots) parts.push({ carton, lineRef, lot, quantity: 1 })
      else parts.push({ carton, lineRef, lot: lots[0] ?? null, quantity })
    }
  return parts
}

/** Quantities added up by what they have in common. */
export function summed<T>(
  rows: readonly T[],
  key: (row: T) => string,
  quantity: (row: T) => number,
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + quantity(row))
  return sums
}

export const sameSums = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean =>
  [...new Set([...one.keys(), ...other.keys()])].every((key) => (one.get(key) ?? 0) === (other.get(key) ?? 0))

/** Why shipped and short are not exactly what was ordered of every line; null when they are. */
export function notAccounted(
  { cartons, shorts }: WireConfirmation,
  ordered: ReadonlyMap<string, number>,
): string | null {
  const told = summed(
    [...cartons.flatMap(({ lines }) => lines), ...shorts],
    ({ lineRef }) => lineRef,
    ({ quantity }) => quantity,
  )
  for (const lineRef of new Set([...told.keys(), ...ordered.keys()])) {
    const [given, wanted] = [told.get(lineRef) ?? 0, ordered.get(lineRef) ?? 0]
    if (given > wanted) return `more-than-ordered: line ${lineRef}, ${given} of ${wanted}`
    if (given < wanted) return `not-accounted: line ${lineRef}, ${given} of ${wanted}`
  }
  return null
}
