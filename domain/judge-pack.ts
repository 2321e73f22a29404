import type { CaughtWeight } from '#domain/catch-weight'
import { gainRefusal } from '#domain/judge-gain'
import type { PackVerdict } from '#domain/pack-fact'
import { type Carton, isLast, type PackOrder, unitsToVerify } from '#domain/pack-order'
import type { PackStep } from '#domain/pack-step'
import { judgeWeighed, weightIn } from '#domain/pack-weight'
import { judgePickedCarton } from '#domain/picked-carton'
import type { Refusal } from '#domain/refusal'
import type { ScannedKind } from '#domain/refusal/codes'

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
