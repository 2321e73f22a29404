import type { Database } from '#db/open'
import { sql } from '#db/statements'
import { zonesToWork } from '#db/zones'
import type { ZonePicker } from '#domain/zone-balance'

/** Which lists pickers of another zone, the helper, get too. */
export interface ZoneHelp {
  zone: string
  helper: string
}

export const zoneHelps = (db: Database): ZoneHelp[] =>
  sql<[], ZoneHelp>(db, 'SELECT zone, helper FROM zone_help ORDER BY zone, helper').all()

/** Lets pickers of the helper get lists of a zone. False when they do already. */
export const openHelp = (db: Database, { zone, helper }: ZoneHelp, by: string, at: string): boolean =>
  sql(db, 'INSERT OR IGNORE INTO zone_help (zone, helper, opened_by, opened_at) VALUES (?, ?, ?, ?)').run(
    zone,
    helper,
    by,
    at,
  ).changes === 1

/** They get them no more. False when they did not. */
export const endHelp = (db: Database, { zone, helper }: ZoneHelp): boolean =>
  sql(db, 'DELETE FROM zone_help WHERE zone = ? AND helper = ?').run(zone, helper).changes === 1

/** What lists of waves that go on still want from each zone. */
export const zoneWork = (db: Database): ZoneWork[] =>
  sql<[], ZoneWork>(
    db,
    `WITH open AS (
       SELECT list_id, location_id, location.zone, level, quantity - picked - short_quantity AS units
       FROM list JOIN wave USING (wave_id) JOIN pick_line USING (list_id) JOIN location USING (location_id)
       WHERE list.state IN ('open', 'picking') AND list.method <> 'sort' AND wave.state IN ('released', 'picking', 'packing')
         AND picked + short_quantity < quantity
     ) SELECT zone, count(DISTINCT list_id) AS lists, count(DISTINCT list_id || ' ' || location_id) AS stops,
       count(*) AS items, sum(units) AS units,
       (SELECT coalesce(1000 * sum(reach_s), 0) FROM (SELECT DISTINCT list_id, location_id, level FROM open AS stop
         WHERE stop.zone = open.zone) JOIN map_level USING (level)) AS reachMs
     FROM open GROUP BY zone ORDER BY zone`,
  ).all()
interface ZoneWork {
  zone: string
  lists: number
  stops: number
  items: number
  units: number
  /** What reaching up takes at all stops together. */
  reachMs: number
}

/** Who picks, and where: in the zone of their walk, else, waiting at a seat without other work, in those they chose. */
export const zonePickers = (db: Database): ZonePicker[] =>
  sql<[], { personId: string; at: string }>(
    db,
    `SELECT owner AS personId, json_array(coalesce(zone, (SELECT location.zone FROM pick_line JOIN location USING (location_id)
       WHERE pick_line.list_id = list.list_id AND picked + short_quantity < quantity ORDER BY skipped, sequence LIMIT 1))) AS at
     FROM list WHERE state = 'picking' AND owner IS NOT NULL AND method <> 'sort'
     UNION ALL
     SELECT person_id, json_group_array(picker_zone.zone) FROM (SELECT DISTINCT person_id FROM seat
       WHERE person_id IS NOT NULL AND locked_at IS NULL AND order_ref IS NULL) JOIN picker_zone USING (person_id)
     WHERE person_id NOT IN (SELECT owner FROM list WHERE state = 'picking' AND owner IS NOT NULL) GROUP BY person_id`,
  )
    .all()
    .map(({ personId, at }) => ({ at: JSON.parse(at) as string[], picksIn: zonesToWork(db, personId) }))
