import { afterEach, beforeEach, expect, test } from 'vitest'
import { noMapping } from '#contract/field-mapping'
import { tryFloor } from '#db/try-floor'
import type { Order } from '#domain/order'
import { orderOf } from '#domain/wave-sample'
import { orderSet } from '#oms/order-set'
import { floorOn } from '#sim/try/try-floor'
import { takeAsked, takeOrders } from '#station/oms/take-orders'

let db: ReturnType<typeof tryFloor>
let floor: ReturnType<typeof floorOn>
beforeEach(() => {
  db = tryFloor()
  floor = floorOn(db)
})
afterEach(() => db.close())
const take = (orders: readonly Order[]) => takeOrders(floor, '', orders, () => false)
const held = () =>
  db.prepare('SELECT order_ref, number, cancelled_at FROM customer_order ORDER BY order_ref').raw().all()

test('an order that takes the number of another one is set aside, and the others come in', async () => {
  await take([orderOf('o-1', { tea: 1 }), orderOf('o-2', { tea: 1 })])
  const renamed = orderOf('o-1', { tea: 1 }, { number: 'O-2', version: 2 })
  for (const _again of [1, 2]) await take([renamed, orderOf('o-2', { tea: 1 }), orderOf('o-3', { tea: 1 })])
  expect(held()).toEqual([
    ['o-1', 'O-1', null],
    ['o-2', 'O-2', null],
    ['o-3', 'O-3', null],
  ])
  expect(db.prepare('SELECT order_ref, reason, read_at FROM quarantine').raw().all()).toEqual([
    ['o-1', "number O-2 is another order's", null],
  ])
  await take([orderOf('o-1', { tea: 1 }, { number: 'O-9', version: 3 })])
  expect(held()[0]).toEqual(['o-1', 'O-9', null])
})

test('an unreadable order is not taken for one that is gone, whichever orders its text names besides', async () => {
  await take([orderOf('o-1', { tea: 1 })])
  const { lines, ...order } = orderOf('o-1', { tea: 1 }, { version: 2 })
  const told = orderSet(noMapping)
  told.add({ replaces: { orderRef: 'o-7' }, lines: lines.slice(1), ...order }, 'page 1')
  takeAsked(floor, '', ['o-1'], [], told.result().quarantined)
  expect(held()).toEqual([['o-1', 'O-1', null]])
})
