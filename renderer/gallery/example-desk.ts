import type { CommandAnswer } from '#contract/commands'
import type { MessageDetail, MessageRow, MessagesView, OrderLookup } from '#contract/desk-views'
import { inMinutes } from './example-station.ts'

const message = (
  seq: number,
  kind: MessageRow['kind'],
  about: string,
  state: MessageRow['state'],
  tries: number,
  minutes: number,
  reason: string | null = null,
): MessageRow => ({
  messageId: `m-48${seq}`,
  sourceName: 'OMS',
  seq,
  kind,
  about,
  state,
  tries,
  savedAt: inMinutes(minutes),
  reason,
})

export const messageRows: MessageRow[] = [
  message(187, 'shipmentConfirmation', 'SO-2611-08290', 'parked', 1, -25.2, 'address version 3, OMS has 4'),
  message(190, 'cancelConfirmation', 'SO-2611-08290', 'behind', 0, -24.7, 'waits for m-48187'),
  message(208, 'shipmentConfirmation', 'SO-2611-08366', 'pending', 0, -0.1),
  message(207, 'shipmentConfirmation', 'SO-2611-08401', 'pending', 0, -0.9),
  message(206, 'progress', 'SO-2611-08417', 'pending', 0, -1.3),
  message(205, 'stockMovement', 'B-07-42', 'pending', 0, -1.3),
  message(204, 'shipmentConfirmation', 'SO-2611-08398', 'pending', 0, -2.8),
  message(203, 'shipmentConfirmation', 'SO-2611-08377', 'pending', 3, -7.5),
  message(201, 'shipmentConfirmation', 'SO-2611-08352', 'pending', 4, -13),
  message(186, 'shipmentConfirmation', 'SO-2611-08288', 'done', 1, -25.8),
  message(185, 'progress', 'CL-2039', 'done', 1, -26.2),
  message(184, 'shipmentConfirmation', 'SO-2611-08271', 'done', 1, -27),
  message(183, 'stockMovement', 'C-11-20', 'resolved', 2, -27.6),
]

const oms = {
  state: 'away' as const,
  lastPullAt: inMinutes(-25),
  awaySince: inMinutes(-25),
  sourceName: null,
  pending: 10,
  parked: 1,
  quarantined: 2,
  problem: 'timeout',
}

/** The OMS has been silent for 25 minutes, and one message was refused before. */
export const messages: MessagesView = {
  oms,
  webhookProblem: null,
  sources: [
    {
      mark: '',
      name: 'OMS',
      state: 'away',
      lastPullAt: inMinutes(-25),
      line: {
        requests: 4,
        perMinute: 120,
        quietUntil: null,
        oldestAt: inMinutes(-13),
        clockAheadMs: -11 * 60_000,
        trouble: {
          kind: 'away',
          detail: 'fetch failed: connect ETIMEDOUT 10.20.0.8:443',
          at: inMinutes(-0.2),
        },
      },
    },
  ],
  rows: messageRows,
  incoming: [
    {
      quarantineId: 'q-1',
      sourceName: 'OMS',
      canRetry: true,
      source: 'order SO-2611-08555',
      reason: 'lines.0.quantity: must be at least 1',
      raw: '{\n  "number": "SO-2611-08555",\n  "lines": [{ "sku": "KTK-31-30", "quantity": 0 }]\n}',
      at: inMinutes(-48),
    },
    {
      quarantineId: 'q-2',
      sourceName: 'OMS',
      canRetry: false,
      source: 'order SO-2611-08561',
      reason: 'shipTo.postcode: is missing',
      raw: '{ "number": "SO-2611-08561" }',
      at: inMinutes(-31),
    },
  ],
}

/** The refused message closely: the address changed while the carton was packed. */
export const messageDetail: MessageDetail = {
  ...message(
    187,
    'shipmentConfirmation',
    'SO-2611-08290',
    'parked',
    1,
    -25.2,
    'address version 3, OMS has 4',
  ),
  body: '{"orderRef":"o-8290","version":3,"cartons":[{"trackingNumber":"630091284290","weightG":1204}]}',
  answer: '{"error":"conflict","version":4}',
  calls: [
    {
      at: '2026-11-22T03:04:05.120Z',
      asked: 'POST https://oms.example/v1/confirmations',
      sent: { authorization: '•••', 'content-type': 'application/json', 'idempotency-key': 'm-187' },
      answer: 409,
      got: { 'content-type': 'application/problem+json', 'x-request-id': '7f3a-19c2' },
      tookMs: 132,
    },
  ],
  nextTryAt: null,
  behind: 1,
  reference: null,
  resolvedBy: null,
  resolvedReason: null,
  differences: [
    { field: 'name', ours: 'Siti Hajar binti Othman', theirs: 'Siti Hajar binti Othman' },
    { field: 'street', ours: 'Lot 12, Jalan Pengkalan Chepa', theirs: '88-3, Jalan Sultan Yahya Petra' },
    { field: 'town', ours: '16100 Kota Bharu', theirs: '15200 Kota Bharu' },
  ],
  correctable: [{ path: 'cartons.0.service', field: 'service', of: { carton: 1 }, value: 'EZ' }],
  mayBeTaken: false,
  corrections: [],
}

/** What couriers are handed today. */
export const manifests: CommandAnswer<'manifests'> = {
  day: '2026-11-20',
  rows: [
    { courierId: 'jnt', courierName: 'J&T Express', cartons: 214, fresh: 31 },
    { courierId: 'poslaju', courierName: 'Pos Laju', cartons: 96, fresh: 96 },
    { courierId: 'gdex', courierName: 'GDEX', cartons: 40, fresh: 0 },
    { courierId: 'dhl', courierName: 'DHL eCommerce', cartons: 7, fresh: 7 },
  ],
}

/** What is known of one order. */
export const lookup: OrderLookup = {
  orderRef: 'o-8417',
  number: 'SO-2611-08417',
  sourceName: 'OMS',
  alike: [],
  status: 'packing',
  floorStage: 'labelled',
  hold: null,
  cancelledAt: null,
  waveNumber: 'W-0318',
  courierName: 'J&T Express',
  cutOffAt: inMinutes(58.5),
  addressee: 'Siti Hajar binti Othman',
  heldBy: 'Bench 2',
  timeline: [
    { at: inMinutes(-74), what: 'order-taken', status: null, who: null },
    { at: inMinutes(-70), what: 'wave-released', status: null, who: 'Lim Kok Wai' },
    { at: inMinutes(-42), what: 'list-claimed', status: null, who: 'Nurul Aisyah binti Rahman' },
    { at: inMinutes(-31), what: 'line-shorted', status: null, who: 'Nurul Aisyah binti Rahman' },
    { at: inMinutes(-8), what: 'order-opened', status: null, who: 'Tan Wei Ling 陈慧玲' },
    { at: inMinutes(-2), what: 'label-made', status: null, who: 'Tan Wei Ling 陈慧玲' },
  ],
  cartons: [{ trackingNumber: '630091284417', sscc: '095560120000001234', weightG: 4708, state: 'labelled' }],
}
