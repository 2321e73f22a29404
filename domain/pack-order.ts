import type { Tracking } from '#domain/order'

/** What was picked for one order line and must go into cartons. */
export interface PackLine {
  lineRef: string
  sku: string
  /** The item that was ordered, where this one was picked in its place. */
  insteadOf: string | null
  ordered: number
  /** Picked for this order: what can be packed. */
  needed: number
  tracking: Tracking
  /** Lots and serials that were picked; empty when the item has none. */
  lots: string[]
  serials: string[]
  /** What each picked unit weighs, in grams, of an item of which every unit weighs what it weighs. */
  weightsG?: number[] | undefined
}

interface CartonUnit {
  lineRef: string
  sku: string
  quantity: number
  lot: string | null
  serial: string | null
  /** As it was picked. */
  weightG?: number | undefined
}

/** How far a carton is. */
export type CartonState = 'open' | 'full' | 'weighed' | 'labelled' | 'closed'

/** One shipping carton of an order. */
export interface Carton {
  cartonId: string
  number: number
  cartonTypeId: string
  /** The number it was picked under; null for one opened here. */
  lpn: string | null
  state: CartonState
  units: CartonUnit[]
  /** The last captured weight; stored even when it is off. */
  weighedG: number | null
  overridden: boolean
  /** Its units were counted once more, and were as many as it should hold. */
  counted: boolean
  /** How often the count was wrong. */
  miscounts: number
  trackingNumber: string | null
  sscc: string | null
}

/** The whole state of packing one order. */
export interface PackOrder {
  orderRef: string
  number: string
  partialAllowed: boolean
  partialConfirmed: boolean
  lines: PackLine[]
  cartons: Carton[]
  /** Shipping cartons that its units were picked into, by their numbers; each becomes a carton when it is scanned here. */
  pickedCartons: PickedCarton[]
}

/** A shipping carton as a walk brought it. */
export interface PickedCarton {
  lpn: string
  cartonTypeId: string
  units: CartonUnit[]
}

/** Units of one order line may be of two items, where one was picked in place of the other. */
export const isOf = (
  line: Pick<PackLine, 'lineRef' | 'sku'>,
  unit: Pick<CartonUnit, 'lineRef' | 'sku'>,
): boolean => unit.lineRef === line.lineRef && unit.sku === line.sku

const verified = (order: PackOrder, line: PackLine): number =>
  order.cartons
    .flatMap((carton) => carton.units)
    .reduce((sum, unit) => sum + (isOf(line, unit) ? unit.quantity : 0), 0)

/** Units of a line that still have to be scanned into a carton. */
export const unitsToVerify = (order: PackOrder, line: PackLine): number => line.needed - verified(order, line)

/** Units of the whole order that still have to be scanned. */
export const leftToVerify = (order: PackOrder): number =>
  order.lines.reduce((sum, line) => sum + unitsToVerify(order, line), 0)

/** Units ordered that were never picked. */
export const shortUnits = (order: PackOrder): number =>
  order.lines.reduce((sum, line) => sum + Math.max(0, line.ordered - line.needed), 0)

/** Whether an order has left the bench with this carton: nothing is left to pack, and the others are closed. */
export const isLast = (order: PackOrder, { cartonId }: Carton): boolean =>
  leftToVerify(order) === 0 &&
  order.cartons.every((one) => one.cartonId === cartonId || one.state === 'closed' || isLeftOver(order, one))

/** An open carton whose units all lie in others by now: it is no carton of the shipment. */
export const isLeftOver = (order: PackOrder, { units, trackingNumber }: Carton): boolean =>
  units.length === 0 && trackingNumber === null && leftToVerify(order) === 0
