import { orderByRef } from '#db/orders'
import { packSession, savePackSession } from '#db/pack-sessions'
import { type PersonRow, readSeat, type Seat as SeatRow, saveSeat, saveSeen } from '#db/people'
import { accept, type Floor, isoNow, type Outcome, type Seat, step } from '#station/context'
import { mayAct } from '#station/people/people'

/**
 * A person takes a seat. The work stays with the work: an order on the bench goes on with them if they may pack, a walk
 * stays its owner's. Whoever sat here holds nothing that stops others; the same person finds everything as it was.
 */
export function sitDown(floor: Floor, seat: Seat, person: PersonRow, by: 'badge' | 'pin'): Outcome {
  const before = readSeat(floor.db, seat)
  const { personId, name } = person
  const at = isoNow(floor)
  step(floor, () => {
    saveSeen(floor.db, personId, at)
    if (before.personId === personId) unlock(floor, before, by)
    else {
      leaveOtherSeat(floor, seat, personId)
      const goesOn = before.orderRef !== null && mayAct(person, ['packer', 'supervisor'])
      const screen = goesOn && before.screen === 'pack' ? 'pack' : 'home'
      saveSeat(floor.db, { ...before, personId, listId: null, screen, activeAt: at, lockedAt: null })
      const payload = { seat, by, from: before.personId }
      floor.record({ kind: 'signed-in', subject: personId, actor: personId, payload })
      if (goesOn) continueOrder(floor, seat, personId, before.orderRef ?? '')
    }
  })
  return accept({ saved: 'signed-in', name }, 'line', 'person')
}

function unlock(floor: Floor, row: SeatRow, by: 'badge' | 'pin'): void {
  const { seat, personId } = row
  saveSeat(floor.db, { ...row, activeAt: isoNow(floor), lockedAt: null })
  floor.record({ kind: 'seat-unlocked', subject: personId ?? seat, actor: personId, payload: { seat, by } })
}

/** Nobody is at two places: who signs in here has left there. */
function leaveOtherSeat(floor: Floor, seat: Seat, personId: string): void {
  const other = readSeat(floor.db, seat === 'a' ? 'b' : 'a')
  if (other.personId === personId) standUp(floor, other)
}

/** The order stays on the bench and goes on with the next packer; the log names both. */
function continueOrder(floor: Floor, seat: Seat, personId: string, orderRef: string): void {
  const session = packSession(floor.db, orderRef)
  if (session === null || session.state === 'done' || orderByRef(floor.db, orderRef) === null) return
  const { stationId } = floor.settings.station
  savePackSession(floor.db, { orderRef, personId, stationId, state: 'open' }, isoNow(floor))
  if (session.personId === personId) return
  const payload = { seat, from: session.personId }
  floor.record({ kind: 'order-continued', subject: orderRef, actor: personId, payload })
}

/** Nobody sits here any more; only inside a transaction. An order stays on the bench. */
export function standUp(floor: Floor, row: SeatRow): void {
  const { seat, personId } = row
  const at = isoNow(floor)
  saveSeat(floor.db, {
    ...row,
    personId: null,
    listId: null,
    screen: row.screen === 'pack' ? 'pack' : 'home',
    activeAt: at,
    lockedAt: null,
  })
  if (personId === null) return
  saveSeen(floor.db, personId, at)
  floor.record({ kind: 'signed-out', subject: personId, actor: personId, payload: { seat } })
}

export function signOut(floor: Floor, seat: Seat): Outcome {
  step(floor, () => standUp(floor, readSeat(floor.db, seat)))
  return accept({ saved: 'done' }, 'unit', 'person')
}
