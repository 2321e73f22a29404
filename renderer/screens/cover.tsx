import { useFloor } from '#renderer/store/floor-context.tsx'
import { LockScreen } from './lock-screen.tsx'
import { OverrideQuestion } from './override-question.tsx'
import { NewPinQuestion, PinQuestion } from './pin-questions.tsx'
import { WeighUnitScreen } from './weigh-unit-screen.tsx'

/** What lies over the work of a seat: a question first, else the lock. The work stays as it is beneath. */
export const Cover = () => {
  const view = useFloor((state) => state.view)
  if (view === null) return null
  const { question } = view
  if (question === null) return <LockScreen seat={view} />
  if (question.ask === 'unit-weight') return <WeighUnitScreen seat={view} question={question} />
  if (question.ask === 'override') return <OverrideQuestion seat={view} question={question} />
  return question.ask === 'pin' ? (
    <PinQuestion seat={view} question={question} />
  ) : (
    <NewPinQuestion seat={view} question={question} />
  )
}
