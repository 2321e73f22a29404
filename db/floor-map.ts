import { closedWays } from '#db/closed-ways'
import { readMeta, saveMeta } from '#db/meta'
import type { Database } from '#db/open'
import {
  dropPoints,
  pointsInUse,
  replaceLevels,
  replacePoints,
  storedLevels,
  storedPoints,
  takePoints,
} from '#db/point-map'
import { sql } from '#db/statements'
import { pickableLocations } from '#db/stock'
import { withClosed } from '#domain/routing/closed-way'
import { type Hall, hallIn } from '#domain/routing/hall'
import { type HallMap, type MapEnd, madeMap, usualBayMm } from '#domain/routing/hall-map'
import type { Passing } from '#domain/routing/layout'
import { whyNoMap } from '#domain/routing/map-faults'
import { isPointMap, type PointMap, type SiteMap } from '#domain/routing/point-map'

interface MapRow {
  version: number
  bayMm: number
  startAisle: string
  startAfterBay: number
  dropAisle: string
  dropAfterBay: number
  savedBy: string
  savedAt: string
}

/** The map that a site gave, who saved it last, and how often it was saved. */
export interface SavedMap extends Pick<MapRow, 'version' | 'savedBy' | 'savedAt'> {
  map: SiteMap
}

/** The map that counts: of points where there is one, else of aisles; null where none was given. */
export function savedMap(db: Database): SavedMap | null {
  const points = pointsInUse(db)
  return points === null ? savedAisles(db) : { ...points, map: storedPoints(db) }
}

/** The map of aisles that a site gave, though points may count instead. */
function savedAisles(db: Database): (SavedMap & { map: HallMap }) | null {
  const row = sql<[], MapRow>(
    db,
    `SELECT version, bay_mm AS bayMm, start_aisle AS startAisle, start_after_bay AS startAfterBay,
       drop_aisle AS dropAisle, drop_after_bay AS dropAfterBay, saved_by AS savedBy, saved_at AS savedAt FROM floor_map`,
  ).get()
  if (row === undefined) return null
  const crossAisles = sql<[], HallMap['crossAisles'][number]>(
    db,
    'SELECT after_bay AS afterBay, width_mm AS widthMm FROM map_cross_aisle ORDER BY after_bay',
  ).all()
  const limits = new Map(
    sql<[], { aisle: string; afterBay: number; passing: Passing }>(
      db,
      'SELECT aisle, after_bay AS afterBay, passing FROM map_stretch',
    )
      .all()
      .map(({ aisle, afterBay, passing }) => [`${afterBay} ${aisle}`, passing]),
  )
  const aisles = sql<[], { aisle: string; xMm: number }>(
    db,
    'SELECT aisle, x_mm AS xMm FROM map_aisle ORDER BY x_mm',
  ).all()
  const { version, bayMm, savedBy, savedAt } = row
  return {
    version,
    savedBy,
    savedAt,
    map: {
      bayMm,
      aisles: aisles.map(({ aisle, xMm }) => ({
        aisle,
        xMm,
        passing: crossAisles
          .slice(1)
          .map((_, at) => limits.get(`${crossAisles[at]?.afterBay} ${aisle}`) ?? 'both'),
      })),
      crossAisles,
      start: { aisle: row.startAisle, afterBay: row.startAfterBay },
      drop: { aisle: row.dropAisle, afterBay: row.dropAfterBay },
      ends: sql<[], MapEnd>(
        db,
        'SELECT kind, aisle, after_bay AS afterBay FROM map_end ORDER BY position, kind, aisle, after_bay',
      ).all(),
      levels: storedLevels(db),
    },
  }
}

/**
 * Makes the next version of the rows of the map that stand here, and answers it. Of a map that had no row of its own the
 * bays are as usual, and walks start and end where the first aisle meets the first cross-aisle. Null while it is no
 * whole map yet.
 */
export function nextVersion(db: Database, { by, at }: { by: string; at: string }): HallMap | null {
  sql<[number, number, string, string]>(
    db,
    `INSERT INTO floor_map (one, version, bay_mm, start_aisle, start_after_bay, drop_aisle, drop_after_bay, saved_by, saved_at)
     SELECT 1, 1 + ?, ?, aisle, after_bay, aisle, after_bay, ?, ?
     FROM (SELECT aisle FROM map_aisle ORDER BY x_mm LIMIT 1), (SELECT min(after_bay) AS after_bay FROM map_cross_aisle)
     WHERE (SELECT count(*) FROM map_cross_aisle) > 1
     ON CONFLICT (one) DO UPDATE SET version = version + 1, saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
  ).run(lastVersion(db), usualBayMm, by, at)
  return savedAisles(db)?.map ?? null
}

/** The same for a map of points. Before it counts for the first time, null while walks could not be planned with it for these locations. */
export function nextPoints(db: Database, { by, at }: { by: string; at: string }): PointMap | null {
  const map = storedPoints(db)
  if (pointsInUse(db) === null && whyNoMap(map, pickableLocations(db).values()) !== null) return null
  takePoints(db, { version: freshVersion(db), savedBy: by, savedAt: at })
  return map
}

/**
 * The map walks are planned with: the site's own, else the one that the names of the locations make. A map of which rows
 * were lost with a damaged database does not count.
 */
export const mapInUse = (db: Database): SiteMap => withClosed(wholeMap(db), closedWays(db))

/** The same map with nothing closed. */
export function wholeMap(db: Database): SiteMap {
  const saved = savedMap(db)
  return saved !== null && whyNoMap(saved.map, []) === null ? saved.map : aislesInUse(db)
}

/** The map of aisles that would count if there was none of points. */
export function aislesInUse(db: Database): HallMap {
  const saved = savedAisles(db)
  return saved !== null && whyNoMap(saved.map, []) === null
    ? saved.map
    : { ...madeMap(lastBays(db)), levels: storedLevels(db) }
}

/** The hall of the site. Of points it is kept until they change, since the ways between them cost most; locations of aisles are looked up one by one. */
export function hallOfSite(db: Database): Hall {
  const saved = pointsInUse(db)?.version
  const version = saved === undefined ? undefined : JSON.stringify([saved, closedWays(db)])
  const kept = pointHalls.get(db)
  if (version !== undefined && kept?.version === version) return kept.hall
  const hall = hallFrom(db)
  if (version !== undefined) pointHalls.set(db, { version, hall })
  return hall
}
const pointHalls = new WeakMap<Database, { version: string; hall: Hall }>()

const hallFrom = (db: Database): Hall =>
  hallIn(
    mapInUse(db),
    (locationId) =>
      sql<[string], { aisle: string; bay: number; level: number }>(
        db,
        'SELECT aisle, bay, level FROM location WHERE location_id = ?',
      ).get(locationId) ?? null,
  )

/** The last bay of each aisle; walks along the index, since locations may be many. */
const lastBays = (db: Database): { locationId: string; aisle: string; bay: number }[] =>
  sql<[], { locationId: string; aisle: string; bay: number }>(
    db,
    `WITH RECURSIVE name (aisle) AS (
       SELECT min(aisle) FROM location
       UNION ALL SELECT (SELECT min(location.aisle) FROM location WHERE location.aisle > name.aisle) FROM name
       WHERE name.aisle IS NOT NULL
     ) SELECT '' AS locationId, aisle, (SELECT max(bay) FROM location WHERE location.aisle = name.aisle) AS bay
       FROM name WHERE aisle IS NOT NULL`,
  ).all()

/** Replaces the map by its next version, and answers the number of that. One of points leaves that of aisles as it is. */
export function saveMap(db: Database, map: SiteMap, { by, at }: { by: string; at: string }): number {
  const version = freshVersion(db)
  replaceLevels(db, map.levels, at)
  if (isPointMap(map)) {
    replacePoints(db, map, at)
    takePoints(db, { version, savedBy: by, savedAt: at })
  } else saveAisles(db, map, version, { by, at })
  return version
}

function saveAisles(
  db: Database,
  map: HallMap,
  version: number,
  { by, at }: { by: string; at: string },
): void {
  dropPoints(db)
  dropAisles(db)
  const cross = sql(db, 'INSERT INTO map_cross_aisle (after_bay, width_mm) VALUES (?, ?)')
  for (const { afterBay, widthMm } of map.crossAisles) cross.run(afterBay, widthMm)
  const aisleRow = sql(db, 'INSERT INTO map_aisle (aisle, x_mm) VALUES (?, ?)')
  const stretch = sql(db, 'INSERT INTO map_stretch (aisle, after_bay, passing) VALUES (?, ?, ?)')
  for (const { aisle, xMm, passing } of map.aisles) {
    aisleRow.run(aisle, xMm)
    for (const [at, one] of passing.entries())
      if (one !== 'both') stretch.run(aisle, map.crossAisles[at]?.afterBay, one)
  }
  const end = sql(db, 'INSERT INTO map_end (kind, aisle, after_bay, position) VALUES (?, ?, ?, ?)')
  for (const [position, { kind, aisle, afterBay }] of map.ends.entries())
    end.run(kind, aisle, afterBay, position)
  sql(
    db,
    `INSERT INTO floor_map (one, version, bay_mm, start_aisle, start_after_bay, drop_aisle, drop_after_bay, saved_by, saved_at)
     VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(version, map.bayMm, map.start.aisle, map.start.afterBay, map.drop.aisle, map.drop.afterBay, by, at)
}

/** Goes back from points to aisles, from aisles to the map that the names of the locations make. A later one counts its versions on. */
export function dropMap(db: Database): void {
  saveMeta(db, versionName, String(lastVersion(db)))
  if (pointsInUse(db) === null) dropAisles(db)
  else dropPoints(db)
}

function dropAisles(db: Database): void {
  for (const table of ['floor_map', 'map_end', 'map_stretch', 'map_aisle', 'map_cross_aisle'])
    sql(db, `DELETE FROM ${table}`).run()
}

/** Versions are never given twice, so that whoever changes an old one is told. */
const lastVersion = (db: Database): number =>
  Math.max(
    pointsInUse(db)?.version ?? 0,
    savedAisles(db)?.version ?? 0,
    Number(readMeta(db, versionName) ?? 0),
  )
const versionName = 'floorMapVersion'

/** The next version; one that was given and taken back with its transaction is not given again, so that a kept hall is never another's. */
function freshVersion(db: Database): number {
  const version = Math.max(lastVersion(db), given.get(db) ?? 0) + 1
  given.set(db, version)
  return version
}
const given = new WeakMap<Database, number>()
