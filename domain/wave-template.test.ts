import { expect, test } from 'vitest'
import type { Order } from '#domain/order'
import type { WaveRule } from '#domain/wave'
import { anyRule, orderOf } from '#domain/wave-sample'
import { conditionsOf, templateOf, type WaveTemplate } from '#domain/wave-template'

const now = '2026-11-22T06:00:00.000Z'
const zone = 'Asia/Kuala_Lumpur'
const template = (
  templateId: string,
  position: number,
  rule: Partial<WaveRule>,
  cutOffTime: string | null = null,
): WaveTemplate => ({
  templateId,
  version: 1,
  name: templateId,
  position,
  cutOffTime,
  rule: { ...anyRule, ...rule },
})
const places: Record<string, string[]> = { tea: ['A'], rice: ['A', 'B'], salt: ['C'] }
const takenBy = (templates: WaveTemplate[], order: Order): string | null =>
  templateOf(templates, now, zone, (sku) => new Set(places[sku]))(order)?.templateId ?? null

const vip = { priority: 90, priorityReason: 'vip' as const }
test.each<[string, WaveTemplate, Order, boolean]>([
  ['a courier', template('t', 0, { courierIds: ['JT'] }), orderOf('o', { tea: 1 }), true],
  ['another courier', template('t', 0, { courierIds: ['GDEX'] }), orderOf('o', { tea: 1 }), false],
  ['a cut-off at 18:00', template('t', 0, {}, '18:00'), orderOf('o', { tea: 1 }), true],
  ['a cut-off at 17:59', template('t', 0, {}, '17:59'), orderOf('o', { tea: 1 }), false],
  ['a reason', template('t', 0, { priorityReasons: ['vip'] }), orderOf('o', { tea: 1 }, vip), true],
  ['no reason', template('t', 0, { priorityReasons: ['vip'] }), orderOf('o', { tea: 1 }), false],
  ['zones of all goods', template('t', 0, { zones: ['B', 'C'] }), orderOf('o', { rice: 1, salt: 1 }), true],
  ['a zone of some', template('t', 0, { zones: ['A'] }), orderOf('o', { tea: 1, salt: 1 }), false],
])('%s decides whether a template takes an order', (_, one, order, takes) => {
  expect(takenBy([one], order)).toBe(takes ? 't' : null)
})

test('the first that asks takes the order, whatever order the templates come in', () => {
  const all = [
    template('rest', 2, {}),
    template('vip', 0, { leastPriority: 50 }),
    template('jt', 1, { courierIds: ['JT'] }),
  ]
  expect([
    takenBy(all, orderOf('o', { tea: 1 }, vip)),
    takenBy(all, orderOf('o', { tea: 1 })),
    takenBy(all, orderOf('o', { tea: 1 }, { courierId: 'GDEX' })),
  ]).toEqual(['vip', 'jt', 'rest'])
})

test('a template names what it asks for', () => {
  expect(conditionsOf(template('t', 0, { courierIds: ['JT'], zones: ['A'] }, '17:00'))).toEqual([
    'courier',
    'cutOff',
    'zones',
  ])
})
