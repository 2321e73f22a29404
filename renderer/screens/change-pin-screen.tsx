import { useState } from 'react'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import { PinFrame } from './pin-frame.tsx'
import { useNewPin } from './use-new-pin.ts'
import { usePin } from './use-pin.ts'

/** A person changes their own PIN: the one they have, then another one twice. */
export const ChangePinScreen = ({ seat }: { seat: SeatView }) => {
  const [oldPin, setOldPin] = useState<string | null>(null)
  return oldPin === null ? (
    <OldPin seat={seat} typed={setOldPin} />
  ) : (
    <NewPin seat={seat} oldPin={oldPin} again={() => setOldPin(null)} />
  )
}

const Back = () => {
  const { floor } = useWords()
  const close = useFloor((state) => state.close)
  return <FloorButton action="BACK" word={floor.me.back} press={close} />
}

const OldPin = ({ seat, typed }: { seat: SeatView; typed: (pin: string) => void }) => {
  const { question } = useWords().people
  const pin = usePin(typed)
  return <PinFrame seat={seat} {...question.old} label={seat.person?.name ?? ''} pin={pin} acts={<Back />} />
}

const NewPin = ({ seat, oldPin, again }: { seat: SeatView; oldPin: string; again: () => void }) => {
  const { newPin } = useWords().people.question
  const command = useCommand()
  const close = useFloor((state) => state.close)
  const first = { say: newPin.say, next: newPin.own }
  const { pin, ...asked } = useNewPin(first, async (typed) => {
    const answer = await command('changePin', { oldPin, pin: typed })
    if (answer.ok) close()
    else if ('refusal' in answer && answer.refusal.refusal !== 'trivial-pin') again()
  })
  return <PinFrame seat={seat} {...asked} label={seat.person?.name ?? ''} pin={pin} acts={<Back />} />
}
