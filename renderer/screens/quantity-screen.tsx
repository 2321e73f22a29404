import type { PickLineView } from '#contract/pick-view'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import { KeyedQuantity } from './keyed-quantity.tsx'

/** Keys how many units of a line are in hand, where scanning one of them was enough. */
export const QuantityScreen = ({ seat, line }: { seat: SeatView; line: PickLineView }) => {
  const { pick, beam, me } = useWords().floor
  const command = useCommand()
  const close = useFloor((state) => state.close)
  const { lineId, item, quantity, inHand } = line
  return (
    <KeyedQuantity
      seat={seat}
      about={item.sku}
      say={pick.keySay}
      next={pick.keyNext(item.sku, quantity)}
      label={pick.inHand}
      hint={beam.countStill(inHand, quantity)}
      locked={pick.keyOk}
      besides={<FloorButton action="BACK" word={me.back} press={close} />}
      give={async (inHandNow) => (await command('keyTaken', { lineId, quantity: inHandNow })).ok}
      done={close}
    />
  )
}
