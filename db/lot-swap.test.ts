import fc from 'fast-check'
import { expect, test } from 'vitest'
import { swapLot } from '#db/lot-swap'
import type { Database } from '#db/open'
import { tryWalk } from '#db/try-floor'

const at = { locationId: 'A-02', sku: 'kopi' }
/** Three kopi of L1 and three of L2 are promised where four of each lie. */
function twoLots(): Database {
  const db = tryWalk()
  db.exec(`
    UPDATE stock SET quantity = 4 WHERE sku = 'kopi';
    INSERT INTO stock (location_id, sku, lot, quantity, reserved) VALUES ('A-02', 'kopi', 'L2', 4, 3);
    INSERT INTO pick_line (line_id, list_id, sequence, slot, order_ref, order_line_ref, location_id, sku, lot, quantity)
      VALUES ('line-9', 'list-1', 9, 2, 'o-2', '9', 'A-02', 'kopi', 'L2', 3);`)
  return db
}
const sum = (db: Database, sql: string): unknown => db.prepare(sql).get()
const stock = "SELECT sum(quantity) AS quantity, sum(reserved) AS reserved FROM stock WHERE sku = 'kopi'"
const wanted = "SELECT sum(quantity) AS n FROM pick_line WHERE sku = 'kopi'"
const promisedTwice = "SELECT count(*) AS n FROM stock WHERE sku = 'kopi' AND reserved > quantity"
const ids = () => {
  let made = 0
  return () => `new-${++made}`
}
/** What a picker finds instead of L1, one unit a scan. */
const swaps = fc.array(fc.record({ to: fc.constantFrom('L2', 'L3'), known: fc.boolean() }), { maxLength: 3 })

test('whatever lots are taken, no unit, no promise and no line gets lost', () => {
  fc.assert(
    fc.property(swaps, (all) => {
      const db = twoLots()
      const before = [sum(db, stock), sum(db, wanted)]
      const newId = ids()
      for (const { to, known } of all) {
        const swap = { lineId: 'line-2', ...at, from: 'L1', to, expiresOn: null, quantity: 1 }
        swapLot(db, swap, known && to === 'L2', newId)
      }
      expect([sum(db, stock), sum(db, wanted), sum(db, promisedTwice)]).toEqual([...before, { n: 0 }])
      db.close()
    }),
    { numRuns: 60 },
  )
})

test('a line that gives up only part of its promise becomes two, one behind the other', () => {
  const db = twoLots()
  const swap = { lineId: 'line-2', ...at, from: 'L1', to: 'L2', expiresOn: null, quantity: 2 }
  expect(swapLot(db, swap, true, ids())).toEqual([{ lineId: 'new-1', quantity: 1, lot: 'L1' }])
  expect(
    db
      .prepare(
        "SELECT line_id, sequence, lot, quantity FROM pick_line WHERE order_line_ref = '9' ORDER BY sequence",
      )
      .all(),
  ).toEqual([
    { line_id: 'line-9', sequence: 9, lot: 'L2', quantity: 2 },
    { line_id: 'new-1', sequence: 10, lot: 'L1', quantity: 1 },
  ])
})
