import { expect, test } from 'vitest'
import { renamed } from '#domain/item-names'

test('every item is called otherwise, however deep it stands, and nothing else', () => {
  const order = {
    number: 'tea',
    lines: [{ sku: 'tea', quantity: 2 }],
    invoice: { lines: [{ sku: null }, { sku: 'kopi' }] },
  }
  expect(renamed(order, (sku) => sku.toUpperCase())).toEqual({
    value: {
      number: 'tea',
      lines: [{ sku: 'TEA', quantity: 2 }],
      invoice: { lines: [{ sku: null }, { sku: 'KOPI' }] },
    },
  })
})

test('the first item without a name is told', () => {
  expect(renamed({ orderedSku: 'tea', shippedSku: 'kopi' }, (sku) => (sku === 'tea' ? 'T' : null))).toEqual({
    noName: 'kopi',
  })
})

test('a body that is none of ours stays as it is', () => {
  for (const body of [null, 1n, 'sku', [undefined]])
    expect(renamed(body, () => null)).toEqual({ value: body })
})
