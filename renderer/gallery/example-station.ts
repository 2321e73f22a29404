import type { ItemView } from '#contract/item-view'
import type { DeviceGlyphView, PersonView, ScreenView, SeatView } from '#contract/seat-view'

/** The instant at which every example happens: 14:32 in Shah Alam. */
export const noon = Date.parse('2026-11-22T06:32:00Z')

/** An instant so many minutes after that one. */
export const inMinutes = (minutes: number): string => new Date(noon + minutes * 60_000).toISOString()

const item = (
  sku: string,
  name: string,
  unitWord: string,
  gtin: string | null,
  picture: ItemView['picture'],
): ItemView => ({
  sku,
  name,
  unitWord,
  gtin,
  picture,
  fragile: false,
  hazmat: null,
  handling: null,
})

export const kopi = item('KTK-31-30', 'Kopi Tarik Kluang 3-in-1, 30 sachets', 'pack', '9556012304417', {
  shape: 'pouch',
  main: '#7A3B1E',
  accent: '#F2B233',
  mark: '30 × 25 g',
})
export const kopiO = item('KOK-20', 'Kopi O Kluang, 20 sachets', 'pack', '9556012304523', {
  shape: 'pouch',
  main: '#3A2A20',
  accent: '#E0483B',
  mark: '20 × 25 g',
})
export const kicap = {
  ...item('KMC-640', 'Kicap Manis Cap Kelapa, 640 ml', 'bottle', '9556781000123', {
    shape: 'bottle',
    main: '#3A1F14',
    accent: '#0E6E78',
    mark: 'KELAPA',
  }),
  fragile: true,
}
export const sambal = item('SHP-180', 'Sambal Hitam Pahang, 180 g', 'jar', '9555222100019', {
  shape: 'jar',
  main: '#8E1B16',
  accent: '#C99A2E',
  mark: 'PAHANG',
})
export const maruku = item(
  'MIM-500',
  'Maruku Ikan Muar, hadiah perayaan / 节庆礼盒装 500 g',
  'box',
  '9557777000505',
  { shape: 'carton', main: '#B1571C', accent: '#FFD54F', mark: 'MUAR' },
)
export const long = item(
  'TPU-0042',
  'Set Pinggan Mangkuk Tembikar Buatan Tangan Sarawak, 24 keping, glasir biru laut',
  'set',
  '9550000000420',
  { shape: 'flat', main: '#1F4FA3', accent: '#90CAF9', mark: '砂拉越' },
)

/** One item in each of the ten shapes. */
export const shapes: ItemView[] = [
  kopi,
  kicap,
  sambal,
  maruku,
  item('SDN-155', 'Sardin Ayam Laut, 155 g', 'tin', '9556000155001', {
    shape: 'can',
    main: '#B3261E',
    accent: '#FFD54F',
    mark: 'LAUT',
  }),
  item('UGT-100', 'Ubat Gigi Daun, 100 g', 'tube', '9556000100002', {
    shape: 'tube',
    main: '#2E7D32',
    accent: '#C5E1A5',
    mark: 'DAUN',
  }),
  item('KRP-250', 'Keropok Lekor Losong, 250 g', 'bag', '9556000250003', {
    shape: 'bag',
    main: '#E2A21B',
    accent: '#B3261E',
    mark: 'LOSONG',
  }),
  item('KUN-025', 'Serbuk Kunyit, 25 g', 'sachet', '9556000025004', {
    shape: 'sachet',
    main: '#F4EBD9',
    accent: '#E2A21B',
    mark: '黄姜',
  }),
  item('JAM-001', 'Meter Tekanan Darah BP-2', 'piece', '9556000001005', {
    shape: 'device',
    main: '#37474F',
    accent: '#B2DFDB',
    mark: 'BP-2',
  }),
  long,
]

export const nurul: PersonView = {
  personId: 'P-0007',
  name: 'Nurul Aisyah binti Rahman',
  roles: ['picker'],
  language: 'en',
  theme: 'light',
}
export const weiLing: PersonView = {
  personId: 'P-0011',
  name: 'Tan Wei Ling 陈慧玲',
  roles: ['packer'],
  language: 'en',
  theme: 'light',
}
export const kokWai: PersonView = {
  personId: 'P-0002',
  name: 'Lim Kok Wai',
  roles: ['supervisor', 'admin'],
  language: 'en',
  theme: 'light',
}

const device = (deviceId: string, kind: DeviceGlyphView['kind'], name: string): DeviceGlyphView => ({
  deviceId,
  kind,
  name,
  condition: 'ready',
  reason: null,
  fewLabels: null,
})
export const scanner = device('scanner-1', 'scanner', 'Scanner left')
const ring = device('scanner-2', 'scanner', 'Scanner right, ring')
export const scale = device('scale-1', 'scale', 'Scale')
export const printer = device('label-2', 'label-printer', 'printer 2')

const silentVoice = {
  on: false,
  ratePercent: 100,
  volumePercent: 100,
  speaks: false,
  takenBy: null,
  hears: false,
}

/** A seat of the bench with everything well. */
export function seatWith(screen: ScreenView, person: PersonView | null, name = 'Bench 4'): SeatView {
  const cart = screen.screen === 'pick' || person === nurul
  return {
    seat: 'a',
    station: {
      stationId: 'BENCH-4',
      name,
      siteName: 'Shah Alam · Hall 2',
      mode: 'live',
      liveWaiting: 0,
      timeZone: 'Asia/Kuala_Lumpur',
      currency: 'MYR',
      sound: { profile: 'normal', gainPercent: 70, pitchSteps: 0 },
      twoPeople: false,
      reasons: [],
    },
    person,
    lockedAt: null,
    question: null,
    voice: person === null ? null : silentVoice,
    devices: cart ? [scanner, printer] : [scanner, ring, scale, printer],
    scale: cart ? null : { deviceId: scale.deviceId, orders: { zero: true, tare: true }, underWay: null },
    oms: {
      state: 'upToDate',
      lastPullAt: inMinutes(0),
      awaySince: null,
      sourceName: null,
      pending: 0,
      parked: 0,
      quarantined: 0,
      problem: null,
    },
    cutOffs: [
      { courierId: 'jnt', courierName: 'J&T Express', cutOffAt: inMinutes(58.5), toDo: 112 },
      { courierId: 'poslaju', courierName: 'Pos Laju', cutOffAt: inMinutes(118.5), toDo: 486 },
      { courierId: 'ninja', courierName: 'Ninja Van', cutOffAt: inMinutes(208.5), toDo: 482 },
      { courierId: 'dhl', courierName: 'DHL eCommerce', cutOffAt: inMinutes(283.5), toDo: 230 },
    ],
    screen,
    revision: 1,
  }
}

export const longName = 'Tengku Nur Hidayatul Ashikin binti Tengku Muhammad Hafizuddin 慕容雪莲'
export const longSite = 'Pusat Pengedaran Serantau Pantai Timur, Gong Badak · Dewan 12'

/** The same seat with names as long as they come. */
export const longest = (seat: SeatView): SeatView => ({
  ...seat,
  person: seat.person === null ? null : { ...seat.person, name: longName },
  station: { ...seat.station, name: 'Meja pembungkusan barang mudah pecah 12', siteName: longSite },
})
