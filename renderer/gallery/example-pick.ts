import type { CartSlotView, ListPreview, PickLineView, PickStepView, PickView } from '#contract/pick-view'
import type { SeatView } from '#contract/seat-view'
import { inMinutes, kopi, nurul, seatWith, weiLing } from './example-station.ts'

const totes = [
  'T-0412',
  'T-0377',
  null,
  'T-0518',
  'T-0457',
  'T-0290',
  'T-0603',
  'T-0144',
  null,
  'T-0931',
  'T-0088',
  null,
]

const slots = (target: number | null, from: readonly (string | null)[]): CartSlotView[] =>
  from.map((toteId, place) => ({
    slot: place + 1,
    toteId,
    orderNumber: `SO-2611-084${String(10 + place)}`,
    state: place + 1 === target ? 'target' : toteId === null ? 'empty' : 'filled',
  }))

/** Take three packs of kopi from B-07-42 into slot 5. */
export const kopiLine: PickLineView = {
  lineId: 'L-1',
  locationId: 'B-07-42',
  aisle: 'B',
  side: 'left',
  level: 4,
  item: kopi,
  insteadOf: null,
  lot: 'L2609A',
  expiresOn: '2028-03-31',
  quantity: 3,
  inHand: 1,
  slot: 5,
  orderNumber: 'SO-2611-08417',
  rush: false,
  closedOff: false,
  tracking: 'none',
  caught: null,
  plates: [],
}

/** Nurul's walk CL-2039 at a step. */
/** The fifth of twelve slots of a cart gets its tote or carton. */
export const bindFifth: PickStepView = {
  ...{ step: 'bind-tote', slot: 5, orderNumber: 'SO-2611-08414', bound: 4, of: 12 },
  rush: false,
  mayShort: false,
}

export function pickAt(step: PickStepView, line: PickLineView | null = kopiLine): PickView {
  const target =
    step.step === 'bind-tote' || step.step === 'unload' || step.step === 'scan-tote'
      ? step.slot
      : step.step === 'scan-cart' || step.step === 'zero-check' || step.step === 'twin-check'
        ? null
        : (line?.slot ?? null)
  const from =
    step.step === 'scan-cart'
      ? totes.map(() => null)
      : step.step === 'bind-tote'
        ? totes.map((tote, place) => (place < step.slot - 1 ? (tote ?? 'T-0701') : null))
        : totes
  return {
    screen: 'pick',
    carton: null,
    list: { number: 'CL-2039', waveNumber: 'W-0318', method: 'cluster', zone: null, held: false },
    parkAt: null,
    cartId: step.step === 'scan-cart' ? null : 'C-12',
    step,
    stop: { k: 7, n: 23 },
    cutOff: { courierName: 'J&T Express', cutOffAt: inMinutes(58.5) },
    line,
    slots: slots(target, from),
    nextLocation: 'B-09-13',
    progress: 0.28,
    totals: { units: 64, shorts: 2, startedAt: inMinutes(-21), orders: 12 },
    takeOver: null,
  }
}

/** The seat of a picker at a step. */
export const pickSeat = (step: PickStepView, line: PickLineView | null = kopiLine): SeatView =>
  seatWith(pickAt(step, line), nurul, 'Cart 12')

/** A list before it is started. */
export const offered: ListPreview = {
  listId: 'CL-2039',
  number: 'CL-2039',
  fence: 0,
  owner: null,
  waveNumber: 'W-0318',
  method: 'cluster',
  zone: null,
  orders: 12,
  stops: 23,
  units: 64,
  minutes: 21,
  cutOffAt: inMinutes(58.5),
  courierName: 'J&T Express',
  priority: true,
  assigned: false,
  maySkip: true,
}
/** Wei Ling's walk on a cart that somebody else scanned. */
export const anotherWalk: ListPreview = {
  ...offered,
  listId: 'CL-2037',
  number: 'CL-2037',
  fence: 1,
  owner: weiLing.name,
  stops: 9,
  maySkip: false,
}
