import type { GainOff } from '#domain/judge-gain'
import { type Carton, isLeftOver, leftToVerify, type PackOrder, shortUnits } from '#domain/pack-order'
import { leftIn } from '#domain/picked-carton'
import type { ExpectedWeight } from '#domain/weight'

/** What is asked beyond units, scale and label. */
export interface PackAsks {
  /** How often a carton may be counted; null where none is counted again. */
  recountTries: number | null
  /** Its instructions were not acknowledged yet. */
  unread: boolean
  /** What a scan added to the open carton on the scale does not fit. */
  gainOff: GainOff | null
  /** The OMS leaves open who carries it, and nothing was chosen yet. */
  serviceOpen: boolean
}

/** What is asked at a bench now. */
export type PackStep =
  | { step: 'confirm-partial'; left: number }
  /** Somebody must say that they have read what is said of the order. */
  | { step: 'instructions' }
  | { step: 'choose-carton' }
  | { step: 'scan-unit'; carton: Carton }
  /** What the last scans added to it is not what they should have: something is looked at before it goes on. */
  | { step: 'gain-off'; carton: Carton; off: GainOff }
  /** After the last unit the carton is counted once more. */
  | { step: 'recount'; carton: Carton; triesLeft: number }
  | { step: 'weigh'; carton: Carton }
  | { step: 'weight-off'; carton: Carton; weighedG: number; expected: ExpectedWeight }
  /** Before its label is asked for, somebody looks at who carries it. */
  | { step: 'choose-service'; carton: Carton }
  | { step: 'label'; carton: Carton }
  | { step: 'scan-label'; carton: Carton }
  | { step: 'packed' }

/** Whether a captured weight lets the carton pass. No known weights: any positive weight passes. */
export function passesWeight(weighedG: number, expected: ExpectedWeight | null): boolean {
  return weighedG > 0 && (expected === null || Math.abs(weighedG - expected.expectedG) <= expected.toleranceG)
}

/**
 * What must be done next at the bench. Follows from the saved state alone, so it is the same after a crash.
 */
export function packStep(
  order: PackOrder,
  expectedOf: (carton: Carton) => ExpectedWeight | null,
  { recountTries, unread, gainOff, serviceOpen }: PackAsks,
): PackStep {
  if (shortUnits(order) > 0 && !order.partialConfirmed)
    return { step: 'confirm-partial', left: shortUnits(order) }
  const carton = order.cartons.find((one) => one.state !== 'closed' && !isLeftOver(order, one))
  if (carton === undefined && leftToVerify(order) === 0) return { step: 'packed' }
  if (unread && (carton === undefined || carton.state === 'open')) return { step: 'instructions' }
  if (carton === undefined) return { step: 'choose-carton' }
  if (carton.state === 'labelled') return { step: 'scan-label', carton }
  if (carton.state === 'weighed') return { step: serviceOpen ? 'choose-service' : 'label', carton }
  if (carton.state === 'open' && gainOff !== null) return { step: 'gain-off', carton, off: gainOff }
  if (carton.state === 'open' && leftIn(order, carton) > 0) return { step: 'scan-unit', carton }
  if (recountTries !== null && !carton.counted)
    return { step: 'recount', carton, triesLeft: Math.max(1, recountTries - carton.miscounts) }
  const expected = expectedOf(carton)
  if (
    carton.weighedG !== null &&
    !carton.overridden &&
    expected !== null &&
    !passesWeight(carton.weighedG, expected)
  ) {
    return { step: 'weight-off', carton, weighedG: carton.weighedG, expected }
  }
  return { step: 'weigh', carton }
}
