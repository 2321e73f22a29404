import { useLanguage } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { type Language, wordsOf } from '#words/say'
import { languageActions } from './language-actions.ts'

const languages: Language[] = ['en', 'ms', 'zh']

/** The languages, each in its own; for who has not signed in yet. */
export const LanguageButtons = () => {
  const language = useLanguage()
  const speak = useFloor((state) => state.speak)
  return languages.map((one) => (
    <FloorButton
      key={one}
      action={languageActions[one]}
      lang={one}
      word={wordsOf(one).floor.languageName}
      chosen={one === language}
      press={() => speak(one)}
    />
  ))
}
