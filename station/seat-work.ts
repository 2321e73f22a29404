import type { Scan } from '#contract/devices'
import type { SeatView, Verdict } from '#contract/views'
import { listById } from '#db/lists'
import { personByBadge, readSeat } from '#db/people'
import { readCode } from '#domain/barcode/code'
import { pickStep } from '#domain/pick'
import type { Refusal } from '#domain/refusal'
import { onBench } from '#station/bench'
import { type Floor, isoNow, type Outcome, refuse, type Seat, step, today, verdictOf } from '#station/context'
import { type NamedCode, nameCode } from '#station/name-scan'
import { openForPacking, scanAtBench } from '#station/packing'
import { mayAct, personAt, signInByBadge, signOut } from '#station/people'
import { nextListFor, scanOnWalk, startList } from '#station/picking'
import { labelJob } from '#station/printing'
import type { SeatMemory } from '#station/seat-view'
import { siteOf } from '#station/site'

/** What a seat does with scans and answers: judge, save, and only then say so. */
export interface SeatWork {
  scan: (scan: Pick<Scan, 'seat' | 'text' | 'aim' | 'deviceId'>, typed: boolean) => Outcome
  act: (seat: Seat, work: () => Outcome) => Outcome
  memory: Record<Seat, SeatMemory & { lastRefusedPlace: string | null }>
  viewOf: (seat: Seat) => SeatView
  /** Shows a seat as it is on disk now. */
  show: (seat: Seat, verdict: Verdict | null) => void
}

export function seatWork(floor: Floor, viewOf: (seat: Seat) => SeatView): SeatWork {
  const fresh = () => ({ offeredListId: null, revision: 0, lastRefusedPlace: null })
  const memory = { a: fresh(), b: fresh() } as SeatWork['memory']

  const show: SeatWork['show'] = (seat, verdict) => {
    memory[seat].revision++
    floor.tell({ tell: 'seat', view: viewOf(seat), verdict })
  }

  /** One step at a seat: the outcome is on disk before anybody hears of it. */
  const act: SeatWork['act'] = (seat, work) => {
    const outcome = work()
    if ('refusal' in outcome) recordRefusal(floor, seat, outcome.refusal)
    memory[seat].lastRefusedPlace =
      'refusal' in outcome && outcome.refusal.refusal === 'confirm-place' ? outcome.refusal.place : null
    show(seat, verdictOf(outcome))
    if ('accepted' in outcome && outcome.tables.length > 0)
      floor.tell({ tell: 'changed', tables: outcome.tables })
    return outcome
  }

  const scan: SeatWork['scan'] = ({ seat, text, aim }, typed) =>
    act(seat, () => {
      const code = nameCode(floor, readCode(text, aim, today(floor, siteOf(floor).timeZone)), text, typed)
      return judge(floor, seat, code, text, memory[seat])
    })

  return { scan, act, memory, viewOf, show }
}

function judge(
  floor: Floor,
  seat: Seat,
  code: NamedCode,
  text: string,
  memory: SeatWork['memory'][Seat],
): Outcome {
  if (code.kind === 'badge') {
    if (asksSupervisor(floor, seat, code.badge))
      return refuse({ refusal: 'not-asked-for', scanned: 'badge', text })
    memory.offeredListId = null
    return signInByBadge(floor, seat, code.badge)
  }
  const person = personAt(floor, seat)
  if (person === null) return refuse({ refusal: 'sign-in-first' })
  if (code.kind === 'command' && code.command === 'SIGN-OUT') return signOut(floor, seat)
  const row = readSeat(floor.db, seat)
  if (row.screen === 'pick' && row.listId !== null && !isOver(floor, row.listId)) {
    const repeated = code.kind === 'place' && memory.lastRefusedPlace === code.place
    return scanOnWalk(floor, person, row.listId, code, text, repeated)
  }
  if (row.screen === 'pack' && row.orderRef !== null)
    return scanAtBench(floor, seat, person, row.orderRef, code, text)
  return judgeAtHome(floor, seat, code, text, memory)
}

/** Where only a supervisor can help, their badge means "I allow it", not "I sit here now"; the window then asks for the PIN. */
function asksSupervisor(floor: Floor, seat: Seat, badge: string): boolean {
  const { personId, orderRef, screen } = readSeat(floor.db, seat)
  const guest = personByBadge(floor.db, badge)
  if (screen !== 'pack' || orderRef === null || guest === null || guest.personId === personId) return false
  if (!mayAct(guest, ['supervisor', 'admin'])) return false
  const step = onBench(floor, orderRef)?.step
  if (step?.step === 'scan-label') return (labelJob(floor, step.carton.cartonId)?.job.copy ?? 1) > 1
  return step?.step === 'weight-off'
}

/** A walk that is over asks for the next work like the home screen does. */
const isOver = (floor: Floor, listId: string): boolean => {
  const held = listById(floor.db, listId)
  return held === null || pickStep(held.list).step === 'done'
}

function judgeAtHome(floor: Floor, seat: Seat, code: NamedCode, text: string, memory: SeatMemory): Outcome {
  const person = personAt(floor, seat)
  if (person === null) return refuse({ refusal: 'sign-in-first' })
  const maySupervise = person.roles.includes('supervisor')
  if (code.kind === 'command' && (code.command === 'NEXT' || code.command === 'CONFIRM')) {
    if (!maySupervise && !person.roles.includes('picker'))
      return refuse({ refusal: 'not-your-role', needed: 'picker' })
    const next = memory.offeredListId ?? nextListFor(floor, person)?.list.listId
    memory.offeredListId = null
    return next == null ? refuse({ refusal: 'no-work' }) : startList(floor, seat, person, next)
  }
  if (code.kind === 'broken')
    return refuse({ refusal: 'broken-code', text, problem: code.problem, position: code.position })
  if (!maySupervise && !person.roles.includes('packer'))
    return refuse({ refusal: 'not-asked-for', scanned: 'unknown', text })
  return openForPacking(floor, seat, person, code, text)
}

/** A refused scan changes nothing but the count of refusals. */
function recordRefusal(floor: Floor, seat: Seat, refusal: Refusal): void {
  const { personId, listId, orderRef } = readSeat(floor.db, seat)
  const { refusal: kind, ...about } = refusal
  step(floor, () =>
    floor.record({
      kind: 'refused',
      subject: orderRef ?? listId ?? seat,
      actor: personId,
      payload: { refusal: kind, ...about, at: isoNow(floor) },
    }),
  )
}
