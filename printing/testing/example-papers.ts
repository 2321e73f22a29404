import type {
  ContentLabelFields,
  CustomsFields,
  DeliveryOrderFields,
  GiftCardFields,
  InvoiceFields,
  ManifestFields,
  PickListFields,
} from '#domain/paper-fields'
import { tea } from './example-label.ts'

const madeAtText = '2026-11-20 14:03'
const about = {
  orderNumber: tea.orderNumber,
  orderCode: 'PBOSO-2611-08417X',
  shipFrom: tea.shipFrom,
  madeAtText,
  marks: { codSen: null, currency: 'MYR', handling: [] },
  practice: null,
}

/** A delivery order of two cartons with a line short. */
export const teaDelivery: DeliveryOrderFields = {
  ...about,
  shipTo: tea.shipTo,
  courierName: tea.courierName,
  cartons: [
    { number: 1, trackingNumber: tea.trackingNumber, grossG: 3412 },
    { number: 2, trackingNumber: 'JT630002864933', grossG: 980 },
  ],
  rows: [
    {
      sku: 'TEA-EG-250',
      name: 'Earl Grey tea, loose leaf, 250 g tin',
      insteadOf: 'Ceylon tea 250 g',
      unitWord: 'tin',
      quantity: 2,
      orderedQuantity: 2,
    },
    {
      sku: 'CUP-GLS-02',
      name: '双层玻璃茶杯 350 ml',
      insteadOf: null,
      unitWord: 'set',
      quantity: 1,
      orderedQuantity: 3,
    },
    {
      sku: 'TEA-TN-100',
      name: 'தேயிலை தூள் 100 கிராம்',
      insteadOf: null,
      unitWord: 'pack',
      quantity: 1,
      orderedQuantity: 1,
    },
  ],
}

/** An invoice with prices, tax and transport. */
export const teaInvoice: InvoiceFields = {
  ...about,
  invoiceNumber: 'INV-2611-5521',
  issuedOn: '2026-11-20',
  billTo: { ...tea.shipTo, company: 'Aisyah Catering Sdn Bhd' },
  currency: 'MYR',
  rows: [
    {
      sku: 'TEA-EG-250',
      text: 'Earl Grey tea, loose leaf, 250 g tin',
      quantity: 2,
      unitSen: 4590,
      totalSen: 9180,
    },
    { sku: 'CUP-GLS-02', text: '双层玻璃茶杯 350 ml', quantity: 1, unitSen: 12_900, totalSen: 12_900 },
    { sku: null, text: 'Delivery, next day', quantity: 1, unitSen: 1200, totalSen: 1200 },
  ],
  sums: [
    { text: 'Net', amountSen: 23_280 },
    { text: 'SST 6 %', amountSen: 1397 },
    { text: 'Total', amountSen: 24_677 },
  ],
  hidePrices: false,
}

const unitsAt = (place: number): number => 1 + (place % 5)
const stop = (place: number, locationId: string, locationCode: string): PickListFields['rows'][number] => ({
  locationId,
  locationCode,
  sku: `TEA-${1000 + place}`,
  name:
    [
      'Earl Grey tea, loose leaf, 250 g tin',
      '双层玻璃茶杯 350 ml',
      'தேயிலை தூள் 100 கிராம்',
      'شاي أخضر 100 غرام',
    ][place % 4] ?? '',
  lot: place % 3 === 0 ? 'L2609A' : null,
  itemCode: `955512345${String(1000 + place)}`,
  quantity: unitsAt(place),
  slots: place % 2 === 0 ? [{ slot: 1, quantity: unitsAt(place) }] : [],
})

/** A walk of stops, codes made by `codeOf`. */
export const walkOf = (
  stops: number,
  codeOf: (kind: 'list' | 'location', name: string) => string,
): PickListFields => ({
  number: 'W12-03',
  listCode: codeOf('list', 'W12-03'),
  waveNumber: 'W12',
  methodText: 'cluster',
  zone: 'A',
  cutOffText: '2026-11-20 17:00',
  orderCount: 4,
  rows: Array.from({ length: stops }, (_, at) => {
    const name = `A-${String(1 + Math.floor(at / 3)).padStart(2, '0')}-${String(at + 10)}`
    return stop(at, name, codeOf('location', name))
  }),
  siteName: 'Teh Tarik Trading, Shah Alam',
  madeAtText,
  practice: null,
})

/** A day's cartons of a courier. */
export const manifestOf = (cartons: number): ManifestFields => ({
  number: 'JT 2026-11-20',
  courierName: 'J&T Express',
  siteName: 'Shah Alam',
  shipFrom: tea.shipFrom,
  dateText: '2026-11-20',
  madeAtText,
  rows: Array.from({ length: cartons }, (_, at) => ({
    orderNumber: `SO-2611-${String(8000 + at).padStart(5, '0')}`,
    trackingNumber: `JT63000286${String(4000 + at)}`,
    service: 'Next Day',
    addressee: ['Nurul Aisyah binti Rahman', '陈美玲', 'முத்து குமார்', 'محمد العربي'][at % 4] ?? '',
    town: ['Petaling Jaya', '新山', 'கிள்ளான்', 'الرياض'][at % 4] ?? '',
    postcode: '47300',
    grossG: 500 + at,
    codSen: at % 5 === 0 ? 12_990 : null,
  })),
  currency: 'MYR',
  practice: null,
})

/** A note in four scripts. */
export const teaGift: GiftCardFields = {
  orderCode: about.orderCode,
  toName: 'Nurul Aisyah',
  note: 'Selamat hari jadi! Happy birthday!\n生日快乐，天天开心\nபிறந்தநாள் வாழ்த்துக்கள்\nعيد ميلاد سعيد 2026',
  fromName: 'Teh Tarik Trading',
  sender: tea.shipFrom,
  practice: null,
}

/** A carton to Singapore. */
export const teaCustoms: CustomsFields = {
  form: 'CN22',
  orderNumber: tea.orderNumber,
  trackingNumber: 'RR123456785MY',
  shipFrom: tea.shipFrom,
  shipTo: { ...tea.shipTo, postcode: '238801', town: 'Singapore', state: '', country: 'SG' },
  reason: 'sale',
  comments: '',
  invoiceNumber: 'INV-2611-5521',
  rows: [
    {
      description: 'Black tea',
      quantity: 2,
      netG: 500,
      valueSen: 9180,
      hsCode: '090230',
      originCountry: 'MY',
    },
    {
      description: 'Glass cups',
      quantity: 1,
      netG: 700,
      valueSen: 12_900,
      hsCode: '701337',
      originCountry: 'CN',
    },
  ],
  netG: 1200,
  grossG: 1480,
  valueSen: 22_080,
  currency: 'MYR',
  postedOn: '2026-11-20',
  practice: null,
}

/** What lies in a carton. */
export const teaContents: ContentLabelFields = {
  orderNumber: tea.orderNumber,
  orderCode: about.orderCode,
  sscc: tea.sscc,
  titleText: 'CONTENTS',
  cartonText: '1 / 2',
  sumText: 'Units: 4  ·  3.412 kg',
  rows: teaDelivery.rows.map(({ sku, name, quantity }) => ({ sku, name, quantity })),
}
