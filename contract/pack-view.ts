import type { DeviceReason } from '#contract/devices'
import type { ItemView } from '#contract/item-view'

export interface PackView {
  screen: 'pack'
  order: {
    orderRef: string
    number: string
    courierName: string
    service: string
    cutOffAt: string
    town: string
    state: string
    addressee: string
    addressLines: string[]
    codSen: number | null
    currency: string
    giftNote: string | null
    handling: ('fragile' | 'hazmat' | 'gift')[]
  }
  step: PackStepView
  lines: PackLineView[]
  verified: number
  needed: number
  shorts: number
  /** Totes that hold its goods, when there are several. */
  totes: string[]
  carton: CartonView | null
  proposedCartons: CartonTypeView[]
  closedCartons: number
  weight: WeightView
}

export type PackStepView =
  | { step: 'confirm-partial'; left: number; allowed: boolean }
  | { step: 'choose-carton' }
  | { step: 'scan-unit' }
  | { step: 'weigh' }
  /** Blocked until weighed again or overridden. */
  | {
      step: 'weight-off'
      expectedG: number
      weighedG: number
      toleranceG: number
      likely: { sku: string; name: string; sign: 'extra' | 'missing' } | null
    }
  | { step: 'label-pending'; reason: DeviceReason | 'waiting'; jobId: string; printerName: string }
  /** Some bytes left, nobody knows whether a label came out. */
  | {
      step: 'label-unknown'
      jobId: string
      printerName: string
      reason: DeviceReason | null
      trackingNumber: string
    }
  /** `elsewhere`: the printer it comes out of, where that is not the one for such labels. */
  | { step: 'scan-label'; trackingNumber: string; copies: number; elsewhere: string | null }

export interface PackLineView {
  lineRef: string
  item: ItemView
  needed: number
  verified: number
  state: 'next' | 'waiting' | 'verified'
  tracking: 'none' | 'lot' | 'serial'
}

export interface CartonView {
  cartonId: string
  number: number
  cartonTypeId: string
  name: string
  innerMm: { length: number; width: number; height: number }
  fillPercent: number
  /** What lies in it and what still comes, for the picture; sizes in mm, in order of packing. */
  bodies: {
    lengthMm: number
    widthMm: number
    heightMm: number
    colour: string
    state: 'in' | 'next' | 'later'
  }[]
  trackingNumber: string | null
  weightG: number | null
}

export interface CartonTypeView {
  cartonTypeId: string
  name: string
  innerMm: { length: number; width: number; height: number }
  fillPercent: number
  holdsAll: boolean
}

export interface WeightView {
  expectedG: number | null
  toleranceG: number | null
  storedG: number | null
}
