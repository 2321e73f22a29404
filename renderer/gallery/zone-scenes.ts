import { offered, pickSeat } from './example-pick.ts'
import { nurul, seatWith, weiLing } from './example-station.ts'
import { home, over, refused, told } from './floor-scenes.ts'
import { plain, type Scene } from './scene.ts'

/** A hall of three zones, two of them somebody's. */
const zonesAC = [
  { zone: 'A', lists: 4, mine: true },
  { zone: 'B', lists: 9, mine: false },
  { zone: 'C', lists: 1, mine: true },
]

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
