import './handling-text.css'
import { Icon } from './icon.tsx'

/** How an item is handled, in the words and the writing direction of who sells it; nothing where nobody said. */
export const HandlingText = ({ text }: { text: string | null }) =>
  text === null ? null : (
    <div className="handling-text" data-testid="handling-text">
      <Icon of="attention" />
      <span dir="auto">{text}</span>
    </div>
  )
