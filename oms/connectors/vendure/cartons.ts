import { type Fulfilment, live, type VendureOrder } from '#oms/connectors/vendure/order'
import type { WireConfirmation } from '#oms/wire-confirmation'

type Carton = WireConfirmation['cartons'][number]

/** What a carton's fulfilment is known by. */
export const codeOf = ({ trackingNumber, sscc, cartonId }: Carton): string =>
  trackingNumber ?? sscc ?? cartonId

/** Fulfilments that count and are of these cartons. */
export const mineOf = (order: VendureOrder, { cartons }: WireConfirmation): Fulfilment[] => {
  const codes = new Set(cartons.map(codeOf))
  return live(order).filter(({ trackingCode }) => trackingCode !== null && codes.has(trackingCode))
}
