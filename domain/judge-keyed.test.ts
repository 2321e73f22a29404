import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyPick } from '#domain/apply-pick'
import { judgeKeyed } from '#domain/judge-keyed'
import type { PickList } from '#domain/pick'
import { floor, kopiAt, line, teaAt, walk } from '#domain/pick-sample'
import type { PickFloor } from '#domain/pick-scan'

const slots = walk.slots.map((slot) => ({ ...slot, toteId: `T-000${slot.slot}` }))
const withHand = (inHand: number, quantity = 6): PickList => ({
  ...walk,
  cartId: 'C-01',
  slots,
  standingAt: teaAt,
  lines: [line('tea-1', { inHand, quantity, lot: 'L1' })],
})
const key = (list: PickList, quantity: number, change: Parameters<typeof floor>[0] = {}) =>
  judgeKeyed(list, 'tea-1', quantity, floor({ mayKey: () => true, lotsInHand: () => ['L1'], ...change }))
const held = { ...withHand(1), held: true }
const left: PickList = {
  ...withHand(1),
  stops: [
    {
      position: 0,
      orderNumber: 'SO-1',
      why: 'cancelled',
      slot: 1,
      goods: 'hand',
      locationId: teaAt,
      quantity: 1,
    },
  ],
}
const twoLots: PickFloor['lotsAt'] = () => ['L1', 'L2'].map((lot) => ({ lot, expiresOn: null, quantity: 9 }))

it.each([
  ['on hold', key(held, 3), { refusal: 'list-held' }],
  ['with goods of an order that left', key(left, 3), { refusal: 'order-left' }],
  ['away from the location', key({ ...withHand(0), standingAt: kopiAt }, 3), { refusal: 'nothing-open' }],
  [
    'of another line',
    key({ ...withHand(1), lines: [line('tea-9', { inHand: 1 })] }, 2),
    { refusal: 'nothing-open' },
  ],
  [
    'of a lot that a scan of each unit must tell',
    key(withHand(2), 4, { is: 'lot', lotsAt: twoLots, lotsInHand: () => ['L1', 'L2'] }),
    { refusal: 'lot-needed', lots: ['L1', 'L2'] },
  ],
  [
    'of a lot that has expired',
    key(withHand(1), 4, { is: 'lot', lotsAt: () => [{ lot: 'L1', expiresOn: '2026-11-21', quantity: 9 }] }),
    { refusal: 'lot-expired', lot: 'L1' },
  ],
])('no quantity is keyed %s', (_, verdict, refusal) => {
  expect(verdict).toMatchObject(refusal)
})

it('units of another lot than planned move the promise by as many as were keyed', () => {
  const others = key(withHand(1), 4, { is: 'lot', lotsAt: twoLots, lotsInHand: () => ['L2'] })
  expect(others).toMatchObject({
    facts: [
      { fact: 'lot-swapped', lot: 'L2', quantity: 3 },
      { fact: 'unit-taken', lot: 'L2', quantity: 3, keyed: true },
    ],
  })
})

it('what is in hand afterwards is what was keyed, or nothing has changed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 12 }), (inHand, keyed) => {
      fc.pre(inHand < 9)
      const list = withHand(inHand, 9)
      const verdict = key(list, keyed)
      const fits = inHand > 0 && keyed > inHand && keyed <= 9
      expect('facts' in verdict).toBe(fits)
      if ('facts' in verdict) expect(verdict.facts.reduce(applyPick, list).lines[0]?.inHand).toBe(keyed)
    }),
  )
})
