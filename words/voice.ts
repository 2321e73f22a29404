import type { PickView } from '#contract/pick-view'
import type { HomeView, SeatView } from '#contract/seat-view'
import type { Verdict } from '#contract/verdict'
import { vocabularies } from '#words/heard/vocabularies'
import { askPack, askStock, type Language, sayAccepted, sayRefusal, type Words, wordsOf } from '#words/say'
import type { Said } from '#words/table'

/** A code sign by sign, piece by piece, as a picker says it back: `B-07-42` is "B, zero seven, four two". */
export function spellCode(language: Language, code: string): string {
  const { digits } = vocabularies[language]
  const sign = (one: string): string => (/\d/.test(one) ? (digits[Number(one)]?.[0] ?? one) : one)
  return code
    .split(/[^\p{L}\p{N}]+/u)
    .filter((piece) => piece !== '')
    .map((piece) => (/\d/.test(piece) ? [...piece].map(sign).join(' ') : piece))
    .join(wordsOf(language).voice.between)
}

/** Codes are letters, dashes and digits in one; names and plain numbers are left to the voice. */
const codes = /\b(?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9]+(?:-[A-Z0-9]+)*\b|\b\d{6,}\b/g

/** A sentence of the screen as it is said aloud. */
const aloud = (language: Language, text: string): string =>
  text.replaceAll(codes, (code) => spellCode(language, code))

const both = ({ say, next }: Said): string => [say, next].filter((text) => text !== '').join('. ')

/** What somebody at this seat is told to do now, in their language; null where nobody is, or nothing is asked. */
export function promptOf(language: Language, seat: SeatView, dialog: string | null): string | null {
  const words = wordsOf(language)
  const { screen, person, lockedAt, question } = seat
  if (person === null || lockedAt !== null || question !== null) return null
  switch (screen.screen) {
    case 'home':
      return homePrompt(words, screen)
    case 'pick':
      return dialog === 'short' ? words.voice.reasons : pickPrompt(language, words, screen)
    case 'putWall':
      return words.voice.wall[screen.step](screen, (code) => spellCode(language, code))
    case 'pack':
      return aloud(language, both(askPack(words, screen)))
    case 'stock':
      return aloud(language, both(askStock(words, screen)))
    default:
      return null
  }
}

function homePrompt({ voice }: Words, { offered, myList, openLists }: HomeView): string {
  if (offered !== null) return voice.offered(offered.stops, offered.units)
  return myList === null ? voice.waiting(openLists) : voice.resume(myList.stopsLeft)
}

function pickPrompt(language: Language, { voice }: Words, view: PickView): string {
  const { step, line, list, carton } = view
  if (list.held && step.step !== 'order-left') return voice.held
  const prompt = voice.pick[step.step] as (of: PickView['step'], context: object) => string
  return prompt(step, { line, carton, code: (code: string) => spellCode(language, code) })
}

/** What is said of a verdict; null where the next prompt says it all. */
export function verdictAloud(language: Language, verdict: Verdict): string | null {
  const words = wordsOf(language)
  switch (verdict.kind) {
    case 'accepted':
      return quiet.has(verdict.said.saved) ? null : aloud(language, sayAccepted(words, verdict.said))
    case 'refused':
      return aloud(language, both(sayRefusal(words, verdict.refusal, '')))
    case 'fault':
      return words.asks.faults[verdict.fault](verdict.logId).say
    case 'asked':
      return null
  }
}

/** After these the next prompt says what was saved. */
const quiet = new Set<string>(['done', 'location-reached', 'unit-taken', 'cart-bound', 'list-claimed'])
