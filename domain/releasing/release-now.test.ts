import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AisleStock } from '#domain/releasing/aisle-stock'
import type { FloorNow } from '#domain/releasing/floor-room'
import { type ReleaseAdvice, releaseNow, type Waiting } from '#domain/releasing/release-now'
import { countedPace } from '#domain/releasing/wave-sample'

const morning: FloorNow = {
  now: '2026-11-27T01:00:00.000Z',
  benches: 2,
  cartonsPerBenchHour: 30,
  pickers: 3,
  unitsPerPickerHour: 60,
  cartonsOnFloor: 0,
  unitsOnFloor: 0,
  leadMinutes: 30,
  aheadMinutes: 60,
}
const tea: Waiting = {
  orderRef: 'tea',
  priority: 0,
  cutOffAt: '2026-11-27T09:00:00.000Z',
  placedAt: '2026-11-26T12:00:00.000Z',
  lines: [{ sku: 'TEA', quantity: 2 }],
  cartons: 1,
}
const cup = { ...tea, orderRef: 'cup', lines: [{ sku: 'CUP', quantity: 1 }] }
const soon = { cutOffAt: '2026-11-27T02:15:00.000Z' }
const stock: AisleStock[] = [
  { sku: 'TEA', aisle: 'A', quantity: 50 },
  { sku: 'CUP', aisle: 'B', quantity: 50 },
]
function advised(waiting: readonly Waiting[], floor: FloorNow, shelves = stock): ReleaseAdvice {
  const search = releaseNow(waiting, shelves, floor, () => countedPace(3, 1))
  for (;;) {
    const step = search.next()
    if (step.done === true) return step.value
  }
}

describe('what to release now', () => {
  it.each([
    ['one that cannot wait until the next release', { ...tea, ...soon }, morning, 'cutOff'],
    ['one of priority, though its courier comes late', { ...tea, priority: 5 }, morning, 'priority'],
    ['one that waits well, while there is room', tea, morning, 'onTheWay'],
    [
      'one larger than the room, so that it does not wait for ever',
      { ...tea, ...soon, cartons: 90 },
      morning,
      'cutOff',
    ],
    [
      'the same when its cut-off is told with an offset',
      { ...tea, cutOffAt: '2026-11-27T10:15:00.000+08:00' },
      morning,
      'cutOff',
    ],
  ])('releases %s', (_, order, floor, because) => {
    expect(advised([order], floor).release).toEqual([{ orderRef: 'tea', because }])
  })

  it.each([
    ['benches are full', tea, { ...morning, cartonsOnFloor: 60 }, 'floorFull'],
    ['pickers have enough to do', tea, { ...morning, unitsOnFloor: 180 }, 'floorFull'],
    ['nobody packs', { ...tea, ...soon }, { ...morning, benches: 0 }, 'floorFull'],
    ['nobody picks', { ...tea, ...soon }, { ...morning, pickers: 0 }, 'floorFull'],
    ['its goods are not there', { ...tea, lines: [{ sku: 'JAM', quantity: 1 }] }, morning, 'noStock'],
    [
      'it wants more than there is',
      { ...tea, ...soon, lines: [{ sku: 'TEA', quantity: 51 }] },
      morning,
      'noStock',
    ],
    [
      'its two lines together want too much',
      { ...tea, lines: [...tea.lines, { sku: 'TEA', quantity: 49 }] },
      morning,
      'noStock',
    ],
  ])('leaves an order where %s', (_, order, floor, because) => {
    expect(advised([order], floor)).toMatchObject({ release: [], leave: [{ orderRef: 'tea', because }] })
  })

  it('takes the goods for the more urgent of two orders', () => {
    const late = {
      ...tea,
      orderRef: 'later',
      placedAt: '2026-11-26T08:00:00.000Z',
      lines: [{ sku: 'TEA', quantity: 40 }],
    }
    const first = { ...late, ...soon, orderRef: 'sooner' }
    expect(advised([late, first], morning)).toMatchObject({
      release: [{ orderRef: 'sooner' }],
      leave: [{ orderRef: 'later', because: 'noStock' }],
    })
  })

  it('fills the room that urgent orders leave with orders from the aisles they are fetched from', () => {
    const teas = Array.from({ length: 8 }, (_, n) => ({ ...tea, orderRef: `tea-${n}` }))
    const cups = Array.from({ length: 8 }, (_, n) => ({ ...cup, orderRef: `cup-${n}` }))
    const urgent = { ...cup, ...soon, orderRef: 'urgent' }
    const { release, leave } = advised([...teas, ...cups, urgent], { ...morning, cartonsOnFloor: 51 })
    expect(release.map(({ orderRef }) => orderRef)).toEqual([
      'urgent',
      ...cups.map(({ orderRef }) => orderRef),
    ])
    expect(leave).toHaveLength(8)
    expect(new Set(leave.map(({ because }) => because))).toEqual(new Set(['notOnTheWay']))
  })

  it('says which orders will hardly be packed before their courier leaves', () => {
    const many = Array.from({ length: 60 }, (_, n) => ({
      ...tea,
      ...soon,
      orderRef: `o-${String(n).padStart(2, '0')}`,
    }))
    const { mayMiss } = advised(many, morning)
    expect(mayMiss).toEqual(many.slice(45).map(({ orderRef }) => orderRef))
    expect(advised([tea], { ...morning, benches: 0 }).mayMiss).toEqual(['tea'])
    expect(advised([tea], morning).mayMiss).toEqual([])
  })

  it('decides on each order once, and never releases goods that are not there', () => {
    const orders = fc.array(
      fc.record({
        priority: fc.constantFrom(0, 0, 3),
        hours: fc.integer({ min: 1, max: 9 }),
        sku: fc.constantFrom('TEA', 'CUP', 'JAM'),
        quantity: fc.integer({ min: 1, max: 30 }),
        cartons: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 12 },
    )
    const check = fc.property(orders, fc.integer({ min: 0, max: 70 }), (made, cartonsOnFloor) => {
      const waiting = made.map(({ hours, sku, quantity, ...rest }, n) => ({
        ...tea,
        ...rest,
        orderRef: `o-${n}`,
        cutOffAt: `2026-11-27T0${hours}:30:00.000Z`,
        lines: [{ sku, quantity }],
      }))
      const { release, leave } = advised(waiting, { ...morning, cartonsOnFloor })
      const named = [...release, ...leave].map(({ orderRef }) => orderRef)
      expect(named.toSorted()).toEqual(waiting.map(({ orderRef }) => orderRef).toSorted())
      const released = waiting.filter((order) => release.some(({ orderRef }) => orderRef === order.orderRef))
      for (const sku of ['TEA', 'CUP', 'JAM']) {
        const wanted = released.flatMap(({ lines }) => lines).filter((line) => line.sku === sku)
        const there = stock.find((one) => one.sku === sku)?.quantity ?? 0
        expect(wanted.reduce((sum, { quantity }) => sum + quantity, 0)).toBeLessThanOrEqual(there)
      }
      const byTheWay = waiting.filter((order) =>
        release.some((one) => one.orderRef === order.orderRef && one.because === 'onTheWay'),
      )
      const cartons = byTheWay.reduce((sum, order) => sum + order.cartons, 0)
      expect(cartons).toBeLessThanOrEqual(Math.max(0, 60 - cartonsOnFloor))
    })
    fc.assert(check, { numRuns: 300 })
  })
})
