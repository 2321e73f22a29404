import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gatherMinutes, sortMinutes, walkMinutes, waveMinutes } from '#domain/wave-minutes'

const line = (orderRef: string, locationId: string, quantity: number) => ({
  orderRef,
  orderLineRef: `${orderRef}-1`,
  sku: 'tea',
  locationId,
  lot: null,
  quantity,
})
const walk = (...lines: ReturnType<typeof line>[]) => ({
  zone: null,
  orderRefs: [...new Set(lines.map(({ orderRef }) => orderRef))],
  lines,
})

const onFloor = () => 0

test('a walk of 2 totes, 3 stops, 4 items and 11 units takes 4 minutes', () => {
  expect(walkMinutes({ totes: 2, stops: 3, items: 4, units: 11, reachMs: 0 })).toBe(4)
})

test.each([
  [1, 0, 1],
  [1, 7, 1],
  [1, 8, 2],
  [1, 40, 5],
  [2, 100, 12],
])('sorting %i totes with %i units takes %i minutes', (totes, units, minutes) => {
  expect(sortMinutes({ totes, units })).toBe(minutes)
})

test.each([
  [0, 0, 0],
  [1, 2, 1],
  [2, 4, 2],
  [10, 25, 8],
])('bringing %i orders of %i parts together takes %i minutes', (orders, parts, minutes) => {
  expect(gatherMinutes({ orders, parts })).toBe(minutes)
})

/** Two orders, nine units each of one item: at one location, or at one in each of two zones. */
const together = [walk(line('o-1', 'A-01', 9), line('o-2', 'A-01', 9))]
const apart = [
  walk(line('o-1', 'A-01', 4), line('o-2', 'A-01', 4)),
  walk(line('o-1', 'B-01', 5), line('o-2', 'B-01', 5)),
]
test.each([
  ['cluster', together, 2],
  ['discrete', [walk(line('o-1', 'A-01', 9)), walk(line('o-2', 'A-01', 9))], 4],
  ['batch', together, 2 + 3],
  ['zone', apart, 4 + 2],
  ['zone', together, 2],
] as const)('the same goods picked by %s', (method, walks, minutes) => {
  expect(waveMinutes(walks, method, onFloor)).toBe(minutes)
})

test('the goods of a batch are looked for once, however many orders want them', () => {
  const orders = Array.from({ length: 10 }, (_, nth) => line(`o-${nth}`, 'A-01', 1))
  const [picking, sorting] = [(5 + 30 + 15 + 20) / 60, (5 + 70) / 60].map(Math.ceil)
  expect(waveMinutes([walk(...orders)], 'batch', onFloor)).toBe((picking ?? 0) + (sorting ?? 0))
})

test('no wave gets shorter by another unit, whatever the method', () => {
  const lines = fc.array(
    fc
      .tuple(
        fc.constantFrom('o-1', 'o-2', 'o-3'),
        fc.constantFrom('A-01', 'B-01'),
        fc.integer({ min: 1, max: 40 }),
      )
      .map(([orderRef, locationId, quantity]) => line(orderRef, locationId, quantity)),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(lines, fc.constantFrom('cluster', 'batch', 'zone', 'discrete'), (some, method) => {
      const [first, ...others] = some
      if (first === undefined) return
      const more = walk({ ...first, quantity: first.quantity + 1 }, ...others)
      expect(waveMinutes([more], method, onFloor)).toBeGreaterThanOrEqual(
        waveMinutes([walk(...some)], method, onFloor),
      )
    }),
  )
})

test('each stop counts once what reaching up takes, whatever is taken there', () => {
  const high = (ids: Iterable<string>): number => [...new Set(ids)].length * 60_000
  const walks = [walk(line('o-1', 'A-01', 2), line('o-2', 'A-01', 1)), walk(line('o-3', 'A-09', 1))]
  expect(waveMinutes(walks, 'cluster', high) - waveMinutes(walks, 'cluster', onFloor)).toBe(2)
})
