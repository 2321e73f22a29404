import type { PackView } from '#contract/pack-view'
import type { SeatView } from '#contract/seat-view'
import type { WorkStopView } from '#contract/work-stop-view'
import { ownCode } from '#domain/barcode/own-code'
import { type Hall, keyOf, type Move, nextMark, scan } from './hands.ts'

/** What people at a bench know of work before packing besides what their screen says; survives every crash of the station. */
export interface WorkThings {
  /** Stops that somebody said are not possible: once each. */
  givenUp: Set<string>
  /** The order of which a supervisor must leave work out. */
  toLeaveOut: string | null
  /** A supervisor has taken the packer's seat for that. */
  seatTaken: boolean
}
export const noWork = (): WorkThings => ({ givenUp: new Set(), toLeaveOut: null, seatTaken: false })

const undo = (): Move => ({ ...scan(ownCode('command', 'UNDO-WORK')), takesBack: true })

/** Work before packing: each component out of the tote, then that it is done; now and then not, or all of it again. */
export function workMove(hall: Hall, view: WorkStopView): Move {
  const { step, now, orderNumber, undoable } = view
  const noneCanBeMade = now.kind === 'kitting' && now.units === 0
  if (noneCanBeMade && now.failed) {
    hall.work.toLeaveOut = orderNumber
    return { ...scan(ownCode('command', 'HOME')), takesBack: true }
  }
  if (noneCanBeMade || givesUp(hall, view)) return { move: 'not-possible', takesBack: true }
  if (undoable && hall.prng.next() < hall.undoes) return undo()
  const part = now.parts.find(({ next }) => next)
  if (step !== 'scan-part') return scan(ownCode('command', 'CONFIRM'))
  if (part === undefined) return { move: 'wait' }
  const { sku } = part.item
  const key = keyOf(orderNumber, sku)
  const { lot, serial } = nextMark(hall, key, `work ${key}`)
  return { move: 'scan', symbol: hall.know.unitCode(sku, lot, serial) }
}

/** Half of what somebody gives up is done after all; a supervisor leaves the rest out, but no kits: nothing would be packed. */
function givesUp({ work, prng, giveUps }: Hall, { now, orderNumber }: WorkStopView): boolean {
  const stop = `${orderNumber} ${now.stopRef}`
  if (work.givenUp.has(stop) || prng.next() >= giveUps) return false
  work.givenUp.add(stop)
  if (now.kind !== 'kitting' && prng.chance(0.5)) work.toLeaveOut = orderNumber
  return true
}

/** Before anything lies in a carton, work that is done may be undone at the packing screen, too. */
export function undoAtBench({ prng, undoes }: Hall, { order, step, verified }: PackView): Move | null {
  const isBefore = verified === 0 && ['choose-carton', 'scan-unit'].includes(step.step)
  const isDone = order.work.some(({ state }) => state === 'done')
  return isBefore && isDone && prng.next() < undoes ? undo() : null
}

/** A supervisor sits down, leaves the work out and makes room again; null where there is none of it to do. */
export function leaveOutMove({ know, work }: Hall, { person, question }: SeatView): Move | null {
  if (question?.ask === 'pin') return { move: 'give-pin', pin: know.pinOf(2), takesBack: true }
  const isSupervisor = person?.roles.includes('supervisor') === true
  if (work.toLeaveOut === null) {
    work.seatTaken &&= isSupervisor
    return work.seatTaken ? { move: 'scan', symbol: know.badgeOf('packer', 4), takesBack: true } : null
  }
  if (isSupervisor) return { move: 'settle-work', orderNumber: work.toLeaveOut }
  work.seatTaken = true
  return { move: 'scan', symbol: know.badgeOf('supervisor', 2), takesBack: true }
}
