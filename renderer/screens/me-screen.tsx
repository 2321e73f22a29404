import './home.css'
import type { SeatView } from '#contract/views'
import { useLanguage, useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import type { IconName } from '#renderer/parts/icon.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import { type Language, wordsOf } from '#words/say'
import { Tile } from './tile.tsx'
import { useAsk } from './use-ask.ts'

const languages: Language[] = ['en', 'ms', 'zh']
const themes: { theme: 'light' | 'dark' | 'contrast'; icon: IconName }[] = [
  { theme: 'light', icon: 'light' },
  { theme: 'dark', icon: 'dark' },
  { theme: 'contrast', icon: 'contrast' },
]

/** Language and colours of the person, kept with the badge; and the way out. */
export const MeScreen = ({ seat }: { seat: SeatView }) => {
  const { floor } = useWords()
  const now = useLanguage()
  const command = useCommand()
  const close = useFloor((state) => state.close)
  const theme = seat.person?.theme ?? 'light'
  const { beam, compared } = useAsk({
    state: 'ask',
    icon: 'person',
    say: floor.me.say,
    next: floor.me.next,
    steps: [],
    progress: null,
    unmoved: null,
  })
  const acts = (
    <>
      <FloorButton name="back" icon="back" word={floor.me.back} look="plain" press={close} />
      <span className="fill" />
      <FloorButton
        name="sign-out"
        icon="signOut"
        word={floor.me.signOut}
        look="plain"
        press={() => void command('signOut', {})}
      />
    </>
  )
  return (
    <FloorFrame
      seat={seat}
      place={seat.station.name}
      middle={null}
      beam={beam}
      compared={compared}
      acts={acts}
    >
      <main className="floor-work">
        <section className="tiles" data-columns="3">
          {languages.map((language) => (
            <Tile
              key={language}
              name={`language-${language}`}
              icon="language"
              word={<span lang={language}>{wordsOf(language).floor.languageName}</span>}
              below={floor.me.language}
              chosen={language === now}
              press={() => void command('choosePreferences', { language, theme })}
            />
          ))}
          {themes.map(({ theme: one, icon }) => (
            <Tile
              key={one}
              name={`theme-${one}`}
              icon={icon}
              word={floor.me[one]}
              below={floor.me[`${one}Below`]}
              chosen={one === theme}
              press={() => void command('choosePreferences', { language: now, theme: one })}
            />
          ))}
        </section>
      </main>
    </FloorFrame>
  )
}
