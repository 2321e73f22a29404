import './pick.css'
import type { PutBackView } from '#contract/put-back-view'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { BinCode } from '#renderer/parts/bin-code.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { UnitsAtHand } from './units-at-hand.tsx'
import { useAsk } from './use-ask.ts'

/** Goods of an order that left the floor go back: what out of the tote, how many, and where to. */
export const PutBackScreen = ({ seat, view }: { seat: SeatView; view: PutBackView }) => {
  const { floor } = useWords()
  const { putBack } = floor
  const open = useFloor((state) => state.open)
  const { step, item, quantity, locationId, toteId, lot } = view
  const takes = step === 'scan-item'
  const asked = useAsk({
    state: 'ask',
    icon: takes ? 'scan' : 'place',
    say: takes ? putBack.sayItem : putBack.sayLocation,
    next: takes ? putBack.nextItem(toteId) : putBack.nextLocation(locationId),
    steps: [
      { stage: takes ? 'now' : 'done', word: floor.steps.item, mark: String(quantity), icon: null },
      { stage: takes ? 'next' : 'now', word: floor.steps.bin, mark: null, icon: 'place' },
    ],
    progress: null,
    unmoved: null,
  })
  const acts = (
    <>
      <FloorButton action="HOME" />
      <FloorButton action="TYPE" press={() => open('type-code')} />
    </>
  )
  return (
    <FloorFrame seat={seat} middle={<b>{putBack.title(view.orderNumber)}</b>} {...asked} acts={acts}>
      <main className="floor-work pick">
        <section className="panel pick-where">
          <div className="pick-where-head">
            <b>{floor.pick.bin}</b>
            <span className="dim push one-line">{putBack.left(view.left)}</span>
          </div>
          <BinCode code={locationId} />
        </section>
        <UnitsAtHand item={item} head={putBack.quantity} quantity={quantity}>
          {lot !== null && <div className="pick-codes">{`${floor.pick.lot} ${lot}`}</div>}
        </UnitsAtHand>
        <aside className="panel pick-into">
          <div className="row pick-into-head">
            <b className="one-line">{floor.steps.tote}</b>
          </div>
          <BinCode code={toteId} />
        </aside>
      </main>
    </FloorFrame>
  )
}
