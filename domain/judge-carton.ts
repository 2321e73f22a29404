import { gainRefusal } from '#domain/judge-gain'
import type { PackFact, PackVerdict } from '#domain/pack-fact'
import { isOf, type PackLine, type PackOrder } from '#domain/pack-order'
import { type PackStep, passesWeight } from '#domain/pack-step'
import type { Refusal } from '#domain/refusal'
import type { ExpectedWeight } from '#domain/weight'

/**
 * Refuses more units into a carton that must not get heavier; the carton is closed as full instead.
 * A single unit by itself is never refused: nothing smaller can be shipped. Of a case the units go in one by one.
 */
export function judgeLoad(
  step: PackStep,
  quantity: number,
  grossAfterG: number,
  greatestG: number,
): Refusal | null {
  if (step.step !== 'scan-unit' || grossAfterG <= greatestG) return null
  if (step.carton.units.length === 0 && quantity === 1) return null
  return { refusal: 'carton-over-weight', grossG: grossAfterG, greatestG }
}

/** Judges "this carton is full": the rest goes into another one. */
export function judgeFull(step: PackStep): PackVerdict {
  if (step.step === 'gain-off') return gainRefusal(step.off)
  if (step.step !== 'scan-unit') return { refusal: 'carton-first' }
  if (step.carton.units.length === 0) return { refusal: 'carton-empty' }
  return { facts: [{ fact: 'carton-full', cartonId: step.carton.cartonId }] }
}

/** Judges taking the last verified unit of a line out again; possible until the carton is labelled. */
export function judgeTakeOut(order: PackOrder, line: Pick<PackLine, 'lineRef' | 'sku'>): PackVerdict {
  const carton = order.cartons.find((one) => one.state === 'open' || one.state === 'full')
  const unit = carton?.units.findLast((one) => isOf(line, one))
  if (carton === undefined || unit === undefined) return { refusal: 'nothing-open' }
  const { lineRef, sku, lot, serial } = unit
  const weighed = unit.weightG === undefined ? {} : { weightG: unit.weightG }
  return {
    facts: [{ fact: 'unit-taken-out', cartonId: carton.cartonId, lineRef, sku, lot, serial, ...weighed }],
  }
}

/** Judges taking a damaged unit out: it leaves the order for good, one unit at a time. */
export function judgeDamaged(order: PackOrder, line: Pick<PackLine, 'lineRef' | 'sku'>): PackVerdict {
  const verdict = judgeTakeOut(order, line)
  if (!('facts' in verdict)) return verdict
  return {
    facts: verdict.facts.flatMap((fact): PackFact[] => {
      if (fact.fact !== 'unit-taken-out') return [fact]
      const { fact: _, cartonId: __, ...unit } = fact
      return [fact, { fact: 'unit-set-apart', ...unit }]
    }),
  }
}

/** Judges a weight captured by the scale. Off is a fact too: stored, and the label is blocked. */
export function judgeWeight(
  step: PackStep,
  weightG: number,
  expected: ExpectedWeight | null,
  greatestG: number,
): PackVerdict {
  if (step.step !== 'weigh' && step.step !== 'weight-off')
    return { refusal: 'not-asked-for', scanned: 'unknown', text: String(weightG) }
  const units = step.carton.units.reduce((sum, unit) => sum + unit.quantity, 0)
  if (weightG > greatestG && units > 1) return { refusal: 'carton-over-weight', grossG: weightG, greatestG }
  const passed = passesWeight(weightG, expected)
  const { expectedG = null, toleranceG = null } = expected ?? {}
  return {
    facts: [
      { fact: 'carton-weighed', cartonId: step.carton.cartonId, weightG, expectedG, toleranceG, passed },
    ],
  }
}
