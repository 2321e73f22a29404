import './home.css'
import type { ReactNode } from 'react'
import type { ActionName } from '#domain/action'
import { useWords } from '#renderer/language/words.tsx'
import { actionIcon } from '#renderer/parts/action-icon'
import { Icon, type IconName } from '#renderer/parts/icon.tsx'
import { useCommand } from '#renderer/store/floor-context.tsx'
import { useOffer } from '#renderer/store/use-offer.tsx'
import { actionWords } from '#words/actions'

/** A large thing to touch, for one of the list of actions: a picture, a name, and what is behind it. */
export const Tile = ({
  action,
  icon = actionIcon(action),
  word,
  below,
  chosen = false,
  press,
}: {
  action: ActionName
  icon?: IconName
  word?: ReactNode
  below?: ReactNode
  chosen?: boolean
  press?: () => unknown
}) => {
  const said = actionWords(useWords(), action)
  const command = useCommand()
  const done = press ?? (() => command('act', { action }))
  useOffer(action, press ?? null)
  return (
    <button
      type="button"
      className="panel tile"
      data-testid={`button-${action.toLowerCase()}`}
      data-action={action}
      data-chosen={chosen}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault()
      }}
      onClick={() => void done()}
    >
      <Icon of={icon} stroke={1.75} />
      <span>
        <b>{word ?? said.name}</b>
        <span className="tile-below">{below ?? said.below}</span>
      </span>
    </button>
  )
}
