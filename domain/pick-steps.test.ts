import { expect, test } from 'vitest'
import { judgePick } from '#domain/judge-pick'
import { isUntouched, type PickList, pickStep, stopsLeft } from '#domain/pick'
import { cart, floor, item, kopiAt, line, location, teaAt, tote, walk } from '#domain/pick-sample'
import type { Named } from '#domain/pick-scan'

const bound = walk.slots.map((slot) => ({ ...slot, toteId: `T-000${slot.slot}` }))
const onCart: PickList = { ...walk, cartId: 'C-01' }
const ready: PickList = { ...onCart, slots: bound }
const atTea: PickList = { ...ready, standingAt: teaAt }
const allPicked = ready.lines.map((one) => ({ ...one, picked: one.quantity }))
const left = { position: 1, orderNumber: 'SO-9', why: 'cancelled', slot: 3 } as const
const filled = bound.map((slot) => ({ ...slot, toteUnits: 2 }))
const shorted = ready.lines.map((one) => (one.lineId === 'tea-1' ? { ...one, shortQuantity: 2 } : one))
const inHand = ready.lines.map((one) => (one.lineId === 'tea-1' ? { ...one, inHand: 2 } : one))

const states = {
  'scan-cart': walk,
  'bind-tote': onCart,
  'scan-location': ready,
  'scan-item': atTea,
  'scan-tote': { ...atTea, lines: inHand },
  'order-left': { ...atTea, stops: [{ ...left, goods: 'tote', toteId: 'T-0009' }], zeroCheckDue: teaAt },
  'zero-check': { ...atTea, zeroCheckDue: teaAt },
  'twin-check': { ...atTea, twinsDue: 'tea-1', lines: shorted },
  unload: { ...ready, slots: filled, lines: allPicked },
  done: { ...ready, lines: allPicked, state: 'done' },
} satisfies Record<string, PickList>
const scans = {
  cart: cart(),
  'new tote': tote('T-0009'),
  'own tote': tote('T-0001', 1),
  'other tote': tote('T-0002', 2),
  'right place': location(teaAt),
  'wrong place': location(kopiAt),
  'right digits': { kind: 'checkDigits', digits: '042' },
  'wrong digits': { kind: 'checkDigits', digits: '117' },
  tea: item('tea'),
  kopi: item('kopi'),
  bench: { kind: 'place', place: 'PACK-1', repeated: false },
  'order paper': { kind: 'other', scanned: 'order', text: 'SO-1' },
  rubbish: { kind: 'unknown', text: '???' },
} satisfies Record<string, Named>

/** What each scan does at each step; everything not named is "not asked for". */
const right: Record<keyof typeof states, Partial<Record<keyof typeof scans, string>>> = {
  'scan-cart': { cart: 'cart-bound' },
  'bind-tote': { 'new tote': 'tote-bound', 'own tote': 'tote-in-use', 'other tote': 'tote-in-use' },
  'scan-location': {
    'right place': 'location-reached',
    'wrong place': 'wrong-location',
    'right digits': 'location-reached',
    'wrong digits': 'wrong-check-digits',
    tea: 'location-first',
    kopi: 'location-first',
  },
  'scan-item': {
    tea: 'unit-taken',
    kopi: 'wrong-item',
    'right place': 'location-reached',
    'new tote': 'nothing-in-hand',
    'own tote': 'nothing-in-hand',
    'other tote': 'nothing-in-hand',
  },
  'scan-tote': {
    'own tote': 'units-put',
    'new tote': 'wrong-tote',
    'other tote': 'wrong-tote',
    tea: 'put-first',
    kopi: 'put-first',
  },
  'order-left': { 'new tote': 'stop-cleared' },
  'zero-check': {},
  'twin-check': {},
  unload: { bench: 'tote-unloaded' },
  done: {},
}
const cells = Object.keys(states).flatMap((step) =>
  Object.keys(scans).map((scan) => ({ step: step as keyof typeof states, scan: scan as keyof typeof scans })),
)

test.each(cells)('at $step, scanning $scan', ({ step, scan }) => {
  const verdict = judgePick(states[step], scans[scan], floor())
  const said = 'facts' in verdict ? verdict.facts.map(({ fact }) => fact).join() : verdict.refusal
  const otherwise =
    step === 'order-left' ? 'order-left' : scan === 'rubbish' ? 'unknown-code' : 'not-asked-for'
  expect(said).toBe(right[step][scan] ?? otherwise)
})

test.each(Object.entries(states))('a walk at %s says so', (step, list) => {
  expect(pickStep(list).step).toBe(step)
})

test.each(Object.entries(states).filter(([step]) => step !== 'order-left'))(
  'a held walk at %s takes no scan',
  (_step, list) => {
    expect(judgePick({ ...list, held: true }, item('tea'), floor())).toEqual({ refusal: 'list-held' })
  },
)

test.each([
  ['from another location', kopiAt, { refusal: 'order-left', locationId: teaAt, toteId: null }],
  ['from its own', teaAt, { facts: [{ fact: 'stop-cleared', position: 1, orderNumber: 'SO-9' }] }],
])('units of a departed order go back, a location scanned %s', (_name, at, expected) => {
  const list: PickList = { ...atTea, stops: [{ ...left, goods: 'hand', locationId: teaAt, quantity: 2 }] }
  expect(judgePick(list, location(at), floor())).toMatchObject(expected)
})

test('a walk on hold still gives up what a departed order left on it', () => {
  expect(judgePick({ ...states['order-left'], held: true }, tote('T-0009'), floor())).toMatchObject({
    facts: [{ fact: 'stop-cleared' }],
  })
})

test('a held walk still takes into its tote what somebody holds', () => {
  const holding: PickList = {
    ...walk,
    held: true,
    cartId: 'C-01',
    slots: walk.slots.map((slot) => ({ ...slot, toteId: `T-${slot.slot}` })),
    lines: walk.lines.map((one) => (one.lineId === 'tea-1' ? { ...one, inHand: 1 } : one)),
  }
  expect([
    judgePick(holding, tote('T-1', 1), floor()),
    judgePick(holding, tote('T-2', 2), floor()),
    judgePick(holding, item('tea'), floor()),
  ]).toMatchObject([
    { facts: [{ fact: 'units-put', quantity: 1 }] },
    { refusal: 'wrong-tote' },
    { refusal: 'list-held' },
  ])
})

test('a cart in another walk is refused with the name of who has it', () => {
  const verdict = judgePick(walk, cart({ usedBy: 'Kavitha' }), floor())
  expect(verdict).toEqual({ refusal: 'cart-in-use', cartId: 'C-01', by: 'Kavitha' })
})

test('a cart with fewer places than orders is refused', () => {
  const verdict = judgePick(walk, cart({ slots: 1 }), floor())
  expect(verdict).toEqual({ refusal: 'cart-too-small', cartId: 'C-01', slots: 1, needed: 2 })
})

test('a discrete walk needs no cart', () => {
  expect(pickStep({ ...walk, method: 'discrete' }).step).toBe('bind-tote')
})

test('another bench than the chosen one needs a second scan', () => {
  const verdict = judgePick(states.unload, { kind: 'place', place: 'PACK-2', repeated: false }, floor())
  expect(verdict).toEqual({ refusal: 'confirm-place', place: 'PACK-2', chosenPlace: 'PACK-1' })
})

test('the second scan of another bench puts the tote there', () => {
  const verdict = judgePick(states.unload, { kind: 'place', place: 'PACK-2', repeated: true }, floor())
  expect(verdict).toEqual({ facts: [{ fact: 'tote-unloaded', slot: 1, toteId: 'T-0001', place: 'PACK-2' }] })
})

test('unloading the last tote ends the walk', () => {
  const last = { ...states.unload, slots: filled.map((slot) => ({ ...slot, unloaded: slot.slot === 1 })) }
  const verdict = judgePick(last, scans.bench, floor())
  expect('facts' in verdict && verdict.facts.at(-1)).toEqual({ fact: 'list-finished' })
})

test('goods in hand go before every other line', () => {
  const lines = [
    line('tea-1', {}),
    line('kopi-2', { sequence: 2, locationId: kopiAt, sku: 'kopi', inHand: 1 }),
  ]
  expect(pickStep({ ...atTea, lines })).toMatchObject({ step: 'scan-item', line: { lineId: 'kopi-2' } })
})

test.each([
  ['only claimed', walk, true],
  ['with a line put off', { ...walk, lines: walk.lines.map((one) => ({ ...one, skipped: true })) }, true],
  ['with a cart', onCart, false],
  ['with a tote', { ...walk, slots: bound }, false],
  ['with a unit in hand', { ...walk, lines: inHand }, false],
  ['with a short', { ...walk, lines: [line('tea-1', { shortQuantity: 2 })] }, false],
])('whether a walk %s is untouched', (_name, list, untouched) => {
  expect(isUntouched(list)).toBe(untouched)
})

test.each([
  ['at its beginning', ready, 2],
  [
    'with one place done',
    { ...ready, lines: [line('tea-1', { picked: 2 }), line('tea-2', { locationId: kopiAt })] },
    1,
  ],
  ['with a place closed short', { ...ready, lines: [line('tea-1', { shortQuantity: 2 })] }, 0],
  ['with goods in hand', { ...ready, lines: [line('tea-1', { inHand: 2 })] }, 1],
])('the stops left of a walk %s', (_name, list, stops) => {
  expect(stopsLeft(list)).toBe(stops)
})
