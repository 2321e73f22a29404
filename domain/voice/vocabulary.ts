import type { ActionName } from '#domain/action'
import type { VoiceChange } from '#domain/voice/voice-setting'

/** What of the list of actions can be said; each does what its code does. */
const spokenActions = [
  'CONFIRM',
  'NEXT',
  'WORK',
  'HOME',
  'BACK',
  'HELP',
  'REPEAT',
  'AWAY',
  'SHORT',
  'SKIP',
  'TOTE-FULL',
  'TOTE-EMPTY',
  'NOT-THERE',
  'DAMAGED',
  'EXPIRED',
  'WRONG-ITEM',
  'NO-REACH',
  'OTHER',
] as const satisfies readonly ActionName[]
export type SpokenAction = (typeof spokenActions)[number]
export type Phrase = SpokenAction | 'yes' | 'no' | Exclude<VoiceChange, 'on'>

/** How people of one language say what a picker says. Written in small letters, without signs. */
export interface Vocabulary {
  /** Ways to say each digit, 0 to 9; the first one is how the program says it. */
  digits: readonly (readonly string[])[]
  /** Ways to say each letter, A to Z; the program says the letter itself. */
  letters: Readonly<Record<string, readonly string[]>>
  dash: readonly string[]
  /** Every way to say a whole number from 0 to 999. */
  wholes: (n: number) => readonly string[]
  phrases: Readonly<Record<Phrase, readonly string[]>>
  /** Words that a spelled code, or a spelled serial number, begins with. */
  code: readonly string[]
  serial: readonly string[]
  /** Between words there is a space; Chinese has none, and every sign is a word. */
  spaced: boolean
}
