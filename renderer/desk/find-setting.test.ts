import { describe, expect, it } from 'vitest'
import { type SettingPanel, settingPlaces, settingSections } from '#renderer/store/setting-places'
import { wordsOf } from '#words/say'
import { findSettings, sentencesOf } from './find-setting.ts'
import { panelWords } from './setting-words.ts'

const all = () => true
const panels = settingSections.flatMap((section): readonly SettingPanel[] => settingPlaces[section])
const first = (language: 'en' | 'ms' | 'zh', text: string) => findSettings(wordsOf(language), text, all)[0]

describe('a setting is found by its words', () => {
  it.each([
    ['en', 'loudness', 'sound', 'Loudness'],
    ['en', 'second COPY', 'copy', null],
    ['en', 'keep older', 'copy', 'Keep older copies for'],
    ['en', 'token', 'address', 'Token'],
    ['en', 'darkness', 'devices', 'Darkness'],
    ['en', 'semitones up', 'sound', 'Two benches side by side: set one of them 3 semitones up.'],
    ['en', 'audit', 'support', null],
    ['en', 'data support', 'support', null],
    ['en', 'data keep older', 'copy', 'Keep older copies for'],
    ['ms', 'kekuatan', 'sound', 'Kekuatan'],
    ['zh', '令牌', 'address', '令牌'],
    ['zh', '个人数据', 'personal', null],
  ] as const)('%s: %s', (language, text, panel, line) => {
    expect(first(language, text)).toMatchObject({ panel, line })
  })

  it('nothing is found by nothing, by words that are nowhere, and where it is not shown', () => {
    const english = wordsOf('en')
    expect(findSettings(english, '  ', all)).toEqual([])
    expect(findSettings(english, 'zeppelin', all)).toEqual([])
    expect(findSettings(english, 'audit log', (panel) => panel !== 'support')).not.toContainEqual(
      expect.objectContaining({ panel: 'support' }),
    )
  })

  it.each(['en', 'ms', 'zh'] as const)('every panel is found by its title, %s', (language) => {
    const words = wordsOf(language)
    for (const panel of panels) {
      const { title } = panelWords[panel](words)
      expect(findSettings(words, title, all).map((found) => found.panel)).toContain(panel)
    }
  })

  it('no word of the settings page is left out of what is looked through', () => {
    const words = wordsOf('en')
    const { sections, save, saved, seconds, adminOnly, find, notFound, ...rest } = words.desk.settings
    const known = new Set(panels.flatMap((panel) => sentencesOf(Object.values(panelWords[panel](words)))))
    expect(sentencesOf(rest).filter((sentence) => !known.has(sentence))).toEqual([])
  })
})
