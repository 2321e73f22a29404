import type { PickStepView } from '#contract/pick-view'
import type { SeatView } from '#contract/seat-view'
import { offered, pickAt, pickSeat } from './example-pick.ts'
import { nurul, seatWith, weiLing } from './example-station.ts'
import { plain, type Scene } from './scene.ts'
import { home, over, refused, told } from './scene-parts.ts'

/** A hall of three zones, two of them somebody's. */
const zonesAC = [
  { zone: 'A', lists: 4, mine: true },
  { zone: 'B', lists: 9, mine: false },
  { zone: 'C', lists: 1, mine: true },
]

/** A walk of one zone. */
function inZone(step: PickStepView, { held = false }: { held?: boolean }): SeatView {
  const walk = pickAt(step)
  const list = { ...walk.list, method: 'zone' as const, zone: 'B', held }
  return seatWith({ ...walk, list, parkAt: held ? 'KV-03' : null }, nurul, 'Cart 12')
}

const passOn: PickStepView = {
  step: 'pass-on',
  slot: 1,
  toteIds: ['T-0460', 'T-0457'],
  zone: 'C',
  place: 'DROP-C',
}
/** The walk of one order whose totes go from zone to zone. */
function passed(step: PickStepView): SeatView {
  const walk = pickAt(step, null)
  const list = { ...walk.list, method: 'pickAndPass' as const, zone: 'B' }
  const slots = walk.slots.slice(0, 1).map((one) => ({ ...one, toteId: 'T-0457' }))
  return seatWith({ ...walk, list, cartId: null, slots, stop: { k: 3, n: 3 } }, nurul, 'Cart 12')
}

/** Choosing zones, and orders whose parts come together. */
export const zoneScenes: Readonly<Record<string, Scene>> = {
  'zone-menu': over(seatWith(home({ zones: zonesAC }), nurul), 'zones'),
  'home-picker-zones': plain(seatWith(home({ zones: zonesAC }), nurul)),
  'home-picker-zone-empty': told(
    seatWith(home({ zones: zonesAC, openLists: 0, openOrders: 0 }), nurul),
    refused({ refusal: 'no-work-in-zones', zones: ['A', 'C'], busiest: { zone: 'B', lists: 9 } }),
  ),
  'home-picker-zone-offered': plain(
    seatWith(home({ zones: zonesAC, offered: { ...offered, method: 'zone', zone: 'A' } }), nurul),
  ),
  'zone-sign-unknown': told(
    seatWith(home({ zones: zonesAC }), nurul),
    refused({ refusal: 'unknown-zone', text: 'P+ZX', zones: ['A', 'B', 'C'] }),
  ),
  'pick-in-zone': plain(inZone({ step: 'scan-location', itemProves: false }, {})),
  'pick-held': plain(inZone({ step: 'scan-location', itemProves: false }, { held: true })),
  'pick-held-unload': plain(
    inZone(
      { step: 'unload', slot: 5, toteId: 'T-0457', place: 'KV-03', consolidation: 'open', left: 8 },
      { held: true },
    ),
  ),
  'pick-damaged': {
    ...plain(pickSeat({ step: 'scan-item', taken: 1, needed: 3, mayKey: false })),
    notice: {
      kind: 'accepted',
      said: { saved: 'damaged-apart', quantity: 2, here: 1, elsewhere: 0, missing: 1 },
      sound: 'line',
    },
  },
  'pick-fetch-tote': plain(
    passed({ step: 'fetch-tote', slot: 1, toteId: 'T-0460', place: 'DROP-B', left: 2 }),
  ),
  'pick-pass-on': plain(passed(passOn)),
  'pick-wrong-drop': told(
    passed(passOn),
    refused({ refusal: 'wrong-drop', place: 'DROP-A', zone: 'C', neededPlace: 'DROP-C' }),
  ),
  'home-tote-in-zone': told(
    seatWith(home({ zones: zonesAC }), nurul),
    refused({ refusal: 'tote-in-zone', toteId: 'T-0457', zone: 'B', place: 'DROP-B', zones: ['A', 'C'] }),
  ),
  'skip-list': over(seatWith(home({ zones: zonesAC, offered }), nurul), 'skip-list'),
  'pick-unload-part': plain(
    pickSeat(
      { step: 'unload', slot: 5, toteId: 'T-0457', place: 'KV-03', consolidation: 'open', left: 8 },
      null,
    ),
  ),
  'pick-unload-elsewhere': told(
    pickSeat(
      { step: 'unload', slot: 5, toteId: 'T-0457', place: 'KV-03', consolidation: 'fixed', left: 8 },
      null,
    ),
    refused({
      refusal: 'order-gathers-at',
      orderNumber: 'SO-2611-08417',
      place: 'KV-07',
      chosenPlace: 'KV-03',
      orFree: false,
    }),
  ),
  'bench-incomplete': told(
    seatWith(home({}), weiLing),
    refused({
      refusal: 'order-incomplete',
      orderNumber: 'SO-2611-08417',
      place: 'KV-03',
      partsIn: 1,
      parts: 3,
      missing: [
        { zone: 'B', number: 'L-0318-04', by: nurul.name },
        { zone: 'C', number: 'L-0318-07', by: null },
      ],
    }),
  ),
}
