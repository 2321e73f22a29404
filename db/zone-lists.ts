import { hallOfSite } from '#db/floor-map'
import type { Database } from '#db/open'
import { addLine } from '#db/pick-facts'
import { sql } from '#db/statements'
import type { PickLine, PickMethod } from '#domain/pick'
import { leastDetour } from '#domain/routing/hall'

/** The list that gets a line sent on by another zone's walk. */
export interface SentTo {
  listId: string
  number: string
  /** It was made for this line. */
  isNew: boolean
}

/**
 * Gives a line to another zone: to the list nobody has begun that picks the same order there, else to a new one of the
 * same wave, as urgent as the walk it comes from.
 */
export function sendLine(
  db: Database,
  from: { listId: string; waveId: string },
  line: PickLine,
  zone: string,
  made: { listId: string; bench: string },
): SentTo {
  const { orderRef } = line
  if (orderRef === null) throw new Error(`Line ${line.lineId} is of no order`)
  const known = sql<[string, string, string], { listId: string; number: string; slot: number }>(
    db,
    `SELECT list_id AS listId, number, slot FROM list JOIN list_slot USING (list_id)
     WHERE wave_id = ? AND zone = ? AND state = 'open' AND order_ref = ? LIMIT 1`,
  ).get(from.waveId, zone, orderRef)
  const to = known ?? openList(db, from.listId, orderRef, zone, made)
  addLine(db, to.listId, {
    fact: 'line-added',
    line: { ...line, slot: to.slot },
    before: nextAfter(db, to.listId, line),
  })
  return { listId: to.listId, number: to.number, isNew: known === undefined }
}

function openList(
  db: Database,
  fromListId: string,
  orderRef: string,
  zone: string,
  { listId, bench }: { listId: string; bench: string },
): { listId: string; number: string; slot: number } {
  const row = sql<[string, string, string], { number: string }>(
    db,
    `INSERT INTO list (list_id, number, wave_id, method, zone, state, priority, cut_off_at, position)
     SELECT ?, replace(wave.number, 'W', 'L') || printf('-%02d', 2 + last), wave_id, CASE list.method WHEN 'sort' THEN 'discrete' ELSE list.method END, ?, 'open', list.priority, list.cut_off_at, 1 + last
     FROM list JOIN wave USING (wave_id) JOIN (SELECT wave_id, max(position) AS last FROM list GROUP BY wave_id) USING (wave_id)
     WHERE list.list_id = ? RETURNING number`,
  ).get(listId, zone, fromListId)
  if (row === undefined) throw new Error(`No list ${fromListId}`)
  sql(db, 'INSERT INTO list_slot (list_id, slot, order_ref, place) VALUES (?, 1, ?, ?)').run(
    listId,
    orderRef,
    bench,
  )
  return { listId, number: row.number, slot: 1 }
}

/** The line of a list nobody has begun before which a new one is walked to; null when that comes last. */
function nextAfter(db: Database, listId: string, { locationId }: PickLine): string | null {
  const lines = sql<[string], { lineId: string; locationId: string }>(
    db,
    'SELECT line_id AS lineId, location_id AS locationId FROM pick_line WHERE list_id = ? ORDER BY sequence',
  ).all(listId)
  const ahead = lines.map((line) => line.locationId)
  const hall = hallOfSite(db).forMethod(methodOf(db, listId))
  return lines[leastDetour(hall, null, ahead, locationId)]?.lineId ?? null
}

const methodOf = (db: Database, listId: string): PickMethod =>
  sql<[string], { method: PickMethod }>(db, 'SELECT method FROM list WHERE list_id = ?').get(listId)
    ?.method ?? 'discrete'
