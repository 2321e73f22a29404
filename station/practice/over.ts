import { openException } from '#db/exceptions'
import { inTransaction } from '#db/statements'
import { type Floor, isoNow } from '#station/context'
import type { ModeNote } from '#station/practice/mode-file'

/** Writes into the live database that a practice is over; one that nobody ended is told to the desk, too. */
export function tellPracticeOver(floor: Floor, { mode, since, by, endedBy }: ModeNote): void {
  const { stationId } = floor.settings.station
  inTransaction(floor.db, () => {
    floor.record({
      kind: 'practice-ended',
      subject: stationId,
      actor: endedBy,
      payload: { mode, since, cutOff: endedBy === null },
    })
    if (endedBy !== null) return
    openException(floor.db, {
      exceptionId: floor.newId(),
      kind: 'practice-cut-off',
      about: stationId,
      detail: `${mode}, ${since}, ${by}`,
      openedAt: isoNow(floor),
      openedBy: null,
    })
  })
}
