import { createContext, type ReactNode, useContext } from 'react'
import { type Language, type Words, wordsOf } from '#words/say'

const Spoken = createContext<Language>('en')

/** Gives everything inside it the sentences of one language. */
export const Speaks = ({ language, children }: { language: Language; children: ReactNode }) => (
  <Spoken value={language}>{children}</Spoken>
)

/** The language of this part of the screen. */
export const useLanguage = (): Language => useContext(Spoken)

/** The sentences of this part of the screen. */
export const useWords = (): Words => wordsOf(useContext(Spoken))
