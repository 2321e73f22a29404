import type { ReactNode } from 'react'
import { ChoiceNumber } from './choice-number.tsx'
import { Icon, type IconName } from './icon.tsx'

/** A large thing to touch that is chosen by its number, and shows whether it is. */
export const ChoiceTile = ({
  name,
  icon,
  number,
  word,
  below,
  chosen,
  press,
}: {
  name: string
  icon: IconName
  number: number | null
  word: string
  below: ReactNode
  chosen: boolean
  press: () => unknown
}) => (
  <button
    type="button"
    className="panel tile"
    data-testid={name}
    data-chosen={chosen}
    aria-pressed={chosen}
    onKeyDown={(event) => {
      if (event.key === 'Enter') event.preventDefault()
    }}
    onClick={() => void press()}
  >
    <Icon of={icon} stroke={1.75} />
    <span>
      <span className="row">
        {number !== null && <ChoiceNumber number={number} press={press} />}
        <b className="one-line">{word}</b>
      </span>
      <span className="tile-below">{below}</span>
    </span>
  </button>
)
