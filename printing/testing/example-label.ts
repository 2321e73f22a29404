import type { ShippingLabelFields } from '#domain/label'

/** A label as most of a day's labels are. */
export const tea: ShippingLabelFields = {
  orderNumber: 'SO-2611-08417',
  courierName: 'J&T Express',
  service: 'Next Day',
  trackingNumber: 'JT630002864925',
  sscc: '395512340000000011',
  shipTo: {
    name: 'Nurul Aisyah binti Rahman',
    company: null,
    lines: ['No. 12, Jalan SS 2/64', 'Taman Bahagia'],
    postcode: '47300',
    town: 'Petaling Jaya',
    state: 'Selangor',
    country: 'Malaysia',
    phone: '+60 12-345 6789',
  },
  shipFrom: {
    name: 'Teh Tarik Trading',
    lines: ['Lot 7, Jalan Gudang 3', '40150 Shah Alam'],
    phone: '03-5510 2030',
  },
  cartonNumber: 1,
  cartonCount: 2,
  grossG: 3412,
  codSen: null,
  currency: 'MYR',
  handling: [],
  packedAt: '2026-11-20T06:03:00Z',
  packedAtText: '20 Nov 2026 14:03',
  practice: null,
}

/** The same label to somebody else. */
export function teaTo(
  shipTo: Partial<ShippingLabelFields['shipTo']>,
  more: Partial<ShippingLabelFields> = {},
): ShippingLabelFields {
  return { ...tea, ...more, shipTo: { ...tea.shipTo, ...shipTo } }
}
