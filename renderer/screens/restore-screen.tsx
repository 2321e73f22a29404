import './restore.css'
import '../parts/floor-frame.css'
import { useState } from 'react'
import type { StationBridge } from '#contract/commands'
import type { RestoreView } from '#contract/safety'
import { useWords } from '#renderer/language/words.tsx'
import { Beam, type BeamView } from '#renderer/parts/beam.tsx'
import { Mark } from '#renderer/parts/mark.tsx'
import type { Language, Words } from '#words/say'
import { type GiveRescue, RestoreActs } from './restore-acts.tsx'
import { RestoreChecked } from './restore-checked.tsx'
import { type Chosen, RestoreChoices } from './restore-choices.tsx'

/** The station is closed and asks what to go on with: a copy, what can be saved, or nothing. */
export const RestoreScreen = ({
  view,
  bridge,
  speak,
}: {
  view: RestoreView
  bridge: StationBridge
  speak: (language: Language) => void
}) => {
  const words = useWords()
  const [chosen, choose] = useState<Chosen | null>(null)
  const [newest] = view.copies
  const first: Chosen | null = newest === undefined ? null : { way: 'copy', name: newest.name }
  const now: Chosen | null = chosen ?? (view.before === null ? first : { way: 'before' })
  const give: GiveRescue = (name, args) => void bridge.call(name, args)
  const { step } = view
  return (
    <div className="floor-frame" data-testid="restore" data-step={step.step}>
      <header className="top-bar">
        <Mark />
        <b className="one-line">{view.stationName}</b>
      </header>
      <Beam {...beamOf(words, view)} />
      <main className="floor-work restore-work">
        {step.step === 'confirm' ? (
          <RestoreChecked view={view} checked={step.checked} />
        ) : (
          <RestoreChoices
            view={view}
            chosen={now}
            choose={choose}
            look={(folder) => give('rescueLook', { folder })}
          />
        )}
      </main>
      <footer className="floor-acts">
        <RestoreActs view={view} chosen={now} give={give} speak={speak} />
      </footer>
    </div>
  )
}

function beamOf({ safety }: Words, { why, step }: RestoreView): BeamView {
  const { restore } = safety
  const plain = { steps: [], progress: null }
  switch (step.step) {
    case 'looking':
    case 'checking':
    case 'working':
      return { ...plain, state: 'working', icon: 'waiting', say: restore[step.step], next: restore.say[why] }
    case 'confirm':
      return {
        ...plain,
        state: step.checked.chainOk ? 'ask' : 'attention',
        icon: step.checked.chainOk ? 'back' : 'attention',
        say: step.checked.chainOk ? restore.good : restore.chainBroken,
        next: restore.next,
      }
    case 'unusable':
      return {
        ...plain,
        state: 'refused',
        icon: 'refused',
        say: restore.unusable,
        next: step.detail.slice(0, 120),
      }
    default:
      return {
        ...plain,
        state: why === 'wanted' ? 'ask' : 'attention',
        icon: why === 'wanted' ? 'back' : 'attention',
        say: restore.say[why],
        next: restore.next,
      }
  }
}
