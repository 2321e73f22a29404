import type { FloorMapView } from '#contract/map-commands'
import { dropMap, hallOfSite, mapInUse, savedMap, saveMap } from '#db/floor-map'
import { replanOpenLists } from '#db/join-list'
import { type PersonRow, personById } from '#db/people'
import { pickableLocations } from '#db/stock'
import type { Refusal } from '#domain/refusal'
import { promptWalk } from '#domain/routing/hall'
import { aisleUses } from '#domain/routing/hall-drawing'
import type { HallMap } from '#domain/routing/hall-map'
import { whyNoMap } from '#domain/routing/map-faults'
import { type Floor, isoNow, step } from '#station/context'
import type { Handlers } from '#station/handlers'
import { journalPickLists } from '#station/paper/order-papers'

function mapView({ db }: Floor): FloorMapView {
  const saved = savedMap(db)
  const map = saved?.map ?? mapInUse(db)
  const locations = [...pickableLocations(db).values()]
  return {
    version: saved?.version ?? 0,
    savedBy: saved === null ? null : nameOf(db, saved.savedBy),
    savedAt: saved?.savedAt ?? null,
    map,
    uses: [...aisleUses(locations).values()],
    fault: locations.length === 0 ? null : whyNoMap(map, locations),
  }
}

/** Saves the next version of the map, whole, or refuses it. Walks that nobody has begun follow it; who is on a walk goes on as it was printed. */
function save(
  floor: Floor,
  version: number,
  map: HallMap,
  { personId }: PersonRow,
): { version: number } | Refusal {
  const { db } = floor
  return step(floor, () => {
    const outdated = whyOutdated(floor, version)
    if (outdated !== null) return outdated
    const fault = whyNoMap(map, pickableLocations(db).values())
    if (fault !== null) return { refusal: 'map-wrong', fault } as const
    const next = saveMap(db, map, { by: personId, at: isoNow(floor) })
    const replanned = replan(floor, personId)
    const payload = { version: next, map, replanned }
    floor.record({ kind: 'floor-map-saved', subject: 'floor-map', actor: personId, payload })
    return { version: next }
  })
}

function drop(floor: Floor, version: number, { personId }: PersonRow): null | Refusal {
  return step(floor, () => {
    const outdated = whyOutdated(floor, version)
    if (outdated !== null) return outdated
    if (version === 0) return null
    dropMap(floor.db)
    const payload = { version, replanned: replan(floor, personId) }
    floor.record({ kind: 'floor-map-dropped', subject: 'floor-map', actor: personId, payload })
    return null
  })
}

/** Leads the walks that nobody has begun by the map that is stored now; a pick list that was printed of one is printed anew. */
function replan(floor: Floor, personId: string): string[] {
  const hall = hallOfSite(floor.db)
  const replanned = replanOpenLists(floor.db, (ids) => promptWalk(hall, ids).locationIds)
  journalPickLists(floor, replanned, personId)
  return replanned
}

function whyOutdated({ db }: Floor, version: number): Refusal | null {
  const saved = savedMap(db)
  if ((saved?.version ?? 0) === version) return null
  const by = saved === null ? '' : nameOf(db, saved.savedBy)
  return { refusal: 'map-outdated', by }
}

const nameOf = (db: Floor['db'], personId: string): string => personById(db, personId)?.name ?? '–'

type Mine = 'floorMap' | 'saveFloorMap' | 'dropFloorMap'

/** What a supervisor does about the map of the hall. */
export function mapHandlers(
  floor: Floor,
  someone: (person: PersonRow | null) => PersonRow,
): Pick<Handlers, Mine> {
  const changed = <T>(answer: T): T => {
    floor.tell({ tell: 'changed', tables: ['floorMap', 'wave', 'list'] })
    floor.wake.printing()
    return answer
  }
  return {
    floorMap: () => mapView(floor),
    saveFloorMap: ({ version, map }, by) => changed(save(floor, version, map, someone(by))),
    dropFloorMap: ({ version }, by) => changed(drop(floor, version, someone(by))),
  }
}
