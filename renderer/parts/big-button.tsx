import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** How a button for gloved thumbs looks. `go` is the one primary. */
export interface BigButtonView {
  name: string
  icon: IconName
  word: ReactNode
  look: 'plain' | 'go'
  chosen?: boolean
  action?: string
  lang?: string | undefined
  press: () => unknown
}

/** A button a gloved thumb can hit. Enter never presses it: scanners type Enter. */
export const BigButton = ({ name, icon, word, look, chosen = false, action, lang, press }: BigButtonView) => (
  <button
    type="button"
    className="floor-button"
    data-testid={`button-${name}`}
    data-action={action}
    data-look={look}
    data-chosen={chosen}
    data-small={typeof word === 'string' && word.length > 22}
    lang={lang}
    onKeyDown={(event) => {
      if (event.key === 'Enter') event.preventDefault()
    }}
    onClick={() => void press()}
  >
    <Icon of={icon} />
    {word}
  </button>
)

/** Where the primary will be once it is allowed; until then it says why it is not. */
export const BigLock = ({ word }: { word: string }) => (
  <div
    className="floor-button"
    data-testid="floor-lock"
    data-look="wait"
    data-small={word.length > 22}
    role="status"
  >
    <Icon of="blocked" />
    {word}
  </div>
)
