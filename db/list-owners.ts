import type { Database } from '#db/open'
import { sql } from '#db/statements'
import { waits } from '#db/zones'
import type { WalkOwner } from '#domain/take-over'

/** Gives a list that waits to one person. Returns its new fence; null when somebody else was faster. */
export function claimList(db: Database, listId: string, personId: string, at: string): number | null {
  const row = sql<[string, string, string], { fence: number }>(
    db,
    `UPDATE list SET state = 'picking', owner = ?, fence = fence + 1, started_at = coalesce(started_at, ?)
     WHERE list_id = ? AND ${waits} RETURNING fence`,
  ).get(personId, at, listId)
  if (row === undefined) return null
  sql(db, "UPDATE list SET state = 'picking' WHERE sorts = ? AND state = 'open'").run(listId)
  return row.fence
}

/**
 * Gives a walk to another person, at the same stop with the same counts. It leaves its earlier owner's screen,
 * and a note stays for when they come back. Returns its new fence; null when `seenFence` is out of date.
 */
export function takeOverList(
  db: Database,
  listId: string,
  seenFence: number,
  personId: string,
): number | null {
  sql(
    db,
    `INSERT OR IGNORE INTO take_over_note (list_id, from_person)
     SELECT list_id, owner FROM list WHERE list_id = ? AND state = 'picking' AND fence = ?`,
  ).run(listId, seenFence)
  const row = sql<[string, string, number], { fence: number }>(
    db,
    `UPDATE list SET owner = ?, fence = fence + 1
     WHERE list_id = ? AND state = 'picking' AND fence = ? RETURNING fence`,
  ).get(personId, listId, seenFence)
  if (row === undefined) return null
  sql(db, "UPDATE seat SET list_id = NULL, screen = 'home' WHERE list_id = ? AND person_id <> ?").run(
    listId,
    personId,
  )
  return row.fence
}

/** Gives a list nobody did anything on back to those who want work; its next claim raises the fence. */
export function returnList(db: Database, listId: string): void {
  sql(
    db,
    "UPDATE list SET state = 'open', owner = NULL, started_at = NULL WHERE list_id = ? AND state = 'picking'",
  ).run(listId)
  sql(db, "UPDATE list SET state = 'open' WHERE sorts = ? AND state = 'picking'").run(listId)
}

/** The fence a list stands at; null when there is no such list. */
export function fenceOf(db: Database, listId: string): number | null {
  return (
    sql<[string], { fence: number }>(db, 'SELECT fence FROM list WHERE list_id = ?').get(listId)?.fence ??
    null
  )
}

/** What the seats of this station say about the owner of a walk; a seat that has locked itself is nobody's. */
export function walkOwner(db: Database, personId: string, listId: string): WalkOwner {
  const row = sql<[string, string], { seats: number; lastActedAt: string | null }>(
    db,
    `SELECT count(CASE WHEN locked_at IS NULL THEN 1 END) AS seats, max(CASE WHEN list_id = ? AND screen = 'pick' THEN active_at END) AS lastActedAt
     FROM seat WHERE person_id = ?`,
  ).get(listId, personId)
  return { seated: (row?.seats ?? 0) > 0, lastActedAt: row?.lastActedAt ?? null }
}

/** The walk that was last taken over from a person who has not begun another since, and the name of who has it. */
export function takenOverFrom(db: Database, personId: string): { number: string; by: string } | null {
  return (
    sql<[string], { number: string; by: string }>(
      db,
      `SELECT list.number, coalesce(person.name, list.owner) AS by FROM take_over_note JOIN list USING (list_id)
       LEFT JOIN person ON person.person_id = list.owner
       WHERE from_person = ? AND list.owner IS NOT NULL ORDER BY take_over_note.rowid DESC LIMIT 1`,
    ).get(personId) ?? null
  )
}
/** A person begins or goes on with a walk: what was taken over from them is known to them now. */
export function forgetTakenOver(db: Database, personId: string): void {
  sql(db, 'DELETE FROM take_over_note WHERE from_person = ?').run(personId)
}
