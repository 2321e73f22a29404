import { expect, test } from 'vitest'
import { goodsChanged, type Handled, judgeChange } from '#domain/change'
import type { Order } from '#domain/order'
import { now, orderOf } from '#domain/wave-sample'

const order = orderOf('o-1', { tea: 2, kopi: 1 })
const picked: Handled = {
  lines: [
    { lineRef: '1', sku: 'tea', quantity: 2 },
    { lineRef: '2', sku: 'kopi', quantity: 1 },
  ],
  labelled: false,
}
const wants = (tea: number, kopi: number): Partial<Order> => ({ lines: orderOf('o-1', { tea, kopi }).lines })
const { shipTo } = order

test.each<[string, Partial<Order>]>([
  ['another address', { shipTo: { ...shipTo, town: 'Ipoh' } }],
  ['another courier', { courierId: 'NV', service: 'Std' }],
  ['a gift note', { giftNote: 'Selamat' }],
  ['cash on delivery', { codSen: 990 }],
  ['a hold', { hold: 'Payment' }],
  ['more units than were picked', wants(3, 1)],
])('%s is taken over on the goods as they are', (_name, change) => {
  expect(judgeChange(order, { ...order, ...change }, picked)).toBeNull()
})

test.each<[string, Partial<Order>]>([
  ['fewer units', wants(1, 1)],
  ['a line less', { lines: order.lines.slice(0, 1) }],
  ['another item in a line', { lines: orderOf('o-1', { tea: 2, radio: 1 }).lines }],
])('%s than were picked must be put back first', (_name, change) => {
  expect(judgeChange(order, { ...order, ...change }, picked)).toEqual({
    refusal: 'put-back-first',
    orderNumber: 'O-1',
  })
})

test('what stands on a label does not change under it', () => {
  const newer = { ...order, shipTo: { ...shipTo, town: 'Ipoh' } }
  expect(judgeChange(order, newer, { ...picked, labelled: true })).toEqual({
    refusal: 'label-exists',
    orderNumber: 'O-1',
  })
})

test('what no label says may change after it', () => {
  expect(
    judgeChange(order, { ...order, hidePrices: true, hold: 'Payment' }, { ...picked, labelled: true }),
  ).toBeNull()
})

test('a cancelled order cannot be accepted', () => {
  expect(judgeChange(order, { ...order, cancelledAt: now }, picked)).toEqual({
    refusal: 'order-cancelled',
    orderNumber: 'O-1',
  })
})

test('allocation is no change of the goods', () => {
  const lines = order.lines.map((line) => ({ ...line, allocated: 0 }))
  expect([
    goodsChanged(order, { ...order, lines }),
    goodsChanged(order, { ...order, ...wants(2, 2) }),
  ]).toEqual([false, true])
})
