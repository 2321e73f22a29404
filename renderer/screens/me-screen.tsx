import { languages } from '#domain/language'
import './home.css'
import type { SeatView, SeatVoiceView } from '#contract/seat-view'
import { useLanguage, useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { type Words, wordsOf } from '#words/say'
import { languageActions } from './language-actions.ts'
import { Tile } from './tile.tsx'
import { oneStep, useAsk } from './use-ask.ts'

const themes = [
  { theme: 'light', action: 'LIGHT' },
  { theme: 'dark', action: 'DARK' },
  { theme: 'contrast', action: 'CONTRAST' },
] as const

const voiceBelow = ({ takenBy }: SeatVoiceView, { screen }: Words['voice']): string =>
  takenBy === null ? screen.speaks : screen.takenBy(takenBy)

/** Language and colours of the person, kept with the badge; and the way out. */
export const MeScreen = ({ seat }: { seat: SeatView }) => {
  const { floor, people, voice } = useWords()
  const now = useLanguage()
  const close = useFloor((state) => state.close)
  const open = useFloor((state) => state.open)
  const theme = seat.person?.theme ?? 'light'
  const asked = useAsk({
    state: 'ask',
    icon: 'person',
    say: floor.me.say,
    next: floor.me.next,
    ...oneStep,
  })
  const acts = (
    <>
      <FloorButton action="BACK" word={floor.me.back} press={close} />
      <span className="fill" />
      <FloorButton action="SIGN-OUT" />
    </>
  )
  return (
    <FloorFrame seat={seat} {...asked} acts={acts}>
      <main className="floor-work">
        <section className="tiles" data-columns="3">
          {languages.map((language) => (
            <Tile
              key={language}
              action={languageActions[language]}
              word={<span lang={language}>{wordsOf(language).floor.languageName}</span>}
              below={floor.me.language}
              chosen={language === now}
            />
          ))}
          {themes.map(({ theme: one, action }) => (
            <Tile
              key={one}
              action={action}
              word={floor.me[one]}
              below={floor.me[`${one}Below`]}
              chosen={one === theme}
            />
          ))}
          <Tile
            action="NEW-PIN"
            word={people.me.pin}
            below={people.me.pinBelow}
            press={() => open('change-pin')}
          />
          <Tile
            action="VOICE"
            below={seat.voice?.on === true ? voiceBelow(seat.voice, voice) : undefined}
            chosen={seat.voice?.speaks === true}
            press={() => open('voice')}
          />
          <Tile action="AWAY" word={people.me.lock} below={people.me.lockBelow} />
        </section>
      </main>
    </FloorFrame>
  )
}
