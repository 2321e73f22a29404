import type { PickStepView, PickView } from '#contract/pick-view'
import { each } from '#words/examples/each'
import { locationId, orderNumber } from '#words/examples/samples'

const pickSteps: PickStepView[] = each<PickStepView, 'step'>({
  'fetch-tote': { step: 'fetch-tote', slot: 1, toteId: 'T-0457', place: 'DROP-B', left: 2 },
  'pass-on': { step: 'pass-on', slot: 1, toteIds: ['T-0457', 'T-0460'], zone: 'C', place: 'DROP-C' },
  'scan-cart': { step: 'scan-cart', slotsNeeded: 12 },
  'bind-tote': { step: 'bind-tote', slot: 5, orderNumber, rush: false, mayShort: false, bound: 4, of: 12 },
  'scan-location': { step: 'scan-location', itemProves: false },
  'scan-item': { step: 'scan-item', taken: 1, needed: 3, mayKey: false },
  'scan-tote': { step: 'scan-tote', slot: 5, toteId: 'T-0457', inHand: 3 },
  'order-left': {
    step: 'order-left',
    orderNumber,
    why: 'changed',
    slot: 5,
    toteId: null,
    locationId,
    quantity: 3,
  },
  'zero-check': { step: 'zero-check', locationId },
  'twin-check': { step: 'twin-check', locationId, units: 12, orderNumbers: [orderNumber] },
  unload: { step: 'unload', slot: 5, toteId: 'T-0457', place: 'PACK-2', consolidation: 'open', left: 8 },
  done: { step: 'done' },
})

/** What the sentences of a walk may speak about, at each of its steps. */
export const pickExamples: PickView[] = pickSteps.map((step) => ({
  screen: 'pick',
  list: { number: 'CL-2039', waveNumber: 'W-0318', method: 'cluster', zone: null, held: false },
  carton: null,
  parkAt: null,
  cartId: 'C-12',
  step,
  stop: { k: 7, n: 23 },
  cutOff: { courierName: 'J&T Express', cutOffAt: '2026-11-22T07:30:00Z' },
  line: null,
  slots: [],
  nextLocation: null,
  progress: 0.28,
  totals: { units: 64, shorts: 2, startedAt: '2026-11-22T06:11:00Z', orders: 12 },
  takeOver: null,
}))
