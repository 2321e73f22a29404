import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type FieldMapping,
  type FieldRule,
  isMappingGood,
  type MappedField,
  mappedFields,
} from '#contract/field-mapping'
import { teaOrder } from '#domain/wave-sample'
import { mapField, mapOrder, sampleOf, valueAt } from '#oms/map-fields'
import { orderSet } from '#oms/order-set'

const path = (to: string): FieldRule => ({ by: 'path', path: to })
const table = (to: string, otherwise: string | null): FieldRule => ({
  by: 'table',
  path: to,
  values: { GOLD: 'vip', FRESH: 'perishable' },
  otherwise,
})
const told = {
  gift: 'For Ain',
  empty: '',
  note: { to: [{ text: 'Ring twice' }] },
  grade: 'GOLD',
  urgent: 40,
  due: '2026-11-22T18:00:00+08:00',
  day: '2026-11-22',
  yes: '1',
  amount: '19.90',
  'carrier.': { rec_name: 'Pos' },
  leaves: { __class__: 'date', year: 2026, month: 11, day: 2 },
  cost: { __class__: 'Decimal', decimal: '7.50' },
}

describe('what a rule makes of a field', () => {
  test.each<[MappedField, FieldRule, unknown]>([
    ['giftNote', path('gift'), { value: 'For Ain' }],
    ['giftNote', path('empty'), { nothing: true }],
    ['giftNote', path('nobody.there'), { nothing: true }],
    ['instruction', path('note.to.0.text'), { value: 'Ring twice' }],
    ['priority', path('urgent'), { value: 40 }],
    ['priority', path('gift'), { problem: 'priority: For Ain is no whole number' }],
    ['cutOffAt', path('due'), { value: '2026-11-22T10:00:00.000Z' }],
    ['cutOffAt', path('day'), { value: '2026-11-22T23:59:59.000Z' }],
    ['cutOffAt', path('leaves'), { value: '2026-11-02T23:59:59.000Z' }],
    ['cutOffAt', path('gift'), { problem: 'cutOffAt: For Ain is no instant with its offset' }],
    ['hidePrices', path('yes'), { value: true }],
    ['hidePrices', path('grade'), { problem: 'hidePrices: GOLD is neither yes nor no' }],
    ['hidePrices', { by: 'constant', value: false }, { value: false }],
    ['codSen', { by: 'unit', path: 'amount', change: 'mainToMinor' }, { value: 1990 }],
    ['codSen', { by: 'unit', path: 'cost', change: 'mainToMinor' }, { value: 750 }],
    [
      'codSen',
      { by: 'unit', path: 'gift', change: 'mainToMinor' },
      { problem: 'gift: For Ain is no number' },
    ],
    ['priorityReason', table('grade', null), { value: 'vip' }],
    ['priorityReason', table('gift', 'express'), { value: 'express' }],
    ['priorityReason', table('gift', null), { problem: 'gift: For Ain is not in the table' }],
    ['customerRef', path('carrier.rec_name'), { value: 'Pos' }],
    ['customerRef', path('note'), { problem: '{"to":[{"text":"Ring twice"}]} is no text' }],
    ['hold', { by: 'constant', value: false }, { nothing: true }],
    ['hold', path('gift'), { value: 'For Ain' }],
  ])('%s by %j', (field, rule, expected) => {
    expect(mapField(field, rule, told)).toEqual(expected)
  })
})

const mapping = (fields: FieldMapping['fields']): FieldMapping => ({ version: 1, fields })
const made = { ...teaOrder } as Record<string, unknown>

test('an order goes through the door with what another field says of it, and stays what it was without', () => {
  const set = orderSet(mapping({ giftNote: path('wish'), instruction: path('ring') }))
  set.add({ ...made, wish: 'Selamat', ring: 'twice' }, 'here')
  set.add({ ...made, orderRef: 'o-2', giftNote: 'as ever' }, 'here')
  expect(set.result().orders).toMatchObject([
    { giftNote: 'Selamat', instructions: [{ kind: 'text', text: 'twice' }] },
    { orderRef: 'o-2', giftNote: 'as ever' },
  ])
})

test('an order that a mapping cannot read is set aside with the field and the value, and the others come in', () => {
  const set = orderSet(mapping({ priority: path('rank') }))
  set.add({ ...made, rank: 'high' }, 'here')
  set.add({ ...made, orderRef: 'o-2', rank: 3 }, 'here')
  const { orders, quarantined } = set.result()
  expect(orders).toMatchObject([{ orderRef: 'o-2', priority: 3 }])
  expect(quarantined).toMatchObject([{ reason: 'priority by priority: high is no whole number' }])
})

test('an order on hold stays on hold, whatever a mapping says', () => {
  const held = { ...made, hold: 'payment' }
  expect(mapOrder(held, { why: 'other' }, mapping({ hold: path('why') }))).toEqual({ made: held })
})

test('a trial names what breaks, and counts only what the mapping breaks', () => {
  const good = sampleOf('O-1', made, { rank: 3 }, mapping({ priority: path('rank') }))
  const bad = sampleOf('O-2', made, { rank: 300 }, mapping({ priority: path('rank') }))
  const before = sampleOf('O-3', { ...made, lines: [] }, {}, mapping({ priority: path('rank') }))
  expect(good).toMatchObject({ rows: [{ field: 'priority', theirs: '3', ours: '3' }], problem: null })
  expect([good, bad, before].map((one) => isMappingGood([one]))).toEqual([true, false, false])
  expect(isMappingGood([good, before])).toBe(true)
  expect(bad.problem).toContain('priority')
})

test('no text of an OMS throws, and none reaches what is not its own', () => {
  const rule = fc.constantFrom<FieldRule>(path('a'), path('a.b.0'), table('a', null), {
    by: 'unit',
    path: 'a',
    change: 'kgToG',
  })
  fc.assert(
    fc.property(fc.constantFrom(...mappedFields), rule, fc.jsonValue(), (field, by, text) => {
      const read = mapField(field, by, { a: text })
      expect('value' in read || 'nothing' in read || 'problem' in read).toBe(true)
    }),
    { numRuns: 300 },
  )
  expect(valueAt({}, 'constructor.name')).toBeUndefined()
})
