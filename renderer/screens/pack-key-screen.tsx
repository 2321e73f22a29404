import type { PackView } from '#contract/pack-view'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import { askPack } from '#words/say'
import { KeyedQuantity } from './keyed-quantity.tsx'

const useKeyPacked = (): ((quantity: number) => Promise<boolean>) => {
  const command = useCommand()
  return async (quantity) => (await command('keyPacked', { quantity })).ok
}

/** Keys how many units of the item scanned last lie in the carton, where scanning one of them is enough. */
export const PackQuantityScreen = ({
  seat,
  view,
  keyable,
}: {
  seat: SeatView
  view: PackView
  keyable: NonNullable<PackView['keyable']>
}) => {
  const { pack, me } = useWords().floor
  const close = useFloor((state) => state.close)
  const give = useKeyPacked()
  return (
    <KeyedQuantity
      seat={seat}
      about={view.order.number}
      give={give}
      say={pack.keySay}
      next={pack.keyNext(keyable.item.name, keyable.most)}
      label={pack.inCartonNow}
      hint={pack.inCarton(keyable.inCarton)}
      locked={pack.inCartonNow}
      besides={<FloorButton action="BACK" word={me.back} press={close} />}
      done={close}
    />
  )
}

/** The last unit is in: counts the carton once more, without being told what comes out. */
export const RecountScreen = ({ seat, view }: { seat: SeatView; view: PackView }) => {
  const words = useWords()
  const { pack } = words.floor
  const open = useFloor((state) => state.open)
  const give = useKeyPacked()
  return (
    <KeyedQuantity
      seat={seat}
      about={view.order.number}
      give={give}
      {...askPack(words, view)}
      label={pack.counted}
      hint={pack.countBelow}
      locked={pack.countLocked}
      besides={
        <>
          <FloorButton action="TAKE-OUT" press={() => open('take-out')} />
          <FloorButton action="MORE" press={() => open('more')} />
        </>
      }
      done={() => {}}
    />
  )
}
