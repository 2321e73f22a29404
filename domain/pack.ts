import type { CaughtWeight } from '#domain/catch-weight'
import type { InstructionKind } from '#domain/instruction'
import { type GainFact, type GainOff, gainRefusal } from '#domain/judge-gain'
import type { Tracking } from '#domain/order'
import { judgeWeighed, weightIn } from '#domain/pack-weight'
import { judgePickedCarton, leftIn } from '#domain/picked-carton'
import type { ServiceChoice } from '#domain/rates/choose'
import type { OverrideReason, Refusal, ScannedKind } from '#domain/refusal'
import type { ExpectedWeight } from '#domain/weight'

/** What was picked for one order line and must go into cartons. */
export interface PackLine {
  lineRef: string
  sku: string
  /** The item that was ordered, where this one was picked in its place. */
  insteadOf: string | null
  ordered: number
  /** Picked for this order: what can be packed. */
  needed: number
  tracking: Tracking
  /** Lots and serials that were picked; empty when the item has none. */
  lots: string[]
  serials: string[]
  /** What each picked unit weighs, in grams, of an item of which every unit weighs what it weighs. */
  weightsG?: number[] | undefined
}

interface CartonUnit {
  lineRef: string
  sku: string
  quantity: number
  lot: string | null
  serial: string | null
  /** As it was picked. */
  weightG?: number | undefined
}

export type CartonState = 'open' | 'full' | 'weighed' | 'labelled' | 'closed'

/** One shipping carton of an order. */
export interface Carton {
  cartonId: string
  number: number
  cartonTypeId: string
  /** The number it was picked under; null for one opened here. */
  lpn: string | null
  state: CartonState
  units: CartonUnit[]
  /** The last captured weight; stored even when it is off. */
  weighedG: number | null
  overridden: boolean
  /** Its units were counted once more, and were as many as it should hold. */
  counted: boolean
  /** How often the count was wrong. */
  miscounts: number
  trackingNumber: string | null
  sscc: string | null
}

/** The whole state of packing one order. */
export interface PackOrder {
  orderRef: string
  number: string
  partialAllowed: boolean
  partialConfirmed: boolean
  lines: PackLine[]
  cartons: Carton[]
  /** Shipping cartons that its units were picked into, by their numbers; each becomes a carton when it is scanned here. */
  pickedCartons: PickedCarton[]
}

/** A shipping carton as a walk brought it. */
export interface PickedCarton {
  lpn: string
  cartonTypeId: string
  units: CartonUnit[]
}

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

export type PackFact =
  | GainFact
  | { fact: 'partial-confirmed' }
  /** `digest`: of what was read; when it says something else, it is read again. */
  | { fact: 'instructions-read'; kinds: InstructionKind[]; digest: string }
  /** `lpn`: it was picked into, and comes with what lies in it. */
  | { fact: 'carton-opened'; cartonTypeId: string; lpn?: string | undefined }
  | { fact: 'carton-changed'; cartonId: string; cartonTypeId: string }
  | {
      fact: 'unit-verified'
      cartonId: string
      lineRef: string
      sku: string
      quantity: number
      lot: string | null
      serial: string | null
      weightG?: number | undefined
    }
  /** Units of a line that were not scanned one by one: keyed after a scan, or taken as they were picked. */
  | {
      fact: 'units-keyed' | 'units-trusted'
      cartonId: string
      lineRef: string
      sku: string
      quantity: number
      lot: string | null
      serial: null
    }
  | {
      fact: 'unit-taken-out'
      cartonId: string
      lineRef: string
      sku: string
      lot: string | null
      serial: string | null
      weightG?: number | undefined
    }
  /** One unit taken out that nobody may sell; the order is short of it. */
  | {
      fact: 'unit-set-apart'
      lineRef: string
      sku: string
      lot: string | null
      serial: string | null
      weightG?: number | undefined
    }
  | { fact: 'carton-full'; cartonId: string }
  | { fact: 'carton-counted'; cartonId: string; counted: number }
  | { fact: 'carton-miscounted'; cartonId: string; counted: number; triesLeft: number }
  /** Counted wrong too often: all of it comes out, and each unit is scanned again. */
  | { fact: 'carton-emptied'; cartonId: string }
  | {
      fact: 'carton-weighed'
      cartonId: string
      weightG: number
      expectedG: number | null
      toleranceG: number | null
      passed: boolean
    }
  | { fact: 'weight-overridden'; cartonId: string; reason: OverrideReason; by: string }
  | { fact: 'service-chosen'; cartonId: string; choice: ServiceChoice }
  | { fact: 'label-made'; cartonId: string; trackingNumber: string; sscc: string }
  | { fact: 'carton-closed'; cartonId: string; last: boolean }
  /** Its label, if it had one, is void, and it is weighed anew. */
  | { fact: 'carton-reopened'; cartonId: string; trackingNumber: string | null; sscc: string | null }

export type PackVerdict = { facts: PackFact[] } | Refusal

/** A code after the look-up, as the bench sees it. */
export type PackNamed =
  | {
      kind: 'item'
      sku: string
      quantity: number
      lot: string | null
      serial: string | null
      belongsTo: string | null
      expiresOn?: string | null | undefined
      caught?: CaughtWeight | undefined
    }
  | { kind: 'cartonType'; cartonTypeId: string }
  | { kind: 'pickedCarton'; lpn: string }
  | { kind: 'label'; text: string; trackingNumber: string }
  | { kind: 'other'; scanned: ScannedKind; text: string }
  | { kind: 'unknown'; text: string }

/** Units of one order line may be of two items, where one was picked in place of the other. */
export const isOf = (
  line: Pick<PackLine, 'lineRef' | 'sku'>,
  unit: Pick<CartonUnit, 'lineRef' | 'sku'>,
): boolean => unit.lineRef === line.lineRef && unit.sku === line.sku

const verified = (order: PackOrder, line: PackLine): number =>
  order.cartons
    .flatMap((carton) => carton.units)
    .reduce((sum, unit) => sum + (isOf(line, unit) ? unit.quantity : 0), 0)

/** Units of a line that still have to be scanned into a carton. */
export const unitsToVerify = (order: PackOrder, line: PackLine): number => line.needed - verified(order, line)
/** Units of the whole order that still have to be scanned. */
export const leftToVerify = (order: PackOrder): number =>
  order.lines.reduce((sum, line) => sum + unitsToVerify(order, line), 0)
/** Units ordered that were never picked. */
export const shortUnits = (order: PackOrder): number =>
  order.lines.reduce((sum, line) => sum + Math.max(0, line.ordered - line.needed), 0)

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

/** Judges one scan at the bench. */
export function judgePack(
  order: PackOrder,
  step: PackStep,
  named: PackNamed,
  newCartonHolds: (cartonTypeId: string) => boolean,
): PackVerdict {
  if (named.kind === 'unknown') return { refusal: 'unknown-code', text: named.text }
  if (step.step === 'instructions' && (named.kind === 'cartonType' || named.kind === 'item'))
    return { refusal: 'read-first' }
  if (named.kind === 'pickedCarton') return judgePickedCarton(order, step, named.lpn)
  if (named.kind === 'cartonType') return judgeCartonType(step, named.cartonTypeId, newCartonHolds)
  const closed = closedBy(order, step, named)
  if (closed !== null) return closed
  switch (step.step) {
    case 'confirm-partial':
      return { refusal: 'units-missing', left: step.left }
    case 'choose-carton':
      return named.kind === 'item' ? { refusal: 'carton-first' } : notAskedFor(named)
    case 'scan-unit':
      return named.kind === 'item' ? judgeUnit(order, step.carton, named) : notAskedFor(named)
    case 'gain-off':
      return gainRefusal(step.off)
    case 'recount':
      return { refusal: 'count-first' }
    case 'weigh':
      return named.kind === 'item' && step.carton.state === 'open'
        ? judgeUnit(order, step.carton, named)
        : { refusal: 'weigh-first' }
    case 'weight-off':
      return { refusal: 'weight-off', weighedG: step.weighedG, ...step.expected }
    case 'choose-service':
    case 'label':
      return named.kind === 'label' ? { refusal: 'label-not-printed' } : notAskedFor(named)
    case 'scan-label':
      return judgeLabel(order, step.carton, named)
    case 'instructions':
    case 'packed':
      return notAskedFor(named)
  }
}

function judgeCartonType(step: PackStep, cartonTypeId: string, holds: (id: string) => boolean): PackVerdict {
  if (step.step === 'choose-carton')
    return holds(cartonTypeId)
      ? { facts: [{ fact: 'carton-opened', cartonTypeId }] }
      : { refusal: 'carton-too-small', cartonTypeId }
  if (step.step !== 'scan-unit')
    return { refusal: 'not-asked-for', scanned: 'cartonType', text: cartonTypeId }
  if (!holds(cartonTypeId)) return { refusal: 'carton-too-small', cartonTypeId }
  return { facts: [{ fact: 'carton-changed', cartonId: step.carton.cartonId, cartonTypeId }] }
}

function judgeUnit(
  order: PackOrder,
  carton: Carton,
  named: Extract<PackNamed, { kind: 'item' }>,
): PackVerdict {
  const lines = order.lines.filter((line) => line.sku === named.sku)
  if (lines.length === 0) return { refusal: 'item-not-in-order', sku: named.sku, belongsTo: named.belongsTo }
  const { serial: scanned } = named
  const able = lines.filter((one) => unitsToVerify(order, one) >= named.quantity)
  const line =
    able.find((one) => scanned !== null && one.serials.includes(scanned)) ??
    able.find((one) => weightIn(order, one, named.caught) !== null) ??
    able[0]
  const left = lines.reduce((sum, one) => sum + unitsToVerify(order, one), 0)
  if (line === undefined) {
    const picked = lines.reduce((sum, one) => sum + one.needed, 0)
    return { refusal: 'over-pack', sku: named.sku, picked, left }
  }
  if (line.tracking === 'serial') {
    if (named.serial === null || named.quantity !== 1) return { refusal: 'serial-needed', sku: named.sku }
    if (!lines.some((one) => one.serials.includes(named.serial ?? '')))
      return { refusal: 'serial-not-picked', serial: named.serial }
    const packed = order.cartons.some((one) => one.units.some((unit) => unit.serial === named.serial))
    if (packed) return { refusal: 'serial-used', serial: named.serial }
  }
  if (
    line.tracking === 'lot' &&
    named.lot !== null &&
    line.lots.length > 0 &&
    !line.lots.includes(named.lot)
  ) {
    return { refusal: 'lot-not-picked', lot: named.lot }
  }
  const lot =
    line.tracking === 'lot'
      ? (named.lot ?? (line.lots.length === 1 ? (line.lots[0] ?? null) : null))
      : named.lot
  if (line.tracking === 'lot' && lot === null)
    return { refusal: 'lot-needed', sku: named.sku, lots: line.lots }
  const serial = line.tracking === 'serial' ? named.serial : null
  const weighed = judgeWeighed(order, line, named)
  if ('refusal' in weighed) return weighed
  return {
    facts: [
      {
        fact: 'unit-verified',
        cartonId: carton.cartonId,
        lineRef: line.lineRef,
        sku: named.sku,
        quantity: named.quantity,
        lot,
        serial,
        ...weighed,
      },
    ],
  }
}

function judgeLabel(order: PackOrder, carton: Carton, named: PackNamed): PackVerdict {
  const needed = carton.trackingNumber ?? ''
  if (named.kind !== 'label') return { refusal: 'scan-label-first', trackingNumber: needed }
  if (named.trackingNumber !== needed)
    return { refusal: 'wrong-label', scanned: named.trackingNumber, needed }
  return { facts: [{ fact: 'carton-closed', cartonId: carton.cartonId, last: isLast(order, carton) }] }
}

/** Whether an order has left the bench with this carton: nothing is left to pack, and the others are closed. */
export const isLast = (order: PackOrder, { cartonId }: Carton): boolean =>
  leftToVerify(order) === 0 &&
  order.cartons.every((one) => one.cartonId === cartonId || one.state === 'closed' || isLeftOver(order, one))

/** An open carton whose units all lie in others by now: it is no carton of the shipment. */
const isLeftOver = (order: PackOrder, { units, trackingNumber }: Carton): boolean =>
  units.length === 0 && trackingNumber === null && leftToVerify(order) === 0

/** The label of a carton that is closed, while something else is asked for: only undoing it makes sense. */
function closedBy(order: PackOrder, { step }: PackStep, named: PackNamed): Refusal | null {
  if (named.kind !== 'label' || step === 'scan-label' || step === 'packed') return null
  const { trackingNumber } = named
  const carton = order.cartons.find((one) => one.state === 'closed' && one.trackingNumber === trackingNumber)
  return carton === undefined ? null : { refusal: 'closed-carton', trackingNumber, number: carton.number }
}

function notAskedFor(named: PackNamed): Refusal {
  switch (named.kind) {
    case 'item':
      return { refusal: 'not-asked-for', scanned: 'item', text: named.sku }
    case 'cartonType':
      return { refusal: 'not-asked-for', scanned: 'cartonType', text: named.cartonTypeId }
    case 'pickedCarton':
      return { refusal: 'not-asked-for', scanned: 'carton', text: named.lpn }
    case 'label':
      return { refusal: 'not-asked-for', scanned: 'trackingNumber', text: named.text }
    case 'other':
      return { refusal: 'not-asked-for', scanned: named.scanned, text: named.text }
    case 'unknown':
      return { refusal: 'unknown-code', text: named.text }
  }
}
