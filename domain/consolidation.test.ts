import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyPick } from '#domain/apply-pick'
import { type Consolidation, isComplete, type OrderPart, whyNotHere } from '#domain/consolidation'
import { judgePick } from '#domain/judge-pick'
import type { PickList } from '#domain/pick'
import { floor, line, walk } from '#domain/pick-sample'

const free = { orderNumber: null }
const other = { orderNumber: 'SO-9' }

test.each<[Consolidation, string, typeof free | typeof other | null, boolean, string | null]>([
  ['none', 'PACK-1', null, false, null],
  ['none', 'PACK-2', null, false, 'confirm-place'],
  ['none', 'PACK-2', null, true, null],
  ['none', 'KV-02', free, false, 'order-comes-whole'],
  ['none', 'KV-02', free, true, 'order-comes-whole'],
  ['open', 'PACK-1', null, false, null],
  ['open', 'KV-02', free, false, null],
  ['open', 'KV-02', other, true, 'place-taken'],
  ['open', 'PACK-2', null, true, 'order-gathers-at'],
  ['full', 'PACK-2', null, false, 'confirm-place'],
  ['full', 'PACK-2', null, true, null],
  ['full', 'KV-02', other, true, 'place-taken'],
  ['full', 'KV-02', free, false, null],
  ['fixed', 'PACK-1', null, false, null],
  ['fixed', 'KV-02', free, true, 'order-gathers-at'],
  ['fixed', 'KV-02', other, true, 'order-gathers-at'],
  ['fixed', 'PACK-2', null, true, 'order-gathers-at'],
])(
  'with %s and PACK-1 chosen, %s (%j, repeated %s) comes to %s',
  (consolidation, place, holder, repeated, why) => {
    const slot = { place: 'PACK-1', consolidation, orderNumber: 'SO-1' }
    expect(whyNotHere(slot, { place, repeated }, holder)?.refusal ?? null).toBe(why)
  },
)

const part = (isIn: boolean): OrderPart => ({ listId: 'l', number: 'L', zone: 'A', by: null, isIn })
test.each([
  [[true, true], true],
  [[true, false], false],
  [[], true],
])('parts %j are complete: %s', (parts, complete) => {
  expect(isComplete(parts.map(part))).toBe(complete)
})

/** The walk of one zone at whose end a tote of each of these orders waits to be unloaded. */
function walkOf(
  zone: string,
  orders: readonly number[],
  fixed: ReadonlyMap<number, string>,
  chosen: string,
): PickList {
  return {
    ...walk,
    method: 'zone',
    zone,
    cartId: 'C-01',
    slots: orders.map((order, at) => ({
      slot: at + 1,
      orderRef: `o-${order}`,
      orderNumber: `SO-${order}`,
      toteId: `T-${zone}${order}`,
      cartonTypeId: null,
      toteUnits: 1,
      fullTotes: [],
      place: fixed.get(order) ?? chosen,
      consolidation: fixed.has(order) ? 'fixed' : 'open',
      unloaded: false,
      rush: false,
    })),
    lines: orders.map((order, at) =>
      line(`${zone}-${order}`, {
        sequence: at + 1,
        slot: at + 1,
        orderRef: `o-${order}`,
        quantity: 1,
        picked: 1,
      }),
    ),
  }
}

const scans = fc.array(
  fc.record({ zone: fc.constantFrom('A', 'B', 'C'), order: fc.nat(4), scanned: fc.nat(6) }),
  { minLength: 1, maxLength: 60 },
)
/** Brings a tote of each scan to the place scanned, and holds that nothing stands apart. */
function bringAll(all: readonly { zone: string; order: number; scanned: number }[]): void {
  const places = ['KV-01', 'KV-02', 'KV-03', 'KV-04', 'KV-05', 'PACK-1', 'PACK-2']
  const fixed = new Map<number, string>()
  const stood: { order: number; place: string }[] = []
  for (const { zone, order, scanned } of all) {
    const holderOf = (place: string) => {
      if (!place.startsWith('KV')) return null
      const [holder] = [...fixed].find(([, at]) => at === place) ?? []
      return { orderNumber: holder === undefined ? null : `SO-${holder}` }
    }
    const chosen = places.find((place) => holderOf(place)?.orderNumber === null) ?? 'PACK-1'
    const list = walkOf(zone, [order], fixed, chosen)
    const place = places[scanned] ?? ''
    const verdict = judgePick(list, { kind: 'place', place, repeated: true }, floor({ holderOf }))
    if (!('facts' in verdict)) continue
    const after = verdict.facts.reduce(applyPick, list)
    expect(after.slots[0]).toMatchObject({ place, consolidation: 'fixed', unloaded: true })
    if (!fixed.has(order)) fixed.set(order, place)
    stood.push({ order, place })
  }
  expect(stood.filter(({ order, place }) => fixed.get(order) !== place)).toEqual([])
  expect(new Set(fixed.values()).size).toBe(fixed.size)
}

test('whatever the order of the parts and the scans, each order stands at one place and no place holds two', () => {
  fc.assert(fc.property(scans, bringAll))
})
