import type { DeviceReason } from '#contract/devices'
import type { ItemView } from '#contract/item-view'
import type { CourierLabelTrouble } from '#domain/courier-label'
import type { OrderPaper } from '#domain/document'
import type { Instruction } from '#domain/instruction'
import type { GainCause, GainState } from '#domain/judge-gain'
import type { ChoiceReason, ServiceDoubt } from '#domain/rates/choose'
import type { Offer, OfferRefusal } from '#domain/rates/offer'
import type { VerificationPolicy, VerificationRule, VerificationWhy } from '#domain/verification'

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
    /** Work before packing, done or left out by a supervisor. */
    work: { name: string; state: 'done' | 'waived' }[]
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
  /** Cartons its units were picked into that nobody scanned here yet. */
  pickedCartons: { lpn: string; size: string; units: number }[]
  /** The item refused last, which was in the tote though it is not of this order; null for none. */
  stray: string | null
  /** The papers that can be made of it now. */
  papers: PaperView[]
  weight: WeightView
  /** Who carries it and for how much, by the site's cards; null where it has none or no carton was begun. */
  service: ServiceView | null
  /** How its next units are proved, and why; null where each is scanned because nothing else is said. */
  verification: VerificationView | null
  /** The item scanned last, where the rest of it may be keyed: units in the carton, and the most it may hold. */
  keyable: { item: ItemView; inCarton: number; most: number } | null
}

interface VerificationView {
  policy: VerificationPolicy
  why: Exclude<VerificationWhy['why'], 'rule' | 'usual'> | VerificationRule['about']
}

/** One service that may carry the order. */
export interface OfferView extends Offer {
  courierName: string
  /** Whether it takes a supervisor. */
  leave: boolean
}

export interface ServiceView {
  /** What it goes with, or will unless somebody says otherwise; `offer` null: no card gives a price. */
  courierId: string
  courierName: string
  service: string
  why: ChoiceReason
  offer: Offer | null
  /** By how much that exceeds the estimate of the OMS, where it is too much. */
  overSen: number | null
  estimateSen: number | null
  /** Of the order, and of the estimate. */
  currency: string
  /** Nothing was chosen yet, and the OMS leaves it open. */
  open: boolean
  /** Those that may carry it, the best first. */
  offers: OfferView[]
  refused: { courierName: string; service: string; refused: OfferRefusal }[]
}

/** A paper of the order; `copies` were printed. */
export interface PaperView {
  kind: OrderPaper
  copies: number
}

export type PackStepView =
  | { step: 'confirm-partial'; left: number; allowed: boolean }
  | { step: 'instructions'; instructions: Instruction[] }
  | { step: 'choose-carton' }
  | { step: 'scan-unit' }
  /** What the last scans added to the carton on the scale; `gainG` null: nothing came in time. */
  | {
      step: 'gain-off'
      gainG: number | null
      expectedG: number
      toleranceG: number
      cause: GainCause
      /** The item that was scanned last. */
      item: ItemView | null
      /** Whether who packs may say that it is right. */
      own: boolean
    }
  /** Somebody counts what lies in the carton and keys it; how many it should be is not told. */
  | { step: 'recount'; triesLeft: number }
  | { step: 'weigh' }
  /** Blocked until weighed again or overridden. */
  | {
      step: 'weight-off'
      expectedG: number
      weighedG: number
      toleranceG: number
      likely: { sku: string; name: string; sign: 'extra' | 'missing' } | null
    }
  /** Before the label: who carries it. `doubt`: why somebody is asked; null where a proposal waits for nothing else. */
  | { step: 'choose-service'; doubt: ServiceDoubt | null }
  | { step: 'label-pending'; reason: DeviceReason | 'waiting'; jobId: string; printerName: string }
  /** The courier makes the label, and it is not here: asked for, made later, or none that may be printed. */
  | {
      step: 'label-awaited'
      wait: 'asked' | 'later' | 'refused'
      trouble: CourierLabelTrouble | null
      courierName: string
    }
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
  /** The name of what was ordered, where this was picked in its place. */
  insteadOf: string | null
  needed: number
  verified: number
  state: 'next' | 'waiting' | 'verified'
  tracking: 'none' | 'lot' | 'serial'
}

/** What names a line on a screen: of one order line there may be two items. */
export const packLineKey = ({ lineRef, item, insteadOf }: PackLineView): string =>
  insteadOf === null ? lineRef : `${lineRef}-${item.sku}`

export interface CartonView {
  cartonId: string
  number: number
  cartonTypeId: string
  /** The number it was picked under; null where it was opened at the bench. */
  lpn: string | null
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
  /** What the scale said of the last scan, where it is watched; null where it is not. */
  gain: GainState | null
}
