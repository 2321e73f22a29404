import type { SeatVoiceView } from '#contract/seat-view'
import { readSeat, saveVoice } from '#db/people'
import type { VoiceSetting } from '#domain/voice/voice-setting'
import { accept, type Floor, type Outcome, refuse, type Seat, step } from '#station/context'
import { personAt } from '#station/people/people'

const bothSeats = ['a', 'b'] as const

/** The one half that speaks: whoever had the voice keeps it until they want it no more, sign out or step away. */
export function speakingSeat(floor: Floor): Seat | null {
  const wanting = bothSeats.filter(
    (seat) => personAt(floor, seat)?.voice.on === true && readSeat(floor.db, seat).lockedAt === null,
  )
  const { voice } = floor
  if (voice.seat === null || !wanting.includes(voice.seat)) voice.seat = wanting[0] ?? null
  return voice.seat
}

/** What a seat shows of its voice; null where nobody is. */
export function seatVoice(floor: Floor, seat: Seat): SeatVoiceView | null {
  const person = personAt(floor, seat)
  if (person === null) return null
  const speaking = speakingSeat(floor)
  const taken = person.voice.on && speaking !== null && speaking !== seat
  return {
    ...person.voice,
    speaks: speaking === seat,
    takenBy: taken ? (personAt(floor, speaking)?.name ?? '') : null,
    hears: floor.settings.devices.some((device) => device.kind === 'recogniser' && device.seat === seat),
  }
}

/** Keeps how the person at a seat wants to be spoken to. Only one half of the window may have the voice. */
export function chooseVoice(floor: Floor, seat: Seat, voice: VoiceSetting): Outcome {
  const person = personAt(floor, seat)
  if (person === null) return refuse({ refusal: 'sign-in-first' })
  const speaking = speakingSeat(floor)
  if (voice.on && !person.voice.on && speaking !== null && speaking !== seat)
    return refuse({ refusal: 'voice-taken', by: personAt(floor, speaking)?.name ?? '' })
  const { personId } = person
  step(floor, () => {
    saveVoice(floor.db, personId, voice)
    floor.record({ kind: 'voice-chosen', subject: personId, actor: personId, payload: { ...voice } })
  })
  return accept({ saved: 'voice-set', ...voice }, 'unit', 'person')
}
