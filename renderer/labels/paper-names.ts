import { wholeLanguageOf } from '#domain/language'
import { fieldsOfPaper, type PaperField } from '#domain/paper-template/fields'
import type { PaperKind } from '#domain/paper-template/template'
import { useLanguage, useWords } from '#renderer/language/words.tsx'
import { saidOn } from '#words/paper-said'

/** What can stand in braces on a paper, with what people call it. */
export interface PaperNames {
  fields: Readonly<Partial<Record<PaperField, string>>>
  /** Words of ours; each is called as it reads. */
  words: Readonly<Record<string, string>>
}

/** The names of a kind of paper, in the language of whoever looks. */
export function usePaperNames(kind: PaperKind): PaperNames {
  const { labels, paperLayouts } = useWords()
  const all = { ...labels.fields, ...paperLayouts.fields }
  const fields = Object.fromEntries(fieldsOfPaper(kind).map((name) => [name, all[name]]))
  return { fields, words: saidOn(kind, wholeLanguageOf(useLanguage())) }
}
