import type { Clock } from '#renderer/store/clock.tsx'
import type { FloorState, FloorStore } from '#renderer/store/floor-store'
import { promptOf, verdictAloud } from '#words/voice'
import type { Speaker } from './speaker.ts'

/** What a half said last, so that it says nothing twice unasked. */
interface LastSaid {
  told: number
  verdict: string | null
  prompt: string | null
}
const nothing: LastSaid = { told: 0, verdict: null, prompt: null }

/** Speaks for one half of the window: what became of a scan once the screen knows it, and what to do next. */
export function tellAloud(store: FloorStore, clock: Clock, speaker: Speaker): () => void {
  let last = nothing
  let due = false
  const look = (): void => {
    due = false
    const state = store.getState()
    const { text, now } = nextSpeech(last, state)
    last = now
    const { person, voice } = state.view ?? { person: null, voice: null }
    if (text !== '' && person !== null && voice !== null) speaker.say(text, person.language, voice)
  }
  /** A view and its verdict come together; they are one thing to say, after the screen shows them. */
  return store.subscribe(() => {
    if (due) return
    due = true
    clock.after(0, look)
  })
}

/**
 * The verdict first, then the next step if it is another one. A refusal says by itself what to do, so the step is said
 * again only with whatever else was told, or where somebody asks to hear it once more.
 */
function nextSpeech(
  last: LastSaid,
  { view, notice, told, dialog }: Pick<FloorState, 'view' | 'notice' | 'told' | 'dialog'>,
): { text: string; now: LastSaid } {
  if (view?.person == null || view.voice?.speaks !== true) return { text: '', now: { ...nothing, told } }
  const { language } = view.person
  const prompt = promptOf(language, view, dialog)
  if (told === last.told) return { text: moved(last, prompt), now: { ...last, prompt } }
  const verdict = notice === null ? null : verdictAloud(language, notice)
  const again = notice?.kind !== 'refused' || verdict === last.verdict
  const next = again ? (prompt ?? '') : moved(last, prompt)
  return { text: sentences(verdict, next), now: { told, verdict, prompt } }
}

const moved = (last: LastSaid, prompt: string | null): string =>
  prompt === last.prompt ? '' : (prompt ?? '')

const sentences = (...parts: (string | null)[]): string =>
  parts
    .filter((part) => part !== null && part !== '')
    .map((part) => (/[.?!。？！]$/.test(part ?? '') ? part : `${part}.`))
    .join(' ')
