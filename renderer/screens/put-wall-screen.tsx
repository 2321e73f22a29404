import './pick.css'
import './put-wall.css'
import { memo } from 'react'
import type { HandView, PutWallView } from '#contract/put-wall-view'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { BinCode } from '#renderer/parts/bin-code.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { WallLights } from '#renderer/parts/wall-lights.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { askWall, type Words } from '#words/say'
import type { Ask } from './beam-view.ts'
import { heldAsk } from './held-ask.ts'
import { UnitsAtHand } from './units-at-hand.tsx'
import { useAsk } from './use-ask.ts'

const Lights = memo(WallLights)

/** What somebody at a wall is asked to do; on hold only to put what is in the hand. */
function askOf(words: Words, view: PutWallView): Ask {
  const { step, orders, held } = view
  const { page } = words.wall
  const puts = step === 'scan-cubby'
  if (held && !puts) return heldAsk(words)
  return {
    state: 'ask',
    icon: step === 'leftover' ? 'empty' : puts ? 'place' : 'scan',
    ...askWall(words, view),
    steps:
      step === 'leftover'
        ? []
        : [
            { stage: puts ? 'done' : 'now', word: page.steps.item, mark: null, icon: 'scan' },
            { stage: puts ? 'now' : 'next', word: page.steps.cubby, mark: null, icon: 'place' },
          ],
    progress: orders.of === 0 ? null : orders.done / orders.of,
    unmoved: null,
  }
}

/** A put wall: the cubby of the unit in the hand in the largest type, and the wall as it stands there. */
export const PutWallScreen = ({ seat, view }: { seat: SeatView; view: PutWallView }) => {
  const words = useWords()
  const { page } = words.wall
  const { step, hand, toteId, left, orders } = view
  const { beam, compared } = useAsk(askOf(words, view))
  return (
    <FloorFrame
      seat={seat}
      middle={<b>{page.title(view.wall, view.batchNumber)}</b>}
      beam={beam}
      compared={compared}
      acts={<PutWallActs view={view} />}
    >
      <main className="floor-work pick put-wall">
        <section className="panel pick-where">
          <div className="pick-where-head">
            <b className="one-line">
              {hand === null
                ? words.floor.steps.tote
                : hand.cubbyId === null && hand.emptyId !== null
                  ? page.anyEmpty
                  : page.cubby}
            </b>
            <span className="dim push one-line">
              {hand === null ? (step === 'leftover' ? page.goBack(left) : page.left(left)) : page.forOrder}
            </span>
            {hand !== null && <b className="one-line">{hand.orderNumber}</b>}
          </div>
          {hand === null ? <BinCode code={toteId} /> : <Cubby hand={hand} />}
        </section>
        {hand === null ? <NoUnit /> : <UnitInHand hand={hand} />}
        <aside className="panel pick-into">
          <div className="row pick-into-head">
            <b className="one-line">{page.orders(orders.done, orders.of)}</b>
            {view.others.length > 0 && (
              <span className="dim push one-line">{page.others(view.others.join(', '))}</span>
            )}
          </div>
          <Lights cubbies={view.cubbies} tight={compared !== null} />
        </aside>
      </main>
    </FloorFrame>
  )
}

const Cubby = ({ hand: { cubbyId, emptyId } }: { hand: HandView }) => {
  const { page } = useWords().wall
  const code = cubbyId ?? emptyId
  return code === null ? <b className="put-wall-full">{page.full}</b> : <BinCode code={code} />
}

const UnitInHand = ({ hand: { item, lot, serial, quantity } }: { hand: HandView }) => {
  const words = useWords()
  const marks = [
    ...(lot === null ? [] : [`${words.floor.pick.lot} ${lot}`]),
    ...(serial === null ? [] : [serial]),
  ]
  return (
    <UnitsAtHand item={item} head={words.wall.page.put} quantity={quantity}>
      {marks.length > 0 && <div className="pick-codes one-line">{marks.join(', ')}</div>}
    </UnitsAtHand>
  )
}

const NoUnit = () => {
  const { page } = useWords().wall
  return (
    <section className="panel pick-plain">
      <Icon of="tote" stroke={1.5} />
      <div>
        {page.noUnit}
        <p>{page.noUnitMore}</p>
      </div>
    </section>
  )
}

const PutWallActs = ({ view: { step, hand, held } }: { view: PutWallView }) => {
  const { wall } = useWords()
  const open = useFloor((state) => state.open)
  return (
    <>
      <FloorButton action="HOME" />
      <FloorButton action="TYPE" press={() => open('type-code')} />
      {hand?.cubbyId != null && <FloorButton action="TOTE-FULL" word={wall.page.cubbyFull} />}
      {step === 'scan-item' && !held && <FloorButton action="TOTE-EMPTY" />}
      {step === 'leftover' && !held && <FloorButton action="TOTE-EMPTY" look="go" />}
    </>
  )
}
