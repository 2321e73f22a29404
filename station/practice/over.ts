import { openException } from '#db/exceptions'
import { openPractice } from '#db/practice'
import { inTransaction } from '#db/statements'
import type { PinTries } from '#domain/pin-guard'
import { type Floor, isoNow } from '#station/context'
import type { ModeNote } from '#station/practice/mode-file'

/**
 * Counts here what was tried of PINs at the copy, and writes into the live database that a practice is over, once; one that nobody ended is told to the desk, too. Of one that the
 * log does not know, or knows to be over, there is nothing to tell: the program was cut off on the way there or back.
 */
export function tellPracticeOver(floor: Floor, { mode, since, by, endedBy, pins }: ModeNote): void {
  const { stationId } = floor.settings.station
  if (pins !== null) floor.pins.alsoTried(pins)
  if (openPractice(floor.db) !== since) return
  inTransaction(floor.db, () => {
    floor.record({
      kind: 'practice-ended',
      subject: stationId,
      actor: endedBy,
      payload: { mode, since, cutOff: endedBy === null, wrongPins: wrongPinsOf(pins) },
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

/** Of whom wrong PINs are counted, and how many, as the log keeps it. */
const wrongPinsOf = (pins: PinTries | null) =>
  (pins?.people ?? []).map(({ personId, guard }) => ({ personId, wrong: guard.wrong }))
