import { packAt } from './example-pack.ts'
import { kopiLine, pickSeat } from './example-pick.ts'
import { kicap, kopi, seatWith, weiLing } from './example-station.ts'
import { plain, type Scene } from './scene.ts'
import { refused, told } from './scene-parts.ts'

const substitute = { ...kopiLine, insteadOf: 'Kopi Tarik Kluang 3-in-1, 20 sachets, less sugar' }
const scanUnit = { step: 'scan-unit' } as const
/** Wei Ling's order, its first line in place of another item. */
const withSubstitute = packAt(scanUnit).lines.map((line, place) =>
  place === 0 ? { ...line, insteadOf: 'Kicap Manis Cap Kipas Udang, 320 ml' } : line,
)
const packing = seatWith({ ...packAt(scanUnit), lines: withSubstitute }, weiLing)

/** What follows a short on the floor: another item in its place, the hospital, one too many elsewhere. */
export const shortScenes: Readonly<Record<string, Scene>> = {
  'pick-instead': plain(pickSeat({ step: 'scan-item', taken: 0, needed: 3, mayKey: false }, substitute)),
  'pick-instead-refused': told(
    pickSeat({ step: 'scan-item', taken: 0, needed: 3, mayKey: false }, substitute),
    refused({ refusal: 'wrong-item', scannedSku: kicap.sku, neededSku: kopi.sku, belongsAt: 'B-07-12' }),
  ),
  'pick-unload-hospital': plain(
    pickSeat(
      { step: 'unload', slot: 5, toteId: 'T-0457', place: 'HOSP-1', consolidation: 'hospital', left: 8 },
      null,
    ),
  ),
  'pack-instead': plain(packing),
  'pack-extra-wanted': told(
    packing,
    refused({
      refusal: 'extra-wanted',
      sku: kopi.sku,
      lot: null,
      orderNumber: 'SO-2611-08402',
      toteId: 'T-0931',
      place: 'HOSP-1',
    }),
  ),
}
