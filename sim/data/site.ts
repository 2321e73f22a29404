import type { CartonType, Courier } from '#domain/order'
import type { WireMaster } from '#oms/wire-master'

/** The demo warehouse itself; the company prefix is invented. */
export const demoSite: WireMaster['site'] = {
  name: 'Gudang Kayu Ara',
  timeZone: 'Asia/Kuala_Lumpur',
  currency: 'MYR',
  gs1CompanyPrefix: '9559900',
  shipFrom: {
    name: 'Gudang Kayu Ara',
    lines: ['Lot 18, Jalan Perusahaan Contoh 3', 'Kawasan Perindustrian Contoh', '40460 Shah Alam, Selangor'],
    phone: '+60 3-5550 1180',
  },
  tolerancePercent: 3,
  toleranceLeastG: 30,
}

const cartonType = (
  cartonTypeId: string,
  name: string,
  inner: readonly [number, number, number],
  tareG: number,
  greatestGrossG: number,
): CartonType => ({
  cartonTypeId,
  name,
  innerLengthMm: inner[0],
  innerWidthMm: inner[1],
  innerHeightMm: inner[2],
  tareG,
  greatestGrossG,
})

/** The cartons on the bench shelf, small to large. */
export const demoCartonTypes: readonly CartonType[] = [
  cartonType('CT-1', 'XS mailer', [200, 140, 60], 45, 2_000),
  cartonType('CT-2', 'Flat', [330, 240, 60], 95, 4_000),
  cartonType('CT-3', 'S', [240, 180, 120], 120, 6_000),
  cartonType('CT-4', 'M', [320, 230, 160], 210, 10_000),
  cartonType('CT-5', 'Tall', [230, 230, 360], 260, 12_000),
  cartonType('CT-6', 'L', [420, 310, 220], 390, 18_000),
  cartonType('CT-7', 'XL', [530, 380, 300], 620, 25_000),
  cartonType('CT-8', 'XXL', [620, 440, 400], 980, 30_000),
]

/** Who collects, with the local time of the last hand-over. */
export const demoCouriers: readonly Courier[] = [
  { courierId: 'POSLAJU', name: 'Pos Laju', services: ['Next Day', 'Standard'], cutOffLocal: '15:30' },
  { courierId: 'GDEX', name: 'GDex', services: ['Domestic', 'Economy'], cutOffLocal: '16:30' },
  { courierId: 'JT', name: 'J&T Express', services: ['EZ', 'Fresh'], cutOffLocal: '18:00' },
  { courierId: 'NINJA', name: 'Ninja Van', services: ['Standard', 'Express'], cutOffLocal: '19:15' },
]

/** T-0001 … T-0060. */
export const demoTotes: readonly string[] = Array.from(
  { length: 60 },
  (_, index) => `T-${String(index + 1).padStart(4, '0')}`,
)

/** KV-01 … KV-24: the rack where the parts of one order come together. */
export const demoConsolidationPlaces: readonly string[] = Array.from(
  { length: 24 },
  (_, index) => `KV-${String(index + 1).padStart(2, '0')}`,
)

/** One put wall of forty cubbies. */
export const demoWalls: readonly { wallId: string; cubbies: number }[] = [{ wallId: 'W1', cubbies: 40 }]

/** Six trolleys of twelve places. */
export const demoCarts: readonly { cartId: string; slots: number }[] = Array.from(
  { length: 6 },
  (_, index) => ({
    cartId: `C-${String(index + 1).padStart(2, '0')}`,
    slots: 12,
  }),
)
