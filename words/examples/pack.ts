import type { PackStepView, PackView, ServiceView } from '#contract/pack-view'
import { each } from '#words/examples/each'
import { orderNumber } from '#words/examples/samples'

const packSteps: PackStepView[] = each<PackStepView, 'step'>({
  'confirm-partial': { step: 'confirm-partial', left: 2, allowed: true },
  instructions: { step: 'instructions', instructions: [{ kind: 'fragile', text: null }] },
  'choose-carton': { step: 'choose-carton' },
  'scan-unit': { step: 'scan-unit' },
  'gain-off': {
    step: 'gain-off',
    gainG: null,
    expectedG: 370,
    toleranceG: 15,
    cause: 'nothing',
    item: null,
    own: false,
  },
  recount: { step: 'recount', triesLeft: 1 },
  weigh: { step: 'weigh' },
  'weight-off': { step: 'weight-off', expectedG: 4710, weighedG: 5082, toleranceG: 100, likely: null },
  'label-pending': { step: 'label-pending', reason: 'paper-out', jobId: 'j', printerName: 'printer 2' },
  'choose-service': { step: 'choose-service', doubt: 'over-estimate' },
  'label-awaited': {
    step: 'label-awaited',
    wait: 'refused',
    trouble: { trouble: 'of-other', read: ['PL0000100001U'] },
    courierName: 'J&T Express',
  },
  'label-unknown': {
    step: 'label-unknown',
    jobId: 'j',
    printerName: 'printer 2',
    reason: null,
    trackingNumber: '630091284417',
  },
  'scan-label': { step: 'scan-label', trackingNumber: '630091284417', copies: 1, elsewhere: null },
})

const serviceExample: ServiceView = {
  ...{ courierId: 'JT', courierName: 'J&T Express', service: 'EZ', why: 'cheapest', offer: null },
  ...{ overSen: null, estimateSen: null, currency: 'MYR', open: true, offers: [], refused: [] },
}

/** What the sentences of a bench may speak about, at each of its steps. */
export const packExamples: PackView[] = packSteps.map((step) => ({
  screen: 'pack',
  order: {
    orderRef: 'o',
    number: orderNumber,
    courierName: 'J&T Express',
    service: 'J&T EZ',
    cutOffAt: '2026-11-22T07:30:00Z',
    town: 'Kota Bharu',
    state: 'Kelantan',
    addressee: 'Ali bin Abu',
    addressLines: [],
    codSen: null,
    currency: 'MYR',
    giftNote: null,
    work: [],
    handling: [],
  },
  step,
  lines: [],
  verified: 4,
  needed: 7,
  totes: ['T-0457', 'T-0603'],
  shorts: 0,
  carton: null,
  proposedCartons: [],
  closedCartons: 0,
  pickedCartons: [],
  stray: null,
  papers: [],
  weight: { expectedG: 4710, toleranceG: 100, storedG: null, gain: null },
  service: serviceExample,
  verification: null,
  keyable: null,
}))
