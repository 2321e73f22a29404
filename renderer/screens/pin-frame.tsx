import './keypad.css'
import type { ReactNode } from 'react'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import type { StepView } from '#renderer/parts/beam.tsx'
import { BigLock } from '#renderer/parts/big-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { DigitPad, PinDots } from './keypad.tsx'
import { useAsk } from './use-ask.ts'
import { type PinTyping, usePin } from './use-pin.ts'

/** A screen that wants six digits: what for, the dots, the pad, and the way back. */
export const PinFrame = (props: {
  seat: SeatView
  say: string
  next: string
  label: string
  pin: PinTyping
  steps?: readonly StepView[]
  middle?: ReactNode
  acts: ReactNode
}) => {
  const { floor } = useWords()
  const { seat, pin } = props
  const { beam, compared } = useAsk({
    state: 'ask',
    icon: 'keyboard',
    say: props.say,
    next: props.next,
    steps: props.steps ?? [],
    progress: pin.typed / 6,
    unmoved: null,
  })
  return (
    <FloorFrame
      seat={seat}
      middle={props.middle ?? null}
      beam={beam}
      compared={compared}
      acts={
        <>
          {props.acts}
          <BigLock word={floor.signIn.digitsLeft(6 - pin.typed)} />
        </>
      }
    >
      <main className="floor-work keypad-work">
        <section className="panel keypad-field">
          <span className="label">{props.label}</span>
          <PinDots typed={pin.typed} />
        </section>
        <DigitPad type={pin.type} erase={pin.erase} />
      </main>
    </FloorFrame>
  )
}

/** Asks somebody for their PIN; what was typed is gone once it is answered. */
export const PinOf = ({
  seat,
  name,
  give,
  acts,
}: {
  seat: SeatView
  name: string
  give: (pin: string) => Promise<unknown>
  acts: ReactNode
}) => {
  const { signIn } = useWords().floor
  const pin = usePin((typed) => {
    void give(typed).then(() => pin.clear())
  })
  return (
    <PinFrame seat={seat} say={signIn.pin} next={signIn.pinNext(name)} label={name} pin={pin} acts={acts} />
  )
}
