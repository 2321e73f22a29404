import type { Person } from '#domain/order'
import type { Vocabulary } from '#domain/voice/vocabulary'
import { heardEnglish } from '#words/heard/en'
import { heardMalay } from '#words/heard/ms'
import { heardChinese } from '#words/heard/zh'

/** What people say, by the language they chose; leaving a phrase out does not compile. */
export const vocabularies: Readonly<Record<Person['language'], Vocabulary>> = {
  en: heardEnglish,
  ms: heardMalay,
  zh: heardChinese,
}
