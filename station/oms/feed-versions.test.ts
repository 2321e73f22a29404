import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tryFloor } from '#db/try-floor'
import type { Order } from '#domain/order'
import { now, orderOf } from '#domain/wave-sample'
import { floorOn } from '#sim/try/try-floor'
import { contentHash } from '#station/oms/content-hash'
import { takeOrder } from '#station/oms/take-orders'

/** Eight versions of one order as an OMS may write them: wishes, urgency, a cancellation and its end. */
const versions: Order[] = [
  orderOf('o-1', { tea: 1 }, { version: 1, status: 'pending' }),
  orderOf('o-1', { tea: 1 }, { version: 2 }),
  orderOf('o-1', { tea: 2 }, { version: 3 }),
  orderOf('o-1', { tea: 2 }, { version: 4, priority: 80 }),
  orderOf('o-1', { tea: 2 }, { version: 5, cancelledAt: now }),
  orderOf('o-1', { tea: 2 }, { version: 6, giftNote: 'for Ain' }),
  orderOf('o-1', { tea: 2 }, { version: 7, hold: 'Payment' }),
  orderOf('o-1', { tea: 1 }, { version: 8 }),
]
/** What is held after these versions came in; `released` ones are on the floor after the first. */
function after(heard: readonly Order[], released: boolean): unknown {
  const db = tryFloor()
  const floor = floorOn(db)
  const take = (order: Order) => takeOrder(floor, order, contentHash(order))
  const [first] = versions
  if (released && first !== undefined) {
    take(first)
    db.exec("UPDATE customer_order SET wave_id = 'w', floor_stage = 'picked'")
  }
  for (const order of heard) take(order)
  const row = db
    .prepare('SELECT coalesce(newer_content, content) AS now, cancelled_at, floor_stage FROM customer_order')
    .get()
  db.close()
  return row
}
const heard = fc.array(fc.constantFrom(...versions), { minLength: 1, maxLength: 16 })
const sorted = (all: readonly Order[]) => [...new Set(all)].sort((one, two) => one.version - two.version)

test('a waiting order is the newest version heard, in whatever sequence and however often', () => {
  fc.assert(
    fc.property(heard, (all) => {
      expect(after(all, false)).toEqual(after(sorted(all), false))
    }),
    { numRuns: 60 },
  )
})

test('of an order on the floor the newest version heard is the one to decide about', () => {
  fc.assert(
    fc.property(heard, (all) => {
      expect(after(all, true)).toEqual(after(sorted(all), true))
    }),
    { numRuns: 60 },
  )
})
