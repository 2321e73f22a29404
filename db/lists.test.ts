import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimList, fenceOf, takeOverList } from '#db/list-owners'
import { bestOpenList, type HeldList, listById, listOf, openListCount } from '#db/lists'
import type { Database } from '#db/open'
import { recordPickFact } from '#db/pick-facts'
import { sql } from '#db/statements'
import { tryWalk } from '#db/try-floor'
import { applyPick } from '#domain/apply-pick'
import { type PickFact, type PickList, unitsLeft } from '#domain/pick'
import { now } from '#domain/wave-sample'

const walkOf = (db: Database): HeldList => {
  const held = listById(db, 'list-1')
  if (held === null) throw new Error('no list')
  return held
}
const held = (db: Database): PickList => walkOf(db).list
const sorted = (list: PickList): PickList => ({
  ...list,
  lines: [...list.lines].sort((one, two) => one.sequence - two.sequence),
})

const untouched = { picked: 0, inHand: 0, shortQuantity: 0, shortReason: null, skipped: false }
/** Turns a few numbers into some fact that is possible now. */
function possible(
  list: PickList,
  kind: number,
  which: number,
  amount: number,
  serial: string,
): PickFact | null {
  const line = list.lines[which % list.lines.length]
  const slot = list.slots[which % list.slots.length]
  if (line === undefined || slot === undefined) return null
  const { lineId } = line
  const toteId = list.slots.find((one) => one.slot === line.slot)?.toteId ?? null
  const quantity = 1 + (amount % Math.max(1, unitsLeft(line)))
  const facts: (PickFact | null)[] = [
    { fact: 'cart-bound', cartId: 'C-01' },
    {
      fact: 'tote-bound',
      slot: slot.slot,
      orderRef: slot.orderRef,
      toteId: slot.toteId ?? slot.fullTotes[amount]?.toteId ?? `T-${slot.slot}-${slot.fullTotes.length}`,
    },
    { fact: 'location-reached', locationId: line.locationId, by: 'scan' },
    unitsLeft(line) < quantity ? null : { fact: 'unit-taken', lineId, quantity, lot: null, serial },
    toteId === null || line.inHand === 0
      ? null
      : { fact: 'units-put', lineId, toteId, quantity: line.inHand },
    { fact: 'zero-check-due', locationId: line.locationId },
    { fact: 'zero-checked', locationId: line.locationId, empty: amount % 2 === 0 },
    unitsLeft(line) === 0
      ? null
      : { fact: 'line-shorted', lineId, quantity: unitsLeft(line), reason: 'notThere' },
    { fact: 'line-skipped', lineId },
    {
      fact: 'tote-unloaded',
      slot: slot.slot,
      toteId: slot.toteId ?? 'T-0001',
      place: amount % 2 === 0 ? 'PACK-1' : 'PACK-2',
    },
    slot.toteId === null || slot.toteUnits === 0
      ? null
      : { fact: 'tote-full', slot: slot.slot, toteId: slot.toteId },
    { fact: 'twins-due', lineId },
    { fact: 'twins-checked', lineId, short: false },
    {
      fact: 'line-added',
      before: amount % 2 === 0 ? lineId : null,
      line: {
        ...line,
        ...untouched,
        lineId: `new-${serial}`,
        locationId: 'B-01',
        zone: 'B',
        quantity: 1,
        replaces: lineId,
      },
    },
    { fact: 'list-finished' },
    {
      fact: 'slot-added',
      slot: Math.max(...list.slots.map((one) => one.slot)) + 1,
      orderRef: slot.orderRef ?? '',
      orderNumber: slot.orderNumber,
      place: 'PACK-1',
    },
    { fact: 'lines-turned', lineIds: list.lines.map((one) => one.lineId).toReversed() },
  ]
  return facts[kind] ?? null
}
const steps = fc.array(
  fc.tuple(fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16), fc.nat(5), fc.nat(5)),
  {
    minLength: 20,
    maxLength: 60,
  },
)

test('the rows on disk say after any facts what the rules say', () => {
  fc.assert(
    fc.property(steps, fc.boolean(), (all, finished) => {
      const db = tryWalk()
      claimList(db, 'list-1', 'P-1', now)
      let list = held(db)
      for (const [at, [kind, which, amount]] of [
        ...all,
        ...(finished ? [[10, 0, 0] as const] : []),
      ].entries()) {
        const fact = possible(list, kind, which, amount, `S${at}`)
        if (fact === null) continue
        recordPickFact(db, { list, fence: 1 }, fact, () => `unit-${at}`, now)
        list = applyPick(list, fact)
      }
      expect(held(db)).toEqual(sorted(list))
      db.close()
    }),
    { numRuns: 300 },
  )
})

test('the units taken on disk are those in hand and in totes', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const db = tryWalk()
      for (const [at, [kind, which, amount]] of all.entries()) {
        const fact = possible(held(db), kind, which, amount, `S${at}`)
        if (fact !== null) recordPickFact(db, walkOf(db), fact, () => `unit-${at}`, now)
      }
      const units =
        'SELECT coalesce(sum(quantity), 0) AS n FROM picked_unit WHERE line_id = ? AND in_tote = ?'
      const taken = held(db).lines.map(({ lineId }) =>
        [1, 0].map((inTote) => sql<[string, number], { n: number }>(db, units).get(lineId, inTote)?.n),
      )
      expect(taken).toEqual(held(db).lines.map(({ picked, inHand }) => [picked, inHand]))
      db.close()
    }),
    { numRuns: 80 },
  )
})

test('a released walk is read as it was planned', () => {
  expect(held(tryWalk())).toMatchObject({
    number: 'L-0001-01',
    state: 'open',
    held: false,
    slots: [
      { slot: 1, orderRef: 'o-1', orderNumber: 'O-1', toteId: null, place: 'PACK-1' },
      { slot: 2, orderRef: 'o-2' },
    ],
    lines: [
      { lineId: 'line-1', slot: 1, sku: 'tea', quantity: 2, lot: null },
      { lineId: 'line-2', slot: 2, sku: 'kopi', quantity: 3, lot: 'L1' },
      { lineId: 'line-3', slot: 2, sku: 'radio', quantity: 1 },
    ],
  })
})

test('one list has one owner', () => {
  const db = tryWalk()
  expect([claimList(db, 'list-1', 'P-1', now), claimList(db, 'list-1', 'P-2', now)]).toEqual([1, null])
})

test('each owner of a list raises its fence', () => {
  const db = tryWalk()
  const fences = [claimList(db, 'list-1', 'P-1', now), takeOverList(db, 'list-1', 1, 'P-2')]
  expect([...fences, fenceOf(db, 'list-1')]).toEqual([1, 2, 2])
})

test('who looked at a walk before it got another owner does not take it over', () => {
  const db = tryWalk()
  claimList(db, 'list-1', 'P-1', now)
  takeOverList(db, 'list-1', 1, 'P-2')
  expect([takeOverList(db, 'list-1', 1, 'P-3'), walkOf(db).owner]).toEqual([null, 'P-2'])
})

test('what was decided for an earlier owner is not written', () => {
  const db = tryWalk()
  claimList(db, 'list-1', 'P-1', now)
  const before = walkOf(db)
  takeOverList(db, 'list-1', 1, 'P-2')
  const bound: PickFact = { fact: 'cart-bound', cartId: 'C-01' }
  expect(() => recordPickFact(db, before, bound, () => 'unit-1', now)).toThrow(/at fence 2/)
  expect(held(db)).toEqual(before.list)
})

test('a claimed list is its owner’s and nobody else’s', () => {
  const db = tryWalk()
  claimList(db, 'list-1', 'P-1', now)
  expect([listOf(db, 'P-1')?.list.listId, listOf(db, 'P-2')]).toEqual(['list-1', null])
})

test('a claimed list is offered to nobody', () => {
  const db = tryWalk()
  claimList(db, 'list-1', 'P-1', now)
  expect([bestOpenList(db, 'P-1'), openListCount(db, 'P-1')]).toEqual([null, { lists: 0, orders: 0 }])
})

test('the list of a held wave is offered to nobody', () => {
  const db = tryWalk()
  db.exec("UPDATE wave SET state = 'held'")
  expect(bestOpenList(db, 'P-1')).toBeNull()
})

test('more than was asked cannot be written at all', () => {
  const db = tryWalk()
  const over: PickFact = { fact: 'unit-taken', lineId: 'line-1', quantity: 3, lot: null, serial: null }
  expect(() => recordPickFact(db, walkOf(db), over, () => 'unit-1', now)).toThrow(/CHECK constraint/)
})

test('a serial cannot be written twice', () => {
  const db = tryWalk()
  const radio: PickFact = { fact: 'unit-taken', lineId: 'line-2', quantity: 1, lot: null, serial: 'S1' }
  recordPickFact(db, walkOf(db), radio, () => 'unit-1', now)
  expect(() => recordPickFact(db, walkOf(db), radio, () => 'unit-2', now)).toThrow(/UNIQUE constraint/)
})

test('a finished walk frees its cart and the totes nobody filled', () => {
  const db = tryWalk()
  const facts: PickFact[] = [
    { fact: 'cart-bound', cartId: 'C-01' },
    { fact: 'tote-bound', slot: 1, orderRef: 'o-1', toteId: 'T-0001' },
    { fact: 'tote-bound', slot: 2, orderRef: 'o-2', toteId: 'T-0002' },
    { fact: 'unit-taken', lineId: 'line-1', quantity: 2, lot: null, serial: null },
    { fact: 'units-put', lineId: 'line-1', toteId: 'T-0001', quantity: 2 },
    { fact: 'list-finished' },
  ]
  for (const fact of facts) recordPickFact(db, walkOf(db), fact, () => 'unit-1', now)
  expect({
    cart: sql(db, 'SELECT list_id FROM cart').all(),
    totes: sql(db, 'SELECT tote_id, order_ref FROM tote WHERE wall IS NULL').all(),
  }).toEqual({
    cart: [{ list_id: null }],
    totes: [
      { tote_id: 'T-0001', order_ref: 'o-1' },
      { tote_id: 'T-0002', order_ref: null },
      { tote_id: 'T-0003', order_ref: null },
    ],
  })
})
