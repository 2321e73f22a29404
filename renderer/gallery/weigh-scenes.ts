import type { PickLineView, PickStepView } from '#contract/pick-view'
import type { QuestionView } from '#contract/question-view'
import { kopiLine, pickSeat } from './example-pick.ts'
import { inMinutes, scale } from './example-station.ts'
import { plain, type Scene } from './scene.ts'
import { refused, told } from './scene-parts.ts'

/** Wheels of cheese, ordered by weight: five kilograms, of which one wheel is in the hand. */
const cheeseLine: PickLineView = {
  ...kopiLine,
  item: {
    ...kopiLine.item,
    sku: 'KEJ-0001',
    name: 'Keju Gouda Bulat ±2 kg 高达奶酪',
    gtin: null,
    unitWord: 'piece',
    picture: { shape: 'carton', main: '#d9a321', accent: '#7a2a16', mark: 'Gouda' },
  },
  lot: null,
  expiresOn: null,
  caught: {
    leastG: 1700,
    mostG: 2300,
    pickedG: 1985,
    wanted: { wantedG: 5000, leastG: 4600, mostG: 5700 },
  },
}
const itemStep: PickStepView = { step: 'scan-item', taken: 1, needed: 3, mayKey: false }
/** One wheel waits for the scale. */
const weighing = (mayKey: boolean): QuestionView => ({
  ask: 'unit-weight',
  item: cheeseLine.item,
  leastG: 1700,
  mostG: 2300,
  mayKey,
})
/** A cart with a scale on it; one wheel lies on the scale and is not quite still. */
function asked(mayKey: boolean): Scene {
  const seat = pickSeat(itemStep, cheeseLine)
  const { deviceId } = scale
  return {
    ...plain({ ...seat, devices: [...seat.devices, scale], question: weighing(mayKey) }),
    weight: {
      ...{ deviceId, weightMg: 2_012_000, text: '2.012', unit: 'kg', stable: false },
      ...{ load: null, problem: null, at: inMinutes(0) },
    },
  }
}

/** Goods of which every unit weighs what it weighs. */
export const weighScenes: Record<string, Scene> = {
  'pick-weigh-unit': asked(false),
  'pick-weigh-keyed': asked(true),
  'pick-by-weight': plain(pickSeat(itemStep, cheeseLine)),
  'pick-unit-too-heavy': told(
    pickSeat(itemStep, cheeseLine),
    refused({
      ...{ refusal: 'unit-weight-off', sku: 'KEJ-0001', lot: null, serial: null, expiresOn: null },
      ...{ weightG: 2412, by: 'code', leastG: 1700, mostG: 2300 },
    }),
  ),
}
