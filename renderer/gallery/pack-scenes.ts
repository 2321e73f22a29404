import type { PackStepView, PaperView } from '#contract/pack-view'
import type { SeatView } from '#contract/seat-view'
import { manyLines, packAt, packSeat } from './example-pack.ts'
import { kicap, kokWai, kopi, kopiO, seatWith, weiLing } from './example-station.ts'
import { plain, type Scene } from './scene.ts'
import {
  accepted,
  asked,
  offline,
  onScale,
  over,
  overrideAsk,
  printerOut,
  refused,
  told,
  trouble,
} from './scene-parts.ts'

const unitStep: PackStepView = { step: 'scan-unit' }
const labelled = packSeat({ step: 'scan-label', trackingNumber: '630091284417', copies: 1, elsewhere: null })
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
/** The order on the bench, with the papers that can be made of it. */
const withPapers = (seat: SeatView, papers: PaperView[]): SeatView =>
  seat.screen.screen === 'pack' ? { ...seat, screen: { ...seat.screen, papers } } : seat

/** A bench at work, in every state of packing one order. */
export const packScenes: Record<string, Scene> = {
  'pack-help': { ...plain(packSeat(unitStep)), helping: true },
  'pack-choose-carton': plain(packSeat({ step: 'choose-carton' })),
  'pack-scan-unit': onScale(packSeat(unitStep), 3_412_000, true),
  'pack-refused': told(
    packSeat(unitStep),
    refused(
      { refusal: 'item-not-in-order', sku: kopiO.sku, belongsTo: 'SO-2611-08402' },
      { scanned: { item: kopiO, belongsAt: 'SO-2611-08402' }, needed: { item: kicap, at: null } },
    ),
  ),
  'pack-stray': told(
    seatWith({ ...packAt(unitStep), stray: kopiO.sku }, weiLing),
    refused({ refusal: 'item-not-in-order', sku: kopiO.sku, belongsTo: null }),
  ),
  'pack-over': told(packSeat(unitStep), refused({ refusal: 'over-pack', sku: kopi.sku, picked: 3, left: 0 })),
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
    seatWith(
      { ...packAt(unitStep), weight: { expectedG: null, toleranceG: null, storedG: null, gain: null } },
      weiLing,
    ),
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
  'pack-label-awaited': plain(
    packSeat({ step: 'label-awaited', wait: 'later', trouble: null, courierName: 'J&T Express' }),
  ),
  'pack-label-refused': plain(
    packSeat({
      step: 'label-awaited',
      wait: 'refused',
      trouble: { trouble: 'of-other', read: ['PL0000100001U', 'ROUTE KUL-14'] },
      courierName: 'J&T Express',
    }),
  ),
  'pack-label-unknown': plain(
    packSeat({
      step: 'label-unknown',
      jobId: 'j-1',
      printerName: 'printer 2',
      reason: null,
      trackingNumber: '630091284417',
    }),
  ),
  'pack-scan-label': plain(labelled),
  'pack-partial': plain(packSeat({ step: 'confirm-partial', left: 2, allowed: true })),
  'pack-partial-locked': plain(packSeat({ step: 'confirm-partial', left: 2, allowed: false })),
  'pack-override-badge': asked(packSeat(off), overrideAsk(null)),
  'pack-override-reason': asked(packSeat(off), overrideAsk(kokWai.name)),
  'pack-reprint': over(labelled, 'reprint'),
  'pack-paper-again': over(labelled, 'paper-again'),
  'pack-papers': over(
    withPapers(packSeat(unitStep), [
      { kind: 'packingSlip', copies: 2 },
      { kind: 'deliveryOrder', copies: 0 },
      { kind: 'invoiceCopy', copies: 0 },
      { kind: 'giftCard', copies: 1 },
      { kind: 'contentLabel', copies: 0 },
      { kind: 'customs', copies: 1 },
    ]),
    'papers',
  ),
  'pack-take-out': over(packSeat(unitStep), 'take-out'),
  'pack-cartons': over(packSeat(unitStep), 'cartons'),
  'pack-more': over(packSeat(unitStep), 'more'),
  'pack-more-label': over(labelled, 'more'),
  'pack-void': told(labelled, refused({ refusal: 'confirm-void', trackingNumber: '630091284417' })),
  'pack-offline': plain(offline(packSeat(unitStep))),
}
