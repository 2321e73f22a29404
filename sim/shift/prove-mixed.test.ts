import { describe, expect, it } from 'vitest'
import type { WorkStop } from '#domain/work-stop'
import type { Ledger } from '#sim/oms/ledger'
import { lineFaults, workFaults } from './prove-mixed.ts'

type LedgerOrder = Ledger['orders'][number]
type Shipment = LedgerOrder['shipments'][number]

const salmon = {
  ...{ lineRef: '1', sku: 'salmon', quantity: 4 },
  weight: { wantedG: 5000, leastG: 4600, mostG: 5700 },
}
const shipped = (lines: Partial<Shipment['cartons'][number]['lines'][number]>[], short = 0): Shipment =>
  ({
    cartons: [{ lines: lines.map((line) => ({ lineRef: '1', ...line })) }],
    shorts: short === 0 ? [] : [{ lineRef: '1', quantity: short, reason: 'notThere' }],
  }) as Shipment
const fillets = (unitWeightsG: number[], short = 0) =>
  shipped([{ quantity: unitWeightsG.length, unitWeightsG }], short)

describe('a line by weight that was shipped', () => {
  it.each([
    ['with more units than planned, and the grams that were wanted', fillets([900, 950, 940, 930, 1000]), []],
    ['too light, and told short', fillets([1000, 1100], 2), []],
    [
      'too light, and nobody told',
      fillets([1000]),
      ['S-1 salmon: 1000 g shipped of at least 4600 g, 0 units told short'],
    ],
    [
      'heavy enough, and told short',
      fillets([2000, 2700], 2),
      ['S-1 salmon: 4700 g shipped of at least 4600 g, 2 units told short'],
    ],
    ['too heavy', fillets([2900, 2801]), ['S-1 salmon: 5701 g shipped, at most 5700 g were wanted']],
    [
      'with a unit nobody weighed',
      shipped([{ quantity: 3, unitWeightsG: [2400, 2400] }]),
      ['S-1 salmon: 3 units shipped, 2 with their weight'],
    ],
  ])('%s', (_, shipment, faults) => expect(lineFaults('S-1', salmon, shipment)).toEqual(faults))
})

const kit: WorkStop = {
  ...{ stopRef: 'K1', kind: 'kitting', name: 'Set', text: 'Make it', picture: null, lineRef: '1' },
  ...{ eachUnit: false, place: null, components: [{ sku: 'tea', quantity: 2 }] },
}
const made = [
  { sku: 'set', quantity: 3 },
  { sku: 'tea', quantity: -6 },
]
const orderOf = (told: string[], kitted: LedgerOrder['kitted']) =>
  ({
    number: 'S-1',
    ordered: [{ lineRef: '1', sku: 'set', quantity: 3 }],
    workStops: [kit],
    stopsTold: told.map((state) => ({ stopRef: 'K1', state, units: 3 })),
    kitted,
  }) as Partial<LedgerOrder> as LedgerOrder

describe('the kits of a shipped order', () => {
  it.each([
    ['made and told', ['done'], made, []],
    ['undone and made again', ['done', 'undone', 'done'], made, []],
    ['not possible, and made after all', ['notPossible', 'done'], made, []],
    ['left out that nobody gave up', ['waived'], made, ['S-1: of its work K1 was told: waived']],
    ['told twice', ['done', 'done'], made, ['S-1: of its work K1 was told: done, done']],
    ['never told', [], made, ['S-1: of its work K1 was told: ']],
    ['undone and shipped', ['done', 'undone'], made, ['S-1: of its work K1 was told: done, undone']],
    ['with stock that nobody moved', ['done'], [], ['set by 0', 'tea by 0']],
    ['with stock moved twice', ['done'], [...made, ...made], ['set by 6', 'tea by -12']],
  ])('%s', (_, told, kitted, faults) => {
    const found = workFaults(orderOf(told, kitted), shipped([{ quantity: 3 }]))
    expect(found).toEqual(
      faults.map((fault) => (fault.startsWith('S-1') ? fault : `S-1: kits moved ${fault}, 3 of them left`)),
    )
  })
})
