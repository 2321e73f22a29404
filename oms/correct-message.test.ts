import { expect, test } from 'vitest'
import { correctableFields, correctedMessage, mayBeTaken } from '#oms/correct-message'

const carton = (sscc: string | null) => ({
  cartonId: 'K-1',
  sscc,
  cartonTypeId: null,
  weightG: 900,
  trackingNumber: 'JT1',
  courierId: 'JT',
  service: 'EZ',
  lines: [{ lineRef: '1', quantity: 1, lots: [], serials: [] }],
})
const shipped = (sscc: string | null) => ({
  orderRef: 'o-1',
  basedOn: 1,
  cartons: [carton(sscc)],
  shorts: [{ lineRef: '2', quantity: 1, reason: 'not there' }],
  shippedAt: '2026-11-22T02:31:07.000Z',
  stationId: 'bench-2',
  personId: 'P-1016',
})
const message = (sscc: string | null) => ({
  messageId: 'm-1',
  kind: 'shipmentConfirmation' as const,
  body: shipped(sscc),
})
const byHand = message(null)
const packed = message('395599000000000174')

test.each([
  [
    'a shipment packed here: what it is called',
    packed,
    [
      ['cartons.0.service', 'EZ'],
      ['shorts.0.reason', 'not there'],
    ],
  ],
  [
    'a shipment sent by hand: what somebody wrote down too',
    byHand,
    [
      ['cartons.0.trackingNumber', 'JT1'],
      ['cartons.0.weightG', '900'],
      ['cartons.0.service', 'EZ'],
      ['shorts.0.reason', 'not there'],
    ],
  ],
  [
    'work before packing: its reason',
    { kind: 'workStop' as const, body: { reason: 'wet' } },
    [['reason', 'wet']],
  ],
  ['work that was done: nothing', { kind: 'workStop' as const, body: { reason: null } }, []],
  ['a count of stock: nothing', { kind: 'stockMovement' as const, body: { quantity: 3 } }, []],
  ['a message nobody can read: nothing', { kind: 'shipmentConfirmation' as const, body: { cartons: 7 } }, []],
])('of %s', (_what, told, fields) => {
  expect(correctableFields(told).map(({ path, value }) => [path, value])).toEqual(fields)
})

test('only the fields that were put right differ', () => {
  const changes = [
    { path: 'cartons.0.trackingNumber', value: ' JT2 ' },
    { path: 'cartons.0.weightG', value: '' },
    { path: 'shorts.0.reason', value: 'damaged' },
  ]
  expect(correctedMessage(byHand, changes)).toEqual({
    body: {
      ...shipped(null),
      cartons: [{ ...carton(null), trackingNumber: 'JT2', weightG: null }],
      shorts: [{ lineRef: '2', quantity: 1, reason: 'damaged' }],
    },
  })
})

test.each([
  ['a printed number', packed, 'cartons.0.trackingNumber', 'JT2', { unknown: 'cartons.0.trackingNumber' }],
  ['a weight from the scale', packed, 'cartons.0.weightG', '12', { unknown: 'cartons.0.weightG' }],
  ['a quantity', byHand, 'cartons.0.lines.0.quantity', '2', { unknown: 'cartons.0.lines.0.quantity' }],
  ['the order', byHand, 'orderRef', 'o-2', { unknown: 'orderRef' }],
  ['what it was', byHand, 'cartons.0.service', 'EZ ', { unfit: 'service' }],
  ['no service', byHand, 'cartons.0.service', '', { unfit: 'service' }],
  ['a weight in words', byHand, 'cartons.0.weightG', '1.2 kg', { unfit: 'weightG' }],
  ['a weight beyond any carton', byHand, 'cartons.0.weightG', '9999999', { unfit: 'weightG' }],
  [
    'a number nobody can send',
    byHand,
    'cartons.0.trackingNumber',
    'J'.repeat(65),
    { unfit: 'trackingNumber' },
  ],
])('not put right: %s', (_what, told, path, value, answer) => {
  expect(correctedMessage(told, [{ path, value }])).toEqual(answer)
})

test.each([
  ['stationRest', 'number-used: JT1 is on SHP-7', false],
  ['stationRest', 'key-reused: key m-1 came before with another message', true],
  ['vendure', 'unknown-line: no line 2', true],
  [null, 'unknown-line: no line 2', true],
] as const)('at %s after "%s" it may have been taken: %s', (connector, reason, taken) => {
  expect(mayBeTaken(connector, reason)).toBe(taken)
})
