import type { PackNamed } from '#domain/judge-pack'
import type { PackFact } from '#domain/pack-fact'
import type { Carton, PackLine, PackOrder } from '#domain/pack-order'
import type { PackAsks } from '#domain/pack-step'

/** An order of two teas and a radio with a serial, all picked, for tests. */
export const packLine = (lineRef: string, change: Partial<PackLine> = {}): PackLine => ({
  lineRef,
  sku: 'tea',
  insteadOf: null,
  ordered: 2,
  needed: 2,
  tracking: 'none',
  lots: [],
  serials: [],
  ...change,
})
export const radio = packLine('radio', {
  sku: 'radio',
  ordered: 1,
  needed: 1,
  tracking: 'serial',
  serials: ['S1'],
})
export const carton = (change: Partial<Carton> = {}): Carton => ({
  cartonId: 'k-1',
  number: 1,
  cartonTypeId: 'CT-3',
  lpn: null,
  state: 'open',
  units: [],
  weighedG: null,
  overridden: false,
  counted: false,
  miscounts: 0,
  trackingNumber: null,
  sscc: null,
  ...change,
})
/** Nothing besides units, scale and label. */
export const noAsks: PackAsks = { recountTries: null, unread: false, gainOff: null, serviceOpen: false }
export const packOrder: PackOrder = {
  orderRef: 'o-1',
  number: 'SO-1',
  partialAllowed: true,
  partialConfirmed: false,
  lines: [packLine('tea'), radio],
  cartons: [],
  pickedCartons: [],
}
export const unit = (lineRef: string, quantity: number, serial: string | null = null) => ({
  lineRef,
  sku: lineRef,
  quantity,
  lot: null,
  serial,
})
export const everything = [unit('tea', 2), unit('radio', 1, 'S1')]
export const packItem = (
  sku: string,
  change: Partial<Extract<PackNamed, { kind: 'item' }>> = {},
): PackNamed => ({
  kind: 'item',
  sku,
  quantity: 1,
  lot: null,
  serial: null,
  belongsTo: null,
  ...change,
})

/** What the database's rows do with a fact, said once more. */
export function applyPack(order: PackOrder, fact: PackFact): PackOrder {
  if (fact.fact === 'partial-confirmed') return { ...order, partialConfirmed: true }
  if (fact.fact === 'carton-opened') {
    const number = order.cartons.length + 1
    const { cartonTypeId, lpn = null } = fact
    const opened = carton({ cartonId: `k-${number}`, number, cartonTypeId, lpn })
    return { ...order, cartons: [...order.cartons, opened] }
  }
  if (fact.fact === 'unit-set-apart') {
    const lines = order.lines.map((line) =>
      line.lineRef === fact.lineRef ? { ...line, needed: line.needed - 1 } : line,
    )
    return { ...order, partialConfirmed: false, lines }
  }
  if (fact.fact === 'instructions-read') return order
  return {
    ...order,
    cartons: order.cartons.map((one) => (one.cartonId === fact.cartonId ? changed(one, fact) : one)),
  }
}
/** What an opened carton forgets of its proof. */
const openAnew = { state: 'open', weighedG: null, overridden: false, counted: false, miscounts: 0 } as const

function changed(carton: Carton, fact: PackFact): Carton {
  switch (fact.fact) {
    case 'unit-verified':
    case 'units-keyed':
    case 'units-trusted': {
      const { lineRef, sku, quantity, lot, serial } = fact
      return { ...carton, units: [...carton.units, { lineRef, sku, quantity, lot, serial }] }
    }
    case 'unit-taken-out': {
      const last = carton.units.findLastIndex(({ lineRef }) => lineRef === fact.lineRef)
      return {
        ...carton,
        state: 'open',
        weighedG: null,
        overridden: false,
        counted: false,
        units: carton.units.filter((_, at) => at !== last),
      }
    }
    case 'service-chosen':
      return carton
    case 'carton-full':
      return { ...carton, state: 'full' }
    case 'carton-counted':
      return { ...carton, counted: true }
    case 'carton-miscounted':
      return { ...carton, miscounts: carton.miscounts + 1 }
    case 'carton-emptied':
      return {
        ...carton,
        ...openAnew,
        units: [],
      }
    case 'carton-weighed':
      return { ...carton, weighedG: fact.weightG, state: fact.passed ? 'weighed' : carton.state }
    case 'weight-overridden':
      return { ...carton, overridden: true, state: 'weighed' }
    case 'label-made':
      return { ...carton, state: 'labelled', trackingNumber: fact.trackingNumber, sscc: fact.sscc }
    case 'carton-closed':
      return { ...carton, state: 'closed' }
    case 'carton-reopened':
      return {
        ...carton,
        ...openAnew,
        trackingNumber: null,
        sscc: null,
      }
    default:
      return carton
  }
}
