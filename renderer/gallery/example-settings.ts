import type { SettingsView } from '#contract/desk-views'
import { usualScale } from '#contract/devices'
import { usualConnection } from '#contract/oms-connection'
import { usualPlan } from '#domain/document'
import { asDelivered } from '#domain/label-printer'
import { firstSerial } from '../desk/serial-fields.tsx'
import { devices } from './example-devices.ts'

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
      workKinds: ['kitting', 'check', 'relabelling'],
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
  shifts: [
    { name: 'Pagi', startsAt: '07:00' },
    { name: 'Petang', startsAt: '15:00' },
    { name: 'Malam', startsAt: '23:00' },
  ],
  picking: {
    locationFirst: true,
    zeroCheck: true,
    keyQuantity: false,
    keyWeight: false,
    weightCodes: ['21IIIIIWWWWWC'],
  },
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
      transport: { ...firstSerial, path: '/dev/ttyACM0' },
    },
    {
      kind: 'scale',
      deviceId: 'scale-1',
      name: 'Scale',
      ...usualScale,
      transport: firstSerial,
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
