import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyPick } from '#domain/apply-pick'
import { judgeRoom } from '#domain/carton-room'
import { judgeToteFull } from '#domain/judge-answer'
import { judgePick } from '#domain/judge-pick'
import type { CartonType } from '#domain/order'
import { type PickList, pickStep } from '#domain/pick'
import { cart, floor, item, line, location, teaAt, tote, walk } from '#domain/pick-sample'
import type { Named } from '#domain/pick-scan'

const [first, second] = walk.slots
if (first === undefined || second === undefined) throw new Error('The sample walk has two slots')
const bring: PickList = { ...walk, into: 'cartons', cartId: 'C-01' }
const full: PickList = {
  ...bring,
  standingAt: teaAt,
  slots: [
    { ...first, toteId: 'CN-1', cartonTypeId: 'CT-3', toteUnits: 1 },
    { ...second, toteId: 'CN-2' },
  ],
  lines: [line('tea-1', { picked: 1 })],
}
const aside = [judgeToteFull(full)]
  .flatMap((said) => ('facts' in said ? said.facts : []))
  .reduce(applyPick, full)
const lpn = (name: string, order: number | null = null, cartonTypeId: string | null = null): Named => ({
  ...(tote(name, order) as Extract<Named, { kind: 'tote' }>),
  carton: { cartonTypeId },
})
const size = (text: string): Named => ({ kind: 'other', scanned: 'cartonType', text })
const proposes = floor({ proposedCarton: () => 'CT-2' })
const chosen = { ...bring, slots: [{ ...first, cartonTypeId: 'CT-4' }, second] }

test.each<[string, PickList, Named, object]>([
  [
    'the size first',
    bring,
    size('CT-4'),
    { facts: [{ fact: 'carton-chosen', cartonTypeId: 'CT-4', toteId: null }] },
  ],
  [
    'the label of a carton of that size',
    chosen,
    lpn('CN-1'),
    { facts: [{ toteId: 'CN-1', cartonTypeId: 'CT-4' }] },
  ],
  [
    'the label of the proposed carton',
    bring,
    lpn('CN-1'),
    { facts: [{ toteId: 'CN-1', cartonTypeId: 'CT-2' }] },
  ],
  ['a tote', bring, tote('T-0001'), { refusal: 'carton-wanted', toteId: 'T-0001' }],
  [
    'a label that another order has',
    bring,
    lpn('CN-9', 2, 'CT-1'),
    { refusal: 'lpn-used', orderNumber: 'SO-2' },
  ],
  ['a carton on a walk into totes', { ...walk, cartId: 'C-01' }, lpn('CN-1'), { refusal: 'tote-wanted' }],
  ['a size on a walk into totes', { ...walk, cartId: 'C-01' }, size('CT-4'), { refusal: 'not-asked-for' }],
  ['the next carton of its order', aside, lpn('CN-3'), { facts: [{ toteId: 'CN-3', cartonTypeId: 'CT-2' }] }],
  [
    'the full carton once more',
    aside,
    lpn('CN-1', 1, 'CT-3'),
    { facts: [{ toteId: 'CN-1', cartonTypeId: 'CT-3' }] },
  ],
  [
    'another size for what lies in a carton',
    full,
    size('CT-4'),
    { facts: [{ fact: 'carton-chosen', toteId: 'CN-1' }] },
  ],
])('into an empty slot, %s', (_name, list, named, expected) => {
  expect(judgePick(list, named, proposes)).toMatchObject(expected)
})

test('a carton of which nobody knows a size is asked for it', () => {
  expect(judgePick(bring, lpn('CN-1'), floor())).toEqual({
    refusal: 'carton-size-first',
    lpn: 'CN-1',
    slot: 1,
  })
})

const type: CartonType = {
  ...{ cartonTypeId: 'CT-3', name: 'C3', innerLengthMm: 300, innerWidthMm: 200, innerHeightMm: 100 },
  ...{ tareG: 200, greatestGrossG: 2_000 },
}
const body = (quantity: number, change = {}) => ({
  ...{ lengthMm: 100, widthMm: 100, heightMm: 100, weightMg: 400_000, quantity },
  ...change,
})
test.each<[string, ReturnType<typeof body>[], boolean, 'weight' | 'space' | null]>([
  ['what it may weigh', [body(4)], false, null],
  ['a gram too much', [body(4), body(1, { weightMg: 201_000 })], false, 'weight'],
  ['one unit too heavy by itself', [body(1, { weightMg: 5_000_000 })], true, null],
  ['one unit too long', [body(1, { lengthMm: 301 })], true, 'space'],
  ['more than the room that goods fill', [body(6, { weightMg: 1 })], false, 'space'],
  ['goods of unknown size and weight', [body(99, { weightMg: 0, heightMm: 0 })], false, null],
])('a carton and %s', (_name, bodies, isFirst, why) => {
  expect(judgeRoom({ slot: 1, type, bodies, isFirst })?.refusal ?? null).toBe(why && 'carton-holds-no-more')
  expect(judgeRoom({ slot: 1, type, bodies, isFirst })).toMatchObject(why === null ? {} : { why })
})

test('whatever is scanned, the cartons of a slot hold what was picked for it', () => {
  const codes: Named[] = [
    ...[cart(), location(teaAt), location('A-02'), item('tea'), item('kopi'), size('CT-4'), tote('T-0001')],
    ...['CN-1', 'CN-2', 'CN-3', 'CN-4'].map((name) => lpn(name)),
  ]
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: codes.length }), { maxLength: 60 }), (scans) => {
      const end = scans.reduce<PickList>(
        (list, at) => {
          const taken = new Set(
            list.slots.flatMap(({ toteId, fullTotes }) => [toteId, ...fullTotes.map((one) => one.toteId)]),
          )
          const code = codes[at]
          const isUsed =
            code?.kind === 'tote' && pickStep(list).step === 'bind-tote' && taken.has(code.toteId)
          const said =
            code === undefined ? judgeToteFull(list) : isUsed ? null : judgePick(list, code, proposes)
          return said !== null && 'facts' in said ? said.facts.reduce(applyPick, list) : list
        },
        { ...walk, into: 'cartons' },
      )
      for (const slot of end.slots) {
        const inside = slot.toteUnits + slot.fullTotes.reduce((sum, { units }) => sum + units, 0)
        const picked = end.lines.reduce((sum, one) => sum + (one.slot === slot.slot ? one.picked : 0), 0)
        expect(inside).toBe(picked)
        expect(slot.toteId === null || slot.cartonTypeId !== null).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})
