import { expect, test } from 'vitest'
import { openSpeaker } from './speaker.ts'

type Voice = Pick<SpeechSynthesisVoice, 'name' | 'lang' | 'localService'>
const voice = (lang: string, localService = true): Voice => ({ name: `${lang} voice`, lang, localService })

/** Speech with these voices; more of them may come. */
function speechWith(voices: Voice[]) {
  const listeners: (() => void)[] = []
  let asked = 0
  const speech = {
    getVoices: () => {
      asked++
      return voices
    },
    addEventListener: (_: string, listener: () => void) => void listeners.push(listener),
    removeEventListener: () => {},
  } as unknown as SpeechSynthesis
  const speaker = openSpeaker(speech)
  return {
    speaker,
    asked: () => asked,
    come: (...more: Voice[]) => {
      voices.push(...more)
      for (const listener of listeners) listener()
    },
  }
}

test.each([
  ['en', ['de', 'en-029', 'en-US', 'en-GB'], 'en-GB voice'],
  ['en', ['en_US'], 'en_US voice'],
  ['ms', ['id-ID', 'ms'], 'ms voice'],
  ['ms', ['mst', 'id-ID'], 'id-ID voice'],
  ['ms', ['en-GB'], null],
  ['zh', ['cmn', 'yue'], 'cmn voice'],
  ['zh', ['cmn', 'zh-TW', 'zh-CN'], 'zh-CN voice'],
] as const)('%s is spoken by the best of %j: %s', (language, langs, name) => {
  expect(speechWith(langs.map((lang) => voice(lang))).speaker.voiceFor(language)).toBe(name)
})

test('a voice somewhere in the network is none', () => {
  expect(speechWith([voice('en-GB', false)]).speaker.voiceFor('en')).toBeNull()
})

test('voices that come later are found, and the list is looked through once', () => {
  const { speaker, asked, come } = speechWith([])
  expect(speaker.voiceFor('en')).toBeNull()
  come(voice('en-US'))
  expect([speaker.voiceFor('en'), speaker.voiceFor('en'), asked()]).toEqual(['en-US voice', 'en-US voice', 2])
})
