import type { OverrideCommand } from '#contract/overrides'
import { type PersonRow, personById, readSeat } from '#db/people'
import type { Refusal } from '#domain/refusal'
import { onBench } from '#station/bench/bench'
import { ask, type Floor, type Outcome, type Seat } from '#station/context'
import { labelJob } from '#station/paper/printing'
import { checkPin } from '#station/people/check-pin'
import { type OverrideNeed, reasonsFor } from '#station/seat/questions'
import type { SeatWork } from '#station/seat/seat-work'

/** Somebody's leave for one command, just given: who gave it and why. Used up by that command. */
export interface Leave {
  by: PersonRow
  reason: string
}

/** Asks for a supervisor at this seat; the command waits until somebody gives leave or something else happens there. */
export const needOverride = (need: OverrideNeed): Outcome =>
  ask({ ask: 'override', need, guestId: null }, 'attention')

/** Records a leave with what it allowed, in the transaction of that: who, why, for whom, what about; of a walk its fence. */
export function recordOverride(
  floor: Floor,
  leave: Leave,
  command: OverrideCommand,
  subject: string,
  forPerson: string,
  fence = 0,
): void {
  floor.record({
    kind: 'override-given',
    subject,
    actor: leave.by.personId,
    fence,
    payload: { command, reason: leave.reason, for: forPerson },
  })
}

/** What a supervisor who scans their badge beside a worker can only mean at this step; null when they want the seat. */
export function overrideOffered(floor: Floor, seat: Seat, personId: string | null): OverrideNeed | null {
  const { orderRef, screen } = readSeat(floor.db, seat)
  if (personId === null || screen !== 'pack' || orderRef === null) return null
  const step = onBench(floor, orderRef)?.step
  const accepts = floor.settings.packing.gain.accept === 'supervisor'
  if (step?.step === 'weight-off' || (step?.step === 'gain-off' && accepts))
    return { command: 'overrideWeight', args: { seat } }
  if (step?.step !== 'scan-label') return null
  const again = (labelJob(floor, step.carton.cartonId)?.job.copy ?? 1) > 1
  return again ? { command: 'reprintLabel', args: { seat, reason: null } } : null
}

/**
 * Checks who stands beside the worker, and hands the waiting command out together with their leave. It is handed out
 * once: the question is gone with it, whatever becomes of the command.
 */
export async function takeLeave(
  floor: Floor,
  seats: SeatWork,
  seat: Seat,
  given: { reason: string | null; pin: string },
): Promise<{ need: OverrideNeed; leave: Leave } | Refusal> {
  const { question } = seats.memory[seat]
  if (question?.ask !== 'override' || question.guestId === null) return { refusal: 'nothing-open' }
  const { need, guestId } = question
  const by = personById(floor.db, guestId)
  if (by === null || by.inactive !== null) return { refusal: 'supervisor-needed' }
  const reason = reasonOf(need, given.reason)
  if (reason === null) return { refusal: 'reason-needed' }
  const wrong = await checkPin(floor, by, given.pin)
  if (wrong !== null) return wrong
  if (seats.memory[seat].question !== question) return { refusal: 'nothing-open' }
  seats.memory[seat].question = null
  return { need, leave: { by, reason } }
}

/** The command's own reason, or the one chosen from its list. */
function reasonOf(need: OverrideNeed, chosen: string | null): string | null {
  const reasons = reasonsFor(need)
  if (reasons === null) return 'reason' in need.args ? need.args.reason : null
  return chosen !== null && reasons.includes(chosen) ? chosen : null
}
