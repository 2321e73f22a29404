import './home.css'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '#renderer/parts/icon.tsx'

/** A large thing to touch: a picture, a name, and what is behind it. */
export const Tile = (props: {
  name: string
  icon: IconName
  word: ReactNode
  below: ReactNode
  chosen?: boolean
  press: () => void
}) => (
  <button
    type="button"
    className="panel tile"
    data-testid={`button-${props.name}`}
    data-chosen={props.chosen ?? false}
    onKeyDown={(event) => {
      if (event.key === 'Enter') event.preventDefault()
    }}
    onClick={props.press}
  >
    <Icon of={props.icon} stroke={1.75} />
    <span>
      <b>{props.word}</b>
      <span className="tile-below">{props.below}</span>
    </span>
  </button>
)
