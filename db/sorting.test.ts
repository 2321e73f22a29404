import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dropUnwanted } from '#db/batches'
import type { Database } from '#db/open'
import { recordSortFact } from '#db/sort-facts'
import { sortWorkOf } from '#db/sorting'
import { inTransaction, sql } from '#db/statements'
import { tryFloor } from '#db/try-floor'
import { saveWave } from '#db/waves'
import {
  applySort,
  judgeCubbyFull,
  judgeSort,
  judgeToteEnd,
  type SortFact,
  type SortGoods,
  type SortWork,
} from '#domain/put-wall'
import { cubby, plainTote, unit } from '#domain/put-wall-sample'
import type { Refusal } from '#domain/refusal'
import { anyRule, now, orderOf } from '#domain/wave-sample'

/** Two orders released as one batch, and its goods in two totes at the wall: teas in cases, kopi of two lots, a radio. */
function batchAtWall(): Database {
  const orders = [orderOf('o-1', { tea: 3, radio: 1 }, { priority: 1 }), orderOf('o-2', { tea: 2, kopi: 2 })]
  const db = tryFloor(orders)
  let ids = 0
  const line = (orderRef: string, orderLineRef: string, sku: string, quantity: number) => ({
    orderRef,
    orderLineRef,
    sku,
    quantity,
    locationId: sku === 'tea' ? 'A-01' : sku === 'kopi' ? 'A-02' : 'B-01',
    lot: sku === 'kopi' ? 'L1' : null,
  })
  const walk = {
    zone: null,
    orderRefs: ['o-1', 'o-2'],
    lines: [
      line('o-1', '1', 'tea', 3),
      line('o-1', '2', 'radio', 1),
      line('o-2', '1', 'tea', 2),
      line('o-2', '2', 'kopi', 2),
    ],
  }
  const wave = {
    waveId: 'wave-1',
    number: 'W-0001',
    rule: JSON.stringify(anyRule),
    method: 'batch' as const,
    cutOffAt: now,
    releasedAt: now,
    walkM: 0,
    plainWalkM: 0,
  }
  inTransaction(db, () => {
    const names = { newId: () => `id-${++ids}`, placeOf: () => 'W1' }
    saveWave(db, wave, new Map(orders.map((order) => [order.orderRef, order])), [walk], names)
    db.exec(`
      UPDATE list SET state = CASE method WHEN 'batch' THEN 'done' ELSE 'picking' END;
      UPDATE pick_line SET picked = quantity WHERE order_ref IS NULL;
      UPDATE tote SET list_id = (SELECT list_id FROM list WHERE method = 'batch'), place = 'W1'
      WHERE tote_id IN ('T-0001', 'T-0002')`)
    const pick = sql(
      db,
      `INSERT INTO picked_unit (picked_unit_id, line_id, sku, quantity, lot, serial, in_tote, tote_id)
       SELECT ?, line_id, sku, ?, ?, ?, 1, ? FROM pick_line WHERE sku = ? AND order_ref IS NULL`,
    )
    pick.run('u-1', 3, null, null, 'T-0001', 'tea')
    pick.run('u-2', 2, null, null, 'T-0002', 'tea')
    pick.run('u-3', 1, 'L1', null, 'T-0001', 'kopi')
    pick.run('u-4', 1, 'L2', null, 'T-0002', 'kopi')
    pick.run('u-5', 1, null, 'S1', 'T-0001', 'radio')
  })
  return db
}
const trackingOf = { tea: 'none', kopi: 'lot', radio: 'serial' } as const

/** The same goods, however many rows they lie in. */
function piled(goods: readonly SortGoods[]): Record<string, number> {
  const piles: Record<string, number> = {}
  for (const { sku, lot, serial, quantity } of goods) {
    const key = JSON.stringify([sku, lot, serial])
    piles[key] = (piles[key] ?? 0) + quantity
  }
  return piles
}
const plain = (work: SortWork | null) =>
  work && { ...work, inTote: piled(work.inTote), elsewhere: piled(work.elsewhere) }

type Verdict = { facts: SortFact[] } | Refusal
const steps = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('tea', 'kopi', 'radio'),
      fc.constantFrom('L1', 'L2', null),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(
      ([sku, lot, quantity]) =>
        (work: SortWork): Verdict =>
          judgeSort(
            work,
            unit(sku, { lot, serial: sku === 'radio' ? 'S1' : null, quantity }),
            trackingOf[sku as 'tea'],
          ),
    ),
  fc.integer({ min: 1, max: 4 }).map(
    (number) =>
      (work: SortWork): Verdict =>
        judgeSort(work, cubby(`W1-0${number}`, usedBy(work, `W1-0${number}`)), 'none'),
  ),
  fc.constant((work: SortWork): Verdict => judgeSort(work, plainTote(work.toteId), 'none')),
  fc.constant(judgeCubbyFull),
)
const usedBy = ({ slots }: SortWork, cubbyId: string): string | null =>
  slots.find((slot) => slot.cubbyId === cubbyId || slot.fullCubbies.includes(cubbyId))?.orderNumber ?? null

test('whatever is scanned at the wall, the rows say what the rules say', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 25 }), (all) => {
      const db = batchAtWall()
      let ids = 0
      for (const say of all) {
        const work = sortWorkOf(db, 'T-0001')
        if (work === null) break
        const verdict = say(work)
        if (!('facts' in verdict)) continue
        let told = work
        for (const fact of verdict.facts) {
          recordSortFact(db, told, fact, () => `r-${++ids}`)
          told = applySort(told, fact)
          if (fact.fact !== 'sort-tote-ended') expect(plain(sortWorkOf(db, 'T-0001'))).toEqual(plain(told))
        }
      }
      const units = sql<[], { units: number }>(db, 'SELECT sum(quantity) AS units FROM picked_unit').get()
      expect(units).toEqual({ units: 8 })
      db.close()
    }),
    { numRuns: 60 },
  )
})

test('the end of a tote takes its goods off the books and leaves those of the orders', () => {
  const db = batchAtWall()
  const work = sortWorkOf(db, 'T-0001')
  const verdict = work && judgeToteEnd(work, true)
  if (work === null || verdict === null || !('facts' in verdict)) throw new Error('The tote does not end')
  for (const fact of verdict.facts) recordSortFact(db, work, fact, () => 'r')
  expect(sql(db, 'SELECT DISTINCT tote_id AS toteId FROM picked_unit').all()).toEqual([{ toteId: 'T-0002' }])
  expect([sortWorkOf(db, 'T-0001'), sortWorkOf(db, 'T-0002')?.elsewhere]).toEqual([null, []])
})

test('what no order wants any more is taken off the walk, never what others want or somebody took', () => {
  const db = batchAtWall()
  db.exec(`
    UPDATE pick_line SET picked = 0 WHERE order_ref IS NULL AND sku = 'tea';
    DELETE FROM picked_unit WHERE sku = 'tea';
    DELETE FROM pick_line WHERE order_ref = 'o-2'`)
  const batchId =
    sql<[], { id: string }>(db, "SELECT list_id AS id FROM list WHERE method = 'batch'").get()?.id ?? ''
  expect([dropUnwanted(db, batchId), dropUnwanted(db, batchId)]).toEqual([2, 0])
  expect(sql(db, 'SELECT sku, quantity FROM pick_line WHERE order_ref IS NULL ORDER BY sku').all()).toEqual([
    { sku: 'kopi', quantity: 2 },
    { sku: 'radio', quantity: 1 },
    { sku: 'tea', quantity: 3 },
  ])
})
