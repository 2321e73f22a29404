import type { GainCause } from '#domain/judge-gain'
import type { ScaleOrder, ScaleOrderProblem } from '#domain/scale-order'
import type { NotTakenBack } from '#domain/take-back'

/** An order that cannot be packed now. */
export type OrderRefusal =
  /** `unit`: the item of units that nobody wants; null for anything else. */
  | { refusal: 'nothing-to-pack'; text: string; unit: string | null }
  | { refusal: 'order-cancelled'; orderNumber: string }
  | { refusal: 'order-changed'; orderNumber: string }
  | { refusal: 'order-claimed-elsewhere'; orderNumber: string; by: string }
  | { refusal: 'order-held'; orderNumber: string; hold: string }
  | { refusal: 'order-begun-before'; orderNumber: string }
  | { refusal: 'order-not-picked'; orderNumber: string; missing: number }
  /** One too many here; an order of the same wave lacks it, and takes it when that tote is scanned next. */
  | {
      refusal: 'extra-wanted'
      sku: string
      lot: string | null
      orderNumber: string
      toteId: string
      place: string
    }
  /** It lacks units, and its totes wait there until a supervisor has decided. */
  | { refusal: 'order-in-hospital'; orderNumber: string; place: string }
  | { refusal: 'order-elsewhere'; orderNumber: string; station: string; by: string }
  /** `trackingNumber`: the label that named it; undoing that opens its carton again. Null when something else did. */
  | { refusal: 'order-already-packed'; orderNumber: string; trackingNumber: string | null }
  /** The OMS was asked to give its shipment back, and has not answered. */
  | { refusal: 'being-taken-back'; orderNumber: string }
  | { refusal: 'not-taken-back'; orderNumber: string; why: NotTakenBack }
  | { refusal: 'pack-first'; orderNumber: string }

/** The order at a bench: its cartons, units and weights. */
export type PackRefusal =
  /** What is said of the order must be read and acknowledged. */
  | { refusal: 'read-first' }
  | { refusal: 'carton-first' }
  | { refusal: 'carton-too-small'; cartonTypeId: string }
  | { refusal: 'carton-empty' }
  | { refusal: 'item-not-in-order'; sku: string; belongsTo: string | null }
  /** `picked`: all units picked for the order; `left`: those not in a carton yet. */
  | { refusal: 'over-pack'; sku: string; picked: number; left: number }
  | { refusal: 'more-in-carton'; inCarton: number }
  | { refusal: 'count-first' }
  /** `triesLeft` 0: all of it comes out and is scanned again. */
  | { refusal: 'count-off'; counted: number; triesLeft: number }
  | { refusal: 'serial-not-picked'; serial: string }
  | { refusal: 'lot-not-picked'; lot: string }
  | { refusal: 'units-missing'; left: number }
  /** What the last scans added to the carton on the scale; `gainG` null: nothing came in time. */
  | {
      refusal: 'gain-off'
      gainG: number | null
      expectedG: number
      toleranceG: number
      cause: GainCause
    }
  | { refusal: 'weight-off'; expectedG: number; weighedG: number; toleranceG: number }
  | { refusal: 'weigh-first' }
  | { refusal: 'scale-not-ready' }
  | { refusal: 'scale-not-set'; order: ScaleOrder; problem: ScaleOrderProblem }
  /** Two cartons wait for the one scale. */
  | { refusal: 'scale-shared' }
  | { refusal: 'carton-over-weight'; grossG: number; greatestG: number }
