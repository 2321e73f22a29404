import { expect, test } from 'vitest'
import { judgeSkip, judgeZeroCheck } from '#domain/judge-answer'
import { judgePick } from '#domain/judge-pick'
import { judgeShort } from '#domain/judge-short'
import type { Tracking } from '#domain/order'
import type { PickList } from '#domain/pick'
import { floor, item, line, teaAt, tote, walk } from '#domain/pick-sample'
import type { Named, PickFloor } from '#domain/pick-scan'

const slots = walk.slots.map((slot) => ({ ...slot, toteId: `T-000${slot.slot}` }))
const atTea: PickList = { ...walk, cartId: 'C-01', slots, standingAt: teaAt }
const twoLots = () => [
  { lot: 'L1', expiresOn: '2027-06-30', quantity: 4 },
  { lot: 'OLD', expiresOn: '2026-11-21', quantity: 4 },
]
const take = (named: Named, is: Tracking, change: Partial<PickFloor> = {}, list: PickList = lotL1) =>
  judgePick(list, named, floor({ is, ...change }))
const taken = (quantity: number, lot: string | null, serial: string | null) => ({
  facts: [{ fact: 'unit-taken', lineId: 'tea-1', quantity, lot, serial }],
})
const onlyOld = () => twoLots().slice(1)
const oneOfL1 = () => [{ lot: 'L1', expiresOn: '2027-06-30', quantity: 1 }]
const elsewhere = (quantity: number) => ({
  locationId: 'B-01-01',
  sku: 'tea',
  lot: 'L5',
  expiresOn: null,
  quantity,
})
const expired = { refusal: 'lot-expired', sku: 'tea', expiredOn: '2026-11-21' }
const swapped = (lot: string, expiresOn: string, known: boolean, quantity = 1) => ({
  facts: [
    { fact: 'lot-swapped', lineId: 'tea-1', quantity, lot, expiresOn, known },
    ...taken(quantity, lot, null).facts,
  ],
})
const lotL1 = { ...atTea, lines: [line('tea-1', { lot: 'L1' })] }
const lotL2 = { ...atTea, lines: [line('tea-1', { lot: 'L2' })] }

test.each([
  ['one tea', take(item('tea'), 'none'), taken(1, null, null)],
  ['a case of two', take(item('tea', { quantity: 2 }), 'none'), taken(2, null, null)],
  [
    'a case of three where two are asked',
    take(item('tea', { quantity: 3 }), 'none'),
    { refusal: 'over-pick', sku: 'tea', needed: 2, scanned: 3 },
  ],
  ['tea from a place with one lot', take(item('tea'), 'lot'), taken(1, 'L1', null)],
  [
    'tea from a place with two lots',
    take(item('tea'), 'lot', { lotsAt: twoLots }),
    { refusal: 'lot-needed', sku: 'tea', lots: ['L1', 'OLD'] },
  ],
  [
    'tea from a place with no lot on record',
    take(item('tea'), 'lot', { lotsAt: () => [] }),
    { refusal: 'lot-needed', sku: 'tea', lots: [] },
  ],
  ['tea with its lot', take(item('tea', { lot: 'L1' }), 'lot', { lotsAt: twoLots }), taken(1, 'L1', null)],
  [
    'tea of a lot that nobody knew of here',
    take(item('tea', { lot: 'L9', expiresOn: '2027-01-31' }), 'lot', {}, lotL2),
    swapped('L9', '2027-01-31', false),
  ],
  [
    'tea of another lot than planned',
    take(item('tea', { lot: 'L1' }), 'lot', {}, lotL2),
    swapped('L1', '2027-06-30', true),
  ],
  [
    'more of another lot than lies here',
    take(item('tea', { lot: 'L1', quantity: 2 }), 'lot', { lotsAt: oneOfL1 }, lotL2),
    swapped('L1', '2027-06-30', false, 2),
  ],
  [
    'tea of an expired lot',
    take(item('tea', { lot: 'OLD' }), 'lot', { lotsAt: twoLots }),
    { ...expired, lot: 'OLD', instead: { lot: 'L1', locationId: teaAt } },
  ],
  [
    'the only lot here, expired, while more lies elsewhere',
    take(item('tea', { lot: 'OLD' }), 'lot', { lotsAt: onlyOld, freeElsewhere: () => [elsewhere(5)] }),
    { ...expired, lot: 'OLD', instead: { lot: 'L5', locationId: 'B-01-01' } },
  ],
  [
    'the last lot there is, expired',
    take(item('tea', { lot: 'OLD' }), 'lot', { lotsAt: onlyOld }),
    { ...expired, lot: 'OLD', instead: null },
  ],
  [
    'tea whose own label says expired',
    take(item('tea', { lot: 'L1', expiresOn: '2026-11-21' }), 'lot'),
    { ...expired, lot: 'L1', instead: null },
  ],
  [
    'tea that expires today',
    take(item('tea', { lot: 'L1', expiresOn: '2026-11-22' }), 'lot'),
    taken(1, 'L1', null),
  ],
  ['a radio with its serial', take(item('tea', { serial: 'S1' }), 'serial'), taken(1, null, 'S1')],
  ['a radio without its serial', take(item('tea'), 'serial'), { refusal: 'serial-needed', sku: 'tea' }],
  [
    'a serial taken before',
    take(item('tea', { serial: 'S1' }), 'serial', { serialUsed: () => true }),
    { refusal: 'serial-used', serial: 'S1' },
  ],
  [
    'a case with one serial on it',
    take(item('tea', { serial: 'S1', quantity: 2 }), 'serial'),
    { refusal: 'serial-needed', sku: 'tea' },
  ],
  [
    'kopi instead of tea',
    take(item('kopi'), 'none'),
    { refusal: 'wrong-item', scannedSku: 'kopi', neededSku: 'tea', belongsAt: 'A-02-20' },
  ],
])('scanning %s', (_name, verdict, expected) => {
  expect(verdict).toEqual(expected)
})

const oneInHand = {
  ...atTea,
  lines: atTea.lines.map((one) => (one.lineId === 'tea-1' ? { ...one, inHand: 1 } : one)),
}
const alone = { ...atTea, lines: [line('tea-1', {})] }
const shorted = (list: PickList, quantity: number) => ({
  facts: [{ fact: 'line-shorted', lineId: list.lines[0]?.lineId, quantity, reason: 'notThere' }],
})

test.each([
  ['none found', alone, 'tea-1', 0, { facts: [...shorted(alone, 2).facts, { fact: 'list-finished' }] }],
  [
    'one found and in hand',
    { ...alone, lines: [line('tea-1', { inHand: 1 })] },
    'tea-1',
    1,
    shorted(alone, 1),
  ],
  ['one said but none scanned', atTea, 'tea-1', 1, { refusal: 'wrong-quantity', most: 0 }],
  [
    'all there',
    { ...atTea, lines: [line('tea-1', { inHand: 2 })] },
    'tea-1',
    2,
    { refusal: 'wrong-quantity', most: 2 },
  ],
  ['a line that is not the next', atTea, 'kopi-2', 0, { refusal: 'nothing-open' }],
  ['a line nobody knows', atTea, 'sugar', 0, { refusal: 'nothing-open' }],
  ['a walk on hold', { ...atTea, held: true }, 'tea-1', 0, { refusal: 'list-held' }],
])('a short with %s', (_name, list, lineId, found, expected) => {
  expect(judgeShort(list, lineId, found, 'notThere', floor())).toEqual(expected)
})

test('a walk where nothing at all was found is over without a tote', () => {
  expect(judgeShort(alone, 'tea-1', 0, 'notThere', floor())).toEqual({
    facts: [...shorted(alone, 2).facts, { fact: 'list-finished' }],
  })
})

test.each([
  ['the next line', atTea, { facts: [{ fact: 'line-skipped', lineId: 'tea-1' }] }],
  ['a line with goods in hand', oneInHand, { refusal: 'put-first', toteId: 'T-0001', slot: 1 }],
  ['a line that is picked', { ...atTea, lines: [line('tea-1', { picked: 2 })] }, { refusal: 'nothing-open' }],
  ['a line of a walk on hold', { ...atTea, held: true }, { refusal: 'list-held' }],
])('skipping %s', (_name, list, expected) => {
  expect(judgeSkip(list, 'tea-1')).toEqual(expected)
})

test.each([
  [
    'while one is due',
    { ...atTea, zeroCheckDue: teaAt },
    { facts: [{ fact: 'zero-checked', locationId: teaAt, empty: true }] },
  ],
  ['while none is due', atTea, { refusal: 'nothing-open' }],
  [
    'on a walk on hold',
    { ...atTea, zeroCheckDue: teaAt, held: true },
    { facts: [{ fact: 'zero-checked', locationId: teaAt, empty: true }] },
  ],
])('a zero check answered %s', (_name, list, expected) => {
  expect(judgeZeroCheck(list, true)).toEqual(expected)
})

test.each([
  [
    'of another order',
    tote('T-0002', 2),
    { refusal: 'wrong-tote', toteId: 'T-0002', neededToteId: null, slot: 1 },
  ],
  [
    'that is empty',
    tote('T-0009'),
    {
      facts: [
        { fact: 'tote-bound', slot: 1, orderRef: 'o-1', toteId: 'T-0009' },
        { fact: 'units-put', lineId: 'tea-1', toteId: 'T-0009', quantity: 2 },
      ],
    },
  ],
])('goods in hand without a tote go into one %s', (_name, scanned, expected) => {
  const list = { ...atTea, slots: walk.slots, lines: [line('tea-1', { inHand: 2 })] }
  expect(judgePick(list, scanned, floor())).toEqual(expected)
})
