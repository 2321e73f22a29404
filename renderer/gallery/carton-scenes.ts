import type { PickStepView } from '#contract/pick-view'
import type { SeatView } from '#contract/seat-view'
import { packAt } from './example-pack.ts'
import { bindFifth, kopiLine, pickAt } from './example-pick.ts'
import { nurul, seatWith, weiLing } from './example-station.ts'
import { plain, type Scene } from './scene.ts'
import { refused, told } from './scene-parts.ts'

function walk(step: PickStepView, size: string | null): SeatView {
  const view = pickAt(step, kopiLine)
  const slots = view.slots.map((slot) => ({ ...slot, toteId: slot.toteId?.replace('T-', 'CN-00') ?? null }))
  return seatWith({ ...view, slots, carton: { size } }, nurul, 'Cart 12')
}
const itemStep: PickStepView = { step: 'scan-item', taken: 2, needed: 3, mayKey: false }
const lpns = ['CN-000417', 'CN-000418', 'CN-000419']

/** Orders picked into the cartons they leave in. */
export const cartonScenes: Readonly<Record<string, Scene>> = {
  'pick-bind-carton': plain(walk(bindFifth, 'C4')),
  'pick-carton-full': told(
    walk(itemStep, 'C3'),
    refused({ refusal: 'carton-holds-no-more', why: 'weight', cartonTypeId: 'C3', slot: 5, empty: false }),
  ),
  'pack-picked-cartons': plain(
    seatWith(
      {
        ...packAt({ step: 'choose-carton' }),
        totes: [],
        pickedCartons: lpns.map((lpn, at) => ({ lpn, size: 'C4', units: 3 + at })),
      },
      weiLing,
    ),
  ),
}
