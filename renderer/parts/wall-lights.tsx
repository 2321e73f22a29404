import './wall-lights.css'
import type { CubbyView } from '#contract/put-wall-view'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from './icon.tsx'

/** Columns that keep the cubbies of a small and of a large wall easy to find. */
const columnsOf = (cubbies: number): number => (cubbies <= 12 ? 4 : cubbies <= 40 ? 8 : 12)

/** What of a cubby's name tells it from the others of its wall. */
const shortName = (cubbyId: string): string => cubbyId.slice(cubbyId.lastIndexOf('-') + 1)

/** The wall as it stands before its people: one light a cubby, in the same order, the one to put into filled. */
export const WallLights = ({ cubbies, tight }: { cubbies: readonly CubbyView[]; tight: boolean }) => {
  const { states } = useWords().wall.page
  const columns = tight ? Math.max(10, columnsOf(cubbies.length)) : columnsOf(cubbies.length)
  return (
    <div
      className="wall-lights"
      data-many={cubbies.length > 40}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {cubbies.map(({ cubbyId, orderNumber, state }) => (
        <div
          key={cubbyId}
          className="cubby"
          data-testid={`cubby-${cubbyId}`}
          data-state={state}
          title={[cubbyId, states[state], orderNumber].filter(Boolean).join(' · ')}
        >
          <b>{shortName(cubbyId)}</b>
          {state === 'complete' && <Icon of="saved" />}
          {state === 'short' && <Icon of="attention" />}
          {state === 'aside' && <Icon of="back" />}
        </div>
      ))}
    </div>
  )
}
