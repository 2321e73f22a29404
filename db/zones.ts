import type { Database } from '#db/open'
import { sql } from '#db/statements'

/** That nobody has a list: it is not begun, or its totes stand at the drop of their zone. */
export const waits =
  "(list.state = 'open' OR (list.method = 'pickAndPass' AND list.state = 'picking' AND list.owner IS NULL))"

/** The zones of the hall by name, with the lists in each that nobody has. */
export function zonesOfHall(db: Database): { zone: string; lists: number }[] {
  return sql<[], { zone: string; lists: number }>(
    db,
    `SELECT zone, coalesce(lists, 0) AS lists FROM (SELECT DISTINCT zone FROM location) LEFT JOIN (
       SELECT location.zone, count(DISTINCT list.list_id) AS lists
       FROM list JOIN wave USING (wave_id) JOIN pick_line USING (list_id) JOIN location USING (location_id)
       WHERE ${waits} AND list.method <> 'sort' AND wave.state IN ('released', 'picking', 'packing')
         AND (list.method <> 'pickAndPass' OR location.zone = list.zone)
       GROUP BY location.zone) USING (zone) ORDER BY zone`,
  ).all()
}
export function isZone(db: Database, zone: string): boolean {
  return (
    sql<[string], { n: number }>(db, 'SELECT count(*) AS n FROM location WHERE zone = ? LIMIT 1').get(zone)
      ?.n !== 0
  )
}

/** Zones a person chose that the hall still has. */
const chosen = (person: string): string =>
  `SELECT zone FROM picker_zone WHERE person_id = ${person} AND zone IN (SELECT zone FROM location)`
/** And those whose lists their zones get too, by a supervisor's word. */
const mine = `${chosen('$person')} UNION SELECT zone_help.zone FROM zone_help JOIN picker_zone ON picker_zone.zone = helper WHERE person_id = $person`

/** The zones a person picks in, by name; none: all of them. */
export function zonesOf(db: Database, personId: string): string[] {
  return sql<[string], { zone: string }>(db, `${chosen('?')} ORDER BY zone`)
    .all(personId)
    .map(({ zone }) => zone)
}
/** The zones a person gets lists of: their own, and those they help; none: all of them. */
export function zonesToWork(db: Database, personId: string): string[] {
  return sql<[{ person: string }], { zone: string }>(db, `${mine} ORDER BY zone`)
    .all({ person: personId })
    .map(({ zone }) => zone)
}
export function saveZones(db: Database, personId: string, zones: readonly string[]): void {
  sql(db, 'DELETE FROM picker_zone WHERE person_id = ?').run(personId)
  const insert = sql(db, 'INSERT OR IGNORE INTO picker_zone (person_id, zone) VALUES (?, ?)')
  for (const zone of zones) insert.run(personId, zone)
}

/** That a list is for whoever picks where it lies: all its stops do where `$person` picks, or of pick and pass its totes. */
export const inMyZones = `(NOT EXISTS (${chosen('$person')}) OR CASE list.method WHEN 'pickAndPass' THEN list.zone IN (${mine})
  ELSE NOT EXISTS (SELECT 1 FROM pick_line JOIN location USING (location_id)
    WHERE pick_line.list_id = list.list_id AND location.zone NOT IN (${mine})) END)`
