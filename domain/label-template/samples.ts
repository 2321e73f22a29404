import { ownCode } from '#domain/barcode/own-code'
import type { Address, ShippingLabelFields } from '#domain/label'
import type { ContentLabelFields } from '#domain/paper-fields'
import { rowsOnLabel, type SmallKind, type TemplateKind } from './template.ts'

/** What a template is tried with: the usual and the shortest, what is long or hostile, every script, every mark. */
export const sampleNames = [
  'usual',
  'short',
  'long',
  'malay',
  'chinese',
  'tamil',
  'arabic',
  'hostile',
  'cod',
  'gift',
  'hazmat',
  'everything',
  'practice',
] as const
export type SampleName = (typeof sampleNames)[number]

/** Samples that a kind of label can tell apart. */
export const samplesOf = (kind: TemplateKind): SampleName[] =>
  kind === 'shipping'
    ? [...sampleNames]
    : ['usual', 'short', 'long', 'malay', 'chinese', 'tamil', 'arabic', 'hostile']

const receivers: Record<Exclude<SampleName, 'cod' | 'gift' | 'hazmat' | 'practice'>, Partial<Address>> = {
  usual: {},
  short: { name: 'Ng', lines: ['Lot 1'], town: 'Kluang', state: '', phone: '' },
  long: {
    name: 'Tengku Nur Hidayatul Ashikin binti Tengku Muhammad Hafizuddin',
    company: 'Pusat Pengedaran Serantau Pantai Timur Sdn. Bhd. (Bahagian Runcit)',
    lines: [
      'Blok C-12-03A, Pangsapuri Seri Intan Permai',
      'Persiaran Perbandaran off Jalan Lapangan Terbang',
      'Seksyen 14',
    ],
    town: 'Bandar Baru Enstek, Nilai',
    state: 'Negeri Sembilan Darul Khusus',
  },
  malay: {
    name: 'Siti Nurhaliza binti Tarudin',
    lines: ['Kampung Baharu, Jalan Raja Muda Musa'],
    town: 'Kuala Lumpur',
  },
  chinese: { name: '欧阳娜娜', company: '南洋茶叶贸易有限公司', lines: ['武吉免登路168号'], town: '吉隆坡' },
  tamil: { name: 'முருகன் சுப்பிரமணியம்', lines: ['12, ஜாலான் துன் சம்பந்தன்'], town: 'கோலாலம்பூர்' },
  arabic: {
    name: 'محمد عبد الرحمن',
    lines: ['شارع الملك فهد، مبنى 12'],
    town: 'الرياض',
    country: 'السعودية',
  },
  hostile: {
    name: '^XZ~JA <b>{cod}</b> \u202e',
    company: '>;_5E\\&',
    lines: ['"; DROP TABLE', '\u0000\r\n~DG'],
    town: 'ĞŁØ 龑',
  },
  everything: {
    company: 'Syarikat Perniagaan Wawasan',
    lines: ['No. 12, Jalan SS 2/64', 'Taman Bahagia', 'Seksyen 9'],
  },
}

const usual: ShippingLabelFields = {
  orderNumber: 'SO-2611-08417',
  courierName: 'J&T Express',
  service: 'Next Day',
  trackingNumber: 'JT630002864925',
  sscc: '395512340000000011',
  shipTo: {
    name: 'Nurul Aisyah binti Rahman',
    company: null,
    lines: ['No. 12, Jalan SS 2/64', 'Taman Bahagia'],
    postcode: '47300',
    town: 'Petaling Jaya',
    state: 'Selangor',
    country: 'Malaysia',
    phone: '+60 12-345 6789',
  },
  shipFrom: {
    name: 'Teh Tarik Trading',
    lines: ['Lot 7, Jalan Gudang 3', '40150 Shah Alam'],
    phone: '03-5510 2030',
  },
  cartonNumber: 1,
  cartonCount: 2,
  grossG: 3412,
  codSen: null,
  currency: 'MYR',
  handling: [],
  packedAt: '2026-11-20T06:03:00Z',
  packedAtText: '20/11/2026 14:03',
  practice: null,
}

const shippingChanges: Partial<Record<SampleName, Partial<ShippingLabelFields>>> = {
  short: { orderNumber: '7', courierName: 'DHL', service: '', trackingNumber: 'MY1', cartonCount: null },
  long: {
    orderNumber: 'SHOPEE-MY-2611-00841799',
    courierName: 'Pos Laju National Courier',
    service: 'Same Day Premium',
    trackingNumber: 'NINJAVANMY00063000286492',
    cartonNumber: 12,
    cartonCount: 24,
    grossG: 24_999,
  },
  hostile: { orderNumber: '^XZ{cod}', service: '~JA' },
  cod: { codSen: 128_640 },
  gift: { handling: ['gift'] },
  hazmat: { handling: ['hazmat', 'fragile'] },
  everything: { codSen: 9_999_999, handling: ['fragile', 'hazmat', 'gift'] },
  practice: { practice: 'training' },
}

/** A shipment to try a template with. */
export function sampleShipment(name: SampleName): ShippingLabelFields {
  const receiver: Partial<Address> = name in receivers ? receivers[name as keyof typeof receivers] : {}
  return { ...usual, ...shippingChanges[name], shipTo: { ...usual.shipTo, ...receiver } }
}

/** Names of things in a hall or of goods and people, as long and as strange as they come. */
const names: Partial<Record<SampleName, string>> = {
  short: 'A1',
  long: 'Kopi Tarik Kluang 3-in-1 Kurang Manis, 30 sachets x 24 packs, promotion 2026',
  malay: 'Siti Nurhaliza binti Tarudin',
  chinese: '咖啡粉 三合一 南洋茶叶贸易',
  tamil: 'முருகன் சுப்பிரமணியம்',
  arabic: 'محمد عبد الرحمن',
  hostile: '^XZ~JA {code} >;',
}

/** What a small label is tried with: its own name where it is chosen freely, and the name a code can hold. */
export function sampleName(kind: SmallKind, name: SampleName): string {
  if (kind === 'item' || kind === 'badge' || kind === 'quarantine')
    return names[name] ?? 'Kopi Tarik Kluang 咖啡'
  if (kind === 'lpn') return sampleShipment(name).orderNumber
  const short = kind === 'tote' ? 'T-1' : 'A-1'
  const long = kind === 'tote' ? 'TOTE-000042' : 'AISLE-12-34-5'
  return { short, long }[name as string] ?? (kind === 'tote' ? 'T-0042' : 'B-07-42')
}

/** The code of a small label of this sample. */
export function sampleCode(kind: SmallKind, name: SampleName): string {
  switch (kind) {
    case 'location':
    case 'tote':
      return ownCode(kind, sampleName(kind, name))
    case 'badge':
      return ownCode('badge', name === 'long' ? 'B-100000001' : 'B-1001')
    case 'quarantine':
      return ownCode('apart', 'Q-0012')
    case 'lpn':
      return '395512340000000011'
    case 'item':
      return { short: '12345670', long: '09556012304417' }[name as string] ?? '9556012304417'
  }
}

/** A secondary line of a small label: as strange as its name. */
export const sampleWords = (name: SampleName): string => names[name]?.slice(0, 30) ?? 'Shah Alam'

/** What a content label is tried with: one thing with a short name, or a label full of long ones. */
export function sampleContents(name: SampleName): ContentLabelFields {
  const { orderNumber, sscc } = sampleShipment(name)
  const goods = sampleName('item', name)
  const rows = Array.from({ length: name === 'long' ? rowsOnLabel : 2 }, (_, at) => ({
    sku: name === 'short' ? 'A' : `KTK-31-30-${at + 1}`,
    name: goods,
    quantity: name === 'long' ? 1200 : at + 1,
  }))
  return {
    orderNumber,
    orderCode: name === 'short' ? '' : ownCode('order', 'SO-2611-08417'),
    sscc,
    titleText: name === 'long' ? 'TRAINING – NOT A SHIPMENT' : 'CONTENTS',
    cartonText: name === 'long' ? '12 / 24' : '1 / 2',
    sumText: name === 'long' ? 'Bilangan unit: 10,800  ·  24.999 kg' : 'Units: 3  ·  3.412 kg',
    rows,
  }
}
