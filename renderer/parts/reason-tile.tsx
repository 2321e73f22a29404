import './reason-tile.css'
import { actionCode, actionOfReason } from '#domain/action'
import { useOffer } from '#renderer/store/use-offer.tsx'
import type { Choice } from '#words/table'
import { actionIcon } from './action-icon.ts'
import { ChoiceNumber } from './choice-number.tsx'
import { CodeSquare } from './code-square.tsx'
import { Icon } from './icon.tsx'

/** One reason of a decision: a picture, the words, its number, and its code to be scanned off the screen. */
export const ReasonTile = ({
  reason,
  number,
  choice,
  press,
}: {
  reason: string
  number: number
  choice: Choice
  press: () => unknown
}) => {
  const action = actionOfReason(reason)
  useOffer(action, press)
  return (
    <button
      type="button"
      className="panel reason-tile"
      data-testid={`reason-${reason}`}
      data-action={action ?? undefined}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault()
      }}
      onClick={() => void press()}
    >
      <span className="reason-tile-sign">
        <ChoiceNumber number={number} press={press} />
        <Icon of={action === null ? 'more' : actionIcon(action)} stroke={1.75} />
      </span>
      <span>
        <b>{choice.name}</b>
        <span className="reason-tile-below">{choice.below}</span>
      </span>
      {action !== null && <CodeSquare text={actionCode(action)} />}
    </button>
  )
}
