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

/** A plate as it is seen before it is scanned at a stop. */
export interface PlateHere extends Pick<Plate, 'plateId' | 'lot' | 'expiresOn' | 'quantity'> {
  /** The one to take first. */
  meant: boolean
  /** Units that its scan takes now. */
  takes: number
}

/** Units that the scan of a plate takes where so many are asked for: all of it, or one of a fuller one. */
export const unitsByScan = ({ quantity }: Pick<Plate, 'quantity'>, left: number): number =>
  quantity <= left ? quantity : 1

/**
 * The plates that may be scanned where `left` units of a lot are taken, in the order they should go: the planned lot
 * first, then what expires first, then the one with the fewest units. None is meant where all of the lot lies loose.
 */
export function platesForLine(
  plates: readonly Plate[],
  { sku, lot, left }: { sku: string; lot: string | null; left: number },
  today: string,
): PlateHere[] {
  if (left <= 0) return []
  const planned = (plate: Plate): boolean => lot === null || plate.lot === lot
  const key = (plate: Plate): string =>
    [
      planned(plate) ? 0 : 1,
      plate.expiresOn ?? '9',
      String(plate.quantity).padStart(9, '0'),
      plate.plateId,
    ].join()
  return plates
    .filter((one) => one.sku === sku && one.quantity > 0 && !one.carried && (one.expiresOn ?? '9') >= today)
    .map((plate) => ({ plate, order: key(plate) }))
    .sort((one, two) => (one.order < two.order ? -1 : 1))
    .map(({ plate }, place) => ({
      plateId: plate.plateId,
      lot: plate.lot,
      expiresOn: plate.expiresOn,
      quantity: plate.quantity,
      meant: place === 0 && planned(plate),
      takes: unitsByScan(plate, left),
    }))
}

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
