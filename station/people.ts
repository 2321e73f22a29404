import { scryptSync, timingSafeEqual } from 'node:crypto'
import {
  type PersonRow,
  personByBadge,
  personById,
  readSeat,
  recordPinTry,
  savePreferences,
  saveSeat,
} from '#db/people'
import type { Person, Role } from '#domain/order'
import type { Refusal } from '#domain/refusal'
import { accept, type Floor, isoNow, type Outcome, refuse, type Seat, step } from '#station/context'

/** Wrong PINs before the lock; the wait then doubles with each further one. */
const freeTries = 5

/** Signs a person in by badge. Somebody else's badge takes the seat over; the work stays with the work. */
export function signInByBadge(floor: Floor, seat: Seat, badge: string): Outcome {
  const person = personByBadge(floor.db, badge)
  if (person === null) return refuse({ refusal: 'unknown-badge', text: badge })
  return sitDown(floor, seat, person, 'badge')
}

/** Signs a person in by name and PIN. */
export function signInByPin(floor: Floor, seat: Seat, personId: string, pin: string): Outcome {
  const person = personById(floor.db, personId)
  if (person === null) return refuse({ refusal: 'no-such-person', text: personId })
  const wrong = checkPin(floor, person, pin)
  return wrong === null ? sitDown(floor, seat, person, 'pin') : refuse(wrong)
}

function sitDown(floor: Floor, seat: Seat, person: PersonRow, by: 'badge' | 'pin'): Outcome {
  step(floor, () => {
    saveSeat(floor.db, {
      seat,
      personId: person.personId,
      listId: null,
      orderRef: null,
      screen: 'home',
      activeAt: isoNow(floor),
    })
    floor.record({
      kind: 'signed-in',
      subject: person.personId,
      actor: person.personId,
      payload: { seat, by },
    })
  })
  return accept({ saved: 'signed-in', name: person.name }, 'line', 'person')
}

export function signOut(floor: Floor, seat: Seat): Outcome {
  const { personId } = readSeat(floor.db, seat)
  step(floor, () => {
    saveSeat(floor.db, {
      seat,
      personId: null,
      listId: null,
      orderRef: null,
      screen: 'home',
      activeAt: isoNow(floor),
    })
    if (personId !== null)
      floor.record({ kind: 'signed-out', subject: personId, actor: personId, payload: { seat } })
  })
  return accept({ saved: 'done' }, 'unit', 'person')
}

/** Checks a PIN against its scrypt hash; wrong tries and the growing lock are on disk before the answer. */
function checkPin(floor: Floor, person: PersonRow, pin: string): Refusal | null {
  const now = floor.now()
  if (person.lockedUntil !== null && person.lockedUntil > now.toISOString()) {
    return {
      refusal: 'pin-locked',
      waitS: Math.ceil((Date.parse(person.lockedUntil) - now.getTime()) / 1000),
    }
  }
  const { pinHash, pinSalt } = person
  const right =
    pinHash !== null &&
    pinSalt !== null &&
    timingSafeEqual(
      scryptSync(pin, Buffer.from(pinSalt, 'hex'), 32, { N: 16384, r: 8, p: 1 }),
      Buffer.from(pinHash, 'hex'),
    )
  const tries = right ? 0 : person.failedTries + 1
  const waitS = tries < freeTries ? 0 : 30 * 2 ** Math.min(10, tries - freeTries)
  step(floor, () => {
    recordPinTry(
      floor.db,
      person.personId,
      tries,
      waitS === 0 ? null : new Date(now.getTime() + waitS * 1000).toISOString(),
    )
    if (!right)
      floor.record({ kind: 'pin-refused', subject: person.personId, actor: null, payload: { tries } })
  })
  if (right) return null
  return waitS > 0 ? { refusal: 'pin-locked', waitS } : { refusal: 'wrong-pin', triesLeft: freeTries - tries }
}

/** A supervisor's badge and PIN given at somebody else's bench; the person, or why not. */
export function checkSupervisor(
  floor: Floor,
  badge: string,
  pin: string,
): { supervisor: PersonRow } | Refusal {
  const person = personByBadge(floor.db, badge)
  if (person === null) return { refusal: 'unknown-badge', text: badge }
  if (!person.roles.some((role) => role === 'supervisor' || role === 'admin'))
    return { refusal: 'supervisor-needed' }
  return checkPin(floor, person, pin) ?? { supervisor: person }
}

export function choosePreferences(
  floor: Floor,
  seat: Seat,
  language: Person['language'],
  theme: Person['theme'],
): Outcome {
  const { personId } = readSeat(floor.db, seat)
  if (personId === null) return refuse({ refusal: 'sign-in-first' })
  step(floor, () => {
    savePreferences(floor.db, personId, language, theme)
    floor.record({
      kind: 'preferences-chosen',
      subject: personId,
      actor: personId,
      payload: { language, theme },
    })
  })
  return accept({ saved: 'done' }, 'unit', 'person')
}

/** The person at a seat; null when nobody is. */
export function personAt(floor: Floor, seat: Seat): PersonRow | null {
  const { personId } = readSeat(floor.db, seat)
  return personId === null ? null : personById(floor.db, personId)
}

export const mayAct = (person: PersonRow, allowed: readonly Role[]): boolean =>
  person.roles.some((role) => allowed.includes(role))
