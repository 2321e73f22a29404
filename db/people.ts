import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { Person, Role } from '#domain/order'

/** A person with what sign-in needs. */
export interface PersonRow extends Person {
  pinSalt: string | null
  pinHash: string | null
  failedTries: number
  lockedUntil: string | null
}
interface Row {
  person_id: string
  name: string
  badge: string
  roles: string
  language: Person['language']
  theme: Person['theme']
  pin_salt: string | null
  pin_hash: string | null
  failed_tries: number
  locked_until: string | null
}

const personOf = (row: Row): PersonRow => ({
  personId: row.person_id,
  name: row.name,
  badge: row.badge,
  roles: JSON.parse(row.roles) as Role[],
  language: row.language,
  theme: row.theme,
  pinSalt: row.pin_salt,
  pinHash: row.pin_hash,
  failedTries: row.failed_tries,
  lockedUntil: row.locked_until,
})

/** The person with a badge; null when nobody has it. */
export function personByBadge(db: Database, badge: string): PersonRow | null {
  const row = sql<[string], Row>(db, 'SELECT * FROM person WHERE badge = ?').get(badge)
  return row === undefined ? null : personOf(row)
}
export function personById(db: Database, personId: string): PersonRow | null {
  const row = sql<[string], Row>(db, 'SELECT * FROM person WHERE person_id = ?').get(personId)
  return row === undefined ? null : personOf(row)
}
/** People who may sign in with a PIN, by name. */
export function peopleWithPin(db: Database): { personId: string; name: string }[] {
  return sql<[], { personId: string; name: string }>(
    db,
    'SELECT person_id AS personId, name FROM person WHERE pin_hash IS NOT NULL ORDER BY name',
  ).all()
}
/** Remembers wrong PINs over restarts, so that guessing gets slower and slower. */
export function recordPinTry(
  db: Database,
  personId: string,
  failedTries: number,
  lockedUntil: string | null,
): void {
  sql(db, 'UPDATE person SET failed_tries = ?, locked_until = ? WHERE person_id = ?').run(
    failedTries,
    lockedUntil,
    personId,
  )
}
export function savePreferences(
  db: Database,
  personId: string,
  language: Person['language'],
  theme: Person['theme'],
): void {
  sql(db, 'UPDATE person SET language = ?, theme = ? WHERE person_id = ?').run(language, theme, personId)
}

/** Who sits at one half of the window. */
export interface Seat {
  seat: 'a' | 'b'
  personId: string | null
  listId: string | null
  orderRef: string | null
  screen: 'home' | 'pick' | 'pack'
  activeAt: string
}
export function readSeat(db: Database, seat: 'a' | 'b'): Seat {
  const row = sql<[string], Seat>(
    db,
    'SELECT seat, person_id AS personId, list_id AS listId, order_ref AS orderRef, screen, active_at AS activeAt FROM seat WHERE seat = ?',
  ).get(seat)
  return row ?? { seat, personId: null, listId: null, orderRef: null, screen: 'home', activeAt: '' }
}
export function saveSeat(db: Database, seat: Seat): void {
  sql(
    db,
    `INSERT INTO seat (seat, person_id, list_id, order_ref, screen, active_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (seat) DO UPDATE SET person_id = excluded.person_id, list_id = excluded.list_id,
       order_ref = excluded.order_ref, screen = excluded.screen, active_at = excluded.active_at`,
  ).run(seat.seat, seat.personId, seat.listId, seat.orderRef, seat.screen, seat.activeAt)
}
