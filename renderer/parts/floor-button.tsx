import { Icon, type IconName } from './icon.tsx'

/** What a button of a floor screen is. `go` is the one primary; `wait` is the primary while it is not allowed yet. */
export interface FloorButtonView {
  name: string
  icon: IconName
  word: string
  look: 'plain' | 'go' | 'wait'
  press: () => void
}

/** A button a gloved thumb can hit. Enter never presses it: scanners type Enter. */
export const FloorButton = ({ name, icon, word, look, press }: FloorButtonView) => (
  <button
    type="button"
    className="floor-button"
    data-testid={`button-${name}`}
    data-look={look}
    data-small={word.length > 22}
    aria-disabled={look === 'wait'}
    onKeyDown={(event) => {
      if (event.key === 'Enter') event.preventDefault()
    }}
    onClick={look === 'wait' ? undefined : press}
  >
    <Icon of={look === 'wait' ? 'blocked' : icon} />
    {word}
  </button>
)
