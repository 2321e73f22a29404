import { type Utterance, usualConfidence } from '#contract/recogniser'
import { situationOf } from '#contract/situation'
import { listById } from '#db/lists'
import { type PersonRow, readSeat } from '#db/people'
import { currentLine } from '#domain/pick'
import type { Refusal } from '#domain/refusal'
import { type Meaning, understand } from '#domain/voice/understand'
import { voiceAfter } from '#domain/voice/voice-setting'
import { type Floor, type Outcome, refuse, type Seat, step } from '#station/context'
import { personAt } from '#station/people/people'
import { chooseVoice, speakingSeat } from '#station/people/voice'
import type { SeatWork } from '#station/seat/seat-work'
import { keyTaken } from '#station/walk/picking'
import { vocabularies } from '#words/heard/vocabularies'

/** Words that waited longer in a pipe may be about another step. */
const latestMs = 4000

/**
 * What a recogniser heard, at the seat it listens for. It counts only for somebody who has the voice there, and then as
 * much as what it means would if it were scanned, keyed or touched. What is not sure, not known here or too late is asked
 * again: nothing is done about it.
 */
export function hearSpeech(floor: Floor, seats: SeatWork, utterance: Utterance): void {
  const { seat } = utterance
  seats.lockIdle()
  const person = personAt(floor, seat)
  if (person === null || speakingSeat(floor) !== seat) return
  const meant = meaningOf(floor, seats, utterance, person)
  if ('refusal' in meant) seats.mishear(seat, meant)
  else {
    record(floor, utterance, person, meant)
    perform(floor, seats, seat, person, meant)
  }
}

function meaningOf(
  floor: Floor,
  seats: SeatWork,
  { seat, deviceId, text, confidence, language, spokenAt }: Utterance,
  person: PersonRow,
): Meaning | Extract<Refusal, { refusal: 'say-again' }> {
  const device = floor.settings.devices.find((one) => one.deviceId === deviceId)
  const least = device?.kind === 'recogniser' ? device.leastConfidence : usualConfidence
  if (Math.abs(floor.now().getTime() - Date.parse(spokenAt)) > latestMs)
    return { refusal: 'say-again', why: 'late' }
  if (language !== null && language !== person.language) return { refusal: 'say-again', why: 'language' }
  if (confidence < least) return { refusal: 'say-again', why: 'unsure' }
  return (
    understand(text, situationOf(seats.viewOf(seat)), vocabularies[person.language]) ?? {
      refusal: 'say-again',
      why: 'unknown',
    }
  )
}

/** The log says that this came in by voice; what it led to follows. A spelled text stands there, where it may be erased. */
function record(
  floor: Floor,
  { seat, deviceId, confidence }: Utterance,
  person: PersonRow,
  meant: Meaning,
): void {
  const { listId } = readSeat(floor.db, seat)
  const about = meant.as === 'code' || meant.as === 'serial' ? { as: meant.as } : meant
  step(floor, () =>
    floor.record({
      kind: 'heard-by-voice',
      subject: listId ?? seat,
      actor: person.personId,
      payload: { ...about, confidence, deviceId },
    }),
  )
}

function perform(floor: Floor, seats: SeatWork, seat: Seat, person: PersonRow, meant: Meaning): void {
  switch (meant.as) {
    case 'action':
      seats.doAction(seat, meant.action)
      return
    case 'checkDigits':
      seats.take(seat, { kind: 'digits', text: meant.digits }, meant.digits)
      return
    case 'quantity':
      seats.act(seat, () => keyOnWalk(floor, seat, person, meant.quantity))
      return
    case 'code':
      seats.scan({ seat, text: meant.text, aim: null, deviceId: seat }, true)
      return
    case 'serial':
      takeSerial(floor, seats, seat, meant.text)
      return
    case 'voice':
      seats.act(seat, () => chooseVoice(floor, seat, voiceAfter(person.voice, meant.change)))
  }
}

function keyOnWalk(floor: Floor, seat: Seat, person: PersonRow, inHand: number): Outcome {
  const line = lineAt(floor, seat)
  return line === null
    ? refuse({ refusal: 'nothing-open' })
    : keyTaken(floor, person, line.listId, line.lineId, inHand)
}

function lineAt(floor: Floor, seat: Seat): { listId: string; lineId: string; sku: string } | null {
  const { listId } = readSeat(floor.db, seat)
  const held = listId === null ? null : listById(floor.db, listId)
  const line = held === null ? null : currentLine(held.list)
  return listId === null || line === null ? null : { listId, lineId: line.lineId, sku: line.sku }
}

/** A serial number alone proves no item: it counts for the one whose code was scanned just before, without its number. */
function takeSerial(floor: Floor, seats: SeatWork, seat: Seat, serial: string): void {
  const last = seats.memory[seat].lastRefused
  if (last?.refusal === 'serial-needed') {
    const item = { kind: 'item', sku: last.sku, quantity: 1, lot: null, serial, expiresOn: null } as const
    seats.take(seat, item, serial)
  } else {
    const sku = lineAt(floor, seat)?.sku
    seats.act(seat, () =>
      refuse(sku === undefined ? { refusal: 'nothing-open' } : { refusal: 'scan-then-spell', sku }),
    )
  }
}
