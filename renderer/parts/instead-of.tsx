import './instead-of.css'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from './icon.tsx'

/** Says of which item this one takes the place; nothing where it was ordered itself. */
export const InsteadOf = ({ name }: { name: string | null }) => {
  const { floor } = useWords()
  return name === null ? null : (
    <div className="instead-of two-lines" data-testid="instead-of">
      <Icon of="attention" />
      {floor.insteadOf(name)}
    </div>
  )
}
