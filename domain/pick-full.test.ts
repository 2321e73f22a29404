import { expect, test } from 'vitest'
import { applyPick } from '#domain/apply-pick'
import { judgeToteFull } from '#domain/judge-answer'
import { judgePick } from '#domain/judge-pick'
import { judgeShort, judgeTwins } from '#domain/judge-short'
import { type PickFact, type PickList, pickStep } from '#domain/pick'
import { floor, kopiAt, line, location, teaAt, tote, walk } from '#domain/pick-sample'
import type { PickVerdict } from '#domain/pick-scan'

const [first, second] = walk.slots
if (first === undefined || second === undefined) throw new Error('The sample walk has two slots')
const full: PickList = {
  ...walk,
  cartId: 'C-01',
  standingAt: teaAt,
  slots: [
    { ...first, toteId: 'T-0001', toteUnits: 1 },
    { ...second, toteId: 'T-0002' },
  ],
  lines: [line('tea-1', { picked: 1 }), line('tea-2', { sequence: 2, slot: 2, quantity: 3 })],
}
const after = (list: PickList, verdict: PickVerdict): PickList => {
  if (!('facts' in verdict)) throw new Error(verdict.refusal)
  return verdict.facts.reduce(applyPick, list)
}
const aside = after(full, judgeToteFull(full))
const place = (repeated: boolean, at = 'PACK-1') => ({ kind: 'place' as const, place: at, repeated })

test('a full tote is put aside, and its order asks for another one', () => {
  expect([pickStep(aside), aside.slots[0]?.fullTotes]).toMatchObject([
    { step: 'bind-tote', slot: { slot: 1 } },
    [{ toteId: 'T-0001', units: 1, unloaded: false }],
  ])
})

test.each([
  ['while the next line has an empty tote', { ...full, lines: [line('tea-2', { slot: 2 })] }, 'tote-empty'],
  ['before any tote is bound', { ...full, slots: walk.slots }, 'nothing-open'],
  ['while a location is asked about', { ...full, zeroCheckDue: teaAt }, 'nothing-open'],
  ['on a walk on hold', { ...full, held: true }, 'list-held'],
])('a tote said to be full %s', (_name, list, refusal) => {
  expect(judgeToteFull(list)).toMatchObject({ refusal })
})

test('where nothing more is found, no other tote is needed', () => {
  const [, other] = full.lines
  const alone = { ...aside, lines: [line('tea-1', { picked: 1 }), ...(other === undefined ? [] : [other])] }
  const done = after(alone, judgeShort(alone, 'tea-1', 0, 'notThere', floor()))
  const answered = after(done, judgeTwins(done, false, floor()))
  expect([pickStep(alone).step, pickStep(answered)]).toMatchObject([
    'bind-tote',
    { step: 'scan-item', line: { lineId: 'tea-2' } },
  ])
})

test.each([
  ['an empty tote', tote('T-0009'), { facts: [{ fact: 'tote-bound', slot: 1, toteId: 'T-0009' }] }],
  ['the full tote itself', tote('T-0001', 1), { facts: [{ fact: 'tote-bound', slot: 1, toteId: 'T-0001' }] }],
  ['the tote of another order', tote('T-0002', 2), { refusal: 'tote-in-use' }],
])('into the empty slot, %s', (_name, scanned, expected) => {
  expect(judgePick(aside, scanned, floor())).toMatchObject(expected)
})

test('a tote that takes some more after all has what it had', () => {
  expect(after(aside, judgePick(aside, tote('T-0001', 1), floor()))).toEqual(full)
})

test('goods in hand go into the tote scanned after the full one', () => {
  const holding = { ...aside, lines: [line('tea-1', { picked: 1, inHand: 1 })] }
  const put = after(holding, judgePick(holding, tote('T-0009'), floor()))
  expect(put.slots[0]).toMatchObject({ toteId: 'T-0009', toteUnits: 1, fullTotes: [{ toteId: 'T-0001' }] })
})

test('each tote of an order is unloaded, at the place of the first', () => {
  const two = {
    ...first,
    fullTotes: [{ toteId: 'T-0001', units: 1, unloaded: false }],
    toteId: 'T-0009',
    toteUnits: 1,
  }
  let list: PickList = { ...full, slots: [two], lines: [line('tea-1', { picked: 2 })] }
  const steps = [pickStep(list)]
  list = after(list, judgePick(list, place(true, 'PACK-2'), floor()))
  steps.push(pickStep(list))
  list = after(list, judgePick(list, place(false, 'PACK-2'), floor()))
  expect([...steps, list.state]).toMatchObject([
    { step: 'unload', toteId: 'T-0001', slot: { place: 'PACK-1' } },
    { step: 'unload', toteId: 'T-0009', slot: { place: 'PACK-2' } },
    'done',
  ])
})

const elsewhere =
  (quantity: number, locationId = 'B-01-01') =>
  () => [{ locationId, sku: 'tea', lot: 'L5', expiresOn: null, quantity }]
const ids = () => {
  let made = 0
  return () => `new-${++made}`
}
const kinds = (verdict: PickVerdict): (string | number)[][] =>
  'facts' in verdict
    ? verdict.facts.map((fact: PickFact) =>
        fact.fact === 'line-added'
          ? ['line-added', fact.line.locationId, fact.line.quantity, fact.before ?? 'end']
          : [fact.fact],
      )
    : []

test.each([
  ['nowhere else', () => [], [['line-shorted'], ['twins-due']]],
  ['enough elsewhere', elsewhere(9), [['line-shorted'], ['line-added', 'B-01-01', 1, 'end'], ['twins-due']]],
])('a short with %s', (_name, freeElsewhere, expected) => {
  expect(kinds(judgeShort(full, 'tea-1', 0, 'notThere', floor({ freeElsewhere, newId: ids() })))).toEqual(
    expected,
  )
})

test('a location ahead is walked to before those that lie behind it', () => {
  const list = {
    ...full,
    lines: [...full.lines, line('kopi', { sequence: 3, locationId: kopiAt, sku: 'kopi' })],
  }
  const world = floor({
    freeElsewhere: elsewhere(1),
    placeOnWay: (_method, _standing, ahead) => ahead.indexOf(kopiAt),
  })
  expect(kinds(judgeShort(list, 'tea-1', 0, 'damaged', world))).toContainEqual([
    'line-added',
    'B-01-01',
    1,
    'kopi',
  ])
})

const asked = after(full, judgeShort(full, 'tea-1', 0, 'damaged', floor()))

test('the other orders that want the same from here are asked about once', () => {
  expect(pickStep(asked)).toMatchObject({ step: 'twin-check', twins: [{ lineId: 'tea-2' }] })
})

test.each([
  [
    'none for them either',
    true,
    [{ fact: 'twins-checked' }, { fact: 'line-shorted', lineId: 'tea-2', quantity: 3, reason: 'damaged' }],
  ],
  ['something left', false, [{ fact: 'twins-checked' }]],
])('the answer: %s', (_name, short, facts) => {
  expect(judgeTwins(asked, short, floor())).toMatchObject({ facts })
})

test('free units elsewhere are promised to one line only', () => {
  const verdict = judgeTwins(
    { ...asked, lines: [...asked.lines, line('tea-3', { sequence: 3, quantity: 2 })] },
    true,
    floor({ freeElsewhere: elsewhere(4), newId: ids() }),
  )
  const promised = kinds(verdict).flatMap(([kind, , quantity]) => (kind === 'line-added' ? [quantity] : []))
  expect(promised).toEqual([3, 1])
})

test('nobody is asked where no question is open', () => {
  expect(judgeTwins(full, true, floor())).toEqual({ refusal: 'nothing-open' })
})

test('a question takes no scan', () => {
  expect(judgePick(asked, location(teaAt), floor())).toMatchObject({ refusal: 'not-asked-for' })
})
