import type { CartonView, PackLineView, PackStepView, PackView } from '#contract/pack-view'
import type { SeatView } from '#contract/seat-view'
import { inMinutes, kicap, kopi, maruku, sambal, seatWith, shapes, weiLing } from './example-station.ts'

const line = (
  lineRef: string,
  item: PackLineView['item'],
  verified: number,
  needed: number,
  state: PackLineView['state'],
): PackLineView => ({
  lineRef,
  item,
  insteadOf: null,
  needed,
  verified,
  state,
  tracking: 'none',
})

const someLines: PackLineView[] = [
  line('1', kicap, 1, 2, 'next'),
  line('2', sambal, 0, 1, 'waiting'),
  line('3', maruku, 0, 1, 'waiting'),
  line('4', kopi, 3, 3, 'verified'),
]

const allVerified = someLines.map(
  (one): PackLineView => ({ ...one, verified: one.needed, state: 'verified' }),
)

/** An order of two hundred lines, forty of them verified. */
export const manyLines: PackLineView[] = Array.from({ length: 200 }, (_, place) => {
  const item = shapes[place % shapes.length] ?? kopi
  const state = place < 40 ? 'verified' : place === 40 ? 'next' : 'waiting'
  return line(String(place), item, place < 40 ? 2 : 0, 2, state)
})

const carton: CartonView = {
  cartonId: 'K-1',
  lpn: null,
  number: 1,
  cartonTypeId: 'C4',
  name: 'C4',
  innerMm: { length: 400, width: 290, height: 240 },
  fillPercent: 74,
  bodies: [
    { lengthMm: 190, widthMm: 130, heightMm: 110, colour: '#7A3B1E', state: 'in' },
    { lengthMm: 190, widthMm: 130, heightMm: 110, colour: '#7A3B1E', state: 'in' },
    { lengthMm: 190, widthMm: 130, heightMm: 110, colour: '#7A3B1E', state: 'in' },
    { lengthMm: 120, widthMm: 140, heightMm: 180, colour: '#0E6E78', state: 'in' },
    { lengthMm: 120, widthMm: 140, heightMm: 180, colour: '#0E6E78', state: 'next' },
    { lengthMm: 125, widthMm: 140, heightMm: 96, colour: '#8E1B16', state: 'later' },
    { lengthMm: 190, widthMm: 130, heightMm: 70, colour: '#B1571C', state: 'later' },
  ],
  trackingNumber: null,
  weightG: null,
}

const labelled: CartonView = {
  ...carton,
  bodies: carton.bodies.map((body) => ({ ...body, state: 'in' })),
  trackingNumber: '630091284417',
  weightG: 4708,
}

const after = (step: PackStepView['step']): boolean =>
  !['confirm-partial', 'instructions', 'choose-carton', 'scan-unit'].includes(step)

/** Wei Ling's order SO-2611-08417 at a step. */
export function packAt(
  step: PackStepView,
  lines: PackLineView[] = after(step.step)
    ? allVerified
    : step.step === 'scan-unit'
      ? someLines
      : someLines.map((one) => ({ ...one, verified: 0, state: 'waiting' })),
): PackView {
  const labelStep = step.step.includes('label')
  const needed = lines.reduce((sum, one) => sum + one.needed, 0)
  return {
    screen: 'pack',
    order: {
      orderRef: 'o-8417',
      number: 'SO-2611-08417',
      courierName: 'J&T Express',
      service: 'J&T EZ',
      cutOffAt: inMinutes(58.5),
      town: 'Kota Bharu',
      state: 'Kelantan',
      addressee: 'Siti Hajar binti Othman',
      addressLines: ['88-3, Jalan Sultan Yahya Petra', '15200 Kota Bharu, Kelantan'],
      codSen: 8640,
      currency: 'MYR',
      giftNote: 'Selamat hari raya!',
      work: [],
      handling: ['gift'],
    },
    step,
    lines,
    verified: lines.reduce((sum, one) => sum + one.verified, 0),
    needed,
    totes: ['T-0457', 'T-0603'],
    shorts: step.step === 'confirm-partial' ? step.left : 0,
    carton:
      step.step === 'choose-carton' || step.step === 'confirm-partial' || step.step === 'instructions'
        ? null
        : labelStep
          ? labelled
          : after(step.step)
            ? { ...labelled, trackingNumber: null, weightG: null }
            : carton,
    proposedCartons: [
      {
        cartonTypeId: 'C4',
        name: 'C4',
        innerMm: { length: 400, width: 290, height: 240 },
        fillPercent: 74,
        holdsAll: true,
      },
      {
        cartonTypeId: 'C5',
        name: 'C5',
        innerMm: { length: 450, width: 320, height: 280 },
        fillPercent: 51,
        holdsAll: true,
      },
      {
        cartonTypeId: 'C3',
        name: 'C3',
        innerMm: { length: 320, width: 240, height: 180 },
        fillPercent: 98,
        holdsAll: false,
      },
    ],
    closedCartons: 0,
    pickedCartons: [],
    papers: [],
    verification: null,
    stray: null,
    keyable: null,
    service: null,
    weight: { expectedG: 4710, toleranceG: 100, storedG: labelStep ? 4708 : null, gain: null },
  }
}

/** The seat of a packer at a step. */
export const packSeat = (step: PackStepView, lines?: PackLineView[]): SeatView =>
  seatWith(lines === undefined ? packAt(step) : packAt(step, lines), weiLing)
