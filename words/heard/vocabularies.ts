import type { Language } from '#domain/language'
import type { Vocabulary } from '#domain/voice/vocabulary'
import { heardBengali } from '#words/heard/bn'
import { heardEnglish } from '#words/heard/en'
import { heardMalay } from '#words/heard/ms'
import { heardNepali } from '#words/heard/ne'
import { heardTamil } from '#words/heard/ta'
import { heardChinese } from '#words/heard/zh'

/** What people say, by the language they chose; leaving a phrase out does not compile. */
export const vocabularies: Readonly<Record<Language, Vocabulary>> = {
  en: heardEnglish,
  ms: heardMalay,
  zh: heardChinese,
  ta: heardTamil,
  bn: heardBengali,
  ne: heardNepali,
}
