import type { Database } from '#db/open'
import { flag, siteTable, usedRows } from '#db/site-table'
import { sql } from '#db/statements'
import type { DropKind } from '#domain/routing/hall-map'
import type { Passing } from '#domain/routing/layout'

export const mapPointTable = siteTable<'mapPoints'>({
  table: 'map_point',
  keys: ['point'],
  others: ['x_mm', 'y_mm', 'starts', 'drops'],
  values: (row) => [row.point, row.xMm, row.yMm, flag(row.start), row.drop],
  row: (stored) => ({
    point: String(stored.point),
    xMm: Number(stored.x_mm),
    yMm: Number(stored.y_mm),
    start: stored.starts === 1,
    drop: stored.drops as DropKind | null,
  }),
  used: (db) =>
    usedRows(
      db,
      'map',
      `SELECT from_point AS key, to_point AS what FROM map_way UNION SELECT to_point, from_point FROM map_way
       UNION SELECT point, min(location_id) FROM map_place GROUP BY point`,
    ),
})

export const mapWayTable = siteTable<'mapWays'>({
  table: 'map_way',
  keys: ['from_point', 'to_point'],
  others: ['length_mm', 'passing'],
  values: (row) => [row.from, row.to, row.lengthMm, row.passing],
  row: (stored) => ({
    from: String(stored.from_point),
    to: String(stored.to_point),
    lengthMm: stored.length_mm as number | null,
    passing: stored.passing as Passing,
  }),
  used: function* () {},
})

export const mapPlaceTable = siteTable<'mapPlaces'>({
  table: 'map_place',
  keys: ['location_id'],
  others: ['point'],
  values: (row) => [row.locationId, row.point],
  row: (stored) => ({ locationId: String(stored.location_id), point: String(stored.point) }),
  used: function* () {},
})

export const hasPoint = (db: Database, point: string): boolean =>
  sql(db, 'SELECT 1 FROM map_point WHERE point = ?').get(point) !== undefined
export const hasWay = (db: Database, from: string, to: string): boolean =>
  sql(db, 'SELECT 1 FROM map_way WHERE from_point = ? AND to_point = ?').get(from, to) !== undefined
