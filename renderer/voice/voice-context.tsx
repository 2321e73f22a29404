import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import { type Language, languages } from '#domain/language'
import { noSpeaker, type Speaker } from './speaker.ts'

const Spoken = createContext<Speaker>(noSpeaker)

/** Gives the screens inside it the voices of this computer. */
export const WithSpeaker = ({ speaker, children }: { speaker: Speaker; children: ReactNode }) => (
  <Spoken value={speaker}>{children}</Spoken>
)

export const useSpeaker = (): Speaker => useContext(Spoken)

/** The voice for a language by its name; null where this computer has none. */
export function useVoiceFor(language: Language): string | null {
  const speaker = useContext(Spoken)
  return useSyncExternalStore(speaker.onVoices, () => speaker.voiceFor(language))
}

/** Whether there is a language that this computer has no voice for. */
export function useLacksVoice(): boolean {
  const speaker = useContext(Spoken)
  return useSyncExternalStore(speaker.onVoices, () => languages.some((one) => speaker.voiceFor(one) === null))
}
