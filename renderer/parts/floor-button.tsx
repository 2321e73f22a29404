import type { ReactNode } from 'react'
import type { ActionName } from '#domain/action'
import { useWords } from '#renderer/language/words.tsx'
import { useCommand } from '#renderer/store/floor-context.tsx'
import { useOffer } from '#renderer/store/use-offer.tsx'
import { actionWords } from '#words/actions'
import { actionIcon } from './action-icon.ts'
import { BigButton } from './big-button.tsx'
import type { IconName } from './icon.tsx'

/**
 * A button of a floor screen: one of the list of actions, which its command code does, too. Words and icon are the
 * action's own where a screen does not say it more closely; without `press` the station does it.
 */
interface FloorButtonView {
  action: ActionName
  icon?: IconName
  word?: ReactNode
  look?: 'plain' | 'go'
  chosen?: boolean
  lang?: string
  press?: () => unknown
}

/** A button that touch and a command code press alike. */
export const FloorButton = ({
  action,
  icon = actionIcon(action),
  word,
  look = 'plain',
  chosen = false,
  lang,
  press,
}: FloorButtonView) => {
  const words = useWords()
  const command = useCommand()
  useOffer(action, press ?? null)
  return (
    <BigButton
      name={action.toLowerCase()}
      action={action}
      icon={icon}
      word={word ?? actionWords(words, action).name}
      look={look}
      chosen={chosen}
      lang={lang}
      press={press ?? (() => command('act', { action }))}
    />
  )
}
