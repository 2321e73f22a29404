import { courierLabelOf, hurryCourierLabels } from '#db/courier-labels'
import { openAbout, resolveException } from '#db/exceptions'
import type { PersonRow } from '#db/people'
import { onBench } from '#station/bench/bench'
import { voidLabelAtCourier } from '#station/bench/courier-label'
import { accept, type Floor, isoNow, type Outcome, refuse, step } from '#station/context'

/**
 * Asks the courier at once for the label of the carton that waits: for the one that is still to come, or for another one
 * in place of one that cannot be printed, which is void.
 */
export function askLabelAgain(floor: Floor, person: PersonRow, orderRef: string): Outcome {
  const bench = onBench(floor, orderRef)
  if (bench?.step.step !== 'label') return refuse({ refusal: 'nothing-open' })
  const { order } = bench.held
  const label = courierLabelOf(floor.db, orderRef, bench.step.carton.number)
  step(floor, () => {
    if (label?.state === 'refused') {
      voidLabelAtCourier(floor, label, order.number, 'cannot be printed', person.personId)
      settle(floor, order.number, person.personId)
    } else hurryCourierLabels(floor.db, orderRef, isoNow(floor))
    const payload = { cartonNumber: label?.cartonNumber ?? null, instead: label?.state === 'refused' }
    floor.record({ kind: 'courier-label-asked', subject: orderRef, actor: person.personId, payload })
  })
  floor.wake.labels()
  return accept({ saved: 'done' }, 'unit', 'carton', 'exception')
}

/** Nobody need decide about a label that is replaced. */
function settle(floor: Floor, orderNumber: string, by: string): void {
  const reason = 'asked for another label'
  for (const { exceptionId } of openAbout(floor.db, orderNumber, 'courier-label')) {
    resolveException(floor.db, exceptionId, by, reason, isoNow(floor))
    floor.record({ kind: 'exception-resolved', subject: exceptionId, actor: by, payload: { reason } })
  }
}
