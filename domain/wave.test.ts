import { expect, test } from 'vitest'
import type { Order, Stock } from '#domain/order'
import { planWave } from '#domain/planning/planning-sample'
import { byUrgency, type WaveRule, whyLeftOut } from '#domain/wave'
import { anyRule, now, orderOf, places, stockOf, teaOrder, today } from '#domain/wave-sample'

const plan = (orders: Order[], stock: Stock[], rule: Partial<WaveRule> = {}) =>
  planWave(
    orders.map((order) => ({ order, onFloor: false, begunBefore: false })),
    { ...anyRule, ...rule },
    stock,
    places,
    now,
    today,
  )
const where = (orders: Order[], stock: Stock[], rule: Partial<WaveRule> = {}) =>
  plan(orders, stock, rule).walks.flatMap(({ lines }) =>
    lines.map((line) => [line.orderRef, line.locationId, line.lot, line.quantity]),
  )
const noAddress = { ...teaOrder.shipTo, lines: [' '] }

test.each<[string, Partial<Order>, boolean, unknown]>([
  ['can go', {}, false, null],
  ['is cancelled', { cancelledAt: now, hold: 'too' }, false, { reason: 'cancelled', detail: null }],
  ['is on the floor', {}, true, { reason: 'alreadyOnFloor', detail: null }],
  ['is on hold', { hold: 'Payment' }, false, { reason: 'onHold', detail: 'Payment' }],
  ['is a voucher', { kind: 'digital' }, false, { reason: 'noParcel', detail: 'digital' }],
  ['is picked up at the shop', { kind: 'pickUp' }, false, { reason: 'noParcel', detail: 'pickUp' }],
  ['is not confirmed', { status: 'pending' }, false, { reason: 'notConfirmed', detail: 'pending' }],
  ['was begun before and waits here again', { status: 'picking' }, false, null],
  ['was packed before and waits here again', { status: 'packing' }, false, null],
  ['was shipped elsewhere', { status: 'shipped' }, false, { reason: 'notConfirmed', detail: 'shipped' }],
  ['has no street', { shipTo: noAddress }, false, { reason: 'badAddress', detail: null }],
  [
    'has no town',
    { shipTo: { ...teaOrder.shipTo, town: '' } },
    false,
    { reason: 'badAddress', detail: null },
  ],
  [
    'has no postcode',
    { shipTo: { ...teaOrder.shipTo, postcode: ' ' } },
    false,
    { reason: 'badAddress', detail: null },
  ],
  [
    'is not allocated',
    { lines: [{ lineRef: '1', sku: 'tea', quantity: 2, allocated: 1 }] },
    false,
    { reason: 'notAllocated', detail: 'tea' },
  ],
  ['missed its courier', { cutOffAt: now }, false, { reason: 'pastCutOff', detail: now }],
  ['makes its courier by local time', { cutOffAt: '2026-11-22T10:00:01+08:00' }, false, null],
  [
    'missed its courier by local time',
    { cutOffAt: '2026-11-22T10:00:00+08:00' },
    false,
    { reason: 'pastCutOff', detail: '2026-11-22T10:00:00+08:00' },
  ],
])('an order that %s', (_name, change, onFloor, why) => {
  expect(whyLeftOut({ order: { ...teaOrder, ...change }, onFloor, begunBefore: false }, now)).toEqual(why)
})

test('an order begun before the damage waits for its decision, whatever the OMS says of it', () => {
  const begun = { order: { ...teaOrder, status: 'picking' as const }, onFloor: false, begunBefore: true }
  expect(whyLeftOut(begun, now)).toEqual({ reason: 'begunBefore', detail: null })
})

test('an order without stock is left out with the item that is missing', () => {
  const { leftOut } = plan(
    [orderOf('o-1', { tea: 1, kopi: 2 })],
    [stockOf('tea', 'A-01', 9), stockOf('kopi', 'A-02', 1)],
  )
  expect(leftOut).toEqual([{ orderRef: 'o-1', number: 'O-1', reason: 'noStock', detail: 'kopi' }])
})

test('what an order without stock held goes to the next one', () => {
  const orders = [orderOf('o-1', { tea: 1, kopi: 2 }, { priority: 9 }), orderOf('o-2', { tea: 1 })]
  expect(where(orders, [stockOf('tea', 'A-01', 1), stockOf('kopi', 'A-02', 1)])).toEqual([
    ['o-2', 'A-01', null, 1],
  ])
})

test('the lot that expires first goes first', () => {
  const stock = [
    stockOf('tea', 'A-01', 5, 'LATE', '2027-05-01'),
    stockOf('tea', 'B-01', 5, 'SOON', '2027-01-01'),
  ]
  expect(where([orderOf('o-1', { tea: 2 })], stock)).toEqual([['o-1', 'B-01', 'SOON', 2]])
})

test('a quantity that no place holds is taken from two', () => {
  const stock = [stockOf('tea', 'A-01', 2), stockOf('tea', 'A-02', 2)]
  expect(where([orderOf('o-1', { tea: 3 })], stock)).toEqual([
    ['o-1', 'A-01', null, 2],
    ['o-1', 'A-02', null, 1],
  ])
})

test('one place that holds all is better than two on the way', () => {
  const stock = [stockOf('tea', 'A-01', 2), stockOf('tea', 'B-02', 3)]
  expect(where([orderOf('o-1', { tea: 3 })], stock)).toEqual([['o-1', 'B-02', null, 3]])
})

test('an expired lot is never planned', () => {
  expect(where([orderOf('o-1', { tea: 1 })], [stockOf('tea', 'A-01', 5, 'OLD', '2026-11-21')])).toEqual([])
})

test('a lot may be sold on the day it expires', () => {
  const stock = [stockOf('tea', 'A-01', 5, 'L1', today)]
  expect(where([orderOf('o-1', { tea: 1 })], stock)).toEqual([['o-1', 'A-01', 'L1', 1]])
})

test('a blocked place is never planned', () => {
  expect(where([orderOf('o-1', { tea: 1 })], [stockOf('tea', 'Z-01', 5)])).toEqual([])
})

test('two lines of one item do not take the same unit twice', () => {
  const lines = ['1', '2'].map((lineRef) => ({ lineRef, sku: 'tea', quantity: 2, allocated: 2 }))
  expect(plan([{ ...teaOrder, lines }], [stockOf('tea', 'A-01', 3)]).leftOut).toMatchObject([
    { reason: 'noStock' },
  ])
})

test.each<[string, Partial<WaveRule>, string[]]>([
  ['a courier', { courierIds: ['GDEX'] }, ['o-2']],
  ['a cut-off', { cutOffBy: '2026-11-22T09:00:00.000Z' }, ['o-2']],
  ['a priority', { leastPriority: 50 }, ['o-3']],
  ['singles', { singlesOnly: true }, ['o-3', 'o-2']],
  ['a reason for priority', { priorityReasons: ['vip'] }, ['o-3']],
  ['a zone', { zones: ['A'] }, ['o-3', 'o-2', 'o-1']],
  ['a zone without the goods', { zones: ['B'] }, []],
  ['at most two lines', { mostLines: 2 }, ['o-3', 'o-2']],
  ['at most one order', { mostOrders: 1 }, ['o-3']],
  ['no rule', {}, ['o-3', 'o-2', 'o-1']],
])('a wave by %s takes those, most urgent first', (_name, rule, refs) => {
  const orders = [
    orderOf('o-1', { tea: 2 }),
    orderOf('o-2', { tea: 1 }, { courierId: 'GDEX', cutOffAt: '2026-11-22T08:30:00.000Z' }),
    orderOf('o-3', { tea: 1 }, { priority: 80, priorityReason: 'vip' }),
  ]
  expect(plan(orders, [stockOf('tea', 'A-01', 99)], rule).orders.map(({ orderRef }) => orderRef)).toEqual(
    refs,
  )
})

test('priority goes before cut-off, cut-off before age', () => {
  const orders = [
    orderOf('young', {}, { placedAt: '2026-11-22T01:30:00.000Z' }),
    orderOf('old', {}),
    orderOf('soon', {}, { cutOffAt: '2026-11-22T17:00:00+08:00' }),
    orderOf('vip', {}, { priority: 80 }),
  ]
  expect(orders.sort(byUrgency).map(({ orderRef }) => orderRef)).toEqual(['vip', 'soon', 'old', 'young'])
})

test('a discrete wave makes one walk of each order', () => {
  const orders = ['o-1', 'o-2', 'o-3'].map((orderRef) => orderOf(orderRef, { tea: 1 }))
  const { walks } = plan(orders, [stockOf('tea', 'A-01', 9)], { method: 'discrete' })
  expect(walks.map(({ orderRefs }) => orderRefs)).toEqual([['o-1'], ['o-2'], ['o-3']])
})

test('each walk is put in the order of the shortest way, and says what the plain order would cost', () => {
  const orders = [orderOf('o-1', { tea: 1, rice: 1, salt: 1, soap: 1 })]
  const stock = ['tea', 'rice', 'salt', 'soap'].map((sku, at) =>
    stockOf(sku, ['A-01', 'A-02', 'B-01', 'B-02'][at] ?? '', 9),
  )
  const [walk] = plan(orders, stock, {}).walks
  expect(walk?.lines.map(({ locationId }) => locationId)).toEqual(['A-01', 'A-02', 'B-02', 'B-01'])
  expect([walk?.lengthMm, walk?.plainMm]).toEqual([13_600, 16_000])
})
