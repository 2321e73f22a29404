import { expect, test } from 'vitest'
import { judgeFull, judgeTakeOut } from '#domain/judge-carton'
import { judgePack, type PackNamed } from '#domain/judge-pack'
import type { PackOrder } from '#domain/pack-order'
import { carton, everything, noAsks, packItem, packLine, packOrder, unit } from '#domain/pack-sample'
import { packStep } from '#domain/pack-step'
import type { Refusal } from '#domain/refusal'
import { judgeReopen } from '#domain/reopen-carton'

const expected = { expectedG: 1000, toleranceG: 30 }
const step = (order: PackOrder) => packStep(order, () => expected, noAsks)
const withCarton = (change: Parameters<typeof carton>[0]): PackOrder => ({
  ...packOrder,
  cartons: [carton(change)],
})
const short = packLine('tea', { ordered: 3 })

const states = {
  'confirm-partial': { ...packOrder, lines: [short] },
  'choose-carton': packOrder,
  'scan-unit': withCarton({ units: [unit('tea', 1)] }),
  weigh: withCarton({ units: everything }),
  'weight-off': withCarton({ units: everything, weighedG: 1031 }),
  label: withCarton({ units: everything, state: 'weighed', weighedG: 1000 }),
  'scan-label': withCarton({
    units: everything,
    state: 'labelled',
    weighedG: 1000,
    trackingNumber: 'TR-1',
    sscc: '1',
  }),
  packed: withCarton({
    units: everything,
    state: 'closed',
    weighedG: 1000,
    trackingNumber: 'TR-1',
    sscc: '1',
  }),
} satisfies Record<string, PackOrder>
const scans = {
  tea: packItem('tea'),
  radio: packItem('radio', { serial: 'S1' }),
  kopi: packItem('kopi', { belongsTo: 'SO-2' }),
  'carton type': { kind: 'cartonType', cartonTypeId: 'CT-4' },
  'own label': { kind: 'label', text: 'TR-1', trackingNumber: 'TR-1' },
  'other label': { kind: 'label', text: 'TR-9', trackingNumber: 'TR-9' },
  tote: { kind: 'other', scanned: 'tote', text: 'T-0001' },
  rubbish: { kind: 'unknown', text: '???' },
} satisfies Record<string, PackNamed>

/** What each scan does at each step; everything not named is "not asked for". */
const right: Record<keyof typeof states, Partial<Record<keyof typeof scans, string>>> = {
  'confirm-partial': {
    tea: 'units-missing',
    radio: 'units-missing',
    kopi: 'units-missing',
    'own label': 'units-missing',
    'other label': 'units-missing',
    tote: 'units-missing',
  },
  'choose-carton': {
    tea: 'carton-first',
    radio: 'carton-first',
    kopi: 'carton-first',
    'carton type': 'carton-opened',
  },
  'scan-unit': {
    tea: 'unit-verified',
    radio: 'unit-verified',
    kopi: 'item-not-in-order',
    'carton type': 'carton-changed',
  },
  weigh: {
    tea: 'over-pack',
    radio: 'over-pack',
    kopi: 'item-not-in-order',
    'own label': 'weigh-first',
    'other label': 'weigh-first',
    tote: 'weigh-first',
  },
  'weight-off': {
    tea: 'weight-off',
    radio: 'weight-off',
    kopi: 'weight-off',
    'own label': 'weight-off',
    'other label': 'weight-off',
    tote: 'weight-off',
  },
  label: { 'own label': 'label-not-printed', 'other label': 'label-not-printed' },
  'scan-label': {
    tea: 'scan-label-first',
    radio: 'scan-label-first',
    kopi: 'scan-label-first',
    tote: 'scan-label-first',
    'own label': 'carton-closed',
    'other label': 'wrong-label',
  },
  packed: {},
}
const cells = Object.keys(states).flatMap((at) =>
  Object.keys(scans).map((scan) => ({ at: at as keyof typeof states, scan: scan as keyof typeof scans })),
)

test.each(cells)('at $at, scanning $scan', ({ at, scan }) => {
  const verdict = judgePack(states[at], step(states[at]), scans[scan], () => true)
  const said = 'facts' in verdict ? verdict.facts.map(({ fact }) => fact).join() : verdict.refusal
  expect(said).toBe(right[at][scan] ?? (scan === 'rubbish' ? 'unknown-code' : 'not-asked-for'))
})

test.each(Object.entries(states))('an order at %s says so', (name, order) => {
  expect(step(order).step).toBe(name)
})

test('an overridden weight is no longer off', () => {
  expect(step(withCarton({ units: everything, weighedG: 1031, overridden: true })).step).toBe('weigh')
})

test('a full carton is weighed although units are left', () => {
  expect(step(withCarton({ units: [unit('tea', 1)], state: 'full' })).step).toBe('weigh')
})

test('after a closed first carton the rest asks for another one', () => {
  expect(step(withCarton({ units: [unit('tea', 1)], state: 'closed' })).step).toBe('choose-carton')
})

test('another order label is refused with both numbers', () => {
  const verdict = judgePack(
    states['scan-label'],
    step(states['scan-label']),
    scans['other label'],
    () => true,
  )
  expect(verdict).toEqual({ refusal: 'wrong-label', scanned: 'TR-9', needed: 'TR-1' })
})

test('the label of a first full carton does not end the order', () => {
  const order = withCarton({ units: [unit('tea', 1)], state: 'labelled', trackingNumber: 'TR-1' })
  const verdict = judgePack(order, step(order), scans['own label'], () => true)
  expect(verdict).toEqual({ facts: [{ fact: 'carton-closed', cartonId: 'k-1', last: false }] })
})

test('a carton type that does not hold what is packed is refused', () => {
  const verdict = judgePack(states['scan-unit'], step(states['scan-unit']), scans['carton type'], () => false)
  expect(verdict).toEqual({ refusal: 'carton-too-small', cartonTypeId: 'CT-4' })
})

test.each([
  ['with goods in it', states['scan-unit'], { facts: [{ fact: 'carton-full', cartonId: 'k-1' }] }],
  ['with nothing in it', withCarton({}), { refusal: 'carton-empty' }],
  ['before one is open', states['choose-carton'], { refusal: 'carton-first' }],
])('calling a carton full %s', (_name, order, verdict) => {
  expect(judgeFull(step(order))).toEqual(verdict)
})

test.each([
  ['from an open carton', states.weigh, 'unit-taken-out'],
  ['from a full carton', withCarton({ units: everything, state: 'full' }), 'unit-taken-out'],
  ['from a weighed carton', states.label, 'nothing-open'],
  ['from a labelled carton', states['scan-label'], 'nothing-open'],
  ['from an empty carton', withCarton({}), 'nothing-open'],
])('taking the radio out %s', (_name, order, said) => {
  const verdict = judgeTakeOut(order, { lineRef: 'radio', sku: 'radio' })
  expect('facts' in verdict ? verdict.facts[0]?.fact : verdict.refusal).toBe(said)
})

const reopened = (order: PackOrder, last: Refusal | null) => judgeReopen(order, step(order), last)
const voided = (trackingNumber: string): Refusal => ({ refusal: 'confirm-void', trackingNumber })

test('a label is void when that is said twice in a row, of the same label', () => {
  const said = [null, voided('TR-9'), voided('TR-1')].map((last) => reopened(states['scan-label'], last))
  expect(said).toEqual([
    voided('TR-1'),
    voided('TR-1'),
    { facts: [{ fact: 'carton-reopened', cartonId: 'k-1', trackingNumber: 'TR-1', sscc: '1' }] },
  ])
})

test('a weighed carton without a label is opened again at once', () => {
  expect(reopened(states.label, null)).toMatchObject({
    facts: [{ fact: 'carton-reopened', trackingNumber: null }],
  })
})

test('nothing is opened again of an order that is packed', () => {
  expect(reopened(states.packed, voided('TR-1'))).toMatchObject({ refusal: 'not-asked-for' })
})
