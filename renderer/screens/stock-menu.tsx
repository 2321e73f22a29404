import './home.css'
import type { HomeView, SeatView } from '#contract/seat-view'
import type { ActionName } from '#domain/action'
import { type StockWorkKind, stockWorkKinds } from '#domain/stock-work'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { Tile } from './tile.tsx'
import { oneStep, useAsk } from './use-ask.ts'

const stockActions: Record<StockWorkKind, ActionName> = {
  putAway: 'PUT-AWAY',
  replenish: 'REFILL',
  count: 'COUNT',
}

/** Work with stock that belongs to no order: putting away, refilling, counting. */
export const StockMenu = ({ seat, view }: { seat: SeatView; view: HomeView }) => {
  const { stock, floor } = useWords()
  const close = useFloor((state) => state.close)
  const asked = useAsk({
    state: 'ask',
    icon: 'place',
    say: stock.page.menuSay,
    next: stock.page.toCount(view.toCount),
    ...oneStep,
  })
  return (
    <FloorFrame
      seat={seat}
      {...asked}
      acts={<FloorButton action="BACK" word={floor.me.back} press={close} />}
    >
      <main className="floor-work tiles" data-columns="3">
        {stockWorkKinds.map((kind) => (
          <Tile
            key={kind}
            action={stockActions[kind]}
            word={stock.kinds[kind].name}
            below={
              kind === 'count' && view.toCount > 0
                ? stock.page.toCount(view.toCount)
                : stock.kinds[kind].below
            }
            chosen={view.myStockWork === kind}
          />
        ))}
      </main>
    </FloorFrame>
  )
}
