import type { CatchWeight, WantedWeight } from '#domain/catch-weight'
import type { OrderInstruction } from '#domain/instruction'
import type { Address } from '#domain/label'
import type { Language } from '#domain/language'
import type { CustomsReason, InvoiceLine } from '#domain/paper-fields'
import type { WorkStop } from '#domain/work-stop'

/** The ten states of an order; the OMS owns all but those the station may cause (docs/glossary.md). */
export const orderStatuses = [
  'pending',
  'confirmed',
  'picking',
  'packing',
  'shipped',
  'inTransit',
  'outForDelivery',
  'delivered',
  'failedDelivery',
  'returned',
] as const
export type OrderStatus = (typeof orderStatuses)[number]

/** Where an order stands on this floor; the station's own. */
const floorStages = ['waiting', 'picking', 'picked', 'packing', 'packed', 'labelled'] as const
export type FloorStage = (typeof floorStages)[number]

/** `approve`: a supervisor decides each time. */
export const substitutionRules = ['none', 'allowed', 'approve'] as const
export type SubstitutionRule = (typeof substitutionRules)[number]

export type Tracking = 'none' | 'lot' | 'serial'
/** How an order reaches its customer: sent, without goods, or fetched. */
export const orderKinds = ['standard', 'digital', 'pickUp'] as const
export type OrderKind = (typeof orderKinds)[number]

/** What a customer asked for, as the OMS tells it; checked at the door. */
export interface Order {
  orderRef: string
  /** What people read and say, such as SO-2611-08417. */
  number: string
  version: number
  status: OrderStatus
  kind: OrderKind
  hold: string | null
  cancelledAt: string | null
  placedAt: string
  /** Higher goes first; 0 is ordinary. */
  priority: number
  priorityReason: 'vip' | 'express' | 'perishable' | 'highValue' | null
  courierId: string
  service: string
  /** How free the bench is in its courier, where the OMS says so; else `courierId` and `service` stand. */
  shipping?: OrderShipping | undefined
  /** The courier's cut-off this order must make. */
  cutOffAt: string
  shipTo: Address
  /** Whose order it is, where the OMS tells: its own key, no name. */
  customerRef?: string | undefined
  giftNote: string | null
  /** What whoever packs it must read first. */
  instructions?: OrderInstruction[] | undefined
  hidePrices: boolean
  codSen: number | null
  currency: string
  valueSen: number
  partialAllowed: boolean
  /** Whether an alternate may go in place of what nobody can find; where the OMS does not tell, none may. */
  substitution?: SubstitutionRule | undefined
  lines: OrderLine[]
  /** What is done on it before it is packed, in this sequence. */
  workStops?: WorkStop[] | undefined
  /** As the OMS invoiced it, where it tells. */
  invoice?: Invoice | undefined
  /** Where the order crosses a customs border. */
  customs?: OrderCustoms | undefined
  /** Which station works on it, where its OMS keeps claims: null while none does, or while this one does. Left out: it keeps none. */
  claim?: OrderClaim | null | undefined
}

/** A station's mark on an order. `key` is the station's own, `name` is what people call it. */
interface OrderClaim {
  key: string
  name: string
}

export const shippingChoices = ['fixed', 'level', 'free'] as const

/** What the OMS says of how an order may be carried; amounts in minor units of the order's currency. */
export interface OrderShipping {
  /** `fixed`: as the order names it; `level`: any service of that level; `free`: any that takes it. */
  choice: (typeof shippingChoices)[number]
  level: string | null
  /** What the OMS thinks that it will cost. */
  estimateSen: number | null
  insuredSen: number | null
  /** Local day by which it was promised to the customer. */
  deliverBy: string | null
}

/** An invoice of the OMS; amounts in minor units of the order's currency. */
interface Invoice {
  number: string
  issuedAt: string
  /** Null: whoever the goods are for. */
  billTo: Address | null
  lines: InvoiceLine[]
  sums: { text: string; amountSen: number }[]
}

/** What a customs form says of the whole order. The OMS chooses the form: its limit is an amount in SDR. */
interface OrderCustoms {
  form: 'CN22' | 'CN23'
  reason: CustomsReason
  comments: string
}

/** One item of an order. `allocated` is what the OMS has reserved for it. */
export interface OrderLine {
  lineRef: string
  sku: string
  quantity: number
  allocated: number
  /** Ordered by weight: so many grams, in as many units as that takes; `quantity` is how many it will likely be. */
  weight?: WantedWeight | undefined
  /** What has left of it, where the OMS tells. */
  shipped?: number | undefined
  /** What customs want to know of one unit, of an order that crosses a border. */
  customs?: LineCustoms | undefined
}

/** `hsCode`: tariff number in digits; `originCountry`: ISO 3166 alpha-2. */
interface LineCustoms {
  description: string | null
  valueSen: number | null
  hsCode: string | null
  originCountry: string | null
}

/** What is said of handling must be read at a glance. */
export const mostHandling = 200

/** An article; weights and sizes of one unit, packed for sale. */
export interface Item {
  sku: string
  name: string
  unitWord: string
  weightMg: number | null
  lengthMm: number
  widthMm: number
  heightMm: number
  tracking: Tracking
  expires: boolean
  fragile: boolean
  hazmat: string | null
  priceSen: number
  /** Every unit weighs what it weighs, and is weighed when it is picked. */
  catchWeight?: CatchWeight | null | undefined
  /** Items that may go in its place where an order takes that, the best first. */
  alternates?: string[] | undefined
  /** How it is handled, in words shown at pick and pack; at most `mostHandling` signs. */
  handling?: string | null | undefined
  codes: ItemCode[]
  picture: ItemPicture
}

/** A barcode text that stands for a quantity of an item. */
export interface ItemCode {
  code: string
  kind: 'gtin' | 'alternate' | 'case'
  quantity: number
}

/** How an item is drawn on screen: a shape, two colours and a short word on it. */
export interface ItemPicture {
  shape: 'pouch' | 'bottle' | 'jar' | 'carton' | 'can' | 'tube' | 'bag' | 'sachet' | 'device' | 'flat'
  main: string
  accent: string
  mark: string
}

export interface Location {
  locationId: string
  zone: string
  aisle: string
  side: 'left' | 'right'
  bay: number
  level: number
  checkDigits: string
  /** Order of the plain walk: aisle by aisle, up and down in turn. */
  walkOrder: number
}

/** Stock of one item (and lot) at one location. */
export interface Stock {
  locationId: string
  sku: string
  lot: string | null
  expiresOn: string | null
  quantity: number
}

export interface CartonType {
  cartonTypeId: string
  name: string
  innerLengthMm: number
  innerWidthMm: number
  innerHeightMm: number
  tareG: number
  greatestGrossG: number
}

export interface Courier {
  courierId: string
  name: string
  services: string[]
  /** Local time of day HH:MM of the last hand-over. */
  cutOffLocal: string
  /** Who makes its labels: the station, which it is where nobody says so, or the courier, carton by carton. */
  labels?: 'station' | 'courier' | undefined
}

export const roles = ['picker', 'packer', 'supervisor', 'admin'] as const
export type Role = (typeof roles)[number]

/** Somebody who works here. The PIN is known only as a scrypt hash. */
export interface Person {
  personId: string
  name: string
  badge: string
  roles: Role[]
  language: Language
  theme: 'light' | 'dark' | 'contrast'
}
