import { openException } from '#db/exceptions'
import { openStrayPutBack, standAside, takesStrays } from '#db/mispicks'
import { cameFrom } from '#db/missing-units'
import type { PersonRow } from '#db/people'
import { homeOf } from '#db/stock'
import { strayIn } from '#domain/mispick'
import type { Refusal } from '#domain/refusal'
import { accept, type Floor, isoNow, type Outcome, step } from '#station/context'
import type { ScannedThing } from '#station/seat/name-scan'

/** What was refused just before, and how many units its scan stood for. */
export interface LastScan {
  lastRefused: Refusal | null
  lastUnits: number
}

/**
 * An empty tote is scanned right after units were refused that nobody wants: they lie in it now and go back to a location
 * from there, where they were counted all the time. `orderRef`: the order on the bench. Null where that was not
 * meant, or no location is known.
 */
export function layAside(
  floor: Floor,
  person: PersonRow,
  orderRef: string | null,
  code: ScannedThing,
  { lastRefused, lastUnits: quantity }: LastScan,
): Outcome | null {
  const sku = unwanted(lastRefused)
  if (sku === null || quantity === 0 || code.kind !== 'tote') return null
  const { toteId } = code
  const locationId = cameFrom(floor.db, orderRef ?? '', sku) ?? homeOf(floor.db, sku)
  if (locationId === null || !takesStrays(floor.db, toteId)) return null
  return step(floor, () => {
    const exceptionId = floor.newId()
    openException(floor.db, {
      exceptionId,
      kind: 'put-back',
      about: toteId,
      detail: `${quantity} × ${sku} -> ${locationId}`,
      openedAt: isoNow(floor),
      openedBy: person.personId,
    })
    openStrayPutBack(floor.db, { putBackId: floor.newId(), exceptionId, toteId, locationId, sku, quantity })
    standAside(floor.db, toteId)
    const payload = { sku, quantity, locationId, orderRef }
    floor.record({ kind: 'unit-laid-aside', subject: toteId, actor: person.personId, payload })
    return accept({ saved: 'unit-laid-aside', toteId, locationId }, 'line', 'exception')
  })
}

function unwanted(last: Refusal | null): string | null {
  if (last?.refusal === 'nothing-to-pack') return last.unit
  const stray = strayIn(last)
  return stray === null || stray.belongsTo !== null ? null : stray.sku
}
