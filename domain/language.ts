/** Everything the program says and prints is written in these. */
export const wholeLanguages = ['en', 'ms', 'zh'] as const
export type WholeLanguage = (typeof wholeLanguages)[number]

/** What people on the floor meet is said in these too; the desk's pages and the papers stay English for them. */
export const floorLanguages = ['ta', 'bn', 'ne'] as const

/** The languages a person may choose. */
export const languages = [...wholeLanguages, ...floorLanguages] as const
export type Language = (typeof languages)[number]

/** Whether everything is said in it, not only what people on the floor meet. */
export const isWhole = (language: Language): language is WholeLanguage =>
  wholeLanguages.some((whole) => whole === language)

/** The language of papers, and of words that a site writes itself, for somebody who works in this one. */
export const wholeLanguageOf = (language: Language): WholeLanguage => (isWhole(language) ? language : 'en')

/** The language as an HTML page says it: our Chinese is written in simplified signs. */
export const htmlLanguage = (language: Language): string => (language === 'zh' ? 'zh-Hans' : language)
