import { type PersonRow, personById, readSeat, savePreferences } from '#db/people'
import type { Person, Role } from '#domain/order'
import { accept, type Floor, type Outcome, refuse, type Seat, step } from '#station/context'

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

/** The person at a seat; null when nobody is, or nobody who may work here any more. */
export function personAt(floor: Floor, seat: Seat): PersonRow | null {
  const { personId } = readSeat(floor.db, seat)
  const person = personId === null ? null : personById(floor.db, personId)
  return person?.inactive === null ? person : null
}

export const mayAct = (person: PersonRow, allowed: readonly Role[]): boolean =>
  person.roles.some((role) => allowed.includes(role))

/** Whether each of two people has a half of the window. */
export function worksForTwo(floor: Floor): boolean {
  const { devices, seats } = floor.settings
  if (seats.people !== 'auto') return seats.people === 'two'
  const scanner = devices.some((device) => device.kind === 'scanner' && device.seat === 'b')
  return scanner || readSeat(floor.db, 'b').personId !== null
}
