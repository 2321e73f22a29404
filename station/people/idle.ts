import { readSeat, saveSeat } from '#db/people'
import { type Floor, isoNow, type Seat, step } from '#station/context'

const seats = ['a', 'b'] as const

/** Locks seats at which nobody did anything for a while. Told of everything people do there. */
export interface IdleWatch {
  touch: (seat: Seat) => void
  /** The seats that were locked now. */
  lockIdle: () => Seat[]
}

/** Counts in time that only passes, so that setting the clock neither locks a seat nor keeps it open. */
export function idleWatch(floor: Floor): IdleWatch {
  const touchedMs = { a: floor.upMs(), b: floor.upMs() }
  return {
    touch: (seat) => {
      touchedMs[seat] = floor.upMs()
    },
    lockIdle: () => {
      const { idleMin } = floor.settings.seats
      if (idleMin === 0) return []
      return seats.filter(
        (seat) =>
          floor.upMs() - touchedMs[seat] >= idleMin * 60_000 && lockSeat(floor, seat, { afterMin: idleMin }),
      )
    },
  }
}

/** Locks a seat with all that is open there; false when nobody sits there or it is locked already. */
export function lockSeat(floor: Floor, seat: Seat, why: { afterMin: number | null }): boolean {
  const row = readSeat(floor.db, seat)
  const { personId } = row
  if (personId === null || row.lockedAt !== null) return false
  step(floor, () => {
    saveSeat(floor.db, { ...row, lockedAt: isoNow(floor) })
    floor.record({
      kind: 'seat-locked',
      subject: personId,
      actor: why.afterMin === null ? personId : null,
      payload: { seat, ...why },
    })
  })
  return true
}
