import type { Database } from '#db/open'
import { nobodyNeedsIt, siteTable, usedRows } from '#db/site-table'
import { sql } from '#db/statements'
import type { EndKind } from '#domain/routing/hall-map'
import type { Passing } from '#domain/routing/layout'

export const aisleTable = siteTable<'aisles'>({
  table: 'map_aisle',
  keys: ['aisle'],
  others: ['x_mm'],
  values: (row) => [row.aisle, row.xMm],
  row: (stored) => ({ aisle: String(stored.aisle), xMm: Number(stored.x_mm) }),
  used: (db) =>
    usedRows(
      db,
      'map',
      `SELECT aisle AS key, passing AS what FROM map_stretch
       UNION SELECT start_aisle, 'start' FROM floor_map UNION SELECT drop_aisle, 'end' FROM floor_map
       UNION SELECT aisle, kind FROM map_end`,
    ),
})

export const crossAisleTable = siteTable<'crossAisles'>({
  table: 'map_cross_aisle',
  keys: ['after_bay'],
  others: ['width_mm'],
  values: (row) => [row.afterBay, row.widthMm],
  row: (stored) => ({ afterBay: Number(stored.after_bay), widthMm: Number(stored.width_mm) }),
  used: (db) =>
    usedRows(
      db,
      'map',
      `SELECT CAST(after_bay AS TEXT) AS key, min(aisle) AS what FROM map_stretch GROUP BY after_bay
       UNION SELECT CAST(start_after_bay AS TEXT), 'start' FROM floor_map
       UNION SELECT CAST(drop_after_bay AS TEXT), 'end' FROM floor_map
       UNION SELECT CAST(after_bay AS TEXT), min(aisle) FROM map_end GROUP BY after_bay`,
    ),
})

export const stretchTable = siteTable<'stretches'>({
  table: 'map_stretch',
  keys: ['aisle', 'after_bay'],
  others: ['passing'],
  values: (row) => [row.aisle, row.afterBay, row.passing],
  row: (stored) => ({
    aisle: String(stored.aisle),
    afterBay: Number(stored.after_bay),
    passing: stored.passing as Passing,
  }),
  used: function* () {},
})

/** In the order of their names; a map drawn in the window keeps its own. */
export const mapEndTable = siteTable<'mapEnds'>({
  table: 'map_end',
  keys: ['kind', 'aisle', 'after_bay'],
  others: [],
  values: (row) => [row.kind, row.aisle, row.afterBay],
  row: (stored) => ({
    kind: stored.kind as EndKind,
    aisle: String(stored.aisle),
    afterBay: Number(stored.after_bay),
  }),
  used: nobodyNeedsIt,
})

export const levelTable = siteTable<'levels'>({
  table: 'map_level',
  keys: ['level'],
  others: ['reach_s'],
  values: (row) => [row.level, row.reachS],
  row: (stored) => ({ level: Number(stored.level), reachS: Number(stored.reach_s) }),
  used: function* () {},
})

/** Whether the site gave a map of its hall that does not have this aisle. */
export const isOffMap = (db: Database, aisle: string): boolean =>
  sql<[string], { off: number }>(
    db,
    `SELECT EXISTS (SELECT 1 FROM floor_map) AND NOT EXISTS (SELECT 1 FROM map_points_in_use)
       AND NOT EXISTS (SELECT 1 FROM map_aisle WHERE aisle = ?) AS off`,
  ).get(aisle)?.off === 1
export const hasAisle = (db: Database, aisle: string): boolean =>
  sql(db, 'SELECT 1 FROM map_aisle WHERE aisle = ?').get(aisle) !== undefined
export const hasCrossAisle = (db: Database, afterBay: number): boolean =>
  sql(db, 'SELECT 1 FROM map_cross_aisle WHERE after_bay = ?').get(afterBay) !== undefined
