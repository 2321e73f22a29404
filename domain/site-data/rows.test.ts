import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell } from '#domain/site-data/cell'
import { columnsOf } from '#domain/site-data/columns'
import { type Header, readHeader } from '#domain/site-data/header'
import { type TableKind, tableKinds } from '#domain/site-data/kinds'
import { planRow, writeRow } from '#domain/site-data/plan-row'
import { isEmptyRow, isRemark, readRow, refuseTwins } from '#domain/site-data/read-row'
import { anyRow, anyText } from '#domain/site-data/row-sample'

const headerOf = (
  kind: TableKind,
  cells: readonly string[] = columnsOf(kind).map(([, { name }]) => name),
): Header => {
  const header = readHeader(kind, cells, {})
  if ('file' in header) throw new Error(JSON.stringify(header))
  return header
}
const read = (kind: TableKind, heading: string, cells: readonly Cell[], line = 2) =>
  readRow(kind, headerOf(kind, heading.split(',')), cells, line)
const troublesOf = (kind: TableKind, heading: string, cells: readonly Cell[]) =>
  read(kind, heading, cells).troubles.map(({ column, trouble }) => [column, trouble.trouble])

describe.each(tableKinds)('%s', (kind) => {
  test('what is written is read again as it was, and changes nothing', () => {
    fc.assert(
      fc.property(anyRow(kind), (row) => {
        const again = readRow(kind, headerOf(kind), writeRow(kind, row), 2)
        expect(again.troubles).toEqual([])
        expect(again.given).toEqual(row)
        expect(planRow(kind, again.given, row)).toEqual({ outcome: 'unchanged' })
        expect(planRow(kind, again.given, null)).toEqual({ outcome: 'new', row })
      }),
    )
  })

  test('the example of the template is a good row', () => {
    const { given, troubles } = readRow(
      kind,
      headerOf(kind),
      columnsOf(kind).map(([, { example }]) => example),
      2,
    )
    expect(troubles).toEqual([])
    expect(planRow(kind, given, null).outcome).toBe('new')
  })

  test('whatever stands in the cells, it is a row or a trouble', () => {
    const cell = fc.oneof(
      anyText,
      fc.string().map((number) => ({ number })),
      fc.string().map((date) => ({ date })),
      fc.boolean().map((flag) => ({ flag })),
    )
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
        const { given, troubles } = readRow(kind, headerOf(kind), cells, 2)
        const plan = planRow(kind, given, null)
        expect(troubles.length > 0 || plan.outcome === 'new' || plan.outcome === 'refused').toBe(true)
      }),
    )
  })
})

test('a new item needs its name and sizes, and gets the rest', () => {
  const { given } = read('items', 'sku,name,length,width,height', ['TEA', 'Teh', '140', '7 cm', '78'])
  expect(planRow('items', given, null)).toMatchObject({
    outcome: 'new',
    row: {
      unitWord: 'unit',
      weightMg: null,
      lengthMm: 140,
      widthMm: 70,
      tracking: 'none',
      priceSen: 0,
      mark: 'Teh',
    },
  })
  expect(planRow('items', { sku: 'TEA' }, null)).toMatchObject({
    outcome: 'refused',
    troubles: [{ column: 'name' }, { column: 'length' }, { column: 'width' }, { column: 'height' }],
  })
})

test('a column the file has not leaves what is there, an empty cell empties it', () => {
  const [before] = fc.sample(anyRow('items'), 1)
  if (before === undefined) throw new Error('no row')
  const known = { ...before, sku: 'TEA', hazmat: 'UN1263', weightMg: 5 }
  const { given } = read('items', 'sku,hazmat', ['TEA', ''])
  expect(planRow('items', given, known)).toMatchObject({
    outcome: 'changed',
    row: { weightMg: 5, hazmat: null },
    changes: [{ column: 'hazmat', from: 'UN1263', to: '' }],
  })
})

test('changes are named field by field in the words of a file', () => {
  const before = { cartId: 'C-01', slots: 6 }
  expect(planRow('carts', { cartId: 'C-01', slots: 12 }, before)).toEqual({
    outcome: 'changed',
    row: { cartId: 'C-01', slots: 12 },
    changes: [{ column: 'slots', from: '6', to: '12' }],
  })
})

test.each([
  ['codes', 'code,sku,kind,quantity', ['9551234567895', 'TEA', 'gtin', '1'], [['code', 'check-digit']]],
  ['codes', 'code,sku', ['9551234567895', 'TEA'], [['code', 'check-digit']]],
  ['codes', 'code,sku,kind', ['9551234567895', 'TEA', 'alternate'], []],
  ['codes', 'code,sku,kind', ['TEA-9', 'TEA', 'gtin'], [['code', 'wrong-form']]],
  ['codes', 'code,sku', ['9.55123E+12', 'TEA'], [['code', 'rounded']]],
  ['items', 'sku,name', ['', 'Teh'], [['sku', 'missing']]],
  ['items', 'sku,length', ['TEA', 'long'], [['length', 'not-a-number']]],
  ['carts', 'cart,slots', ['C-01', '41'], [['slots', 'out-of-range']]],
  ['carts', 'cart,slots', ['C-01', '12', 'x'], [[null, 'too-many-cells']]],
  ['reasons', 'sort,code', ['short', 'tired'], [['code', 'not-one-of']]],
  ['reasons', 'sort,code,follow_up', ['skip', 'other', 'block'], [['sort', 'not-one-of']]],
  ['reasons', 'sort,code,follow_up', ['short', 'other', 'weep'], [['follow_up', 'not-one-of']]],
  [
    'locations',
    'location,zone,aisle,bay,check_digits',
    ['A-01', 'A', 'A', '1', '7'],
    [['check_digits', 'wrong-form']],
  ],
] as [TableKind, string, string[], unknown[]][])('%s below %s: %j', (kind, heading, cells, troubles) => {
  expect(troublesOf(kind, heading, cells)).toEqual(troubles)
})

test('a case needs more than one unit', () => {
  const { given } = read('codes', 'code,sku,kind', ['19551234567893', 'TEA', 'case'])
  expect(planRow('codes', given, null)).toMatchObject({
    outcome: 'refused',
    troubles: [{ column: 'quantity' }],
  })
})

test.each([
  ['9551234567896', '1', 'gtin'],
  ['19551234567893', '12', 'case'],
  ['TEA-9', '1', 'alternate'],
])('a code %s for %s units is taken for %s', (code, quantity, kind) => {
  const { given } = read('codes', 'code,sku,quantity', [code, 'TEA', quantity])
  expect(planRow('codes', given, null)).toMatchObject({ row: { kind } })
})

test('a new name must fit in a barcode, one that is here already may stay', () => {
  const { given } = read('totes', 'tote', ['tote 1'])
  expect(planRow('totes', given, null)).toMatchObject({
    outcome: 'refused',
    troubles: [{ trouble: { trouble: 'not-a-code' } }],
  })
  expect(planRow('totes', given, { toteId: 'tote 1', wall: null })).toEqual({ outcome: 'unchanged' })
})

test('two rows of one name are both refused, each naming the other', () => {
  const rows = [2, 3, 4].map((line) => read('totes', 'tote', [line === 3 ? 'T-2' : 'T-1'], line))
  refuseTwins('totes', rows)
  expect(rows.map(({ troubles }) => troubles.map(({ trouble }) => trouble))).toEqual([
    [{ trouble: 'twice-in-file', line: 4 }],
    [],
    [{ trouble: 'twice-in-file', line: 2 }],
  ])
})

test('two people of one file never have the same badge', () => {
  const rows = ['P-1', 'P-2'].map((id, index) =>
    read('people', 'person,name,badge,roles', [id, 'Ali', 'B-1', 'picker'], index + 2),
  )
  refuseTwins('people', rows)
  expect(rows.map(({ troubles }) => troubles.map(({ column }) => column))).toEqual([['badge'], ['badge']])
})

test('rows for people and empty rows are told from the others', () => {
  expect([isRemark(['# TEA', '1']), isRemark(['TEA', '#']), isEmptyRow(['', ' ']), isEmptyRow([])]).toEqual([
    true,
    false,
    true,
    true,
  ])
})
