import { gs1CheckDigit } from '#domain/barcode/check-character'
import type { Carton, PackOrder } from '#domain/pack'

/** What makes the order Shipped at the OMS; built once, when the shipment's last carton closes. */
export interface ShipmentConfirmation {
  orderRef: string
  basedOn: number
  cartons: {
    cartonId: string
    sscc: string
    cartonTypeId: string
    weightG: number
    trackingNumber: string
    courierId: string
    service: string
    lines: { lineRef: string; quantity: number; lots: string[]; serials: string[] }[]
  }[]
  shorts: { lineRef: string; quantity: number; reason: string }[]
  shippedAt: string
  stationId: string
  personId: string
}

/** The confirmation of a packed order: each carton with its weight, tracking and contents, and what stayed behind. */
export function shipmentConfirmation(
  order: PackOrder,
  about: {
    basedOn: number
    courierId: string
    service: string
    shippedAt: string
    stationId: string
    personId: string
  },
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
      lines: linesOf(carton),
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

function linesOf(carton: Carton): ShipmentConfirmation['cartons'][number]['lines'] {
  const lines = new Map<string, { lineRef: string; quantity: number; lots: string[]; serials: string[] }>()
  for (const unit of carton.units) {
    const line = lines.get(unit.lineRef) ?? { lineRef: unit.lineRef, quantity: 0, lots: [], serials: [] }
    line.quantity += unit.quantity
    if (unit.lot !== null && !line.lots.includes(unit.lot)) line.lots.push(unit.lot)
    if (unit.serial !== null) line.serials.push(unit.serial)
    lines.set(unit.lineRef, line)
  }
  return [...lines.values()]
}

/** An 18-digit SSCC from its first 17 digits. */
export const ssccFromSerial = (digits17: string): string => `${digits17}${gs1CheckDigit(digits17)}`
