import { randomInt } from 'node:crypto'
import type { CommandArgs } from '#contract/commands'
import type { PeopleView, PersonRowView } from '#contract/people-view'
import {
  addPerson as addRow,
  allPeople,
  changeBadge,
  changePerson as changeRow,
  isVoidBadge,
  otherAdmins,
  type PersonRow,
  personByBadge,
  personById,
  readPersonGuard,
  readSeat,
  saveInactive,
  savePin,
  toldPeople,
} from '#db/people'
import { badgeNumber } from '#domain/badge-number'
import type { Role } from '#domain/order'
import { oneTimePin } from '#domain/pin'
import type { Refusal } from '#domain/refusal'
import { type Floor, isoNow, step } from '#station/context'
import { printBadge } from '#station/paper/print-codes'
import { hashPin } from '#station/people/pin-hash'
import { standUp } from '#station/people/sit-down'

/** A number from 0 up to 1 that nobody can foresee. */
const random = (): number => randomInt(2 ** 32) / 2 ** 32
const seats = ['a', 'b'] as const

/** Everybody this station knows, for who administrates. */
export function peopleView(floor: Floor): PeopleView {
  floor.pins.settle()
  const told = toldPeople(floor.db)
  const seatOf = (personId: string) =>
    seats.find((seat) => readSeat(floor.db, seat).personId === personId) ?? null
  const rowOf = (person: PersonRow): PersonRowView => {
    const { personId, name, badge, roles, language, inactive, lastSeenAt } = person
    return {
      personId,
      name,
      badge,
      roles,
      language,
      pin: person.pin === null ? 'none' : person.pinOnce ? 'once' : 'own',
      waitS: Math.ceil(readPersonGuard(floor.db, personId).waitMs / 1000),
      inactive,
      fromOms: told.has(personId),
      lastSeenAt,
      seat: seatOf(personId),
    }
  }
  return { people: allPeople(floor.db).map(rowOf) }
}

/** Somebody new, without badge and PIN; both are given next. */
export function addPerson(floor: Floor, args: CommandArgs<'addPerson'>, by: PersonRow): { personId: string } {
  const personId = floor.newId()
  const person = { ...args, roles: inOrder(args.roles) }
  step(floor, () => {
    addRow(floor.db, { personId, theme: 'light', ...person })
    record(floor, 'person-added', personId, by, { roles: person.roles })
  })
  return { personId }
}

export function changePerson(floor: Floor, args: CommandArgs<'changePerson'>, by: PersonRow): null | Refusal {
  const person = personById(floor.db, args.personId)
  if (person === null) return { refusal: 'no-such-person', text: args.personId }
  const after = { ...args, roles: inOrder(args.roles) }
  if (!after.roles.includes('admin') && isLastAdmin(floor, person)) return { refusal: 'last-admin' }
  step(floor, () => {
    changeRow(floor.db, after)
    const renamed = after.name !== person.name
    record(floor, 'person-changed', person.personId, by, { from: person.roles, roles: after.roles, renamed })
  })
  return null
}

/** A new badge, printed where a printer takes it; the one before counts no more from this moment, wherever it lies. */
export function newBadge(
  floor: Floor,
  personId: string,
  by: PersonRow,
): { badge: string; printed: boolean } | Refusal {
  const person = personById(floor.db, personId)
  const why = whyNot(person, personId)
  if (person === null || why !== null) return why ?? { refusal: 'no-such-person', text: personId }
  const badge = freshBadge(floor)
  step(floor, () => {
    changeBadge(floor.db, personId, badge, isoNow(floor))
    record(floor, 'badge-issued', personId, by, { voided: person.badge })
  })
  return { badge, printed: printBadge(floor, badge, by) }
}

/** A number that no badge here has or had. */
export function freshBadge(floor: Floor): string {
  const badge = badgeNumber(random)
  return personByBadge(floor.db, badge) === null && !isVoidBadge(floor.db, badge) ? badge : freshBadge(floor)
}

/** A PIN for one use, answered once and kept only as a hash; it also ends any wait for wrong ones. */
export async function resetPin(
  floor: Floor,
  personId: string,
  by: PersonRow,
): Promise<{ pin: string } | Refusal> {
  const pin = oneTimePin(random)
  const hash = await hashPin(pin)
  const why = whyNot(personById(floor.db, personId), personId)
  if (why !== null) return why
  step(floor, () => {
    savePin(floor.db, personId, hash, true)
    record(floor, 'pin-reset', personId, by, {})
  })
  return { pin }
}

/** Somebody works here no more: the badge is void, the PIN gone, their seat free. Their name stays with what they did. */
export function stopPerson(floor: Floor, personId: string, reason: string, by: PersonRow): null | Refusal {
  const person = personById(floor.db, personId)
  const why = whyNot(person, personId)
  if (person === null || why !== null) return why
  if (isLastAdmin(floor, person)) return { refusal: 'last-admin' }
  step(floor, () => {
    saveInactive(floor.db, personId, 'admin')
    changeBadge(floor.db, personId, null, isoNow(floor))
    savePin(floor.db, personId, null, false)
    for (const seat of seats) {
      const row = readSeat(floor.db, seat)
      if (row.personId === personId) standUp(floor, row)
    }
    record(floor, 'person-stopped', personId, by, { reason, voided: person.badge })
  })
  return null
}

/** Somebody works here again; badge and PIN are given anew. */
export function readmitPerson(floor: Floor, personId: string, by: PersonRow): null | Refusal {
  const person = personById(floor.db, personId)
  if (person === null || person.inactive === null) return { refusal: 'no-such-person', text: personId }
  step(floor, () => {
    saveInactive(floor.db, personId, null)
    record(floor, 'person-readmitted', personId, by, {})
  })
  return null
}

function whyNot(person: PersonRow | null, personId: string): Refusal | null {
  if (person === null) return { refusal: 'no-such-person', text: personId }
  return person.inactive === null ? null : { refusal: 'person-inactive', name: person.name }
}

/** Nobody may take the right to administrate from the last one who can use it. */
const isLastAdmin = (floor: Floor, { personId, roles }: PersonRow): boolean =>
  roles.includes('admin') && otherAdmins(floor.db, personId) === 0

const inOrder = (given: readonly Role[]): Role[] =>
  (['picker', 'packer', 'supervisor', 'admin'] as const).filter((role) => given.includes(role))

const record = (
  floor: Floor,
  kind: string,
  personId: string,
  by: PersonRow,
  payload: Record<string, unknown>,
): void => floor.record({ kind, subject: personId, actor: by.personId, payload })
