import type { PackVerdict } from '#domain/pack-fact'
import { isOf, type PackOrder, unitsToVerify } from '#domain/pack-order'
import type { PackStep } from '#domain/pack-step'
import { mayKey, type Verification } from '#domain/verification'

/** Units of an item that may be keyed now: those in the carton already, and the most it may come to hold. */
export interface Keyable {
  lineRef: string
  sku: string
  inCarton: number
  most: number
}

/** What was scanned last into the open carton, where the rest of it may be keyed; null when nothing may be. */
export function keyableAt(
  order: PackOrder,
  step: PackStep,
  verificationOf: (lineRef: string) => Verification,
): Keyable | null {
  const last = lastScanned(order, step)
  return last === null || last.most === last.inCarton || !mayKey(verificationOf(last.lineRef)) ? null : last
}

function lastScanned(order: PackOrder, step: PackStep): Keyable | null {
  const units = step.step === 'scan-unit' ? step.carton.units : []
  const last = units.at(-1)
  const line = order.lines.find((one) => last !== undefined && isOf(one, last))
  if (line === undefined) return null
  const { lineRef, sku } = line
  const inCarton = units.reduce((sum, unit) => sum + (isOf(line, unit) ? unit.quantity : 0), 0)
  return { lineRef, sku, inCarton, most: inCarton + unitsToVerify(order, line) }
}

/** Judges a keyed quantity: how many units of the item scanned last lie in the open carton in all. */
export function judgeKeyedUnits(
  order: PackOrder,
  step: PackStep,
  verificationOf: (lineRef: string) => Verification,
  quantity: number,
): PackVerdict {
  const last = lastScanned(order, step)
  if (step.step !== 'scan-unit' || last === null) return { refusal: 'scan-units', sku: '', each: false }
  const { lineRef, sku, inCarton, most } = last
  if (!mayKey(verificationOf(lineRef))) return { refusal: 'scan-units', sku, each: true }
  if (quantity > most) return { refusal: 'wrong-quantity', most }
  if (quantity <= inCarton) return { refusal: 'more-in-carton', inCarton }
  const { cartonId, units } = step.carton
  const lot = units.at(-1)?.lot ?? null
  return {
    facts: [
      { fact: 'units-keyed', cartonId, lineRef, sku, quantity: quantity - inCarton, lot, serial: null },
    ],
  }
}

/**
 * The units that go into a carton as they were picked, without a scan: all that is left of trusted lines, where the
 * carton takes all that is left of the order. Otherwise nobody knows what lies in which carton.
 */
export function trustedUnits(
  order: PackOrder,
  cartonId: string,
  verificationOf: (lineRef: string) => Verification,
  holdsAll: boolean,
): Extract<PackVerdict, { facts: unknown }>['facts'] {
  if (!holdsAll) return []
  return order.lines
    .filter(({ lineRef }) => verificationOf(lineRef).policy === 'trustPick')
    .map((line) => ({ line, quantity: unitsToVerify(order, line) }))
    .filter(({ quantity }) => quantity > 0)
    .map(({ line: { lineRef, sku }, quantity }) => ({
      ...{ fact: 'units-trusted', cartonId, lineRef, sku, quantity, lot: null, serial: null },
    }))
}

/** Judges the count of a full carton, keyed by somebody who is not told how many it should be. */
export function judgeCount(step: PackStep, counted: number): PackVerdict {
  if (step.step !== 'recount') return { refusal: 'nothing-counted' }
  const { cartonId, units } = step.carton
  if (counted === units.reduce((sum, { quantity }) => sum + quantity, 0))
    return { facts: [{ fact: 'carton-counted', cartonId, counted }] }
  const triesLeft = step.triesLeft - 1
  const miscounted = { fact: 'carton-miscounted', cartonId, counted, triesLeft } as const
  return { facts: triesLeft > 0 ? [miscounted] : [miscounted, { fact: 'carton-emptied', cartonId }] }
}
