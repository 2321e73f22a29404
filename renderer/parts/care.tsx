import './care.css'
import type { ItemView } from '#contract/item-view'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from './icon.tsx'
import { Tag } from './tag.tsx'

/** What has to be thought of before an item is touched; nothing where nothing is. */
export const Care = ({ item, insteadOf }: { item: ItemView; insteadOf: string | null }) => {
  const { codes } = useWords()
  const { fragile, hazmat, handling } = item
  if (!fragile && hazmat === null && handling === null && insteadOf === null) return null
  return (
    <div className="care">
      {fragile && (
        <Tag tone="attention" icon="damaged">
          {codes.handling.fragile}
        </Tag>
      )}
      {hazmat !== null && (
        <Tag tone="attention" icon="hazmat">
          {codes.handling.hazmat} {hazmat}
        </Tag>
      )}
      <InsteadOf name={insteadOf} />
      {handling !== null && (
        <div className="care-text" data-testid="handling-text">
          <Icon of="attention" />
          <span dir="auto">{handling}</span>
        </div>
      )}
    </div>
  )
}

/** Says of which item this one takes the place; nothing where it was ordered itself. */
export const InsteadOf = ({ name }: { name: string | null }) => {
  const { floor } = useWords()
  return name === null ? null : (
    <div className="care-text" data-testid="instead-of">
      <Icon of="attention" />
      <span>{floor.insteadOf(name)}</span>
    </div>
  )
}
