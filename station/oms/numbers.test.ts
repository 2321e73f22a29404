import { expect, test } from 'vitest'
import { couriers, saveMaster } from '#db/master'
import { freeNumbers, takeNumber } from '#db/numbers'
import { inTransaction } from '#db/statements'
import { tryFloor, tryMaster } from '#db/try-floor'
import { floorOn } from '#sim/try/try-floor'
import { numberLease } from '#station/oms/numbers'
import { ownNumbers } from '#station/oms/own-numbers'

test('a courier without a range of numbers keeps no other waiting for its next ones', async () => {
  const db = tryFloor()
  const [known] = tryMaster.couriers
  const more = ['GDEX', 'POSLAJU'].map((courierId) => ({ ...known, courierId }) as NonNullable<typeof known>)
  inTransaction(db, () => saveMaster(db, { ...tryMaster, couriers: [...tryMaster.couriers, ...more] }))
  const floor = floorOn(db)
  const all = couriers(db).map(({ courierId }) => courierId)
  const last = all.at(-1) ?? ''
  const range = { courierId: last, prefix: 'PK', digits: 10, first: 1, last: 9_999_999 }
  floor.settings = { ...floor.settings, connection: { ...floor.settings.connection, numbers: [range] } }
  const lease = numberLease(floor, () => ownNumbers(floor))
  await lease.refill()
  const first = freeNumbers(db, 'tracking', last)
  for (let nth = 0; nth < first; nth++) takeNumber(db, 'tracking', last, `carton ${nth}`)
  await lease.refill()
  await lease.stop()
  expect([all.length, first, freeNumbers(db, 'tracking', last)]).toEqual([3, 400, 400])
  expect(takeNumber(db, 'tracking', last, 'the next carton')).toBe('PK0000000401')
})
