import type { Address } from '#domain/label'
import type { PracticeMode } from '#domain/mode'

/** Who sends, as it stands at the top of a paper. */
export interface Sender {
  name: string
  lines: string[]
  phone: string
  /** The logo of the site: a PNG without transparency, checked where it came in (`printing/site-logo.ts`). */
  logo?: Uint8Array
}

/** What a template of a paper of an order may depend on. */
export interface OrderMarks {
  codSen: number | null
  currency: string
  handling: ('fragile' | 'hazmat' | 'gift')[]
}

/** What every paper about an order says. */
interface OrderPaperFields {
  orderNumber: string
  marks: OrderMarks
  /** The order's own barcode text; empty where its number fits no barcode of ours. */
  orderCode: string
  shipFrom: Sender
  madeAtText: string
  /** Made on a copy: every page says so. */
  practice: PracticeMode | null
}

/** What goes with the goods of a whole shipment and is signed for. */
export interface DeliveryOrderFields extends OrderPaperFields {
  shipTo: Address
  courierName: string
  cartons: { number: number; trackingNumber: string; grossG: number }[]
  /** Units delivered of each line; what stays behind is the difference to the ordered. */
  rows: {
    sku: string
    name: string
    /** The name of what was ordered, where this goes in its place. */
    insteadOf: string | null
    unitWord: string
    quantity: number
    orderedQuantity: number
    /** What its units weigh, where each weighs what it weighs. */
    weightText?: string | undefined
  }[]
}

/** A line of an invoice; without a SKU for transport and the like. */
export interface InvoiceLine {
  sku: string | null
  text: string
  quantity: number
  /** Null where no price is to be shown. */
  unitSen: number | null
  totalSen: number | null
}

/** An invoice as the OMS made it. Amounts in minor units of `currency`; null where the OMS tells none. */
export interface InvoiceFields extends OrderPaperFields {
  invoiceNumber: string
  issuedOn: string
  billTo: Address
  currency: string
  rows: (InvoiceLine & { weightText?: string | undefined })[]
  /** Sums in their order, such as net, tax and total, each with the OMS's own words. */
  sums: { text: string; amountSen: number }[]
  /** The customer asked that no prices be shown: none are, whatever the OMS told. */
  hidePrices: boolean
}

/** The stops of a walk on paper, for when no device is at hand; every code on it can be scanned back. */
export interface PickListFields {
  number: string
  /** Opens the walk at a station; empty where its number fits no barcode of ours. */
  listCode: string
  waveNumber: string
  methodText: string
  zone: string | null
  cutOffText: string
  orderCount: number
  rows: {
    locationId: string
    locationCode: string
    sku: string
    name: string
    lot: string | null
    /** The item's barcode, or its number where it has none. */
    itemCode: string
    quantity: number
    /** Which slot of the cart takes how many, for walks of several orders. */
    slots: { slot: number; quantity: number }[]
  }[]
  siteName: string
  madeAtText: string
  practice: PracticeMode | null
}

/** What lies in a carton, on its outside. */
export interface ContentLabelFields {
  orderNumber: string
  orderCode: string
  sscc: string
  /** Sentences in the packer's language; a copy says so in its title. */
  titleText: string
  cartonText: string
  sumText: string
  rows: { sku: string; name: string; quantity: number }[]
}

/** What is handed to a courier, to be signed for. */
export interface ManifestFields {
  number: string
  courierName: string
  siteName: string
  shipFrom: Sender
  dateText: string
  madeAtText: string
  rows: {
    orderNumber: string
    trackingNumber: string
    service: string
    addressee: string
    town: string
    postcode: string
    grossG: number
    codSen: number | null
  }[]
  currency: string
  practice: PracticeMode | null
}

/** A folded card with the sender's words, and nothing about prices. */
export interface GiftCardFields {
  orderCode: string
  toName: string
  note: string
  fromName: string
  sender: Sender
  practice: PracticeMode | null
}

/** Why something crosses a border, as the forms of the UPU name it. */
export const customsReasons = ['gift', 'sample', 'sale', 'documents', 'returned', 'other'] as const
export type CustomsReason = (typeof customsReasons)[number]

/** A line of a customs declaration; weights of all units together, amounts in minor units. */
export interface CustomsRow {
  description: string
  quantity: number
  netG: number
  valueSen: number
  /** Null where none is needed: gifts and documents. */
  hsCode: string | null
  originCountry: string | null
}

/** A customs declaration of one carton. Source: UPU Convention Manual, forms CN 22 and CN 23. */
export interface CustomsFields {
  form: 'CN22' | 'CN23'
  orderNumber: string
  trackingNumber: string
  shipFrom: Sender
  shipTo: Address
  reason: CustomsReason
  comments: string
  invoiceNumber: string | null
  rows: CustomsRow[]
  netG: number
  grossG: number
  valueSen: number
  currency: string
  postedOn: string
  practice: PracticeMode | null
}
