import { overrideRoles } from '#contract/overrides'
import {
  isVoidBadge,
  otherAdmins,
  type PersonRow,
  personByBadge,
  personById,
  readSeat,
  savePin,
} from '#db/people'
import { isTrivialPin } from '#domain/pin'
import type { Refusal } from '#domain/refusal'
import { accept, ask, type Floor, type Outcome, refuse, type Seat, step } from '#station/context'
import { checkPin } from '#station/people/check-pin'
import { overrideOffered } from '#station/people/overrides'
import { mayAct } from '#station/people/people'
import { hashPin, isPin } from '#station/people/pin-hash'
import { sitDown } from '#station/people/sit-down'
import type { Question } from '#station/seat/questions'
import type { SeatWork } from '#station/seat/seat-work'

/** For whom a badge alone is not enough. */
const needsPin = (person: PersonRow): boolean => mayAct(person, ['supervisor', 'admin'])

/** Whose PIN is for one use only; on a copy it is used as it is, and stays what it is at the live station. */
const mustChoose = (floor: Floor, person: PersonRow): boolean => floor.mode.mode === 'live' && person.pinOnce

/**
 * A badge read at a seat. Where a supervisor is asked for, theirs stands beside the worker; elsewhere it is who sits
 * here from now on: at once for pickers and packers, after the PIN for those who may do more.
 */
export function takeBadge(floor: Floor, seat: Seat, badge: string, question: Question | null): Outcome {
  const person = personByBadge(floor.db, badge)
  if (person === null) {
    const refusal = isVoidBadge(floor.db, badge) ? 'badge-void' : 'unknown-badge'
    return refuse({ refusal, text: badge })
  }
  const { personId, lockedAt } = readSeat(floor.db, seat)
  const isHere = personId === person.personId && lockedAt === null
  if (question?.ask === 'override' && mayAct(person, overrideRoles))
    return standBeside(floor, person, question)
  if (isHere) return accept({ saved: 'signed-in', name: person.name }, 'unit')
  if (question?.ask === 'override') return refuse({ refusal: 'supervisor-needed' })
  const wanted =
    lockedAt === null && mayAct(person, overrideRoles) ? overrideOffered(floor, seat, personId) : null
  if (wanted !== null) return standBeside(floor, person, { ask: 'override', need: wanted, guestId: null })
  return needsPin(person) ? askPin(floor, person) : sitDown(floor, seat, person, 'badge')
}

function standBeside(
  floor: Floor,
  person: PersonRow,
  question: Extract<Question, { ask: 'override' }>,
): Outcome {
  if (person.pin === null || mustChoose(floor, person))
    return refuse({ refusal: 'no-pin', name: person.name })
  return ask({ ...question, guestId: person.personId }, 'line')
}

/** While nobody here administrates with a PIN, somebody must be the first to choose one; later an administrator gives it. */
function askPin(floor: Floor, { personId, name, pin }: PersonRow): Outcome {
  if (pin !== null) return ask({ ask: 'pin', personId }, 'line')
  if (otherAdmins(floor.db, null) > 0) return refuse({ refusal: 'no-pin', name })
  if (floor.mode.mode !== 'live') return refuse({ refusal: 'not-while-practising', mode: floor.mode.mode })
  return ask({ ask: 'new-pin', personId, why: 'first' }, 'attention')
}

/** The PIN after the badge. At the live station a one-time PIN leads to choosing another, and to nothing else. */
export async function givePin(floor: Floor, seats: SeatWork, seat: Seat, pin: string): Promise<Outcome> {
  const { question } = seats.memory[seat]
  const person = question?.ask === 'pin' ? personById(floor.db, question.personId) : null
  const wrong = person === null ? null : await checkPin(floor, person, pin)
  return seats.act(seat, () => {
    if (person === null || seats.memory[seat].question !== question)
      return refuse({ refusal: 'nothing-open' })
    if (wrong !== null) return refuse(wrong)
    const { personId } = person
    return mustChoose(floor, person)
      ? ask({ ask: 'new-pin', personId, why: 'once' }, 'line')
      : sitDown(floor, seat, person, 'pin')
  })
}

/** The first PIN of one's own, after a one-time one or where there was none; signs in. */
export async function choosePin(floor: Floor, seats: SeatWork, seat: Seat, pin: string): Promise<Outcome> {
  const { question } = seats.memory[seat]
  const person = question?.ask === 'new-pin' ? personById(floor.db, question.personId) : null
  const made = person === null ? null : await newPin(person, pin)
  return seats.act(seat, () => {
    if (made === null || person === null || seats.memory[seat].question !== question)
      return refuse({ refusal: 'nothing-open' })
    if ('refusal' in made) return refuse(made)
    const why = question?.ask === 'new-pin' ? question.why : 'once'
    step(floor, () => keepPin(floor, person, made.hash, why))
    return sitDown(floor, seat, person, 'pin')
  })
}

/** A person changes their own PIN: the old one is needed, and wrong ones count. */
export async function changePin(
  floor: Floor,
  seats: SeatWork,
  seat: Seat,
  person: PersonRow,
  given: { oldPin: string; pin: string },
): Promise<Outcome> {
  const wrong = await checkPin(floor, person, given.oldPin)
  const made = wrong ?? (await newPin(person, given.pin))
  return seats.act(seat, () => {
    if ('refusal' in made) return refuse(made)
    if (readSeat(floor.db, seat).personId !== person.personId) return refuse({ refusal: 'nothing-open' })
    step(floor, () => keepPin(floor, person, made.hash, 'own'))
    return accept({ saved: 'pin-changed' }, 'line')
  })
}

async function newPin(person: PersonRow, pin: string): Promise<{ hash: string } | Refusal> {
  if (isTrivialPin(pin)) return { refusal: 'trivial-pin' }
  if (person.pin !== null && (await isPin(pin, person.pin))) return { refusal: 'same-pin' }
  return { hash: await hashPin(pin) }
}

function keepPin(floor: Floor, { personId }: PersonRow, hash: string, why: 'once' | 'first' | 'own'): void {
  savePin(floor.db, personId, hash, false)
  floor.record({ kind: 'pin-changed', subject: personId, actor: personId, payload: { why } })
}

/** Signs a picker or packer in by name and PIN, without a badge. */
export async function signInByPin(
  floor: Floor,
  seats: SeatWork,
  seat: Seat,
  personId: string,
  pin: string,
): Promise<Outcome> {
  const person = personById(floor.db, personId)
  const may = person !== null && person.inactive === null
  const wrong = may && !needsPin(person) ? await checkPin(floor, person, pin) : null
  return seats.act(seat, () => {
    if (!may) return refuse({ refusal: 'no-such-person', text: personId })
    if (needsPin(person)) return refuse({ refusal: 'badge-needed' })
    if (wrong !== null) return refuse(wrong)
    return mustChoose(floor, person)
      ? ask({ ask: 'new-pin', personId, why: 'once' }, 'line')
      : sitDown(floor, seat, person, 'pin')
  })
}
