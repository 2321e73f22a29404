import type { Database } from '#db/open'
import { sql } from '#db/statements'
import { listUrgency } from '#db/urgency'
import { waits } from '#db/zones'
import type { ListAtWork } from '#domain/listed'

/** Whom a list is for by a supervisor's word, as long as that person works here. */
const validFor = '(SELECT person_id FROM person WHERE person_id = list.assigned_to AND inactive IS NULL)'

/** Lists that anybody may take, or this person alone. */
export const freeFor = (person: string): string => `coalesce(${validFor}, ${person}) = ${person}`

/** Who alone may take a list, and the name; null where anybody may. */
export function assignedTo(db: Database, listId: string): { personId: string; name: string } | null {
  return (
    sql<[string], { personId: string; name: string }>(
      db,
      `SELECT person_id AS personId, person.name FROM list JOIN person ON person_id = assigned_to
       WHERE list_id = ? AND inactive IS NULL`,
    ).get(listId) ?? null
  )
}

/** Gives a list to one person, or with null to anybody again. */
export function assignTo(db: Database, listId: string, personId: string | null): void {
  sql(db, 'UPDATE list SET assigned_to = ? WHERE list_id = ?').run(personId, listId)
}

/** The most urgent list nobody has begun that is meant for a person; null where there is none. */
export const listForPerson = (db: Database, personId: string): string | null =>
  sql<[string], { listId: string }>(
    db,
    `SELECT list_id AS listId FROM list JOIN wave USING (wave_id)
     WHERE assigned_to = ? AND ${waits} AND list.method <> 'sort' AND wave.state IN ('released', 'picking', 'packing')
     ORDER BY ${listUrgency} DESC, list.cut_off_at, list.position LIMIT 1`,
  ).get(personId)?.listId ?? null

/** The lists of waves that go on, the most urgent first; names of who has them. */
export function listsAtWork(db: Database): ListAtWork[] {
  return sql<[], ListAtWork>(
    db,
    `SELECT list.list_id AS listId, list.number, wave.number AS waveNumber, list.cut_off_at AS cutOffAt,
       (SELECT count(DISTINCT location_id) FROM pick_line
        WHERE pick_line.list_id = list.list_id AND picked + short_quantity < quantity) AS stops,
       coalesce(person.name, list.owner) AS owner, ${validFor} AS assignedTo
     FROM list JOIN wave USING (wave_id) LEFT JOIN person ON person.person_id = list.owner
     WHERE list.state IN ('open', 'picking') AND list.method <> 'sort' AND wave.state IN ('released', 'picking', 'packing', 'held')
     ORDER BY ${listUrgency} DESC, list.cut_off_at, list.position`,
  ).all()
}
