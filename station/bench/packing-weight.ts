import { cartonTypes } from '#db/carton-types'
import { type PersonRow, readSeat } from '#db/people'
import { judgeWeight } from '#domain/judge-carton'
import { overrideReasons } from '#domain/reasons'
import { expectedOf, onBench } from '#station/bench/bench'
import { acceptGain, awaitsGain } from '#station/bench/packing-gain'
import { savePacking } from '#station/bench/packing-save'
import { accept, ask, type Floor, type Outcome, refuse, type Seat } from '#station/context'
import { type Leave, needOverride, recordOverride } from '#station/people/overrides'
import { personAt } from '#station/people/people'
import type { Question } from '#station/seat/questions'

/** A stable weight from the scale; null when no carton wants one. */
export function captureWeight(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  orderRef: string,
  weightG: number,
): Outcome | null {
  const bench = onBench(floor, orderRef)
  if (bench === null || (bench.step.step !== 'weigh' && bench.step.step !== 'weight-off')) return null
  if (awaitsGain(floor, bench.step.carton)) return null
  const { cartonTypeId } = bench.step.carton
  const type = cartonTypes(floor.db).find((one) => one.cartonTypeId === cartonTypeId)
  const expected = expectedOf(floor, bench.step.carton)
  return savePacking(
    floor,
    seat,
    person,
    bench,
    judgeWeight(bench.step, weightG, expected, type?.greatestGrossG ?? Number.MAX_SAFE_INTEGER),
  )
}

/** Whether a carton at this seat waits for the scale; nothing is weighed for a locked seat. */
export function waitsForWeight(floor: Floor, seat: Seat): boolean {
  const { orderRef, screen, lockedAt } = readSeat(floor.db, seat)
  if (orderRef === null || screen !== 'pack' || lockedAt !== null || personAt(floor, seat) === null)
    return false
  const step = onBench(floor, orderRef)?.step
  return (step?.step === 'weigh' || step?.step === 'weight-off') && !awaitsGain(floor, step.carton)
}

/** What stands on the scale counts once more, without being lifted, and for the carton or unit at this seat. */
export function weighAgain(floor: Floor, seat: Seat, question: Question | null): Outcome {
  floor.wake.scale(seat)
  return question?.ask === 'unit-weight' ? ask(question, 'unit') : accept({ saved: 'done' }, 'unit')
}

/** A supervisor lets a carton pass although its weight is off. */
export function overrideWeight(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  orderRef: string,
  leave: Leave | null,
): Outcome {
  const bench = onBench(floor, orderRef)
  if (bench?.step.step === 'gain-off') return acceptGain(floor, seat, person, bench, leave)
  if (bench === null || bench.step.step !== 'weight-off') return refuse({ refusal: 'nothing-open' })
  if (leave === null) return needOverride({ command: 'overrideWeight', args: { seat } })
  const { cartonId } = bench.step.carton
  const { by } = leave
  const reason = overrideReasons.find((one) => one === leave.reason) ?? 'other'
  const facts = [{ fact: 'weight-overridden' as const, cartonId, reason, by: by.personId }]
  return savePacking(floor, seat, person, bench, { facts }, () =>
    recordOverride(floor, leave, 'overrideWeight', orderRef, person.personId),
  )
}
