import { gs1CheckDigit } from '#domain/barcode/check-character'
import type { Order } from '#domain/order'
import { type Carton, isOf, type PackLine, type PackOrder } from '#domain/pack-order'
import type { ChoiceReason, ServiceChoice } from '#domain/rates/choose'
import type { Refusal } from '#domain/refusal'

/** What makes the order Shipped at the OMS; built once, when the shipment's last carton closes. */
export interface ShipmentConfirmation {
  orderRef: string
  basedOn: number
  cartons: {
    cartonId: string
    /** These four are null where a person shipped by hand and nobody wrote it down. */
    sscc: string | null
    cartonTypeId: string | null
    weightG: number | null
    trackingNumber: string | null
    courierId: string
    service: string
    lines: ConfirmedLine[]
  }[]
  shorts: { lineRef: string; quantity: number; reason: string }[]
  /** How it goes and what that costs, where the site has rate cards. */
  freight?: Freight | undefined
  shippedAt: string
  stationId: string
  personId: string
}

/** What a shipment goes with, why and for how much; amounts in minor units. */
export interface Freight {
  courierId: string
  service: string
  chosenBy: ServiceChoice['by']
  why: ChoiceReason
  reason: string | null
  currency: string
  priceSen: number | null
  billableG: number | null
  billedBy: 'actual' | 'volume' | null
  promisedOn: string | null
  estimateSen: number | null
  next: ServiceChoice['next']
}

/** A choice as the OMS is told of it. */
export function freightOf(choice: ServiceChoice, currency: string): Freight {
  const { courierId, service, by, why, reason, offer, estimateSen, next } = choice
  return {
    ...{ courierId, service, chosenBy: by, why, reason, estimateSen, next },
    currency: offer?.currency ?? currency,
    priceSen: offer?.priceSen ?? null,
    billableG: offer?.billable.grams ?? null,
    billedBy: offer?.billable.by ?? null,
    promisedOn: offer?.promisedOn ?? null,
  }
}

/** Units of one order line in one carton; of two items where one went in place of the other. */
interface ConfirmedLine {
  lineRef: string
  quantity: number
  lots: string[]
  serials: string[]
  /** What each of the units weighs and what they weigh together, in grams; only of items of which each weighs what it weighs. */
  weightG?: number | undefined
  unitWeightsG?: number[] | undefined
  /** Only of units of another item than the line asks for. */
  substitution?: { orderedSku: string; shippedSku: string } | undefined
}

/** What an order was shipped as, by whom and when. */
interface ShippedBy {
  basedOn: number
  courierId: string
  service: string
  shippedAt: string
  stationId: string
  personId: string
}

/** What a person says that they shipped without this program: one carton, of which only what they know is told. */
export interface ShippedByHand {
  trackingNumber: string | null
  /** Units that left; of lines not named here, none. */
  lines: { lineRef: string; quantity: number }[]
}

/** Everything that was ordered, and no tracking number: what is told of an order shipped by hand unless somebody says otherwise. */
export const allByHand = ({ lines }: Pick<Order, 'lines'>): ShippedByHand => ({
  trackingNumber: null,
  lines: lines.map(({ lineRef, quantity }) => ({ lineRef, quantity })),
})

/** The confirmation of an order that was shipped by hand; the rest of each line is short. Refused when it cannot have been so. */
export function handConfirmation(
  order: Pick<Order, 'orderRef' | 'number' | 'lines'>,
  { trackingNumber, lines }: ShippedByHand,
  about: ShippedBy & { cartonId: string },
): ShipmentConfirmation | Refusal {
  const { basedOn, courierId, service, cartonId, ...who } = about
  const left = order.lines.map((line) => {
    const given = lines.filter(({ lineRef }) => lineRef === line.lineRef)
    return { ...line, shipped: given.reduce((sum, { quantity }) => sum + quantity, 0) }
  })
  const over = left.find(({ shipped, quantity }) => shipped > quantity)
  if (over !== undefined) return { refusal: 'wrong-quantity', most: over.quantity }
  const stranger = lines.find(({ lineRef }) => left.every((line) => line.lineRef !== lineRef))
  if (stranger !== undefined) return { refusal: 'not-found', what: stranger.lineRef }
  const gone = left.filter(({ shipped }) => shipped > 0)
  if (gone.length === 0) return { refusal: 'nothing-to-decide', orderNumber: order.number }
  const unknown = { sscc: null, cartonTypeId: null, weightG: null }
  const inside = gone.map(({ lineRef, shipped }) => ({ lineRef, quantity: shipped, lots: [], serials: [] }))
  return {
    orderRef: order.orderRef,
    basedOn,
    cartons: [{ cartonId, ...unknown, trackingNumber, courierId, service, lines: inside }],
    shorts: left
      .filter(({ shipped, quantity }) => shipped < quantity)
      .map(({ lineRef, quantity, shipped }) => ({ lineRef, quantity: quantity - shipped, reason: 'other' })),
    ...who,
  }
}

/** The confirmation of a packed order: each carton with its weight, tracking and contents, and what stayed behind. */
export function shipmentConfirmation(
  order: PackOrder,
  about: ShippedBy,
  reasonOf: (lineRef: string) => string,
): ShipmentConfirmation {
  const { basedOn, courierId, service, ...who } = about
  return {
    orderRef: order.orderRef,
    basedOn,
    cartons: order.cartons.map((carton) => ({
      cartonId: carton.cartonId,
      sscc: carton.sscc ?? '',
      cartonTypeId: carton.cartonTypeId,
      weightG: carton.weighedG ?? 0,
      trackingNumber: carton.trackingNumber ?? '',
      courierId,
      service,
      lines: order.lines.flatMap((line) => lineIn(carton, line)),
    })),
    shorts: order.lines
      .filter((line) => line.needed < line.ordered)
      .map((line) => ({
        lineRef: line.lineRef,
        quantity: line.ordered - line.needed,
        reason: reasonOf(line.lineRef),
      })),
    ...who,
  }
}

function lineIn(carton: Carton, line: PackLine): ConfirmedLine[] {
  const units = carton.units.filter((unit) => isOf(line, unit))
  if (units.length === 0) return []
  const { lineRef, sku, insteadOf } = line
  return [
    {
      lineRef,
      quantity: units.reduce((sum, unit) => sum + unit.quantity, 0),
      lots: [...new Set(units.flatMap((unit) => unit.lot ?? []))],
      serials: units.flatMap((unit) => unit.serial ?? []),
      ...weightsOf(units),
      ...(insteadOf === null ? {} : { substitution: { orderedSku: insteadOf, shippedSku: sku } }),
    },
  ]
}

function weightsOf(
  units: readonly { weightG?: number | undefined }[],
): Pick<ConfirmedLine, 'weightG' | 'unitWeightsG'> {
  const unitWeightsG = units.flatMap(({ weightG }) => weightG ?? [])
  if (unitWeightsG.length === 0) return {}
  return { weightG: unitWeightsG.reduce((sum, one) => sum + one, 0), unitWeightsG }
}

/** An 18-digit SSCC from its first 17 digits. */
export const ssccFromSerial = (digits17: string): string => `${digits17}${gs1CheckDigit(digits17)}`
