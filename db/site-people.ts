import type { Database } from '#db/open'
import { addPerson, changeBadge, changePerson, personById, saveInactive, savePin } from '#db/people'
import { type SiteTable, usedRows } from '#db/site-table'
import { sql } from '#db/statements'
import type { Person, Role } from '#domain/order'
import type { RowOf } from '#domain/site-data/columns'

interface Stored {
  personId: string
  name: string
  badge: string | null
  roles: string
  language: Person['language']
}
const columns = 'person_id AS personId, name, badge, roles, language'
const rowOf = ({ badge, roles, ...rest }: Stored): RowOf<'people'> => ({
  ...rest,
  badge: badge ?? '',
  roles: JSON.parse(roles) as Role[],
})

/** People who may work here. Who was put out of work counts as not here; a file brings such a person back. */
export const peopleTable: SiteTable<RowOf<'people'>> = {
  find: (db, like) => {
    const found = sql<[string], Stored>(
      db,
      `SELECT ${columns} FROM person WHERE person_id = ? AND inactive IS NULL`,
    ).get(like.personId)
    return found === undefined ? null : rowOf(found)
  },
  after: (db, last, most) =>
    sql<[string, number], Stored>(
      db,
      `SELECT ${columns} FROM person WHERE inactive IS NULL AND person_id > ? ORDER BY person_id LIMIT ?`,
    )
      .all(last?.personId ?? '', most)
      .map(rowOf),
  count: (db) =>
    sql<[], { n: number }>(db, 'SELECT count(*) AS n FROM person WHERE inactive IS NULL').get()?.n ?? 0,
  save: (db, row, at) => {
    const known = personById(db, row.personId)
    if (known === null) addPerson(db, { ...row, theme: 'light' })
    else changePerson(db, row)
    if (known?.badge !== row.badge) changeBadge(db, row.personId, row.badge, at)
    if (known !== null && known.inactive !== null) saveInactive(db, row.personId, null)
    sql(db, 'UPDATE person SET told = NULL WHERE person_id = ?').run(row.personId)
  },
  remove: (db, { personId }, at) => {
    changeBadge(db, personId, null, at)
    saveInactive(db, personId, 'admin')
    savePin(db, personId, null, false)
  },
  used: function* (db) {
    yield* usedRows(
      db,
      'seat',
      'SELECT person_id AS key, name AS what FROM seat JOIN person USING (person_id) WHERE seat.person_id IS NOT NULL',
    )
    yield* usedRows(
      db,
      'list',
      "SELECT owner AS key, min(number) AS what FROM list WHERE state = 'picking' AND owner IS NOT NULL GROUP BY owner",
    )
    yield* usedRows(
      db,
      'order',
      `SELECT person_id AS key, min(customer_order.number) AS what FROM pack_session JOIN customer_order USING (order_ref)
       WHERE state = 'open' GROUP BY person_id`,
    )
  },
}

/** Whether the OMS spoke of this person, so that its word may count. */
export function isTold(db: Database, personId: string): boolean {
  return (
    sql<[string], { n: number }>(
      db,
      'SELECT count(*) AS n FROM person WHERE person_id = ? AND told IS NOT NULL',
    ).get(personId)?.n === 1
  )
}
/** Why a badge cannot be given to this person: the id of who has it, or that it was withdrawn. */
export function badgeTaken(db: Database, badge: string, personId: string): { by: string } | 'void' | null {
  const holder = sql<[string, string], { personId: string; inactive: string | null }>(
    db,
    'SELECT person_id AS personId, inactive FROM person WHERE badge = ? AND person_id <> ?',
  ).get(badge, personId)
  if (holder !== undefined) return holder.inactive === null ? { by: holder.personId } : 'void'
  const withdrawn = sql<[string], { n: number }>(db, 'SELECT count(*) AS n FROM void_badge WHERE badge = ?')
  return withdrawn.get(badge)?.n === 0 ? null : 'void'
}
/** Everybody who may administrate here. */
export function activeAdmins(db: Database): Set<string> {
  return new Set(
    sql<[], { personId: string }>(
      db,
      `SELECT person_id AS personId FROM person WHERE inactive IS NULL
         AND EXISTS (SELECT 1 FROM json_each(roles) WHERE value = 'admin')`,
    )
      .all()
      .map(({ personId }) => personId),
  )
}
