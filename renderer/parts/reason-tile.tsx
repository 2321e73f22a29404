import './reason-tile.css'
import type { Choice } from '#words/table'
import { Icon, type IconName } from './icon.tsx'

/** One choice of a decision: a picture, the words, and what it means. */
export const ReasonTile = (props: {
  name: string
  icon: IconName
  choice: Choice
  chosen: boolean
  allowed: boolean
  press: () => void
}) => (
  <button
    type="button"
    className="panel reason-tile"
    data-testid={`reason-${props.name}`}
    data-chosen={props.chosen}
    aria-disabled={!props.allowed}
    onKeyDown={(event) => {
      if (event.key === 'Enter') event.preventDefault()
    }}
    onClick={props.allowed ? props.press : undefined}
  >
    <Icon of={props.icon} stroke={1.75} />
    <span>
      <b>{props.choice.name}</b>
      <span className="reason-tile-below">{props.choice.below}</span>
    </span>
  </button>
)
