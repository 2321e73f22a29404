import './pack.css'
import type { PackView } from '#contract/pack-view'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { askPack } from '#words/say'
import { ChooseCarton } from './choose-carton.tsx'
import { oneStep, useAsk } from './use-ask.ts'

/** Another carton for what is in hand now. */
export const CartonsScreen = ({ seat, view }: { seat: SeatView; view: PackView }) => {
  const words = useWords()
  const { floor } = words
  const close = useFloor((state) => state.close)
  const ask = askPack(words, { ...view, step: { step: 'choose-carton' } })
  const asked = useAsk({
    state: 'ask',
    icon: 'carton',
    say: floor.pack.chooseTitle,
    next: ask.next,
    ...oneStep,
  })
  const acts = <FloorButton action="BACK" word={floor.pack.back} press={close} />
  return (
    <FloorFrame seat={seat} middle={<b className="code">{view.order.number}</b>} {...asked} acts={acts}>
      <ChooseCarton view={view} />
    </FloorFrame>
  )
}
