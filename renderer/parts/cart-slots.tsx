import './cart-slots.css'
import type { CartSlotView } from '#contract/pick-view'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from './icon.tsx'

/** Columns and rows that keep the slots of a small and of a large cart easy to find. */
function shapeOf(slots: number, tight: boolean): { columns: number; rows: number } {
  const columns = tight
    ? Math.min(12, Math.max(3, Math.ceil(slots / 2)))
    : slots <= 4
      ? Math.min(2, slots)
      : slots <= 12
        ? 3
        : slots <= 24
          ? 4
          : 6
  return { columns, rows: Math.max(1, Math.ceil(slots / columns)) }
}

/** The cart as it stands before the picker: same slots, same order, the target filled. */
export const CartSlots = ({ slots, tight }: { slots: readonly CartSlotView[]; tight: boolean }) => {
  const { floor } = useWords()
  const { columns, rows } = shapeOf(slots.length, tight)
  return (
    <div
      className="cart-slots"
      data-crowded={rows > 4 || columns > 4}
      data-full={slots.length > 24}
      style={{
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))`,
      }}
    >
      {slots.map(({ slot, toteId, state }) => (
        <div key={slot} className="slot" data-testid={`slot-${slot}`} data-state={state}>
          <b>{state === 'unloaded' ? <Icon of="saved" /> : slot}</b>
          <span className="slot-tote code">{toteId ?? floor.pick.empty}</span>
        </div>
      ))}
    </div>
  )
}
