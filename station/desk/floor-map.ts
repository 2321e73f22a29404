import type { FloorMapView } from '#contract/map-commands'
import { closedWays } from '#db/closed-ways'
import { aislesInUse, dropMap, hallOfSite, savedMap, saveMap, wholeMap } from '#db/floor-map'
import { type PersonRow, personById } from '#db/people'
import { pickableLocations } from '#db/stock'
import type { Refusal } from '#domain/refusal'
import { aisleUses } from '#domain/routing/hall-drawing'
import { whyNoMap } from '#domain/routing/map-faults'
import type { SiteMap } from '#domain/routing/point-map'
import { pointsOfAisles } from '#domain/routing/points-of-aisles'
import { type Floor, isoNow, isRefusal, step } from '#station/context'
import { cutOffIn, openLostWays, setWayClosed, tellTurned } from '#station/desk/closed-ways'
import { replanUntouched } from '#station/desk/replan-lists'
import type { Desk, Handlers } from '#station/handlers'

function mapView({ db }: Floor): FloorMapView {
  const saved = savedMap(db)
  const map = saved?.map ?? wholeMap(db)
  const locations = [...pickableLocations(db).values()]
  return {
    version: saved?.version ?? 0,
    savedBy: saved === null ? null : nameOf(db, saved.savedBy),
    savedAt: saved?.savedAt ?? null,
    map,
    uses: [...aisleUses(locations).values()],
    closed: closedWays(db).map(({ one, two, closedBy, closedAt }) => ({
      ...{ one, two, closedAt },
      by: nameOf(db, closedBy),
    })),
    cutOff: cutOffNow(db),
    fault: locations.length === 0 ? null : whyNoMap(map, locations),
  }
}

/** Saves the next version of the map, whole, or refuses it. Walks that nobody has begun follow it; who is on a walk goes on as it was printed. */
function save(
  floor: Floor,
  version: number,
  map: SiteMap,
  { personId }: PersonRow,
): { version: number } | Refusal {
  const { db } = floor
  return step(floor, () => {
    const outdated = whyOutdated(floor, version)
    if (outdated !== null) return outdated
    const fault = whyNoMap(map, pickableLocations(db).values())
    if (fault !== null) return { refusal: 'map-wrong', fault } as const
    const next = saveMap(db, map, { by: personId, at: isoNow(floor) })
    openLostWays(floor)
    const replanned = replanUntouched(floor, personId)
    const payload = { version: next, map, replanned }
    floor.record({ kind: 'floor-map-saved', subject: 'floor-map', actor: personId, payload })
    return { version: next }
  })
}

/** What is still to be picked where no way leads for now. */
function cutOffNow(db: Floor['db']): FloorMapView['cutOff'] {
  if (closedWays(db).length === 0) return []
  return cutOffIn(hallOfSite(db), db)
}

function drop(floor: Floor, version: number, { personId }: PersonRow): null | Refusal {
  return step(floor, () => {
    const outdated = whyOutdated(floor, version)
    if (outdated !== null) return outdated
    if (version === 0) return null
    dropMap(floor.db)
    openLostWays(floor)
    const payload = { version, replanned: replanUntouched(floor, personId) }
    floor.record({ kind: 'floor-map-dropped', subject: 'floor-map', actor: personId, payload })
    return null
  })
}

function whyOutdated({ db }: Floor, version: number): Refusal | null {
  const saved = savedMap(db)
  if ((saved?.version ?? 0) === version) return null
  const by = saved === null ? '' : nameOf(db, saved.savedBy)
  return { refusal: 'map-outdated', by }
}

const nameOf = (db: Floor['db'], personId: string): string => personById(db, personId)?.name ?? '–'

type Mine = 'closeWay' | 'floorMap' | 'floorMapAsPoints' | 'saveFloorMap' | 'dropFloorMap'

/** What a supervisor does about the map of the hall. */
export function mapHandlers(
  floor: Floor,
  seats: Desk['seats'],
  someone: (person: PersonRow | null) => PersonRow,
): Pick<Handlers, Mine> {
  const changed = <T>(answer: T): T => {
    floor.tell({ tell: 'changed', tables: ['floorMap', 'wave', 'list'] })
    floor.wake.printing()
    return answer
  }
  return {
    floorMap: () => mapView(floor),
    floorMapAsPoints: () => pointsOfAisles(aislesInUse(floor.db), [...pickableLocations(floor.db).values()]),
    saveFloorMap: ({ version, map }, by) => changed(save(floor, version, map, someone(by))),
    closeWay: ({ way, closed }, by) => {
      const done = changed(setWayClosed(floor, way, closed, someone(by)))
      if (!isRefusal(done)) tellTurned(floor, seats, done)
      return done
    },
    dropFloorMap: ({ version }, by) => changed(drop(floor, version, someone(by))),
  }
}
