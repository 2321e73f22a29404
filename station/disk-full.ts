import { DatabaseUnusable } from '#db/open'
import { readSeat } from '#db/people'
import type { Floor } from '#station/context'
import type { SeatWork } from '#station/seat/seat-work'

/** SQLite and the file system each have their own word for a full disk. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof DatabaseUnusable
    ? error.problem === 'disk-full'
    : error instanceof Error && 'code' in error && (error.code === 'SQLITE_FULL' || error.code === 'ENOSPC')

const sayAgainMs = 10_000

/** Says at every taken seat that the disk is full, for work that no scan began; again while it lasts, not at every try. */
export function diskFullTeller(floor: Pick<Floor, 'db' | 'newId' | 'upMs'>, seats: SeatWork): () => void {
  let saidMs = Number.NEGATIVE_INFINITY
  return () => {
    if (!floor.db.open || floor.upMs() - saidMs < sayAgainMs) return
    saidMs = floor.upMs()
    const taken = (['a', 'b'] as const).filter((seat) => readSeat(floor.db, seat).personId !== null)
    for (const seat of taken)
      seats.show(seat, { kind: 'fault', fault: 'disk-full', logId: floor.newId(), sound: 'blocked' })
  }
}

/** Does what a timer asks for; when that finds the disk full, the seats say so and the next time it is tried again. */
export function orSayFull(floor: Pick<Floor, 'sayDiskFull'>, work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!isDiskFull(error)) throw error
    floor.sayDiskFull()
  }
}
