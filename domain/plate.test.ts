import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { judgeKeyed } from '#domain/judge-keyed'
import { judgePick } from '#domain/judge-pick'
import type { Tracking } from '#domain/order'
import type { PickList } from '#domain/pick'
import { floor, line, teaAt, walk } from '#domain/pick-sample'
import type { Named, PickFloor } from '#domain/pick-scan'
import { type Plate, platesForLine, platesLeft, unitsOnPlates } from '#domain/plate'

const plateOf = (change: Partial<Plate> = {}): Plate => ({
  plateId: 'LP-1',
  sku: 'tea',
  lot: null,
  expiresOn: null,
  quantity: 40,
  locationId: teaAt,
  carried: false,
  ...change,
})
const slots = walk.slots.map((slot) => ({ ...slot, toteId: `T-000${slot.slot}` }))
const atTea = (quantity: number, change: Partial<PickList> = {}): PickList => ({
  ...walk,
  cartId: 'C-01',
  slots,
  standingAt: teaAt,
  lines: [line('tea-1', { quantity, lot: 'L1' })],
  ...change,
})
const scan = (
  change: Partial<Plate>,
  asked = 5,
  world: Partial<PickFloor> & { is?: Tracking } = {},
  list = atTea(asked),
) => judgePick(list, { kind: 'plate', plate: plateOf(change) } satisfies Named, floor(world))
const taken = (quantity: number, lot: string | null = null) => [
  { fact: 'unit-taken', lineId: 'tea-1', quantity, lot, serial: null },
  { fact: 'plate-taken', lineId: 'tea-1', plateId: 'LP-1', quantity },
]
const found = (from: string | null, moved: number) => ({
  fact: 'plate-found',
  plateId: 'LP-1',
  from,
  locationId: teaAt,
  moved,
})
const l2 = { lot: 'L2', expiresOn: '2027-09-30' }
const swapped = (quantity: number, known: boolean) => ({
  fact: 'lot-swapped',
  lineId: 'tea-1',
  quantity,
  ...l2,
  known,
})

test.each([
  ['one with fewer units than asked goes whole', scan({ quantity: 3 }), { facts: taken(3) }],
  ['one with as many as asked goes whole', scan({ quantity: 5 }), { facts: taken(5) }],
  ['of a fuller one each scan takes one unit', scan({}), { facts: taken(1) }],
  ['its lot needs no scan of its own', scan({ lot: 'L1' }, 5, { is: 'lot' }), { facts: taken(1, 'L1') }],
  [
    'another lot than planned is a swap',
    scan({ ...l2, quantity: 2 }, 5, { is: 'lot', lotsAt: () => [{ ...l2, quantity: 2 }] }),
    { facts: [swapped(2, true), ...taken(2, 'L2')] },
  ],
  [
    'one that should lie elsewhere is believed, with what is free there',
    scan({ quantity: 4, locationId: 'B-01' }, 5, { freeHere: () => 3 }),
    { facts: [found('B-01', 3), ...taken(4)] },
  ],
  [
    'its lot is known here once its units are counted here',
    scan({ ...l2, quantity: 4, locationId: 'B-01' }, 5, { is: 'lot', freeHere: () => 9 }),
    { facts: [found('B-01', 4), swapped(4, true), ...taken(4, 'L2')] },
  ],
  [
    'its lot is not, where others are promised all of it',
    scan({ ...l2, quantity: 4, locationId: 'B-01' }, 5, { is: 'lot' }),
    { facts: [found('B-01', 0), swapped(4, false), ...taken(4, 'L2')] },
  ],
  [
    'one that was never put away brings all its units',
    scan({ locationId: null }),
    { facts: [found(null, 40), ...taken(1)] },
  ],
  ['of another item: wrong item', scan({ sku: 'kopi' }), { refusal: 'wrong-item', scannedSku: 'kopi' }],
  ['expired', scan({ expiresOn: '2026-11-21' }), { refusal: 'lot-expired', expiredOn: '2026-11-21' }],
  ['used up', scan({ quantity: 0 }), { refusal: 'plate-empty', plateId: 'LP-1' }],
  ['in somebody’s hand', scan({ carried: true }), { refusal: 'plate-carried', plateId: 'LP-1' }],
  ['goods with serial numbers', scan({ quantity: 1 }, 5, { is: 'serial' }), { refusal: 'serial-needed' }],
  [
    'before the location, where that comes first',
    scan({}, 5, {}, atTea(5, { standingAt: null })),
    { refusal: 'location-first' },
  ],
  [
    'before the location, of goods that lie nowhere else',
    scan({}, 5, { provesLocation: () => true }, atTea(5, { standingAt: null })),
    { facts: [{ fact: 'location-reached', locationId: teaAt, by: 'item' }, ...taken(1)] },
  ],
  [
    'where a tote is wanted',
    scan({}, 5, {}, atTea(5, { lines: [line('tea-1', { quantity: 1, inHand: 1 })] })),
    { refusal: 'put-first' },
  ],
  [
    'where a cart is wanted',
    scan({}, 5, {}, atTea(5, { cartId: null })),
    { refusal: 'not-asked-for', scanned: 'plate' },
  ],
])('a plate scanned on a walk: %s', (_name, verdict, expected) => {
  expect(verdict).toMatchObject(expected)
})

test.each([
  ['the rest comes off the plate of the first one', plateOf({ quantity: 39 }), [...taken(4)]],
  ['more than is left on it lay elsewhere', plateOf({ quantity: 2 }), taken(4).slice(0, 1)],
  ['without a plate', null, taken(4).slice(0, 1)],
])('a keyed quantity: %s', (_name, plate, facts) => {
  const list = atTea(5, { lines: [line('tea-1', { quantity: 5, inHand: 1 })] })
  const world = floor({ mayKey: () => true, plateInHand: () => plate })
  expect(judgeKeyed(list, 'tea-1', 5, world)).toMatchObject({ facts })
})

test.each<[string, number[], number, object]>([
  ['loose units go first', [40, 12], 52, {}],
  ['then the plate that was begun', [40, 12], 50, { 'LP-1': 10 }],
  ['then the next one', [40, 12], 30, { 'LP-1': 0, 'LP-0': 30 }],
  ['of two alike the first by number', [12, 12], 23, { 'LP-0': 11 }],
  ['nothing is left', [40, 12], 0, { 'LP-1': 0, 'LP-0': 0 }],
  ['less than nothing is nothing', [5], -3, { 'LP-0': 0 }],
])('stock that went without a plate scanned: %s', (_name, held, units, expected) => {
  const plates = held.map((quantity, at) => plateOf({ plateId: `LP-${at}`, quantity }))
  const left = platesLeft(plates, units).map(({ plateId, quantity }) => [plateId, quantity])
  expect(Object.fromEntries(left)).toEqual(expected)
})

it('keeps loose units and those on plates together what lies there, and never below nothing', () => {
  const held = fc.array(fc.nat(200), { maxLength: 12 })
  fc.assert(
    fc.property(held, fc.integer({ min: -5, max: 1_500 }), (quantities, units) => {
      const before = quantities.map((quantity, at) => plateOf({ plateId: `LP-${at}`, quantity }))
      const left = platesLeft(before, units)
      const after = before.map(
        ({ plateId, quantity }) => left.find((one) => one.plateId === plateId) ?? { quantity },
      )
      const onPlates = unitsOnPlates(after)
      expect(onPlates).toBe(Math.min(unitsOnPlates(before), Math.max(0, units)))
      expect(after.every(({ quantity }) => quantity >= 0)).toBe(true)
      expect(left.every((one) => one.quantity < one.before)).toBe(true)
      expect(
        platesLeft(
          after.map((one, at) => plateOf({ plateId: `LP-${at}`, ...one })),
          units,
        ),
      ).toEqual([])
    }),
  )
})

const dated = (plateId: string, expiresOn: string | null, quantity: number, lot: string | null = null) =>
  plateOf({ plateId, expiresOn, quantity, lot })
const first = [
  dated('LP-1', '2027-01-31', 40),
  dated('LP-2', '2026-12-31', 40),
  dated('LP-3', '2026-12-31', 3),
]

test.each<[string, Plate[], { lot?: string | null; left?: number }, [string, number][], string | null]>([
  [
    'what expires first, of those the one that was begun',
    first,
    {},
    [
      ['LP-3', 3],
      ['LP-2', 1],
      ['LP-1', 1],
    ],
    'LP-3',
  ],
  [
    'of the planned lot before all others',
    [dated('LP-1', '2026-12-31', 9, 'L1'), dated('LP-2', '2027-01-31', 5, 'L2')],
    { lot: 'L2' },
    [
      ['LP-2', 5],
      ['LP-1', 1],
    ],
    'LP-2',
  ],
  [
    'none, where the planned lot lies loose',
    [dated('LP-1', null, 5, 'L1')],
    { lot: 'L2' },
    [['LP-1', 5]],
    null,
  ],
  [
    'none that has expired, is empty, in a hand, or of another item',
    [
      dated('LP-1', '2026-11-21', 5),
      dated('LP-2', null, 0),
      plateOf({ plateId: 'LP-3', carried: true }),
      plateOf({ plateId: 'LP-4', sku: 'kopi' }),
    ],
    {},
    [],
    null,
  ],
  ['nothing, once all is in the hand', first, { left: 0 }, [], null],
])('at a stop the plate to take is %s', (_name, plates, line, order, meant) => {
  const here = platesForLine(plates, { sku: 'tea', lot: null, left: 5, ...line }, '2026-11-22')
  expect(here.map(({ plateId, takes }) => [plateId, takes])).toEqual(order)
  expect(here.filter((one) => one.meant).map(({ plateId }) => plateId)).toEqual(meant === null ? [] : [meant])
})

it('takes by a scan what the stop said before it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (quantity, asked) => {
      const [here] = platesForLine(
        [plateOf({ quantity, lot: 'L1' })],
        { sku: 'tea', lot: 'L1', left: asked },
        '2026-11-22',
      )
      const verdict = scan({ quantity, lot: 'L1' }, asked)
      expect('facts' in verdict && verdict.facts[0]).toMatchObject({
        fact: 'unit-taken',
        quantity: here?.takes,
      })
    }),
  )
})
