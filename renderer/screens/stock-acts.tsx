import type { StockView } from '#contract/stock-view'
import { useWords } from '#renderer/language/words.tsx'
import { BigLock } from '#renderer/parts/big-button.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'

/** What somebody may do by touch while putting away, refilling or counting. */
export const StockActs = ({ view, keyUnits }: { view: StockView; keyUnits: (() => void) | null }) => {
  const { stock } = useWords()
  const open = useFloor((state) => state.open)
  const counting = view.step === 'count'
  const none = view.units.length === 0
  return (
    <>
      <FloorButton action="HOME" />
      <FloorButton action="TYPE" press={() => open('type-code')} />
      {keyUnits !== null && <FloorButton action="LOT" word={stock.page.lot} look="go" press={keyUnits} />}
      {counting && none && <FloorButton action="EMPTY" word={stock.page.isEmpty} />}
      {counting && none && <BigLock word={stock.page.allCounted} />}
      {counting && !none && <FloorButton action="CONFIRM" word={stock.page.allCounted} look="go" />}
    </>
  )
}
