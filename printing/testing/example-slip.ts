import type { PackingSlipFields } from '#domain/label'
import { tea } from './example-label.ts'

/** A packing slip with three rows, one of them short. */
export const teaSlip: PackingSlipFields = {
  orderNumber: tea.orderNumber,
  marks: { codSen: null, currency: 'MYR', handling: [] },
  orderCode: 'PBOSO-2611-08417X',
  shipTo: tea.shipTo,
  shipFrom: tea.shipFrom,
  courierName: tea.courierName,
  trackingNumber: tea.trackingNumber,
  cartonNumber: 1,
  cartonCount: 2,
  rows: [
    {
      sku: 'TEA-EG-250',
      name: 'Earl Grey tea, loose leaf, 250 g tin',
      insteadOf: null,
      quantity: 2,
      orderedQuantity: 2,
      lotOrSerials: ['L2609A'],
    },
    {
      sku: 'CUP-GLS-02',
      name: '双层玻璃茶杯 350 ml (double-walled tea glass, hand-blown, set of two in gift box)',
      insteadOf: null,
      quantity: 1,
      orderedQuantity: 3,
      lotOrSerials: [],
    },
    {
      sku: 'KTL-EL-17',
      name: 'Electric kettle 1.7 l',
      insteadOf: null,
      quantity: 1,
      orderedQuantity: 1,
      lotOrSerials: ['SN-0099871', 'SN-0099872'],
    },
  ],
  giftNote: null,
  hidePrices: true,
  packedBy: 'Siti',
  packedAtText: '2026-11-20 14:03',
  grossG: 3412,
  practice: null,
}
