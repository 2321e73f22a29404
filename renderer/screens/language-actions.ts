import type { ActionName } from '#domain/action'
import { actionWords } from '#words/actions'
import type { Language, Words } from '#words/say'

/** The action that chooses a language. */
export const languageActions: Record<Language, ActionName> = {
  en: 'ENGLISH',
  ms: 'MALAY',
  zh: 'CHINESE',
  ta: 'TAMIL',
  bn: 'BENGALI',
  ne: 'NEPALI',
}

/** What a language is called. */
export const languageName = (words: Words, language: Language): string =>
  actionWords(words, languageActions[language]).name
