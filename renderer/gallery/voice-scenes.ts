import type { SeatVoiceView } from '#contract/seat-view'
import type { Speaker } from '#renderer/voice/speaker'
import { noSpeaker } from '#renderer/voice/speaker'
import type { Language } from '#words/say'
import { pickSeat } from './example-pick.ts'
import { kokWai } from './example-station.ts'
import type { Scene } from './scene.ts'
import { over, refused } from './scene-parts.ts'

const names: Record<Language, string | null> = {
  en: 'English (Malaysia)',
  ms: null,
  zh: 'Mandarin',
  ta: null,
  bn: null,
  ne: null,
}
/** A computer with voices for two of the three languages. */
export const galleryVoices: Speaker = { ...noSpeaker, voiceFor: (language) => names[language] }

const withVoice = (change: Partial<SeatVoiceView>): Scene => {
  const seat = pickSeat({ step: 'scan-item', taken: 1, needed: 3, mayKey: false })
  const voice = { on: true, ratePercent: 110, volumePercent: 80, speaks: true, takenBy: null, hears: true }
  return over({ ...seat, voice: { ...voice, ...change } }, 'voice')
}

/** Whether and how somebody is spoken to. */
export const voiceScenes: Readonly<Record<string, Scene>> = {
  voice: withVoice({}),
  'voice-taken': {
    ...withVoice({ on: false, speaks: false, takenBy: kokWai.name }),
    notice: refused({ refusal: 'voice-taken', by: kokWai.name }),
  },
  'voice-misheard': {
    ...withVoice({}),
    dialog: null,
    notice: refused({ refusal: 'say-again', why: 'unsure' }),
  },
}
