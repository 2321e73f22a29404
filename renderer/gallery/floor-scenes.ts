import type { PickStepView } from '#contract/pick-view'
import type { Verdict } from '#contract/verdict'
import { manifests } from './example-desk.ts'
import { exceptions } from './example-exceptions.ts'
import { packSeat } from './example-pack.ts'
import { anotherWalk, bindFifth, kopiLine, offered, pickAt, pickSeat } from './example-pick.ts'
import { putBackSeat } from './example-put-back.ts'
import { restore } from './example-safety.ts'
import { inMinutes, kicap, kokWai, kopi, kopiO, long, nurul, seatWith, weiLing } from './example-station.ts'
import { countTasks, handful, mixedBin, platesCounted, stockSeat } from './example-stock.ts'
import { workStopScenes } from './example-work-stops.ts'
import { handlingScenes } from './handling-scenes.ts'
import { packScenes } from './pack-scenes.ts'
import { plain, type Scene } from './scene.ts'
import { accepted, asked, home, offline, over, refused, told, trouble } from './scene-parts.ts'
import { serviceScenes } from './service-scenes.ts'
import { verifyScenes } from './verify-scenes.ts'
import { wallScenes } from './wall-scenes.ts'
import { weighScenes } from './weigh-scenes.ts'

const people = [nurul, weiLing, kokWai].map(({ personId, name }) => ({ personId, name }))
const wrongItem: Verdict = refused(
  { refusal: 'wrong-item', scannedSku: kopiO.sku, neededSku: kopi.sku, belongsAt: 'B-07-44' },
  { scanned: { item: kopiO, belongsAt: 'B-07-44' }, needed: { item: kopi, at: 'B-07-42' } },
)
const itemStep: PickStepView = { step: 'scan-item', taken: 1, needed: 3, mayKey: false }
const longLine = {
  ...kopiLine,
  item: long,
  quantity: 99_999,
  locationId: 'ZONA-A-07-42-3',
  lot: 'L2609A-KLUANG-2',
  expiresOn: '2028-03-31',
}

/** Every floor screen in every state. */
export const floorScenes: Record<string, Scene> = {
  'put-back-take': plain(putBackSeat({})),
  'put-back-store': plain(putBackSeat({ step: 'scan-location', left: 1 })),
  ...packScenes,
  ...wallScenes,
  ...workStopScenes,
  ...weighScenes,
  'pick-order-left': plain(
    pickSeat(
      {
        step: 'order-left',
        orderNumber: 'SO-2611-08417',
        why: 'cancelled',
        slot: 5,
        toteId: 'T-0457',
        locationId: null,
        quantity: 0,
      },
      null,
    ),
  ),
  'stock-menu': over(seatWith(home({ toCount: 6 }), nurul), 'stock'),
  'stock-put-away': plain(stockSeat({})),
  'stock-store': plain(stockSeat({ step: 'store', units: handful, proposed: 'B-07-42' })),
  'stock-lot-needed': told(stockSeat({ units: [] }), refused({ refusal: 'lot-missing', sku: kopi.sku })),
  'stock-refill': plain(stockSeat({ kind: 'replenish', step: 'scan-source' })),
  'stock-refill-store': plain(
    stockSeat({
      kind: 'replenish',
      step: 'store',
      locationId: 'A-03-11',
      units: handful,
      proposed: 'B-07-42',
    }),
  ),
  'stock-count-next': plain(
    stockSeat({ kind: 'count', step: 'scan-location', countTasks, proposed: 'A-03-11' }),
  ),
  'stock-count': plain(
    stockSeat({ kind: 'count', step: 'count', locationId: 'A-03-11', units: handful, countTasks }),
  ),
  'stock-plate': plain(
    stockSeat({
      kind: 'replenish',
      step: 'store',
      locationId: 'C-11-20',
      units: handful.slice(0, 1),
      plates: [{ plateId: 'LP-000123', quantity: 24, scanned: true }],
      proposed: 'B-07-42',
    }),
  ),
  'stock-count-plates': plain(
    stockSeat({
      kind: 'count',
      step: 'count',
      locationId: 'A-03-11',
      units: handful,
      plates: platesCounted,
      countTasks,
    }),
  ),
  'stock-count-again': plain(
    stockSeat({ kind: 'count', step: 'count', locationId: 'A-03-11', again: true, countTasks }),
  ),
  'stock-count-many': plain(
    stockSeat({ kind: 'count', step: 'count', locationId: 'A-03-11', units: mixedBin, countTasks: [] }),
  ),
  'first-run': plain(seatWith({ screen: 'firstRun' }, null)),
  'sign-in': plain(seatWith({ screen: 'sign-in', people }, null)),
  'sign-in-trouble': plain(trouble(seatWith({ screen: 'sign-in', people }, null))),
  'sign-in-unknown-badge': told(
    seatWith({ screen: 'sign-in', people }, null),
    refused({ refusal: 'unknown-badge', text: 'PBB0099X' }),
  ),
  'sign-in-languages': over(seatWith({ screen: 'sign-in', people }, null), 'languages'),
  'sign-in-people': over(seatWith({ screen: 'sign-in', people }, null), 'pin'),
  'home-picker': plain(seatWith(home({}), nurul)),
  'home-picker-resume': plain(seatWith(home({ myList: { number: 'CL-2039', stopsLeft: 16 } }), nurul)),
  'home-picker-empty': plain(seatWith(home({ openLists: 0, openOrders: 0 }), nurul)),
  'home-picker-batch': plain(
    seatWith(
      home({
        offered: { ...offered, method: 'batch', number: 'L-0318-02', orders: 38, stops: 21, units: 96 },
      }),
      nurul,
    ),
  ),
  'home-picker-assigned': plain(seatWith(home({ offered: { ...offered, assigned: true } }), nurul)),
  'home-picker-offered': plain(seatWith(home({ offered }), nurul)),
  'home-picker-take-over': told(
    seatWith(home({ offered: anotherWalk }), nurul),
    refused({ refusal: 'confirm-take-over', number: 'CL-2037', cartId: 'C-09', by: weiLing.name }),
  ),
  'home-picker-taken-over': plain(
    seatWith(home({ takenOver: { number: 'CL-2039', by: weiLing.name } }), nurul),
  ),
  'home-packer': plain(seatWith(home({}), weiLing)),
  'home-packer-resume': plain(
    seatWith(home({ myOrder: { orderNumber: 'SO-2611-08417' }, labelsPending: 2 }), weiLing),
  ),
  'home-packer-take-back': told(
    seatWith(home({ toTakeBack: { orderNumber: 'SO-2611-08417' } }), weiLing),
    refused({
      refusal: 'order-already-packed',
      orderNumber: 'SO-2611-08417',
      trackingNumber: '630091284417',
    }),
  ),
  'home-packer-wall': plain(seatWith(home({ atWalls: [{ wall: 'W1', totes: 3 }] }), weiLing)),
  'home-supervisor': plain(seatWith(home({}), kokWai)),
  'home-supervisor-late': { ...plain(seatWith(home({}), kokWai)), answers: { exceptions } },
  'pick-scan-cart': plain(pickSeat({ step: 'scan-cart', slotsNeeded: 12 })),
  'pick-take-over': told(
    seatWith({ ...pickAt({ step: 'scan-cart', slotsNeeded: 12 }), takeOver: anotherWalk }, nurul),
    refused({ refusal: 'confirm-take-over', number: 'CL-2037', cartId: 'C-09', by: weiLing.name }),
  ),
  'pick-bind-tote': plain(pickSeat(bindFifth)),
  'pick-next-tote': plain(
    pickSeat({
      ...{ step: 'bind-tote', slot: 5, orderNumber: 'SO-2611-08417', rush: false, bound: 11, of: 12 },
      mayShort: true,
    }),
  ),
  'pick-scan-location': plain(pickSeat({ step: 'scan-location', itemProves: false })),
  'pick-scan-item': plain(pickSeat(itemStep)),
  'pick-scan-tote': plain(pickSeat({ step: 'scan-tote', slot: 5, toteId: 'T-0457', inHand: 3 })),
  'pick-twin-check': plain(
    pickSeat({
      step: 'twin-check',
      locationId: 'B-07-42',
      units: 5,
      orderNumbers: ['SO-2611-08417', 'SO-2611-08431'],
    }),
  ),
  'pick-zero-check': plain(pickSeat({ step: 'zero-check', locationId: 'B-07-42' })),
  'pick-unload': plain(
    pickSeat(
      { step: 'unload', slot: 5, toteId: 'T-0457', place: 'PACK-2', consolidation: 'none', left: 8 },
      null,
    ),
  ),
  'pick-done': plain(pickSeat({ step: 'done' }, null)),
  'pick-refused': told(pickSeat(itemStep), wrongItem),
  'pick-refused-plain': told(pickSeat(itemStep), refused({ refusal: 'unknown-code', text: '4006381333931' })),
  'pick-not-asked': told(
    pickSeat(itemStep),
    refused({ refusal: 'not-asked-for', scanned: 'cart', text: 'C-12' }),
  ),
  'pick-accepted': told(
    pickSeat({ step: 'scan-location', itemProves: false }),
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
        list: { number: 'CL-2039', waveNumber: 'W-0318', method: 'cluster', zone: null, held: true },
      },
      nurul,
    ),
  ),
  'pick-rush-tote': told(
    pickSeat({
      step: 'bind-tote',
      slot: 12,
      orderNumber: 'SO-2611-08421',
      rush: true,
      mayShort: false,
      bound: 11,
      of: 12,
    }),
    {
      kind: 'accepted',
      said: { saved: 'rush-added', orderNumber: 'SO-2611-08421', lines: 2 },
      sound: 'rush',
    },
  ),
  'pick-rush': plain(
    pickSeat(
      { step: 'scan-location', itemProves: false },
      { ...kopiLine, rush: true, item: kicap, lot: null, expiresOn: null },
    ),
  ),
  'pick-offline': plain(offline(pickSeat(itemStep))),
  'pick-long': plain(pickSeat({ step: 'scan-item', taken: 12_000, needed: 99_999, mayKey: false }, longLine)),
  'pick-may-key': plain(pickSeat({ ...itemStep, mayKey: true })),
  'pick-quantity': over(pickSeat({ ...itemStep, mayKey: true }), 'quantity'),
  'pick-short': over(pickSeat(itemStep), 'short'),
  'pick-more': over(pickSeat(itemStep), 'more'),
  'type-code': over(pickSeat(itemStep), 'type-code'),
  help: { ...plain(pickSeat(itemStep)), helping: true },
  me: over(pickSeat(itemStep), 'me'),
  ...verifyScenes,
  ...serviceScenes,
  ...handlingScenes,
  'pin-question': asked(seatWith({ screen: 'sign-in', people }, null), { ask: 'pin', name: kokWai.name }),
  'new-pin': asked(seatWith({ screen: 'sign-in', people }, null), {
    ask: 'new-pin',
    name: kokWai.name,
    why: 'once',
  }),
  'change-pin': over(seatWith(home({}), kokWai), 'change-pin'),
  locked: plain({ ...packSeat({ step: 'scan-unit' }), lockedAt: inMinutes(-12) }),
  'locked-refused': told(
    { ...pickSeat(itemStep), lockedAt: inMinutes(-12) },
    refused({ refusal: 'seat-locked', by: nurul.name }),
  ),
  'hand-over': {
    ...over(seatWith(home({}), weiLing), 'hand-over'),
    answers: { manifests },
  },
  'hand-over-none': {
    ...over(seatWith(home({}), weiLing), 'hand-over'),
    answers: { manifests: { ...manifests, rows: [] } },
  },
  restore: { ...plain(seatWith({ screen: 'sign-in', people }, null)), answers: { rescueView: restore } },
  'restore-missing': {
    ...plain(seatWith({ screen: 'sign-in', people }, null)),
    answers: {
      rescueView: { ...restore, why: 'missing', lastWriteAt: null, problem: 'missing', copies: [] },
    },
  },
  'restore-newer': {
    ...plain(seatWith({ screen: 'sign-in', people }, null)),
    answers: {
      rescueView: { ...restore, why: 'newer', before: { version: '0.5.0', lost: 12 }, copies: [] },
    },
  },
  'restore-confirm': {
    ...plain(seatWith({ screen: 'sign-in', people }, null)),
    answers: {
      rescueView: {
        ...restore,
        step: {
          step: 'confirm',
          checked: {
            name: restore.copies[0]?.name ?? '',
            lastAt: '2026-11-22T06:32:09.000Z',
            events: 184_220,
            pending: 3,
            chainOk: true,
          },
        },
      } satisfies typeof restore,
    },
  },
}
