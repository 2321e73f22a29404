import './keypad.css'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { SeatView } from '#contract/views'
import { useWords } from '#renderer/language/words.tsx'
import type { StepView } from '#renderer/parts/beam.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { CodePad, DigitPad, PinDots } from './keypad.tsx'
import { useAsk } from './use-ask.ts'
import { usePin } from './use-pin.ts'

/** Who allows something: a badge and its PIN. */
export interface Supervisor {
  badge: string
  pin: string
}

/** The beam's steps while a supervisor allows something. */
export function gateSteps(steps: { badge: string; pin: string; reason: string }, at: 0 | 1 | 2): StepView[] {
  const stage = (place: number): StepView['stage'] => (place < at ? 'done' : place === at ? 'now' : 'next')
  return [
    { stage: stage(0), word: steps.badge, mark: null, icon: 'badge' },
    { stage: stage(1), word: steps.pin, mark: null, icon: 'keyboard' },
    { stage: stage(2), word: steps.reason, mark: '?', icon: null },
  ]
}

/** Asks for a supervisor's badge, then for the PIN. */
export const SupervisorGate = ({
  seat,
  middle,
  done,
}: {
  seat: SeatView
  middle: ReactNode
  done: (supervisor: Supervisor) => void
}) => {
  const scanned = useFloor((state) => state.badge)
  const [typed, setBadge] = useState<string | null>(null)
  const badge = scanned ?? typed
  return badge === null ? (
    <AskBadge seat={seat} middle={middle} done={setBadge} />
  ) : (
    <AskPin seat={seat} middle={middle} done={(pin) => done({ badge, pin })} />
  )
}

const AskBadge = ({
  seat,
  middle,
  done,
}: {
  seat: SeatView
  middle: ReactNode
  done: (badge: string) => void
}) => {
  const { floor } = useWords()
  const close = useFloor((state) => state.close)
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const enter = (): void => {
    if (text.trim() !== '') done(text.trim())
  }
  const { beam, compared } = useAsk({
    state: 'ask',
    icon: 'badge',
    say: floor.override.say,
    next: floor.override.next,
    steps: gateSteps(floor.steps, 0),
    progress: null,
    unmoved: null,
  })
  const acts = (
    <>
      <FloorButton name="back" icon="back" word={floor.pack.back} look="plain" press={close} />
      <FloorButton
        name="enter-badge"
        icon="saved"
        word={text.trim() === '' ? floor.type.empty : floor.type.enter}
        look={text.trim() === '' ? 'wait' : 'go'}
        press={enter}
      />
    </>
  )
  return (
    <FloorFrame
      seat={seat}
      place={seat.station.name}
      middle={middle}
      beam={beam}
      compared={compared}
      acts={acts}
    >
      <main className="floor-work keypad-work">
        <section className="panel keypad-field">
          <span className="label">{floor.override.badgeHint}</span>
          <input
            ref={field}
            className="keypad-input"
            data-testid="input-badge"
            aria-label={floor.override.badge}
            value={text}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') enter()
            }}
          />
        </section>
        <CodePad type={(sign) => setText(text + sign)} erase={() => setText(text.slice(0, -1))} />
      </main>
    </FloorFrame>
  )
}

const AskPin = ({
  seat,
  middle,
  done,
}: {
  seat: SeatView
  middle: ReactNode
  done: (pin: string) => void
}) => {
  const { floor } = useWords()
  const close = useFloor((state) => state.close)
  const pin = usePin(done)
  const { beam, compared } = useAsk({
    state: 'ask',
    icon: 'keyboard',
    say: floor.override.sayPin,
    next: floor.override.next,
    steps: gateSteps(floor.steps, 1),
    progress: null,
    unmoved: null,
  })
  const acts = (
    <>
      <FloorButton name="back" icon="back" word={floor.pack.back} look="plain" press={close} />
      <FloorButton
        name="enter-pin"
        icon="blocked"
        word={floor.signIn.digitsLeft(6 - pin.typed)}
        look="wait"
        press={() => {}}
      />
    </>
  )
  return (
    <FloorFrame
      seat={seat}
      place={seat.station.name}
      middle={middle}
      beam={beam}
      compared={compared}
      acts={acts}
    >
      <main className="floor-work keypad-work">
        <section className="panel keypad-field">
          <span className="label">{floor.override.pin}</span>
          <PinDots typed={pin.typed} />
        </section>
        <DigitPad type={pin.type} erase={pin.erase} />
      </main>
    </FloorFrame>
  )
}
