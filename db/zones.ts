import type { Database } from '#db/open'
import { sql } from '#db/statements'

/** The zones of the hall by name, with the lists in each that nobody has. */
export function zonesOfHall(db: Database): { zone: string; lists: number }[] {
  return sql<[], { zone: string; lists: number }>(
    db,
    `SELECT zone, coalesce(lists, 0) AS lists FROM (SELECT DISTINCT zone FROM location) LEFT JOIN (
       SELECT location.zone, count(DISTINCT list.list_id) AS lists
       FROM list JOIN wave USING (wave_id) JOIN pick_line USING (list_id) JOIN location USING (location_id)
       WHERE list.state = 'open' AND list.method <> 'sort' AND wave.state IN ('released', 'picking', 'packing')
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
const chosen = 'SELECT zone FROM picker_zone WHERE person_id = ? AND zone IN (SELECT zone FROM location)'

/** The zones a person picks in, by name; none: all of them. */
export function zonesOf(db: Database, personId: string): string[] {
  return sql<[string], { zone: string }>(db, `${chosen} ORDER BY zone`)
    .all(personId)
    .map(({ zone }) => zone)
}
export function saveZones(db: Database, personId: string, zones: readonly string[]): void {
  sql(db, 'DELETE FROM picker_zone WHERE person_id = ?').run(personId)
  const insert = sql(db, 'INSERT OR IGNORE INTO picker_zone (person_id, zone) VALUES (?, ?)')
  for (const zone of zones) insert.run(personId, zone)
}

/** That all stops of a list lie where a person picks; takes the person's id twice. */
export const inMyZones = `(NOT EXISTS (${chosen}) OR NOT EXISTS (
  SELECT 1 FROM pick_line JOIN location USING (location_id)
  WHERE pick_line.list_id = list.list_id AND location.zone NOT IN (${chosen})))`
