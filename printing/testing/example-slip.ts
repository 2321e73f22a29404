import type { PackingSlipFields } from '#domain/label'
import type { PackingSlipWords } from '../documents/packing-slip-words.ts'
import { tea } from './example-label.ts'

/** English words for tests; the program takes them from words/. */
export const slipWords: PackingSlipWords = {
  title: 'Packing slip',
  order: 'Order',
  shipTo: 'Ship to',
  courier: 'Courier',
  trackingNumber: 'Tracking number',
  carton: 'Carton',
  cartonOf: (number, count) => (count === null ? `${number}` : `${number} of ${count}`),
  weight: 'Weight',
  packedBy: 'Packed by',
  packedAt: 'Packed',
  item: 'Item',
  ordered: 'Ordered',
  packed: 'Packed',
  lotOrSerials: 'Lot or serial number:',
  insteadOf: (ordered) => `In place of ${ordered}`,
  total: 'Units in this carton',
  giftNote: 'A note for you',
  practice: { training: 'TRAINING – NOT A SHIPMENT', shadow: 'SHADOW – NOT A SHIPMENT' },
  page: (number, count) => `page ${number} of ${count}`,
}

/** A packing slip with three rows, one of them short. */
export const teaSlip: PackingSlipFields = {
  orderNumber: tea.orderNumber,
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
