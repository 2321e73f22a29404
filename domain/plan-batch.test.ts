import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchLines, cubbiesOf, sortLines } from '#domain/plan-batch'

const line = (
  orderRef: string,
  sku: string,
  locationId: string,
  quantity: number,
  lot: string | null = null,
) => ({
  orderRef,
  orderLineRef: `${orderRef}-${sku}`,
  sku,
  locationId,
  lot,
  quantity,
})
const lines = [
  line('o-1', 'tea', 'A-01', 2),
  line('o-2', 'tea', 'A-01', 1),
  line('o-2', 'tea', 'A-02', 3),
  line('o-2', 'kopi', 'A-02', 1, 'L1'),
  line('o-3', 'kopi', 'A-02', 1, 'L2'),
]

test('a batch takes the goods of all its orders once from each location and lot, in walking order', () => {
  expect(batchLines(lines)).toEqual([
    { locationId: 'A-01', sku: 'tea', lot: null, quantity: 3 },
    { locationId: 'A-02', sku: 'tea', lot: null, quantity: 3 },
    { locationId: 'A-02', sku: 'kopi', lot: 'L1', quantity: 1 },
    { locationId: 'A-02', sku: 'kopi', lot: 'L2', quantity: 1 },
  ])
})
test('an order is sorted line by line, wherever its units come from', () => {
  expect(sortLines(lines, 'o-2')).toEqual([
    { orderLineRef: 'o-2-tea', sku: 'tea', quantity: 4 },
    { orderLineRef: 'o-2-kopi', sku: 'kopi', quantity: 1 },
  ])
})
test('the components of a kit are sorted each by itself, though they are of one line', () => {
  const parts = [line('o-1', 'tea', 'A-01', 4), line('o-1', 'kopi', 'A-02', 2), line('o-1', 'tea', 'A-02', 2)]
  const ofKit = parts.map((part) => ({ ...part, orderLineRef: 'kit' }))
  expect(sortLines(ofKit, 'o-1')).toEqual([
    { orderLineRef: 'kit', sku: 'tea', quantity: 6 },
    { orderLineRef: 'kit', sku: 'kopi', quantity: 2 },
  ])
})
test('what is taken and what is sorted are the same units', () => {
  const any = fc.array(
    fc
      .tuple(
        fc.constantFrom('o-1', 'o-2', 'o-3'),
        fc.constantFrom('tea', 'kopi'),
        fc.constantFrom('A-01', 'B-01'),
        fc.integer({ min: 1, max: 9 }),
      )
      .map(([orderRef, sku, locationId, quantity]) => line(orderRef, sku, locationId, quantity)),
  )
  const units = (all: readonly { sku: string; quantity: number }[], sku: string): number =>
    all.reduce((sum, one) => sum + (one.sku === sku ? one.quantity : 0), 0)
  fc.assert(
    fc.property(any, (planned) => {
      const sorted = ['o-1', 'o-2', 'o-3'].flatMap((orderRef) => sortLines(planned, orderRef))
      for (const sku of ['tea', 'kopi']) expect(units(sorted, sku)).toBe(units(batchLines(planned), sku))
    }),
  )
})
test('cubbies carry the name of their wall and a number of two digits', () => {
  expect(cubbiesOf('W1', 2)).toEqual([
    { toteId: 'W1-01', wall: 'W1' },
    { toteId: 'W1-02', wall: 'W1' },
  ])
})
