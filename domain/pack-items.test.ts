import { expect, test } from 'vitest'
import { judgePack, type PackNamed } from '#domain/judge-pack'
import type { PackLine } from '#domain/pack-order'
import { carton, noAsks, packItem, packLine, packOrder, radio, unit } from '#domain/pack-sample'
import { packStep } from '#domain/pack-step'

/** Scans one thing into an open carton that holds `inside`. */
function pack(named: PackNamed, lines: PackLine[], inside: ReturnType<typeof unit>[] = []) {
  const order = {
    ...packOrder,
    lines: [...lines, packLine('rest', { sku: 'rest' })],
    cartons: [carton({ units: inside })],
  }
  return judgePack(
    order,
    packStep(order, () => null, noAsks),
    named,
    () => true,
  )
}
const verified = (lineRef: string, change: object = {}) => ({
  facts: [
    {
      fact: 'unit-verified',
      cartonId: 'k-1',
      lineRef,
      sku: lineRef,
      quantity: 1,
      lot: null,
      serial: null,
      ...change,
    },
  ],
})
const lots = packLine('tea', { tracking: 'lot', lots: ['L1', 'L2'] })
const twoRadios = [
  { ...radio, serials: ['S1'] },
  { ...radio, lineRef: 'radio-2', serials: ['S2'] },
]

test.each([
  ['a tea', pack(packItem('tea'), [packLine('tea')]), verified('tea')],
  [
    'a case of two',
    pack(packItem('tea', { quantity: 2 }), [packLine('tea')]),
    verified('tea', { quantity: 2 }),
  ],
  [
    'a case of two where one is left',
    pack(packItem('tea', { quantity: 2 }), [packLine('tea')], [unit('tea', 1)]),
    { refusal: 'over-pack', sku: 'tea', picked: 2, left: 1 },
  ],
  [
    'a third tea of two',
    pack(packItem('tea'), [packLine('tea')], [unit('tea', 2)]),
    { refusal: 'over-pack', sku: 'tea', picked: 2, left: 0 },
  ],
  [
    'kopi of another order',
    pack(packItem('kopi', { belongsTo: 'SO-2' }), [packLine('tea')]),
    { refusal: 'item-not-in-order', sku: 'kopi', belongsTo: 'SO-2' },
  ],
  [
    'a tea that was ordered but never picked',
    pack(packItem('tea'), [packLine('tea', { ordered: 0, needed: 0 })]),
    { refusal: 'over-pack', sku: 'tea', picked: 0, left: 0 },
  ],
  ['the radio', pack(packItem('radio', { serial: 'S1' }), [radio]), verified('radio', { serial: 'S1' })],
  ['a radio without serial', pack(packItem('radio'), [radio]), { refusal: 'serial-needed', sku: 'radio' }],
  [
    'a radio picked for nobody',
    pack(packItem('radio', { serial: 'S9' }), [radio]),
    { refusal: 'serial-not-picked', serial: 'S9' },
  ],
  [
    'the radio twice',
    pack(packItem('radio', { serial: 'S1' }), [{ ...radio, needed: 2 }], [unit('radio', 1, 'S1')]),
    { refusal: 'serial-used', serial: 'S1' },
  ],
  [
    'a case of radios with one serial',
    pack(packItem('radio', { serial: 'S1', quantity: 2 }), [{ ...radio, needed: 2 }]),
    { refusal: 'serial-needed', sku: 'radio' },
  ],
  [
    'the radio of the second line first',
    pack(packItem('radio', { serial: 'S2' }), twoRadios),
    verified('radio-2', { sku: 'radio', serial: 'S2' }),
  ],
  ['tea with its lot', pack(packItem('tea', { lot: 'L2' }), [lots]), verified('tea', { lot: 'L2' })],
  [
    'tea of a lot nobody picked',
    pack(packItem('tea', { lot: 'L9' }), [lots]),
    { refusal: 'lot-not-picked', lot: 'L9' },
  ],
  [
    'tea without a lot where two were picked',
    pack(packItem('tea'), [lots]),
    { refusal: 'lot-needed', sku: 'tea', lots: ['L1', 'L2'] },
  ],
  [
    'tea without a lot where one was picked',
    pack(packItem('tea'), [{ ...lots, lots: ['L1'] }]),
    verified('tea', { lot: 'L1' }),
  ],
])('scanning %s', (_name, verdict, expected) => {
  expect(verdict).toEqual(expected)
})
