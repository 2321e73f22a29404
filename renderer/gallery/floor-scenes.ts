import type { Accepted, ComparisonView, PackStepView, PickStepView, SeatView, Verdict } from '#contract/views'
import type { Refusal } from '#domain/refusal'
import type { Dialog } from '#renderer/store/floor-store'
import { manyLines, packAt, packSeat } from './example-pack.ts'
import { kopiLine, pickAt, pickSeat } from './example-pick.ts'
import {
  inMinutes,
  kicap,
  kokWai,
  kopi,
  kopiO,
  long,
  nurul,
  printer,
  scale,
  scanner,
  seatWith,
  weiLing,
} from './example-station.ts'
import { plain, type Scene } from './scene.ts'

const home = (seat: Partial<Extract<SeatView['screen'], { screen: 'home' }>>): SeatView['screen'] => ({
  screen: 'home',
  openLists: 4,
  openOrders: 41,
  myList: null,
  offered: null,
  toPack: 17,
  myOrder: null,
  labelsPending: 0,
  ...seat,
})
const people = [nurul, weiLing, kokWai].map(({ personId, name }) => ({ personId, name }))
const refused = (refusal: Refusal, scanned: ComparisonView | null = null): Verdict => ({
  kind: 'refused',
  refusal,
  scanned,
  sound: 'refused',
})
const accepted = (said: Accepted): Verdict => ({ kind: 'accepted', said, sound: 'unit' })
const wrongItem: Verdict = refused(
  { refusal: 'wrong-item', scannedSku: kopiO.sku, neededSku: kopi.sku, belongsAt: 'B-07-44' },
  { scanned: { item: kopiO, belongsAt: 'B-07-44' }, needed: { item: kopi, at: 'B-07-42' } },
)
const itemStep: PickStepView = { step: 'scan-item', taken: 1, needed: 3 }
const unitStep: PackStepView = { step: 'scan-unit' }
const off: PackStepView = {
  step: 'weight-off',
  expectedG: 4710,
  weighedG: 5082,
  toleranceG: 100,
  likely: { sku: 'SHP-180', name: 'Sambal Hitam Pahang', sign: 'extra' },
}
const light: PackStepView = {
  step: 'weight-off',
  expectedG: 4710,
  weighedG: 4080,
  toleranceG: 100,
  likely: null,
}
const noLabels: PackStepView = {
  step: 'label-pending',
  reason: 'paper-out',
  jobId: 'j-1',
  printerName: 'printer 2',
}
const printerOut = (seat: SeatView): SeatView => ({
  ...seat,
  devices: seat.devices.map((one) =>
    one.kind === 'label-printer' ? { ...one, condition: 'attention', reason: 'paper-out' } : one,
  ),
})
const offline = (seat: SeatView): SeatView => ({
  ...seat,
  oms: { ...seat.oms, state: 'away', awaySince: inMinutes(-25), pending: 6 },
})
const trouble = (seat: SeatView): SeatView => ({
  ...seat,
  devices: [
    scanner,
    { ...scale, condition: 'silent', reason: 'no-answer' },
    { ...printer, condition: 'attention', reason: 'head-open' },
  ],
})
const over = (seat: SeatView, dialog: Dialog): Scene => ({ ...plain(seat), dialog })
const told = (seat: SeatView, notice: Verdict): Scene => ({ ...plain(seat), notice })
const onScale = (seat: SeatView, weightMg: number, stable: boolean): Scene => ({
  ...plain(seat),
  weight: { deviceId: 'scale-1', weightMg, text: '', unit: 'kg', stable, problem: null, at: inMinutes(0) },
})
const longLine = {
  ...kopiLine,
  item: long,
  quantity: 99_999,
  locationId: 'ZONA-A-07-42-3',
  lot: 'L2609A-KLUANG-2',
  expiresOn: '2028-03-31',
}
const offered = {
  listId: 'CL-2039',
  number: 'CL-2039',
  waveNumber: 'W-0318',
  method: 'cluster' as const,
  orders: 12,
  stops: 23,
  units: 64,
  minutes: 21,
  cutOffAt: inMinutes(58.5),
  courierName: 'J&T Express',
  priority: true,
}

/** Every floor screen in every state. */
export const floorScenes: Record<string, Scene> = {
  'sign-in': plain(seatWith({ screen: 'sign-in', people }, null)),
  'sign-in-trouble': plain(trouble(seatWith({ screen: 'sign-in', people }, null))),
  'sign-in-unknown-badge': told(
    seatWith({ screen: 'sign-in', people }, null),
    refused({ refusal: 'unknown-badge', text: 'PBB0099X' }),
  ),
  'sign-in-people': over(seatWith({ screen: 'sign-in', people }, null), 'pin'),
  'home-picker': plain(seatWith(home({}), nurul)),
  'home-picker-resume': plain(seatWith(home({ myList: { number: 'CL-2039', stopsLeft: 16 } }), nurul)),
  'home-picker-empty': plain(seatWith(home({ openLists: 0, openOrders: 0 }), nurul)),
  'home-picker-offered': plain(seatWith(home({ offered }), nurul)),
  'home-packer': plain(seatWith(home({}), weiLing)),
  'home-packer-resume': plain(
    seatWith(home({ myOrder: { orderNumber: 'SO-2611-08417' }, labelsPending: 2 }), weiLing),
  ),
  'home-supervisor': plain(seatWith(home({}), kokWai)),
  'pick-scan-cart': plain(pickSeat({ step: 'scan-cart', slotsNeeded: 12 })),
  'pick-bind-tote': plain(
    pickSeat({ step: 'bind-tote', slot: 5, orderNumber: 'SO-2611-08414', bound: 4, of: 12 }),
  ),
  'pick-scan-location': plain(pickSeat({ step: 'scan-location' })),
  'pick-scan-item': plain(pickSeat(itemStep)),
  'pick-scan-tote': plain(pickSeat({ step: 'scan-tote', slot: 5, toteId: 'T-0457', inHand: 3 })),
  'pick-zero-check': plain(pickSeat({ step: 'zero-check', locationId: 'B-07-42' })),
  'pick-unload': plain(
    pickSeat({ step: 'unload', slot: 5, toteId: 'T-0457', place: 'PACK-2', left: 8 }, null),
  ),
  'pick-done': plain(pickSeat({ step: 'done' }, null)),
  'pick-refused': told(pickSeat(itemStep), wrongItem),
  'pick-refused-plain': told(pickSeat(itemStep), refused({ refusal: 'unknown-code', text: '4006381333931' })),
  'pick-not-asked': told(
    pickSeat(itemStep),
    refused({ refusal: 'not-asked-for', scanned: 'cart', text: 'C-12' }),
  ),
  'pick-accepted': told(
    pickSeat({ step: 'scan-location' }),
    accepted({ saved: 'units-put', quantity: 3, toteId: 'T-0457', slot: 5 }),
  ),
  'pick-working': { ...plain(pickSeat(itemStep)), working: true },
  'pick-fault': told(pickSeat(itemStep), {
    kind: 'fault',
    fault: 'bug',
    logId: 'e-7f3a21',
    sound: 'attention',
  }),
  'pick-held': plain(
    seatWith(
      {
        ...pickAt(itemStep),
        list: { number: 'CL-2039', waveNumber: 'W-0318', method: 'cluster', held: true },
      },
      nurul,
    ),
  ),
  'pick-rush': plain(
    pickSeat({ step: 'scan-location' }, { ...kopiLine, rush: true, item: kicap, lot: null, expiresOn: null }),
  ),
  'pick-offline': plain(offline(pickSeat(itemStep))),
  'pick-long': plain(pickSeat({ step: 'scan-item', taken: 12_000, needed: 99_999 }, longLine)),
  'pick-short': over(pickSeat(itemStep), 'short'),
  'pick-more': over(pickSeat(itemStep), 'more'),
  'type-code': over(pickSeat(itemStep), 'type-code'),
  me: over(pickSeat(itemStep), 'me'),
  'pack-choose-carton': plain(packSeat({ step: 'choose-carton' })),
  'pack-scan-unit': onScale(packSeat(unitStep), 3_412_000, true),
  'pack-refused': told(
    packSeat(unitStep),
    refused(
      { refusal: 'item-not-in-order', sku: kopiO.sku, belongsTo: 'SO-2611-08402' },
      { scanned: { item: kopiO, belongsAt: 'SO-2611-08402' }, needed: { item: kicap, at: null } },
    ),
  ),
  'pack-over': told(packSeat(unitStep), refused({ refusal: 'over-pack', sku: kopi.sku, needed: 3 })),
  'pack-cancelled': told(packSeat(unitStep), {
    kind: 'refused',
    refusal: { refusal: 'order-cancelled', orderNumber: 'SO-2611-08417' },
    scanned: null,
    sound: 'blocked',
  }),
  'pack-accepted': told(packSeat(unitStep), accepted({ saved: 'unit-verified', verified: 4, needed: 7 })),
  'pack-200-lines': onScale(packSeat(unitStep, manyLines), -5_000, false),
  'pack-trouble': plain(trouble(packSeat(unitStep))),
  'pack-no-weight': onScale(
    seatWith({ ...packAt(unitStep), weight: { expectedG: null, toleranceG: null, storedG: null } }, weiLing),
    3_412_000,
    true,
  ),
  'pack-weigh': onScale(packSeat({ step: 'weigh' }), 4_692_000, false),
  'pack-weight-off': plain(packSeat(off)),
  'pack-weight-light': plain(packSeat(light)),
  'pack-label-printing': plain(
    packSeat({ step: 'label-pending', reason: 'waiting', jobId: 'j-1', printerName: 'printer 2' }),
  ),
  'pack-label-pending': plain(printerOut(packSeat(noLabels))),
  'pack-label-unknown': plain(
    packSeat({
      step: 'label-unknown',
      jobId: 'j-1',
      printerName: 'printer 2',
      reason: null,
      trackingNumber: '630091284417',
    }),
  ),
  'pack-scan-label': plain(packSeat({ step: 'scan-label', trackingNumber: '630091284417', copies: 1 })),
  'pack-partial': plain(packSeat({ step: 'confirm-partial', left: 2, allowed: true })),
  'pack-partial-locked': plain(packSeat({ step: 'confirm-partial', left: 2, allowed: false })),
  'pack-override': over(packSeat(off), 'override'),
  'pack-reprint': over(
    packSeat({ step: 'scan-label', trackingNumber: '630091284417', copies: 1 }),
    'reprint',
  ),
  'pack-take-out': over(packSeat(unitStep), 'take-out'),
  'pack-cartons': over(packSeat(unitStep), 'cartons'),
  'pack-more': over(packSeat(unitStep), 'more'),
  'pack-offline': plain(offline(packSeat(unitStep))),
}
