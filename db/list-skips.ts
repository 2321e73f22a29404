import type { Database } from '#db/open'
import { sql } from '#db/statements'
import { waits } from '#db/zones'
import type { SkippedList } from '#domain/listed'
import type { SkipReason } from '#domain/reasons'

/** Somebody puts a list back for others; said again, the last time and reason count. */
export function addSkip(
  db: Database,
  { listId, personId, reason }: { listId: string; personId: string; reason: SkipReason },
  at: string,
): void {
  sql(
    db,
    `INSERT INTO list_skip (list_id, person_id, reason, skipped_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (list_id, person_id) DO UPDATE SET reason = excluded.reason, skipped_at = excluded.skipped_at`,
  ).run(listId, personId, reason, at)
}

/** When a person put a list back, to sort by: nothing comes before the lists they have not put back. */
export const skippedBy = (person: string): string =>
  `(SELECT skipped_at FROM list_skip WHERE list_skip.list_id = list.list_id AND list_skip.person_id = ${person})`

/** Whether a person has put a list back. */
export const hasSkipped = (db: Database, listId: string, personId: string): boolean =>
  sql<[string, string], { n: number }>(
    db,
    'SELECT count(*) AS n FROM list_skip WHERE list_id = ? AND person_id = ?',
  ).get(listId, personId)?.n !== 0

/** Lists nobody has that somebody put back, the one that waits longest first. */
export function skippedLists(db: Database): SkippedList[] {
  return sql<[], SkippedList>(
    db,
    `SELECT list.list_id AS listId, list.number, wave.number AS waveNumber, list.cut_off_at AS cutOffAt,
       coalesce(person.name, list_skip.person_id) AS "by", reason, skipped_at AS at
     FROM list_skip JOIN list USING (list_id) JOIN wave USING (wave_id)
     LEFT JOIN person ON person.person_id = list_skip.person_id
     WHERE ${waits} AND wave.state NOT IN ('done', 'cancelled') ORDER BY skipped_at, list.number`,
  ).all()
}
