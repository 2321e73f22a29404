import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { PickMethod } from '#domain/pick'
import type { ClosedWay } from '#domain/routing/closed-way'

/** A part of the map that is closed, by whom and since when. */
export interface ClosedRow extends ClosedWay {
  closedBy: string
  closedAt: string
}

/** The last one closed first. */
export const closedWays = (db: Database): ClosedRow[] =>
  sql<[], ClosedRow>(
    db,
    'SELECT one, two, closed_by AS closedBy, closed_at AS closedAt FROM closed_way ORDER BY closed_at DESC, one, two',
  ).all()

export const closeWay = (db: Database, { one, two, closedBy, closedAt }: ClosedRow): void =>
  void sql<[string, string, string, string]>(
    db,
    'INSERT INTO closed_way (one, two, closed_by, closed_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(one, two, closedBy, closedAt)

export const openWay = (db: Database, { one, two }: ClosedWay): void =>
  void sql<[string, string]>(db, 'DELETE FROM closed_way WHERE one = ? AND two = ?').run(one, two)

/** Walks that somebody is on or that wait in a zone, by list; sorting at a wall is none. */
export const walksUnderWay = (db: Database): string[] =>
  sql<[], { listId: string }>(
    db,
    "SELECT list_id AS listId FROM list WHERE state = 'picking' AND method <> 'sort' ORDER BY position",
  )
    .all()
    .map(({ listId }) => listId)

/** Locations where goods are still to be picked, and the list that wants them. */
export const stopsAhead = (db: Database): { locationId: string; number: string; method: PickMethod }[] =>
  sql<[], { locationId: string; number: string; method: PickMethod }>(
    db,
    `SELECT DISTINCT location_id AS locationId, number, method FROM list JOIN pick_line USING (list_id)
     WHERE state IN ('open', 'picking') AND method <> 'sort' AND picked + short_quantity < quantity
     ORDER BY number, location_id`,
  ).all()
