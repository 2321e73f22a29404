/** Stock under a licence plate: so many units of one item and lot that lie, or wait to be put away, together. */
export interface Plate {
  plateId: string
  sku: string
  lot: string | null
  expiresOn: string | null
  /** Units still on it; none once all were taken. */
  quantity: number
  /** Its units are counted in the stock there. Null: not put away yet, or nobody knows; then no stock counts them. */
  locationId: string | null
  /** Somebody has it in the hand, to put it away or to refill a location. */
  carried: boolean
}

/** Units on these plates. */
export const unitsOnPlates = (plates: readonly Pick<Plate, 'quantity'>[]): number =>
  plates.reduce((sum, { quantity }) => sum + quantity, 0)

/** What is left on a plate from which units were taken without its label being scanned. */
export interface PlateLeft {
  plateId: string
  before: number
  quantity: number
}

/**
 * The plates of one item and lot at one location, once only `units` of it lie there: what went lay loose, and when
 * nothing lies loose any more it went off the plate with the fewest units, since a plate that was begun is emptied
 * before the next. Only plates that hold another number from now on.
 */
export function platesLeft(plates: readonly Plate[], units: number): PlateLeft[] {
  let missing = Math.max(0, unitsOnPlates(plates) - Math.max(0, units))
  const begunFirst = [...plates].sort(
    (one, two) => one.quantity - two.quantity || (one.plateId < two.plateId ? -1 : 1),
  )
  return begunFirst.flatMap(({ plateId, quantity: before }) => {
    const gone = Math.min(before, missing)
    missing -= gone
    return gone === 0 ? [] : [{ plateId, before, quantity: before - gone }]
  })
}
