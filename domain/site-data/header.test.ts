import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf } from '#domain/site-data/columns'
import { readHeader } from '#domain/site-data/header'
import { tableKinds } from '#domain/site-data/kinds'
import { anyText } from '#domain/site-data/row-sample'

const headings = { weightMg: ['Weight', 'Berat', '重量'], sku: ['SKU', '货号'] }
const items = (...cells: string[]) => readHeader('items', cells, headings)

test('columns are found in any order, by code name, heading of any language or what others call them', () => {
  expect(items('Berat', 'Description', 'ITEM CODE', 'colour')).toMatchObject({
    fields: ['weightMg', 'name', 'sku', 'main'],
  })
  expect(items('重量', '货号')).toMatchObject({ fields: ['weightMg', 'sku'] })
})

test.each([
  ['Weight (kg)', 'weightMg', 'kg'],
  ['weight_kg', 'weightMg', 'kg'],
  ['Berat [gram] *', 'weightMg', 'g'],
  ['Length cm', 'lengthMm', 'cm'],
  ['Weight *', 'weightMg', null],
  ['unit_word', 'unitWord', null],
])('a heading %s is %s in %s', (heading, field, unit) => {
  expect(items('sku', heading)).toMatchObject({ fields: ['sku', field], units: [null, unit] })
})

test('columns nobody knows are named, and secrets are named and never read', () => {
  expect(readHeader('people', ['person', 'Shoe size', 'PIN', ''], {})).toEqual({
    fields: ['personId', null, null, null],
    units: [null, null, null, null],
    ignored: ['Shoe size'],
    secrets: ['PIN'],
  })
})

test('a file without its key, or with a column twice, is refused whole', () => {
  expect(items('name', 'weight')).toEqual({ file: 'no-column', columns: ['sku'] })
  expect(items('sku', 'Item Code')).toEqual({ file: 'column-twice', column: 'sku' })
})

test('any first row is a header or a trouble', () => {
  fc.assert(
    fc.property(fc.constantFrom(...tableKinds), fc.array(anyText, { maxLength: 8 }), (kind, cells) => {
      const header = readHeader(kind, cells, {})
      if ('fields' in header) expect(header.fields).toHaveLength(cells.length)
    }),
  )
})

test.each(tableKinds)('no two columns of %s are called the same by anybody', (kind) => {
  const names = columnsOf(kind).map(([, { name }]) => name)
  expect(readHeader(kind, names, {})).toMatchObject({ fields: columnsOf(kind).map(([field]) => field) })
})
