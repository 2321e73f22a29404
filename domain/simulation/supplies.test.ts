import { expect, it } from 'vitest'
import type { CartonType } from '#domain/order'
import { cartonsFor, suppliesOf } from '#domain/simulation/supplies'

const type = (name: string, sideMm: number, greatestGrossG = 10_000): CartonType => ({
  cartonTypeId: name,
  name,
  innerLengthMm: sideMm,
  innerWidthMm: sideMm,
  innerHeightMm: sideMm,
  tareG: 100,
  greatestGrossG,
})
const types = [type('S', 100), type('L', 200)]
const cube = (sideMm: number, quantity: number, weightMg = 0) => [
  { lengthMm: sideMm, widthMm: sideMm, heightMm: sideMm, weightMg, quantity },
]
const names = (of: readonly CartonType[]): string[] => of.map(({ name }) => name)

it.each([
  ['the smallest that holds all', cube(50, 6), ['S']],
  ['the next where it is too full', cube(50, 7), ['L']],
  ['several of the largest', cube(100, 12), ['L', 'L']],
  ['several because of their weight', cube(50, 8, 4_000_000), ['L', 'L', 'L', 'L']],
])('an order takes %s', (_, bodies, expected) => {
  expect(names(cartonsFor(bodies, types))).toEqual(expected)
})

it('takes no carton where the site has none', () => {
  expect(cartonsFor(cube(50, 1), [])).toEqual([])
})

it('adds up cartons by type, and rolls for their labels', () => {
  const [small, large] = [type('S', 100), type('L', 200)]
  expect(suppliesOf([[small], [large, large], [small]], 3, 3)).toEqual({
    totes: 3,
    cartons: [
      { cartonTypeId: 'S', name: 'S', count: 2 },
      { cartonTypeId: 'L', name: 'L', count: 2 },
    ],
    splitOrders: 1,
    labels: 4,
    labelRolls: 2,
  })
})
