import type { DevicesView, DeviceView, PrintJobRow } from '#contract/desk-views'
import { inMinutes } from './example-station.ts'

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
