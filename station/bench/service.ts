import { courierLabelOf } from '#db/courier-labels'
import type { PersonRow } from '#db/people'
import { dropLooseChoice, wishChoice } from '#db/service-choice'
import { type ServiceChoice, takenService, wantedOf } from '#domain/rates/choose'
import { courierReasons } from '#domain/reasons'
import { isServiceOpen, type OnBench, onBench } from '#station/bench/bench'
import { voidLabelAtCourier } from '#station/bench/courier-label'
import { savePacking } from '#station/bench/packing-save'
import { serviceQuestion } from '#station/bench/service-offers'
import { accept, type Floor, isoNow, type Outcome, refuse, type Seat, step } from '#station/context'
import { type Leave, needOverride, recordOverride } from '#station/people/overrides'

/**
 * The packer wants to choose who carries this order before its label is made; or another one, where the label of the one
 * that was chosen does not come.
 */
export function wishService(floor: Floor, person: PersonRow, orderRef: string): Outcome {
  const bench = onBench(floor, orderRef)
  const chosen = bench?.step.step === 'label' ? bench.step.carton : null
  const isFree = bench !== null && wantedOf(bench.held.order).choice !== 'fixed'
  const isOpen = bench !== null && (isServiceOpen(floor, bench.held) || (isFree && chosen !== null))
  if (!isOpen) return refuse({ refusal: 'not-asked-for', scanned: 'command', text: 'COURIER' })
  const { number } = bench.held.order
  step(floor, () => {
    const label = chosen === null ? null : courierLabelOf(floor.db, orderRef, chosen.number)
    if (label !== null) voidLabelAtCourier(floor, label, number, 'another courier', person.personId)
    dropLooseChoice(floor.db, orderRef)
    wishChoice(floor.db, orderRef, isoNow(floor))
    floor.record({ kind: 'service-wished', subject: orderRef, actor: person.personId, payload: {} })
  })
  floor.wake.outbox()
  return accept({ saved: 'done' }, 'unit', 'carton')
}

/** Takes one of the services that may carry the order on the bench, and makes its label. */
export function takeService(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  orderRef: string,
  asked: { courierId: string; service: string },
  leave: Leave | null,
): Outcome {
  const bench = onBench(floor, orderRef)
  if (bench?.step.step !== 'choose-service') return refuse({ refusal: 'nothing-open' })
  const { order } = bench.held
  const question = serviceQuestion(floor, { order, pack: bench.pack })
  if (question === null) return refuse({ refusal: 'nothing-open' })
  const taken = takenService(order, question.offers, asked, floor.settings.services)
  if (taken === null) return refuse({ refusal: 'not-found', what: `${asked.courierId} ${asked.service}` })
  if (taken.leave && leave === null) return needOverride({ command: 'takeService', args: { seat, ...asked } })
  const choice: ServiceChoice = leave === null ? taken.choice : withLeave(taken.choice, leave)
  const facts = [{ fact: 'service-chosen' as const, cartonId: bench.step.carton.cartonId, choice }]
  return savePacking(floor, seat, person, bench, { facts }, () => {
    if (leave !== null) recordOverride(floor, leave, 'takeService', orderRef, person.personId)
  })
}
const withLeave = (choice: ServiceChoice, { reason }: Leave): ServiceChoice => ({
  ...choice,
  by: 'supervisor',
  reason: courierReasons.find((one) => one === reason) ?? 'other',
})

/** "Yes, that one": the first that is proposed. */
export function confirmService(floor: Floor, seat: Seat, person: PersonRow, bench: OnBench): Outcome {
  const { order } = bench.held
  const question = serviceQuestion(floor, { order, pack: bench.pack })
  if (question === null) return refuse({ refusal: 'nothing-open' })
  return takeService(floor, seat, person, order.orderRef, question.proposed, null)
}
