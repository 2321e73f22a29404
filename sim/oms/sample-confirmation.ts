import { gs1CheckDigit } from '#domain/barcode/check-character'
import type { Order } from '#domain/order'
import type { WireConfirmation } from '#oms/wire-confirmation'
import { trackingNumber } from '#sim/data/tracking'

/** A confirmation that ships a whole order in one carton, as tests and proofs need it; `serial` makes its numbers. */
export function sampleConfirmation(order: Order, serial: number): WireConfirmation {
  const digits = `39559900${String(serial).padStart(9, '0')}`
  return {
    orderRef: order.orderRef,
    basedOn: order.version,
    cartons: [
      {
        cartonId: `carton-${serial}`,
        sscc: digits + gs1CheckDigit(digits),
        cartonTypeId: 'CT-4',
        weightG: 1234,
        trackingNumber: trackingNumber(order.courierId, serial),
        courierId: order.courierId,
        service: order.service,
        lines: order.lines.map(({ lineRef, quantity }) => ({ lineRef, quantity, lots: [], serials: [] })),
      },
    ],
    shorts: [],
    shippedAt: order.placedAt,
    stationId: 'station-1',
    personId: 'P-1020',
  }
}
