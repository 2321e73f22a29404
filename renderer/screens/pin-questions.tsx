import type { QuestionView } from '#contract/question-view'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { useCommand } from '#renderer/store/floor-context.tsx'
import { PinFrame, PinOf } from './pin-frame.tsx'
import { useNewPin } from './use-new-pin.ts'

type Asked<A extends QuestionView['ask']> = { seat: SeatView; question: Extract<QuestionView, { ask: A }> }

/** Puts the question away; whatever was open is there as before. */
export const NotNow = () => {
  const { question } = useWords().people
  const command = useCommand()
  return <FloorButton action="BACK" word={question.notNow} press={() => command('dropQuestion', {})} />
}

/** The badge was read; six digits sign in, or open the seat again. */
export const PinQuestion = ({ seat, question }: Asked<'pin'>) => {
  const command = useCommand()
  return (
    <PinOf seat={seat} name={question.name} give={(pin) => command('givePin', { pin })} acts={<NotNow />} />
  )
}

/** A PIN of one's own, typed twice. */
export const NewPinQuestion = ({ seat, question }: Asked<'new-pin'>) => {
  const { newPin } = useWords().people.question
  const command = useCommand()
  const first = { say: newPin.say, next: newPin[question.why](question.name) }
  const { pin, ...asked } = useNewPin(first, (typed) => command('choosePin', { pin: typed }))
  return <PinFrame seat={seat} {...asked} label={question.name} pin={pin} acts={<NotNow />} />
}
