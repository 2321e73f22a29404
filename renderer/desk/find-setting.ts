import {
  type SettingPanel,
  type SettingSection,
  settingPlaces,
  settingSections,
} from '#renderer/store/setting-places'
import type { Words } from '#words/say'
import { panelWords } from './setting-words.ts'

/** A panel of the settings in which the words looked for stand. */
export interface FoundSetting {
  section: SettingSection
  panel: SettingPanel
  title: string
  /** The field or sentence that says it; null where the title does. */
  line: string | null
}

const fold = (text: string): string => text.normalize('NFKC').toLocaleLowerCase()

/** All fixed sentences of a table of words, the shortest first: names of fields before what explains them. */
export function sentencesOf(says: unknown): string[] {
  if (typeof says === 'string') return [says]
  if (typeof says !== 'object' || says === null) return []
  return Object.values(says)
    .flatMap(sentencesOf)
    .sort((one, two) => one.length - two.length)
}

/** How well a panel answers: 0 by its title, 1 by a line of it, 2 by its section; null where it does not. */
function foundIn(words: Words, section: SettingSection, panel: SettingPanel, asked: readonly string[]) {
  const { title, says } = panelWords[panel](words)
  const { name, holds } = words.desk.settings.sections[section]
  const notIn = (text: string, parts: readonly string[]): string[] =>
    parts.filter((part) => !fold(text).includes(part))
  const found = (rank: number, line: string | null) => ({ rank, section, panel, title, line })
  const untitled = notIn(title, asked)
  if (untitled.length === 0) return found(0, null)
  const unplaced = notIn(`${name} ${holds}`, untitled)
  const sentences = sentencesOf(says)
  const line =
    sentences.find((sentence) => notIn(sentence, untitled).length === 0) ??
    sentences.find((sentence) => unplaced.length > 0 && notIn(sentence, unplaced).length === 0)
  if (line !== undefined) return found(1, line)
  return unplaced.length === 0 ? found(2, null) : null
}

/** The panels of the settings that have these words, in the person's language; the best first. */
export function findSettings(
  words: Words,
  text: string,
  isShown: (panel: SettingPanel) => boolean,
): FoundSetting[] {
  const asked = fold(text).split(/\s+/).filter(Boolean)
  if (asked.length === 0) return []
  return settingSections
    .flatMap((section) => settingPlaces[section].map((panel) => [section, panel] as const))
    .filter(([, panel]) => isShown(panel))
    .flatMap(([section, panel]) => foundIn(words, section, panel, asked) ?? [])
    .sort((one, two) => one.rank - two.rank)
    .map(({ rank: _, ...found }) => found)
}
