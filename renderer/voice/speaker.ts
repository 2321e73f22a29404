import type { VoiceSetting } from '#domain/voice/voice-setting'
import type { Language } from '#words/say'

/** Says sentences aloud with a voice of this computer. */
export interface Speaker {
  /** The name of the voice for a language; null where this computer has none. */
  voiceFor(language: Language): string | null
  /** Says a sentence and drops what was still being said; says nothing where there is no voice for the language. */
  say(text: string, language: Language, how: Omit<VoiceSetting, 'on'>): void
  /** The list of voices comes a moment after the start. */
  onVoices(listener: () => void): () => void
}

/** Where nothing can be said: pictures and tests. */
export const noSpeaker: Speaker = { voiceFor: () => null, say: () => {}, onVoices: () => () => {} }

/** Tags of the voices that can read a language, the best first; an Indonesian voice reads Malay words well. */
const tags: Readonly<Record<Language, readonly string[]>> = {
  en: ['en-gb', 'en-us', 'en'],
  ms: ['ms', 'id'],
  zh: ['zh-cn', 'zh', 'cmn'],
  ta: ['ta-my', 'ta'],
  bn: ['bn-bd', 'bn'],
  ne: ['ne'],
}

/** The speech of the window. Only voices on this computer are used: what a picker does is nobody else's business. */
export function openSpeaker(speech: SpeechSynthesis): Speaker {
  /** A computer may have thousands of voices, so each language looks once. */
  const known = new Map<Language, SpeechSynthesisVoice>()
  speech.addEventListener('voiceschanged', () => known.clear())
  const voiceOf = (language: Language): SpeechSynthesisVoice | null => {
    const found = known.get(language) ?? bestOf(speech.getVoices(), language)
    if (found !== null) known.set(language, found)
    return found
  }
  return {
    voiceFor: (language) => voiceOf(language)?.name ?? null,
    say(text, language, { ratePercent, volumePercent }) {
      const voice = voiceOf(language)
      if (voice === null) return
      const utterance = new SpeechSynthesisUtterance(text)
      utterance.voice = voice
      utterance.lang = voice.lang
      utterance.rate = ratePercent / 100
      utterance.volume = volumePercent / 100
      speech.cancel()
      speech.speak(utterance)
    },
    onVoices(listener) {
      speech.addEventListener('voiceschanged', listener)
      return () => speech.removeEventListener('voiceschanged', listener)
    },
  }
}

function bestOf(voices: readonly SpeechSynthesisVoice[], language: Language): SpeechSynthesisVoice | null {
  const here = voices.filter(({ localService }) => localService)
  for (const tag of tags[language]) {
    const found = here.find(({ lang }) => isOf(lang, tag))
    if (found !== undefined) return found
  }
  return null
}

const isOf = (lang: string, tag: string): boolean =>
  `${lang.toLowerCase().replaceAll('_', '-')}-`.startsWith(`${tag}-`)
