import { expect, test } from 'vitest'
import { carton, packLine, packOrder, radio, unit } from '#domain/pack-sample'
import { shipmentConfirmation, ssccFromSerial } from '#domain/shipment'

const about = {
  basedOn: 3,
  courierId: 'JT',
  service: 'EZ',
  shippedAt: '2026-11-22T09:00:00.000Z',
  stationId: 'BENCH-1',
  personId: 'P-1',
}
const labelled = {
  state: 'closed',
  weighedG: 640,
  trackingNumber: 'TR-1',
  sscc: '395599000001000015',
} as const
const order = {
  ...packOrder,
  lines: [packLine('tea', { ordered: 5, needed: 4 }), radio],
  cartons: [
    carton({
      ...labelled,
      units: [
        { ...unit('tea', 1), lot: 'L1' },
        { ...unit('tea', 2), lot: 'L2' },
      ],
    }),
    carton({
      ...labelled,
      cartonId: 'k-2',
      number: 2,
      trackingNumber: 'TR-2',
      units: [{ ...unit('tea', 1), lot: 'L1' }, unit('radio', 1, 'S1')],
    }),
  ],
}
const confirmation = shipmentConfirmation(order, about, () => 'damaged')

test('each carton tells its number, weight and contents with lots and serials', () => {
  expect(confirmation.cartons).toEqual([
    {
      cartonId: 'k-1',
      sscc: labelled.sscc,
      cartonTypeId: 'CT-3',
      weightG: 640,
      trackingNumber: 'TR-1',
      courierId: 'JT',
      service: 'EZ',
      lines: [{ lineRef: 'tea', quantity: 3, lots: ['L1', 'L2'], serials: [] }],
    },
    {
      cartonId: 'k-2',
      sscc: labelled.sscc,
      cartonTypeId: 'CT-3',
      weightG: 640,
      trackingNumber: 'TR-2',
      courierId: 'JT',
      service: 'EZ',
      lines: [
        { lineRef: 'tea', quantity: 1, lots: ['L1'], serials: [] },
        { lineRef: 'radio', quantity: 1, lots: [], serials: ['S1'] },
      ],
    },
  ])
})

test('what stayed behind is told with its reason', () => {
  expect(confirmation.shorts).toEqual([{ lineRef: 'tea', quantity: 1, reason: 'damaged' }])
})

test('shipped and short together are what was ordered', () => {
  const told = [...confirmation.cartons.flatMap(({ lines }) => lines), ...confirmation.shorts]
  expect(told.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(6)
})

test('the confirmation says which version it was packed from, who and where', () => {
  expect(confirmation).toMatchObject({ orderRef: 'o-1', basedOn: 3, stationId: 'BENCH-1', personId: 'P-1' })
})

test('a carton number ends in its check digit', () => {
  expect(ssccFromSerial('39521234000000001')).toBe('395212340000000014')
})
