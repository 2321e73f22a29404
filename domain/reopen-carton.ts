import type { PackVerdict } from '#domain/pack-fact'
import type { PackOrder } from '#domain/pack-order'
import type { PackStep } from '#domain/pack-step'
import type { Refusal } from '#domain/refusal'

/**
 * Judges opening a carton again: the one that has its weight or its label, or a closed one whose label was just scanned.
 * A label that may be out is void only when that is said twice (`last`: what was refused before).
 */
export function judgeReopen(order: PackOrder, step: PackStep, last: Refusal | null): PackVerdict {
  const shown = last !== null && 'trackingNumber' in last ? last.trackingNumber : null
  const carton =
    step.step === 'label' || step.step === 'scan-label'
      ? step.carton
      : order.cartons.find((one) => one.state === 'closed' && shown !== null && one.trackingNumber === shown)
  if (carton === undefined || step.step === 'packed')
    return { refusal: 'not-asked-for', scanned: 'command', text: 'VOID' }
  const { cartonId, trackingNumber, sscc } = carton
  const isSaid =
    (last?.refusal === 'confirm-void' || last?.refusal === 'closed-carton') &&
    last.trackingNumber === trackingNumber
  if (trackingNumber !== null && !isSaid) return { refusal: 'confirm-void', trackingNumber }
  return { facts: [{ fact: 'carton-reopened', cartonId, trackingNumber, sscc }] }
}
