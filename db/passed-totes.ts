import type { Database } from '#db/open'
import { sql } from '#db/statements'

/** A tote of pick and pass, with the walk it belongs to. */
export interface PassedTote {
  listId: string
  number: string
  /** The zone whose part is next or under way. */
  zone: string
  /** All zones are done with it. */
  isComplete: boolean
  place: string | null
}

/** The walk that a tote goes through the zones with; null for every other tote. */
export function passedTote(db: Database, toteId: string): PassedTote | null {
  const row = sql<[string], Omit<PassedTote, 'isComplete'> & { isComplete: number }>(
    db,
    `SELECT list_id AS listId, number, zone, state = 'done' AS isComplete, place FROM tote JOIN list USING (list_id)
     WHERE tote_id = ? AND method = 'pickAndPass' AND tote.order_ref IS NOT NULL AND state <> 'cancelled'`,
  ).get(toteId)
  return row === undefined ? null : { ...row, isComplete: row.isComplete === 1 }
}
