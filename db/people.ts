import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { Person, Role } from '#domain/order'
import type { PinGuard } from '#domain/pin-guard'
import type { VoiceSetting } from '#domain/voice/voice-setting'

/** A person with what sign-in needs. */
export interface PersonRow extends Omit<Person, 'badge'> {
  badge: string | null
  /** The hash of the PIN with how it was made; null when there is none. */
  pin: string | null
  /** Given by an administrator and good only for choosing another one. */
  pinOnce: boolean
  voice: VoiceSetting
  /** Who took this person's right to work here: the OMS by leaving them out, or an administrator; null for who may work. */
  inactive: 'oms' | 'admin' | null
  lastSeenAt: string | null
}
interface Row {
  person_id: string
  name: string
  badge: string | null
  roles: string
  language: Person['language']
  theme: Person['theme']
  pin: string | null
  pin_once: number
  voice_on: number
  voice_rate_percent: number
  voice_volume_percent: number
  inactive: PersonRow['inactive']
  last_seen_at: string | null
}

const personOf = (row: Row): PersonRow => ({
  personId: row.person_id,
  name: row.name,
  badge: row.badge,
  roles: JSON.parse(row.roles) as Role[],
  language: row.language,
  theme: row.theme,
  pin: row.pin,
  pinOnce: row.pin_once === 1,
  voice: {
    on: row.voice_on === 1,
    ratePercent: row.voice_rate_percent,
    volumePercent: row.voice_volume_percent,
  },
  inactive: row.inactive,
  lastSeenAt: row.last_seen_at,
})

/** The person who may work here with a badge; null when nobody may. */
export function personByBadge(db: Database, badge: string): PersonRow | null {
  const row = sql<[string], Row>(db, 'SELECT * FROM person WHERE badge = ? AND inactive IS NULL').get(badge)
  return row === undefined ? null : personOf(row)
}
/** Whether a badge once counted here and does not any more. */
export function isVoidBadge(db: Database, badge: string): boolean {
  return (
    sql<[string, string], { n: number }>(
      db,
      `SELECT (SELECT count(*) FROM void_badge WHERE badge = ?) +
         (SELECT count(*) FROM person WHERE badge = ? AND inactive IS NOT NULL) AS n`,
    ).get(badge, badge)?.n !== 0
  )
}
export function personById(db: Database, personId: string): PersonRow | null {
  const row = sql<[string], Row>(db, 'SELECT * FROM person WHERE person_id = ?').get(personId)
  return row === undefined ? null : personOf(row)
}
/** Everybody this station knows, those who may work here first. */
export function allPeople(db: Database): PersonRow[] {
  return sql<[], Row>(db, 'SELECT * FROM person ORDER BY inactive IS NOT NULL, name').all().map(personOf)
}
/** Who came with the list of the OMS. */
export function toldPeople(db: Database): Set<string> {
  return new Set(
    sql<[], { personId: string }>(db, 'SELECT person_id AS personId FROM person WHERE told IS NOT NULL')
      .all()
      .map(({ personId }) => personId),
  )
}
/** People who may sign in by name and PIN; who supervises needs the badge, too. */
export function peopleWithPin(db: Database): { personId: string; name: string }[] {
  return sql<[], { personId: string; name: string }>(
    db,
    `SELECT person_id AS personId, name FROM person WHERE pin IS NOT NULL AND inactive IS NULL
       AND NOT EXISTS (SELECT 1 FROM json_each(roles) WHERE value IN ('supervisor', 'admin')) ORDER BY name`,
  ).all()
}
/** How many others than this person may administrate here and have a PIN to do so. */
export function otherAdmins(db: Database, personId: string | null): number {
  return (
    sql<[string | null], { n: number }>(
      db,
      `SELECT count(*) AS n FROM person WHERE inactive IS NULL AND pin IS NOT NULL AND person_id IS NOT ?
         AND EXISTS (SELECT 1 FROM json_each(roles) WHERE value = 'admin')`,
    ).get(personId)?.n ?? 0
  )
}

/** Whether anybody ever had the right to administrate here, whether they still work here or not. */
export function hasAdmin(db: Database): boolean {
  return (
    sql<[], { n: number }>(
      db,
      "SELECT count(*) AS n FROM person WHERE EXISTS (SELECT 1 FROM json_each(roles) WHERE value = 'admin')",
    ).get()?.n !== 0
  )
}

export function addPerson(db: Database, person: Omit<Person, 'badge'>): void {
  const { personId, name, roles, language, theme } = person
  sql(db, 'INSERT INTO person (person_id, name, roles, language, theme) VALUES (?, ?, ?, ?, ?)').run(
    personId,
    name,
    JSON.stringify(roles),
    language,
    theme,
  )
}
export function changePerson(
  db: Database,
  { personId, name, roles, language }: Pick<Person, 'personId' | 'name' | 'roles' | 'language'>,
): void {
  sql(db, 'UPDATE person SET name = ?, roles = ?, language = ? WHERE person_id = ?').run(
    name,
    JSON.stringify(roles),
    language,
    personId,
  )
}
/** Gives a person another badge, or none; the one they had counts no more from here on. */
export function changeBadge(db: Database, personId: string, badge: string | null, at: string): void {
  sql(
    db,
    `INSERT OR IGNORE INTO void_badge (badge, person_id, voided_at)
     SELECT badge, person_id, ? FROM person WHERE person_id = ? AND badge IS NOT NULL`,
  ).run(at, personId)
  sql(db, 'UPDATE person SET badge = ? WHERE person_id = ?').run(badge, personId)
}
/** A new PIN; what was typed wrong before is forgotten. */
export function savePin(db: Database, personId: string, pin: string | null, once: boolean): void {
  sql(db, 'UPDATE person SET pin = ?, pin_once = ?, pin_wrong = 0, pin_wait_ms = 0 WHERE person_id = ?').run(
    pin,
    once ? 1 : 0,
    personId,
  )
}
export function saveInactive(db: Database, personId: string, inactive: PersonRow['inactive']): void {
  sql(db, 'UPDATE person SET inactive = ? WHERE person_id = ?').run(inactive, personId)
}
export function saveSeen(db: Database, personId: string, at: string): void {
  sql(db, 'UPDATE person SET last_seen_at = ? WHERE person_id = ?').run(at, personId)
}
export function savePreferences(
  db: Database,
  personId: string,
  language: Person['language'],
  theme: Person['theme'],
): void {
  sql(db, 'UPDATE person SET language = ?, theme = ? WHERE person_id = ?').run(language, theme, personId)
}

/** Whether and how somebody wants to be spoken to. */
export function saveVoice(db: Database, personId: string, voice: VoiceSetting): void {
  const { on, ratePercent, volumePercent } = voice
  sql(
    db,
    'UPDATE person SET voice_on = ?, voice_rate_percent = ?, voice_volume_percent = ? WHERE person_id = ?',
  ).run(on ? 1 : 0, ratePercent, volumePercent, personId)
}

/** What stands against guessing a person's PIN. */
export function readPersonGuard(db: Database, personId: string): PinGuard {
  const row = sql<[string], { wrong: number; waitMs: number }>(
    db,
    'SELECT pin_wrong AS wrong, pin_wait_ms AS waitMs FROM person WHERE person_id = ?',
  ).get(personId)
  return { wrong: row?.wrong ?? 0, waitMs: row?.waitMs ?? 0, quietMs: 0 }
}
export function savePersonGuard(db: Database, personId: string, { wrong, waitMs }: PinGuard): void {
  sql(db, 'UPDATE person SET pin_wrong = ?, pin_wait_ms = ? WHERE person_id = ?').run(wrong, waitMs, personId)
}
/** Everybody whose PIN nobody may try at the moment. */
export function peopleWaiting(db: Database): string[] {
  return sql<[], { personId: string }>(db, 'SELECT person_id AS personId FROM person WHERE pin_wait_ms > 0')
    .all()
    .map(({ personId }) => personId)
}
/** Everybody of whom wrong PINs are counted. */
export function peopleTried(db: Database): { personId: string; guard: PinGuard }[] {
  return sql<[], { personId: string }>(
    db,
    'SELECT person_id AS personId FROM person WHERE pin_wrong > 0 OR pin_wait_ms > 0 ORDER BY person_id',
  )
    .all()
    .map(({ personId }) => ({ personId, guard: readPersonGuard(db, personId) }))
}
/** What stands against trying one PIN on everybody. */
export function readStationGuard(db: Database): PinGuard {
  return (
    sql<[], PinGuard>(
      db,
      'SELECT wrong, wait_ms AS waitMs, quiet_ms AS quietMs FROM station_guard WHERE one = 1',
    ).get() ?? { wrong: 0, waitMs: 0, quietMs: 0 }
  )
}
export function saveStationGuard(db: Database, { wrong, waitMs, quietMs }: PinGuard): void {
  sql(
    db,
    `INSERT INTO station_guard (one, wrong, wait_ms, quiet_ms) VALUES (1, ?, ?, ?)
     ON CONFLICT (one) DO UPDATE SET wrong = excluded.wrong, wait_ms = excluded.wait_ms, quiet_ms = excluded.quiet_ms`,
  ).run(wrong, waitMs, quietMs)
}

/** Who sits at one half of the window. */
export interface Seat {
  seat: 'a' | 'b'
  personId: string | null
  listId: string | null
  orderRef: string | null
  screen: 'home' | 'pick' | 'pack' | 'stock' | 'putBack' | 'putWall' | 'workStops'
  activeAt: string
  /** Since when only a badge counts here; null while somebody works. */
  lockedAt: string | null
}
export function readSeat(db: Database, seat: 'a' | 'b'): Seat {
  const row = sql<[string], Seat>(
    db,
    `SELECT seat, person_id AS personId, list_id AS listId, order_ref AS orderRef, screen, active_at AS activeAt,
       locked_at AS lockedAt FROM seat WHERE seat = ?`,
  ).get(seat)
  return (
    row ?? {
      seat,
      personId: null,
      listId: null,
      orderRef: null,
      screen: 'home',
      activeAt: '',
      lockedAt: null,
    }
  )
}
export function saveSeat(db: Database, seat: Seat): void {
  sql(
    db,
    `INSERT INTO seat (seat, person_id, list_id, order_ref, screen, active_at, locked_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (seat) DO UPDATE SET person_id = excluded.person_id, list_id = excluded.list_id,
       order_ref = excluded.order_ref, screen = excluded.screen, active_at = excluded.active_at, locked_at = excluded.locked_at`,
  ).run(seat.seat, seat.personId, seat.listId, seat.orderRef, seat.screen, seat.activeAt, seat.lockedAt)
}
/** An order opened at one seat lies on no other bench any more. */
export function leaveOtherBench(db: Database, orderRef: string, seat: 'a' | 'b'): void {
  sql(
    db,
    `UPDATE seat SET order_ref = NULL, screen = CASE WHEN screen IN ('pack', 'workStops') THEN 'home' ELSE screen END
     WHERE order_ref = ? AND seat <> ?`,
  ).run(orderRef, seat)
}
/** A person did something: walks open at their seats are being worked on. */
export function markActive(db: Database, personId: string, at: string): void {
  sql(db, 'UPDATE seat SET active_at = ? WHERE person_id = ? AND locked_at IS NULL').run(at, personId)
}
