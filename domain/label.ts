import type { PracticeMode } from '#domain/mode'
import type { OrderMarks, Sender } from '#domain/paper-fields'

/** An address as the OMS sends it; any script, any length up to the OMS contract's limits. */
export interface Address {
  name: string
  company: string | null
  lines: string[]
  postcode: string
  town: string
  state: string
  country: string
  phone: string
}

/** Everything a 4x6 shipping label says. */
export interface ShippingLabelFields {
  orderNumber: string
  courierName: string
  service: string
  trackingNumber: string
  /** 18 digits with check digit. */
  sscc: string
  shipTo: Address
  shipFrom: { name: string; lines: string[]; phone: string }
  cartonNumber: number
  /** null while the shipment may still grow. */
  cartonCount: number | null
  grossG: number
  codSen: number | null
  currency: string
  handling: ('fragile' | 'hazmat' | 'gift')[]
  packedAt: string
  /** Local date and time of packing as printed. */
  packedAtText: string
  /** Made on a copy: says so, large, in the place of the sender. */
  practice: PracticeMode | null
}

/** One row of a packing slip. */
interface PackingSlipRow {
  sku: string
  name: string
  /** The name of what was ordered, where this goes in its place. */
  insteadOf: string | null
  quantity: number
  orderedQuantity: number
  /** What its units weigh, where each weighs what it weighs. */
  weightText?: string | undefined
  lotOrSerials: string[]
}

/** Everything a packing slip says. */
export interface PackingSlipFields {
  orderNumber: string
  marks: OrderMarks
  /** The order's own barcode text, with prefix and check character; empty where its number fits no barcode of ours. */
  orderCode: string
  shipTo: Address
  shipFrom: Sender
  courierName: string
  trackingNumber: string
  cartonNumber: number
  cartonCount: number | null
  rows: PackingSlipRow[]
  giftNote: string | null
  hidePrices: boolean
  packedBy: string
  packedAtText: string
  grossG: number
  /** Made on a copy: every page says so. */
  practice: PracticeMode | null
}

/** A small label as plain shapes, in micrometres from its left top corner: for a picture of it on the screen. */
export interface LabelDrawing {
  widthUm: number
  heightUm: number
  /** Filled rectangles: left, top, width, height. Bars, modules and frames. */
  blocks: [xUm: number, yUm: number, widthUm: number, heightUm: number][]
  /** Filled outlines, each a list of corners. */
  shapes: [xUm: number, yUm: number][][]
  /** Lines of text from their left end on the baseline; `sizeUm` is the size of the font, `widthUm` what the line takes. */
  texts: {
    text: string
    xUm: number
    yUm: number
    sizeUm: number
    widthUm: number
    weight: 400 | 700
    white: boolean
  }[]
}
