import type { CloseWayAnswer } from '#contract/map-commands'
import { closedWays, closeWay, openWay, stopsAhead, walksUnderWay } from '#db/closed-ways'
import { hallOfSite, wholeMap } from '#db/floor-map'
import { listById } from '#db/lists'
import { type PersonRow, readSeat } from '#db/people'
import type { Refusal } from '#domain/refusal'
import { type ClosedWay, hasClosedWay } from '#domain/routing/closed-way'
import type { Hall } from '#domain/routing/hall'
import { turnedWalk } from '#domain/turn-walk'
import { type Floor, isoNow, step } from '#station/context'
import { replanUntouched } from '#station/desk/replan-lists'
import type { Desk } from '#station/handlers'
import { savePicking } from '#station/walk/pick-save'

/**
 * Closes a part of the map for now, or opens it again. Walks lead round it from the next stop on; what no way leads to
 * comes last, for its picker to skip or to say what is short. The map itself stays as it is.
 */
export function setWayClosed(
  floor: Floor,
  way: ClosedWay,
  closed: boolean,
  { personId }: PersonRow,
): CloseWayAnswer | Refusal {
  const { db } = floor
  return step(floor, () => {
    if (!hasClosedWay(wholeMap(db), way)) return { refusal: 'not-found', what: `${way.one} ${way.two}` }
    if (closed) closeWay(db, { ...way, closedBy: personId, closedAt: isoNow(floor) })
    else openWay(db, way)
    const hall = hallOfSite(db)
    const lists = [...turnWalks(floor, hall, personId), ...replanUntouched(floor, personId)]
    const cutOff = cutOffIn(hall, db)
    const payload = { way, lists, cutOff }
    const kind = closed ? 'way-closed' : 'way-opened'
    floor.record({ kind, subject: 'floor-map', actor: personId, payload })
    return { lists, cutOff }
  })
}

/** What is still to be picked where no way leads, or from where none leads to the end of its walk. */
export const cutOffIn = (hall: Hall, db: Floor['db']): CloseWayAnswer['cutOff'] =>
  stopsAhead(db).flatMap(({ method, ...stop }) =>
    hall.forMethod(method).pointOf(stop.locationId) === null ? [stop] : [],
  )

/** Leads the walks that somebody is on by the hall as it is now; answers the numbers of those whose order changed. */
function turnWalks(floor: Floor, hall: Hall, personId: string): string[] {
  return walksUnderWay(floor.db).flatMap((listId) => {
    const held = listById(floor.db, listId)
    if (held === null) return []
    const ownHall = hall.forMethod(held.list.method)
    const fact = turnedWalk(
      held.list,
      (from, locationIds) => ownHall.walkOver(from, [...new Set(locationIds)], 'prompt').locationIds,
    )
    if (fact === null) return []
    savePicking(floor, held, [fact], personId)
    return [held.list.number]
  })
}

/** Shows whoever is on a walk at this station the way as it is now; whose walk leads elsewhere is told so. */
export function tellTurned(floor: Floor, seats: Desk['seats'], { lists }: CloseWayAnswer): void {
  for (const seat of ['a', 'b'] as const) {
    const { listId } = readSeat(floor.db, seat)
    const held = listId === null ? null : listById(floor.db, listId)
    if (held === null) continue
    if (lists.includes(held.list.number))
      seats.memory[seat].lastSaid = { kind: 'accepted', said: { saved: 'lines-turned' }, sound: 'rush' }
    seats.show(seat, seats.memory[seat].lastSaid)
  }
}

/** Closures of ways that the map does not have any more are over. */
export function openLostWays({ db }: Floor): void {
  const map = wholeMap(db)
  for (const way of closedWays(db)) if (!hasClosedWay(map, way)) openWay(db, way)
}
