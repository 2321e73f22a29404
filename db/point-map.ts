import type { Database } from '#db/open'
import { mapPlaceTable, mapPointTable, mapWayTable } from '#db/point-tables'
import { levelTable } from '#db/site-map'
import { sql } from '#db/statements'
import type { LevelReach } from '#domain/routing/hall-map'
import type { PointMap } from '#domain/routing/point-map'

/** The version of the map of points by which walks are planned, and who saved it. */
export interface PointsInUse {
  version: number
  savedBy: string
  savedAt: string
}

/** Null while walks are planned by aisles. */
export const pointsInUse = (db: Database): PointsInUse | null =>
  sql<[], PointsInUse>(
    db,
    'SELECT version, saved_by AS savedBy, saved_at AS savedAt FROM map_points_in_use',
  ).get() ?? null

/** The rows of the map of points that stand here; whether it is whole is another question. */
export function storedPoints(db: Database): PointMap {
  const most = -1
  return {
    points: mapPointTable.after(db, null, most),
    ways: mapWayTable.after(db, null, most),
    places: mapPlaceTable.after(db, null, most),
    levels: storedLevels(db),
  }
}

/** Seconds to reach each level, which count whatever the map. */
export const storedLevels = (db: Database): LevelReach[] => levelTable.after(db, null, -1)
export function replaceLevels(db: Database, levels: readonly LevelReach[], at: string): void {
  sql(db, 'DELETE FROM map_level').run()
  for (const level of levels) levelTable.save(db, level, at)
}

/** Plans walks by the rows that stand here, from this version on. */
export function takePoints(db: Database, { version, savedBy, savedAt }: PointsInUse): void {
  sql<[number, string, string]>(
    db,
    `INSERT INTO map_points_in_use (one, version, saved_by, saved_at) VALUES (1, ?, ?, ?)
     ON CONFLICT (one) DO UPDATE SET version = excluded.version, saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
  ).run(version, savedBy, savedAt)
}

/** Replaces all rows of the map of points. */
export function replacePoints(db: Database, { points, ways, places }: PointMap, at: string): void {
  dropPoints(db)
  for (const point of points) mapPointTable.save(db, point, at)
  for (const way of ways) mapWayTable.save(db, way, at)
  for (const place of places) mapPlaceTable.save(db, place, at)
}

export function dropPoints(db: Database): void {
  for (const table of ['map_points_in_use', 'map_place', 'map_way', 'map_point'])
    sql(db, `DELETE FROM ${table}`).run()
}
