import type { CommandAnswer } from '#contract/commands'
import type {
  DevicesView,
  DeviceView,
  MessageDetail,
  MessageRow,
  MessagesView,
  OrderLookup,
  PrintJobRow,
  SettingsView,
} from '#contract/desk-views'
import { usualScale } from '#contract/devices'
import { usualConnection } from '#contract/oms-connection'
import { usualPlan } from '#domain/document'
import { asDelivered } from '#domain/label-printer'
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
}

const device = (
  deviceId: string,
  kind: DeviceView['kind'],
  name: string,
  connection: string,
  more: Partial<DeviceView> = {},
): DeviceView => ({
  deviceId,
  kind,
  name,
  connection,
  condition: 'ready',
  reason: null,
  detail: null,
  since: inMinutes(-90),
  lastScan: null,
  lastWeight: null,
  lastJobs: [],
  waitingJobs: 0,
  raw: [],
  search: null,
  test: null,
  ...more,
})
const hex = (text: string): string =>
  [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(2, '0')).join('')

/** Bench 4: all well but the label printer. */
export const devices: DevicesView = {
  stationName: 'Bench 4',
  hostAlive: true,
  benchOpen: false,
  devices: [
    device('scanner-1', 'scanner', 'Scanner left', '/dev/ttyACM0, 9600', {
      lastScan: {
        text: '9556012304417',
        aim: ']E0',
        at: new Date(Date.parse(inMinutes(0)) - 4000).toISOString(),
      },
    }),
    device('scanner-2', 'scanner', 'Scanner right, ring', '/dev/ttyACM1, 9600', {
      lastScan: { text: 'T-0457', aim: ']C0', at: new Date(Date.parse(inMinutes(0)) - 12_000).toISOString() },
    }),
    device('scale-1', 'scale', 'Scale', 'MT-SICS, /dev/ttyUSB0', {
      lastWeight: {
        deviceId: 'scale-1',
        weightMg: 3_412_000,
        text: '3.412',
        unit: 'kg',
        stable: true,
        load: null,
        problem: null,
        at: inMinutes(0),
      },
      raw: Array.from({ length: 12 }, (_, place) => ({
        direction: place % 2 === 0 ? 'out' : 'in',
        bytesHex: hex(place % 2 === 0 ? 'SI\r\n' : 'S S      3.412 kg\r\n'),
        at: inMinutes(-place / 30),
      })),
    }),
    device('label-2', 'label-printer', 'Label printer 2', '192.168.4.52:9100', {
      condition: 'attention',
      reason: 'paper-out',
      detail: 'media out',
      waitingJobs: 2,
      since: inMinutes(-0.8),
      lastJobs: [
        { jobId: 'j-1', state: 'queued', about: 'SO-2611-08417', at: inMinutes(-0.8) },
        { jobId: 'j-2', state: 'queued', about: 'SO-2611-08402', at: inMinutes(-2.2) },
      ],
    }),
    device('papers', 'document-printer', 'Papers, A4', 'CUPS, HL-L5100', {
      lastJobs: [{ jobId: 'j-9', state: 'sent', about: 'SO-2611-08401', at: inMinutes(-3) }],
    }),
    device('scale-2', 'scale', 'Scale, small', '/dev/ttyUSB1', {
      condition: 'missing',
      reason: 'unplugged',
      since: inMinutes(-192),
    }),
  ],
}

const job = (
  jobId: string,
  about: string,
  kind: PrintJobRow['kind'],
  state: PrintJobRow['state'],
  minutes: number,
  why: Pick<PrintJobRow, 'reason' | 'detail'> = { reason: null, detail: null },
): PrintJobRow => ({
  jobId,
  about,
  kind,
  state,
  printerName: kind === 'packingSlip' ? 'Papers, A4' : 'Label printer 2',
  ...why,
  copy: 1,
  at: inMinutes(minutes),
  otherPrinters:
    kind === 'shippingLabel' && state !== 'printed'
      ? [{ deviceId: 'labels-1', name: 'Label printer 1' }]
      : [],
})
export const printJobs: PrintJobRow[] = [
  job('j-1', 'SO-2611-08417', 'shippingLabel', 'queued', -0.8, { reason: 'paper-out', detail: null }),
  job('j-2', 'SO-2611-08402', 'shippingLabel', 'unknown', -2.2),
  job('j-3', 'SO-2611-08401', 'shippingLabel', 'printed', -3),
  job('j-4', 'SO-2611-08401', 'packingSlip', 'sent', -3),
  job('j-7', 'SO-2611-08399', 'packingSlip', 'unknown', -12, {
    reason: 'queue-stopped',
    detail: 'The lid is broken (office-7 was taken out of CUPS half-way)',
  }),
  job('j-5', 'test', 'test', 'failed', -40),
  job('j-6', 'SO-2611-08377', 'shippingLabel', 'cancelled', -52),
]

/** What couriers are handed today. */
export const manifests: CommandAnswer<'manifests'> = {
  day: '2026-11-20',
  rows: [
    { courierId: 'jnt', courierName: 'J&T Express', cartons: 214 },
    { courierId: 'poslaju', courierName: 'Pos Laju', cartons: 96 },
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

/** The settings of bench 4. */
export const settings: SettingsView = {
  station: { stationId: 'BENCH-4', name: 'Bench 4' },
  site: { name: 'Shah Alam · Hall 2', timeZone: 'Asia/Kuala_Lumpur', currency: 'MYR' },
  oms: {
    mark: '',
    name: 'OMS',
    baseUrl: 'https://oms.example.my/api',
    hasToken: true,
    tokenLost: false,
    seals: true,
    pollS: 10,
    hasHookSecret: false,
    connection: usualConnection,
  },
  otherSources: [],
  webhook: null,
  packing: {
    tolerancePercent: 2,
    toleranceLeastG: 50,
    confirmAt: 'close',
    rules: {
      verification: [
        { about: 'bench', stationId: 'BENCH-3', policy: 'scanOneKeyQuantity' },
        { about: 'item', sku: 'KTK-31-30', policy: 'trustPick' },
        { about: 'orderValue', fromSen: 50_000, currency: 'MYR', policy: 'recount' },
      ],
      recountTries: 3,
      gain: { policy: 'check', waitMs: 6_000, accept: 'supervisor' },
      useMeasured: true,
    },
    weights: [
      {
        sku: 'KTK-31-30',
        name: 'Kopi Tumbuk Kampung 3-in-1, 30 sachets',
        masterMg: 540_000,
        weightMg: 612_400,
        spreadMg: 2_100,
        count: 17,
        decision: null,
      },
    ],
    people: [
      { personId: 'p-5', name: 'Wei Ling' },
      { personId: 'p-3', name: 'Kok Wai' },
    ],
  },
  sound: { profile: 'normal', gainPercent: 70, pitchSteps: 0 },
  seats: { people: 'auto', idleMin: 5 },
  services: { ask: 'doubt', who: 'packer', dearerSen: 200, overSen: 300 },
  waves: { rushFrom: 80 },
  picking: { locationFirst: true, zeroCheck: true, keyQuantity: false },
  documents: usualPlan,
  devices: devices.devices.map(({ deviceId, kind, name, connection }) => ({
    deviceId,
    kind,
    name,
    connection,
  })),
  couriers: [
    { courierId: 'jnt', name: 'J&T Express' },
    { courierId: 'poslaju', name: 'Pos Laju' },
  ],
  deviceConfigs: [
    {
      kind: 'scanner',
      deviceId: 'scanner-1',
      name: 'Scanner left',
      seat: 'a',
      framing: 'auto',
      transport: {
        kind: 'serial',
        usb: null,
        path: '/dev/ttyACM0',
        baudRate: 9600,
        dataBits: 8,
        parity: 'none',
        stopBits: 1,
      },
    },
    {
      kind: 'scale',
      deviceId: 'scale-1',
      name: 'Scale',
      ...usualScale,
      transport: {
        kind: 'serial',
        usb: null,
        path: '/dev/ttyUSB0',
        baudRate: 9600,
        dataBits: 8,
        parity: 'none',
        stopBits: 1,
      },
    },
    {
      kind: 'label-printer',
      deviceId: 'label-2',
      name: 'Label printer 2',
      ...asDelivered('zebra-zd421'),
      transport: { kind: 'tcp', host: '192.168.4.52', port: 9100 },
    },
    {
      kind: 'document-printer',
      deviceId: 'papers',
      name: 'Papers, A4',
      transport: { kind: 'cups', queue: 'HL-L5100', server: null, media: 'A4' },
    },
  ],
  program: {
    version: '0.1.0',
    electron: '45.4.1',
    database: '/var/lib/packbench/station.sqlite',
    schemaVersion: 4,
    events: 48_187,
    chainOk: true,
  },
}
