import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { Person } from '#domain/order'

/** A person as the OMS tells them; the PIN only as its scrypt hash and salt. */
export type ToldPerson = Person & { pinSalt: string | null; pinHash: string | null }
type Told = Pick<ToldPerson, 'name' | 'badge' | 'roles' | 'pinSalt' | 'pinHash'>

/** How a PIN from the OMS was hashed (docs/oms-contract.md), as the station writes its own. */
const pinOf = ({ pinSalt, pinHash }: Told): string | null =>
  pinSalt === null || pinHash === null ? null : `scrypt$16384$8$1$${pinSalt}$${pinHash}`

/**
 * Takes over what the OMS says of people. A name, badge, roles or PIN changed at the station stays until the OMS itself
 * says something else of that person; language, theme and wrong PINs are never the OMS's. Who left the list may do
 * nothing any more, who was added at the station or put out of work there is left alone.
 */
export function savePeople(db: Database, people: readonly ToldPerson[]): void {
  const before = new Map(
    sql<[], { personId: string; told: string }>(
      db,
      'SELECT person_id AS personId, told FROM person WHERE told IS NOT NULL',
    )
      .all()
      .map(({ personId, told }) => [personId, JSON.parse(told) as Told]),
  )
  const listed = new Set(people.map(({ personId }) => personId))
  for (const personId of before.keys()) if (!listed.has(personId)) leave(db, personId)
  const moved = people.filter((one) => before.get(one.personId)?.badge !== one.badge)
  for (const { badge } of moved) free(db, badge)
  for (const one of people) take(db, one, before.get(one.personId) ?? null)
  for (const { personId, badge } of moved)
    sql(db, 'UPDATE person SET badge = ? WHERE person_id = ?').run(badge, personId)
}

function leave(db: Database, personId: string): void {
  sql(db, "UPDATE person SET inactive = coalesce(inactive, 'oms'), told = NULL WHERE person_id = ?").run(
    personId,
  )
}

/** The OMS gives this badge to somebody: whoever had it here has none, and it counts again. */
function free(db: Database, badge: string): void {
  sql(db, 'UPDATE person SET badge = NULL WHERE badge = ?').run(badge)
  sql(db, 'DELETE FROM void_badge WHERE badge = ?').run(badge)
}

function take(db: Database, one: ToldPerson, before: Told | null): void {
  const { personId, name, badge, roles, pinSalt, pinHash } = one
  const told: Told = { name, badge, roles, pinSalt, pinHash }
  sql(
    db,
    `INSERT INTO person (person_id, name, roles, language, theme, pin) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (person_id) DO NOTHING`,
  ).run(personId, name, JSON.stringify(roles), one.language, one.theme, pinOf(told))
  if (before?.name !== name) sql(db, 'UPDATE person SET name = ? WHERE person_id = ?').run(name, personId)
  if (JSON.stringify(before?.roles) !== JSON.stringify(roles))
    sql(db, 'UPDATE person SET roles = ? WHERE person_id = ?').run(JSON.stringify(roles), personId)
  if (before === null || pinOf(before) !== pinOf(told))
    sql(
      db,
      `UPDATE person SET pin = ?, pin_once = 0, pin_wrong = 0, pin_wait_ms = 0
       WHERE person_id = ? AND pin IS NOT ?`,
    ).run(pinOf(told), personId, pinOf(told))
  sql(
    db,
    `UPDATE person SET told = ?, inactive = CASE inactive WHEN 'oms' THEN NULL ELSE inactive END
     WHERE person_id = ?`,
  ).run(JSON.stringify(told), personId)
}
