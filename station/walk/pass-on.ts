import { isFree, listById } from '#db/lists'
import { passedTote } from '#db/passed-totes'
import type { PersonRow } from '#db/people'
import { zonesToWork } from '#db/zones'
import { type Floor, type Offer, type Outcome, refuse, type Seat } from '#station/context'
import { mayAct } from '#station/people/people'
import type { ScannedThing } from '#station/seat/name-scan'
import { scanOnWalk } from '#station/walk/picking'
import { scanList, startList } from '#station/walk/walks'

/**
 * A tote of pick and pass, scanned where work is wanted: who picks in its zone goes on with it, and with that it is
 * fetched. In another zone its own is named. Null for a tote that goes through no zones, or that a packer may open.
 */
export function scanPassedTote(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  code: Extract<ScannedThing, { kind: 'tote' }>,
  before: { offered: Offer | null; insists: boolean },
): Outcome | null {
  const { toteId } = code
  const passed = passedTote(floor.db, toteId)
  const held = passed === null ? null : listById(floor.db, passed.listId)
  if (passed === null || held === null) return null
  const place = passed.place ?? ''
  if (passed.isComplete) {
    if (mayAct(person, ['packer', 'supervisor'])) return null
    return refuse({ refusal: 'tote-complete', toteId, orderNumber: code.orderNumber ?? '', place })
  }
  if (!isFree(held)) return scanList(floor, seat, person, passed, before)
  const zones = zonesToWork(floor.db, person.personId)
  if (zones.length > 0 && !zones.includes(passed.zone))
    return refuse({ refusal: 'tote-in-zone', toteId, zone: passed.zone, place, zones })
  const { listId } = passed
  const started = startList(floor, seat, person, { listId, fence: held.fence }, null)
  return 'accepted' in started ? scanOnWalk(floor, person, listId, code, toteId, false) : started
}
