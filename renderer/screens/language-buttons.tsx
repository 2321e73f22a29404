import { languages, wholeLanguages } from '#domain/language'
import { useLanguage, useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { useOffer } from '#renderer/store/use-offer.tsx'
import { type Language, wordsOf } from '#words/say'
import { languageActions } from './language-actions.ts'

/** The languages that have everything, each in its own; for who sets the station up. */
export const LanguageButtons = () => {
  const language = useLanguage()
  const speak = useFloor((state) => state.speak)
  return wholeLanguages.map((one) => (
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

/** The language of the screen, and the way to another one; the code of each is heard here, too. */
export const LanguageButton = () => {
  const { floor } = useWords()
  const open = useFloor((state) => state.open)
  return (
    <>
      <FloorButton action="LANGUAGES" word={floor.languageName} press={() => open('languages')} />
      {languages.map((one) => (
        <HeardLanguage key={one} language={one} />
      ))}
    </>
  )
}

const HeardLanguage = ({ language }: { language: Language }) => {
  const speak = useFloor((state) => state.speak)
  useOffer(languageActions[language], () => speak(language))
  return null
}
