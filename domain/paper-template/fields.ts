import type { PaperKind } from './template.ts'

/** What every paper of an order can say, with an example. */
const ofOrder = {
  orderNumber: 'SO-2611-08417',
  orderCode: 'PBOSO-2611-08417X',
  madeAt: '2026-11-20 14:03',
  senderName: 'Teh Tarik Trading',
  receiverName: 'Nurul Aisyah binti Rahman',
  receiverCompany: 'Aisyah Catering Sdn Bhd',
  receiverPostcode: '47300',
  receiverTown: 'Petaling Jaya',
  receiverState: 'Selangor',
  receiverCountry: 'Malaysia',
  receiverScript: 'latin',
  cod: 'RM 1,286.40',
  gift: 'GIFT',
  hazmat: 'HAZMAT',
  fragile: 'FRAGILE',
} as const

const sent = { courier: 'J&T Express', weight: '3.412 kg' } as const

/** Everything a paper of each kind can say beside its lists, with an example. */
export const paperFields = {
  packingSlip: {
    ...ofOrder,
    ...sent,
    trackingNumber: 'JT630002864925',
    carton: '1 / 2',
    packedBy: 'Siti',
    giftNote: 'Happy birthday!',
    units: '4',
  },
  deliveryOrder: {
    ...ofOrder,
    ...sent,
    cartons: '2',
    units: '4',
    laterNote: 'Not in this delivery: 2 units',
  },
  invoiceCopy: {
    ...ofOrder,
    invoiceNumber: 'INV-2611-5521',
    issuedOn: '2026-11-20',
    priceNote: 'Prices are left out because the order asks for it.',
  },
  giftCard: {
    orderCode: ofOrder.orderCode,
    toLine: 'To Nurul Aisyah',
    toName: 'Nurul Aisyah',
    note: 'Happy birthday!',
    fromName: 'Teh Tarik Trading',
  },
  pickList: {
    number: 'W12-03',
    listCode: 'PBPW12-03K',
    wave: 'W12',
    method: 'Cluster',
    zone: 'A',
    cutOff: '2026-11-20 17:00',
    orders: '4',
    units: '24',
    madeAt: ofOrder.madeAt,
    senderName: 'Shah Alam',
  },
  manifest: {
    number: 'JT 2026-11-20',
    courier: sent.courier,
    date: '2026-11-20',
    cartons: '16',
    weight: '8.120 kg',
    cash: 'RM 519.60',
    madeAt: ofOrder.madeAt,
    senderName: ofOrder.senderName,
  },
} as const satisfies Record<PaperKind, Record<string, string>>

type FieldsOf<Kind extends PaperKind> = keyof (typeof paperFields)[Kind]
/** A field of some paper. */
export type PaperField = { [Kind in PaperKind]: FieldsOf<Kind> }[PaperKind]

/** The fields of a kind of paper. */
export const fieldsOfPaper = (kind: PaperKind): PaperField[] => Object.keys(paperFields[kind]) as PaperField[]

/** The lists of each paper with the columns they may have. What has a column of its own is not said under a name, too. */
export const paperLists = {
  packingSlip: { goods: ['sku', 'name', 'ordered', 'packed', 'lot', 'unitWeight', 'insteadOf', 'tick'] },
  deliveryOrder: {
    goods: ['sku', 'name', 'ordered', 'delivered', 'unit', 'unitWeight', 'insteadOf', 'tick'],
    cartons: ['carton', 'trackingNumber', 'weight', 'tick'],
  },
  invoiceCopy: { goods: ['sku', 'name', 'quantity', 'unitPrice', 'amount', 'unitWeight'] },
  giftCard: {},
  pickList: { stops: ['location', 'name', 'quantity', 'tick', 'sku', 'lot', 'slots'] },
  manifest: {
    cartons: ['nth', 'trackingNumber', 'receiver', 'weight', 'cash', 'orderNumber', 'service', 'town'],
  },
} as const satisfies Record<PaperKind, Record<string, readonly string[]>>

type Lists = typeof paperLists
/** A list of some paper, and a column of some list. */
export type PaperList = { [Kind in PaperKind]: keyof Lists[Kind] }[PaperKind]
export type PaperColumn = { [Kind in PaperKind]: Lists[Kind][keyof Lists[Kind]] }[PaperKind][number]

/** The columns of a list; empty where the paper has no such list. */
export const columnsOf = (kind: PaperKind, list: PaperList): readonly PaperColumn[] =>
  (paperLists[kind] as Partial<Record<PaperList, readonly PaperColumn[]>>)[list] ?? []

/** What a paper must hold to be of any use: its list, and what the floor scans or the sender wrote. */
export const paperMustHold: Record<
  PaperKind,
  { list: PaperList | null; code: PaperField | null; text: PaperField | null }
> = {
  packingSlip: { list: 'goods', code: null, text: null },
  deliveryOrder: { list: 'goods', code: null, text: null },
  invoiceCopy: { list: 'goods', code: null, text: null },
  giftCard: { list: null, code: null, text: 'note' },
  pickList: { list: 'stops', code: 'listCode', text: null },
  manifest: { list: 'cartons', code: null, text: null },
}
