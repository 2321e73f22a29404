import type { ShippingLabelFields } from '#domain/label'
import { sampleShipment } from '#domain/label-template/samples'

/** A label as most of a day's labels are. */
export const tea: ShippingLabelFields = { ...sampleShipment('usual'), packedAtText: '20 Nov 2026 14:03' }

/** The same label to somebody else. */
export function teaTo(
  shipTo: Partial<ShippingLabelFields['shipTo']>,
  more: Partial<ShippingLabelFields> = {},
): ShippingLabelFields {
  return { ...tea, ...more, shipTo: { ...tea.shipTo, ...shipTo } }
}
