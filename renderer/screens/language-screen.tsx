import './home.css'
import type { SeatView } from '#contract/seat-view'
import { languages } from '#domain/language'
import { useLanguage, useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { wordsOf } from '#words/say'
import { languageActions } from './language-actions.ts'
import { Tile } from './tile.tsx'
import { oneStep, useAsk } from './use-ask.ts'

/** Every language in its own words and letters, for who has not signed in yet. */
export const LanguageScreen = ({ seat }: { seat: SeatView }) => {
  const { floor } = useWords()
  const now = useLanguage()
  const speak = useFloor((state) => state.speak)
  const close = useFloor((state) => state.close)
  const asked = useAsk({
    state: 'ask',
    icon: 'language',
    say: floor.signIn.language,
    next: floor.signIn.languageNext,
    ...oneStep,
  })
  return (
    <FloorFrame
      seat={seat}
      {...asked}
      acts={<FloorButton action="BACK" word={floor.me.back} press={close} />}
    >
      <main className="floor-work">
        <section className="tiles">
          {languages.map((language) => {
            const { languageName, signIn } = wordsOf(language).floor
            return (
              <Tile
                key={language}
                action={languageActions[language]}
                word={<span lang={language}>{languageName}</span>}
                below={<span lang={language}>{signIn.say}</span>}
                chosen={language === now}
                press={() => {
                  speak(language)
                  close()
                }}
              />
            )
          })}
        </section>
      </main>
    </FloorFrame>
  )
}
