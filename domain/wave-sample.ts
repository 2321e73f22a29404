import type { Location, Order, Stock } from '#domain/order'
import { everyOrder, type WaveRule } from '#domain/wave'

/** A confirmed order of one tea that can be released, for tests. */
export const teaOrder: Order = {
  orderRef: 'o-1',
  number: 'SO-1',
  version: 1,
  status: 'confirmed',
  kind: 'standard',
  hold: null,
  cancelledAt: null,
  placedAt: '2026-11-22T01:00:00.000Z',
  priority: 0,
  priorityReason: null,
  courierId: 'JT',
  service: 'EZ',
  cutOffAt: '2026-11-22T10:00:00.000Z',
  shipTo: {
    name: 'Ain',
    company: null,
    lines: ['1, Jalan Contoh'],
    postcode: '50480',
    town: 'Kuala Lumpur',
    state: 'W.P.',
    country: 'MY',
    phone: '',
  },
  giftNote: null,
  hidePrices: false,
  codSen: null,
  currency: 'MYR',
  valueSen: 690,
  partialAllowed: false,
  lines: [{ lineRef: '1', sku: 'tea', quantity: 1, allocated: 1 }],
}
/** An order that wants these quantities. */
export const orderOf = (
  orderRef: string,
  wanted: Record<string, number>,
  change: Partial<Order> = {},
): Order => ({
  ...teaOrder,
  orderRef,
  number: orderRef.toUpperCase(),
  lines: Object.entries(wanted).map(([sku, quantity], at) => ({
    lineRef: String(at + 1),
    sku,
    quantity,
    allocated: quantity,
  })),
  ...change,
})
export const anyRule: WaveRule = { ...everyOrder, mostOrders: 100, ordersPerWalk: 4 }
const place = (locationId: string, walkOrder: number): Location => ({
  locationId,
  zone: locationId.charAt(0),
  aisle: locationId.charAt(0),
  side: 'left',
  bay: Number(locationId.slice(2, 4)),
  level: 1,
  checkDigits: '042',
  walkOrder,
})
export const places = new Map(['A-01', 'A-02', 'B-01', 'B-02'].map((name, at) => [name, place(name, at)]))
export const stockOf = (
  sku: string,
  locationId: string,
  quantity: number,
  lot: string | null = null,
  expiresOn: string | null = null,
): Stock => ({
  locationId,
  sku,
  lot,
  expiresOn,
  quantity,
})
export const now = '2026-11-22T02:00:00.000Z'
export const today = '2026-11-22'
