import './keypad.css'
import { useState } from 'react'
import type { SeatView } from '#contract/seat-view'
import { useLanguage, useWords } from '#renderer/language/words.tsx'
import { BigLock } from '#renderer/parts/big-button.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import { CodePad } from './keypad.tsx'
import { LanguageButtons } from './language-buttons.tsx'
import { PinFrame } from './pin-frame.tsx'
import { oneStep, useAsk } from './use-ask.ts'
import { useField } from './use-field.ts'
import { useNewPin } from './use-new-pin.ts'

/** Who they are: the badge number stays empty where the program is to make one. */
interface Draft {
  name: string
  badge: string
}

/** A program nobody may administrate yet: the first person says who they are, and chooses a PIN. */
export const FirstRunScreen = ({ seat }: { seat: SeatView }) => {
  const [draft, change] = useState<Draft>({ name: '', badge: '' })
  const [isNamed, setNamed] = useState(false)
  return isNamed ? (
    <ChoosePin seat={seat} draft={draft} back={() => setNamed(false)} />
  ) : (
    <SayWho seat={seat} draft={draft} change={change} done={() => setNamed(true)} />
  )
}

const SayWho = ({
  seat,
  draft,
  change,
  done,
}: {
  seat: SeatView
  draft: Draft
  change: (draft: Draft) => void
  done: () => void
}) => {
  const { first } = useWords().people
  const [at, setAt] = useState<keyof Draft>('name')
  const field = useField()
  const help = useFloor((state) => state.help)
  const isReady = draft.name.trim() !== '' && isBadge(draft.badge)
  const { beam, compared } = useAsk({
    state: 'ask',
    icon: 'supervisor',
    say: first.say,
    next: first.next,
    ...oneStep,
  })
  const type = (text: string) => change({ ...draft, [at]: text })
  return (
    <FloorFrame
      seat={seat}
      beam={beam}
      compared={compared}
      acts={
        <>
          <LanguageButtons />
          <span className="fill" />
          <FloorButton action="HELP" press={() => help(true)} />
          {isReady ? (
            <FloorButton action="ENTER" word={first.goOn} look="go" press={done} />
          ) : (
            <BigLock word={isBadge(draft.badge) ? first.nameMissing : first.badgeWrong} />
          )}
        </>
      }
    >
      <main className="floor-work keypad-work">
        <section className="panel keypad-field">
          {(['name', 'badge'] as const).map((one) => (
            <label key={one}>
              <span className="label">{first[one]}</span>
              <input
                ref={one === 'name' ? field : null}
                className="keypad-input"
                data-testid={`input-first-${one}`}
                value={draft[one]}
                maxLength={one === 'name' ? 120 : 20}
                autoComplete="off"
                spellCheck={false}
                onFocus={() => setAt(one)}
                onChange={({ target }) => change({ ...draft, [one]: target.value })}
                onKeyDown={({ key }) => {
                  if (key === 'Enter' && isReady) done()
                }}
              />
            </label>
          ))}
        </section>
        <CodePad type={(sign) => type(draft[at] + sign)} erase={() => type(draft[at].slice(0, -1))} />
      </main>
    </FloorFrame>
  )
}

const ChoosePin = ({ seat, draft, back }: { seat: SeatView; draft: Draft; back: () => void }) => {
  const { people, floor } = useWords()
  const language = useLanguage()
  const command = useCommand()
  const { pin, ...asked } = useNewPin(
    { say: people.question.newPin.say, next: people.first.pinNext },
    (typed) =>
      command('makeFirstAdmin', {
        name: draft.name.trim(),
        badge: draft.badge.trim() === '' ? null : draft.badge.trim().toUpperCase(),
        pin: typed,
        language,
      }),
  )
  return (
    <PinFrame
      seat={seat}
      {...asked}
      label={draft.name}
      pin={pin}
      acts={<FloorButton action="BACK" icon="left" word={floor.me.back} press={back} />}
    />
  )
}

/** Empty, or what can stand in a badge's barcode. */
const isBadge = (text: string): boolean => text.trim() === '' || /^[0-9A-Z-]{3,20}$/i.test(text.trim())
