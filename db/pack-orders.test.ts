import { expect, test } from 'vitest'
import { claimList } from '#db/list-owners'
import { listById } from '#db/lists'
import type { Database } from '#db/open'
import { orderByRef } from '#db/orders'
import { recordPackFact } from '#db/pack-facts'
import { packOrder } from '#db/pack-orders'
import { savePackSession } from '#db/pack-sessions'
import { recordPickFact } from '#db/pick-facts'
import { pickProgress } from '#db/pick-progress'
import { tryWalk } from '#db/try-floor'
import type { PackFact } from '#domain/pack-fact'
import type { PackOrder } from '#domain/pack-order'
import { applyPack } from '#domain/pack-sample'
import { now } from '#domain/wave-sample'

/** Order `o-2` with two of three kopis and the radio picked, on the bench. */
function onBench(): Database {
  const db = tryWalk()
  claimList(db, 'list-1', 'P-1', now)
  const list = listById(db, 'list-1')
  if (list === null) throw new Error('no list')
  const take = (lineId: string, quantity: number, lot: string | null, serial: string | null) => {
    recordPickFact(
      db,
      list,
      { fact: 'unit-taken', lineId, quantity, lot, serial },
      () => `unit-${lineId}`,
      now,
    )
    recordPickFact(db, list, { fact: 'units-put', lineId, toteId: 'T-0002', quantity }, () => '', now)
  }
  take('line-2', 2, 'L1', null)
  take('line-3', 1, null, 'S1')
  recordPickFact(
    db,
    list,
    { fact: 'line-shorted', lineId: 'line-2', quantity: 1, reason: 'damaged' },
    () => '',
    now,
  )
  savePackSession(db, { orderRef: 'o-2', personId: 'P-2', stationId: 'BENCH-1', state: 'open' }, now)
  return db
}
const read = (db: Database): PackOrder => {
  const held = orderByRef(db, 'o-2')
  if (held === null) throw new Error('no order')
  return packOrder(db, held.order)
}
const unit = (lineRef: string, quantity: number, lot: string | null, serial: string | null): PackFact => ({
  fact: 'unit-verified',
  cartonId: 'k-1',
  lineRef,
  sku: lineRef === '1' ? 'kopi' : 'radio',
  quantity,
  lot,
  serial,
})
const story: PackFact[] = [
  { fact: 'partial-confirmed' },
  { fact: 'instructions-read', kinds: ['gift'], digest: 'd' },
  { fact: 'carton-opened', cartonTypeId: 'CT-3' },
  unit('1', 1, 'L1', null),
  unit('2', 1, null, 'S1'),
  { fact: 'carton-full', cartonId: 'k-1' },
  { fact: 'unit-taken-out', cartonId: 'k-1', lineRef: '2', sku: 'radio', lot: null, serial: 'S1' },
  { fact: 'carton-counted', cartonId: 'k-1', counted: 1 },
  { fact: 'carton-miscounted', cartonId: 'k-1', counted: 2, triesLeft: 0 },
  { fact: 'carton-emptied', cartonId: 'k-1' },
  { fact: 'units-keyed', cartonId: 'k-1', lineRef: '1', sku: 'kopi', quantity: 2, lot: 'L1', serial: null },
  unit('2', 1, null, 'S1'),
  { fact: 'carton-counted', cartonId: 'k-1', counted: 3 },
  { fact: 'carton-weighed', cartonId: 'k-1', weightG: 990, expectedG: 870, toleranceG: 23, passed: false },
  { fact: 'weight-overridden', cartonId: 'k-1', reason: 'packaging', by: 'P-9' },
  { fact: 'label-made', cartonId: 'k-1', trackingNumber: 'TR-1', sscc: '395599000001000015' },
  { fact: 'carton-closed', cartonId: 'k-1', last: true },
]

test('what was picked is what can be packed, with its lots and serials', () => {
  expect(read(onBench()).lines).toEqual([
    {
      lineRef: '1',
      sku: 'kopi',
      insteadOf: null,
      ordered: 3,
      needed: 2,
      tracking: 'lot',
      lots: ['L1'],
      serials: [],
    },
    {
      lineRef: '2',
      sku: 'radio',
      insteadOf: null,
      ordered: 1,
      needed: 1,
      tracking: 'serial',
      lots: [],
      serials: ['S1'],
    },
  ])
})

test.each(story.map((fact, at) => [at + 1, fact.fact] as const))(
  'after step %i (%s) the rows say what the rules say',
  (steps) => {
    const db = onBench()
    let order = read(db)
    for (const [at, fact] of story.slice(0, steps).entries()) {
      recordPackFact(db, order, fact, () => (fact.fact === 'carton-opened' ? 'k-1' : `unit-${at}`), now)
      order = applyPack(order, fact)
    }
    expect(read(db)).toEqual(order)
  },
)

test('an order with a short is picked to the end', () => {
  expect(pickProgress(onBench(), 'o-2')).toEqual({ openUnits: 0, pickedUnits: 3 })
})

test('an order nobody picked is still open', () => {
  expect(pickProgress(tryWalk(), 'o-1')).toEqual({ openUnits: 2, pickedUnits: 0 })
})
