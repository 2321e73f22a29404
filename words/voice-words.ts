import type { PickLineView, PickStepView, PickView } from '#contract/pick-view'
import type { PutWallView } from '#contract/put-wall-view'
import type { Accepted } from '#contract/verdict'
import type { VoiceRefusal } from '#domain/refusal/voice'
import type { Choice, RefusalWords, Sentences } from '#words/table'

/** What a prompt may speak about besides its step; `code` says a code sign by sign. */
interface PromptOf {
  line: PickLineView | null
  carton: PickView['carton']
  code: (text: string) => string
}

/** What is said aloud, and what stands on the screens about it. */
export interface VoiceWords {
  accepted: Sentences<Extract<Accepted, { saved: 'voice-set' }>, 'saved', null, string>
  refusals: RefusalWords<VoiceRefusal>
  /** Said aloud at each step of a walk: short, and what to answer at the end. */
  pick: Sentences<PickStepView, 'step', PromptOf, string>
  wall: Record<PutWallView['step'], (view: PutWallView, code: PromptOf['code']) => string>
  /** At the start screen: a walk to go on with, one that is shown, lists that wait, or nothing. */
  resume: (stops: number) => string
  offered: (stops: number, units: number) => string
  waiting: (lists: number) => string
  held: string
  /** The reasons of a short, each as it can be said. */
  reasons: string
  /** Between the pieces of a code, and between a sentence and the next. */
  between: string
  /** The screen a person opens from "You". */
  screen: { say: string; back: string; on: Choice; off: Choice } & Record<
    'slower' | 'faster' | 'softer' | 'louder',
    string
  > & {
      percent: (n: number) => string
      /** State of the voice, below its name. */
      speaks: string
      takenBy: (name: string) => string
      noVoice: string
      hears: string
      deaf: string
    }
  /** The settings page: which languages this computer has a voice for. */
  desk: {
    title: string
    below: string
    has: (voice: string) => string
    none: string
    install: string
    try: string
    example: string
  }
  /** Settings of a recogniser. */
  recogniser: { path: string; args: string; argsBelow: string; least: string; below: string }
}
