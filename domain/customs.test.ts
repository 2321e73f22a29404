import fc from 'fast-check'
import { expect, it } from 'vitest'
import { customsOf } from './customs.ts'
import type { Order, OrderLine } from './order.ts'

const told = { description: 'Tea', valueSen: 1000, hsCode: '090230', originCountry: 'MY' }
const line = (customs: OrderLine['customs']): OrderLine => ({
  lineRef: '1',
  sku: 'tea',
  quantity: 2,
  allocated: 2,
  customs,
})
const orderOf = (reason: 'sale' | 'gift', customs: OrderLine['customs'], form: 'CN22' | 'CN23' = 'CN22') =>
  ({ number: 'SO-1', customs: { form, reason, comments: '' }, lines: [line(customs)] }) as Order
const carton = (quantity: number, weighedG = 500) => ({
  weighedG,
  units: [{ lineRef: '1', sku: 'tea', quantity, lot: null, serial: null }],
})
const tea = () => ({ name: 'Tea', weightMg: 250_000 })

it.each([
  ['a sale', 'sale', null, ['hsCode', 'originCountry']],
  ['a gift', 'gift', null, null],
] as const)('%s without tariff number and origin lacks %s', (_what, reason, code, needs) => {
  const made = customsOf(orderOf(reason, { ...told, hsCode: code, originCountry: code }), carton(2), tea)
  expect('refusal' in made ? made : null).toEqual(
    needs === null
      ? null
      : { refusal: 'customs-missing', orderNumber: 'SO-1', missing: [{ sku: 'tea', needs }] },
  )
})

it('names value and weight that nobody told', () => {
  const made = customsOf(orderOf('gift', undefined), carton(2), () => ({ name: 'Tea', weightMg: null }))
  expect(made).toMatchObject({ missing: [{ sku: 'tea', needs: ['value', 'weight'] }] })
})

it('says of an order within the country that there is nothing to declare', () => {
  const made = customsOf({ ...orderOf('sale', told), customs: undefined }, carton(2), tea)
  expect(made).toEqual({ refusal: 'no-paper-data', paper: 'customs', orderNumber: 'SO-1' })
})

it.each([
  [2000, 'CN22', 'CN22'],
  [2001, 'CN22', 'CN23'],
  [500, 'CN23', 'CN23'],
] as const)('of %i g, told %s, is a %s', (grossG, wanted, form) => {
  expect(customsOf(orderOf('sale', told, wanted), carton(2, grossG), tea)).toMatchObject({ form })
})

it('sums are those of the rows, of what lies in this carton only', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 5_000_000 }),
      (quantity, weightMg) => {
        const made = customsOf(orderOf('sale', told), carton(quantity), () => ({ name: 'Tea', weightMg }))
        if ('refusal' in made) throw new Error(made.refusal)
        expect(made.valueSen).toBe(quantity * 1000)
        expect(made.netG).toBe(made.rows.reduce((sum, row) => sum + row.netG, 0))
        expect(Math.abs(made.netG - Math.max(1, (quantity * weightMg) / 1000))).toBeLessThanOrEqual(0.5)
      },
    ),
  )
})
