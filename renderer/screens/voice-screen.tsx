import './home.css'
import type { SeatView, SeatVoiceView } from '#contract/seat-view'
import { type VoiceChange, voiceAfter } from '#domain/voice/voice-setting'
import { useLanguage, useWords } from '#renderer/language/words.tsx'
import { ChoiceTile } from '#renderer/parts/choice-tile.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import { useVoiceFor } from '#renderer/voice/voice-context.tsx'
import type { Words } from '#words/say'
import { oneStep, useAsk } from './use-ask.ts'

const dials = ['slower', 'faster', 'softer', 'louder'] as const
const dialIcons = { slower: 'down', faster: 'up', softer: 'down', louder: 'up' } as const

/** What somebody must know about the voice: that there is none, that somebody else has it, or whether it is answered. */
function voiceNote({ voice }: Words, view: SeatVoiceView, name: string | null): string {
  if (name === null) return voice.screen.noVoice
  if (view.takenBy !== null) return voice.screen.takenBy(view.takenBy)
  return view.hears ? voice.screen.hears : voice.screen.deaf
}

/** Whether and how somebody is spoken to, kept with the badge. */
export const VoiceScreen = ({ seat, view }: { seat: SeatView; view: SeatVoiceView }) => {
  const words = useWords()
  const { screen } = words.voice
  const open = useFloor((state) => state.open)
  const command = useCommand()
  const note = voiceNote(words, view, useVoiceFor(useLanguage()))
  const asked = useAsk({
    state: 'ask',
    icon: 'sound',
    say: screen.say,
    next: note,
    ...oneStep,
  })
  const { on, ratePercent, volumePercent } = view
  const choose = (change: VoiceChange) => () =>
    command('chooseVoice', voiceAfter({ on, ratePercent, volumePercent }, change))
  const percent = { slower: ratePercent, faster: ratePercent, softer: volumePercent, louder: volumePercent }
  const now = on ? 'on' : 'off'
  const acts = (
    <FloorButton action="BACK" icon="saved" word={screen.back} look="go" press={() => open('me')} />
  )
  return (
    <FloorFrame seat={seat} {...asked} acts={acts}>
      <main className="floor-work tiles voice" data-columns="3">
        <ChoiceTile
          name="voice-turn"
          icon={on ? 'saved' : 'sound'}
          number={1}
          word={screen[now].name}
          below={screen[now].below}
          chosen={on}
          press={choose(on ? 'off' : 'on')}
        />
        {dials.map((dial, at) => (
          <ChoiceTile
            key={dial}
            name={`voice-${dial}`}
            icon={dialIcons[dial]}
            number={at + 2}
            word={screen[dial]}
            below={screen.percent(percent[dial])}
            chosen={false}
            press={choose(dial)}
          />
        ))}
      </main>
    </FloorFrame>
  )
}
