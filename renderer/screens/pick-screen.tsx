import './pick.css'
import type { PickView } from '#contract/pick-view'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { useNow } from '#renderer/store/clock.tsx'
import { askPick, timeLeft, type Words } from '#words/say'
import type { Ask } from './beam-view.ts'
import { heldAsk } from './held-ask.ts'
import { PickActs } from './pick-acts.tsx'
import { PickDone } from './pick-done.tsx'
import { pickIcons, pickSteps } from './pick-steps.ts'
import { PickWork } from './pick-work.tsx'
import { placeName, useAsk } from './use-ask.ts'

/** On hold: what is in the hand goes into its tote, and the cart to where its totes are for. */
function heldNext({ floor: { pick } }: Words, { step, line, slots, cartId, parkAt }: PickView): string {
  const inHand = (line?.inHand ?? 0) > 0
  if (!inHand || (step.step !== 'scan-tote' && step.step !== 'scan-item'))
    return pick.heldNext(cartId, parkAt)
  return pick.heldPut(slots.find(({ slot }) => slot === line?.slot)?.toteId ?? '')
}

function askOf(words: Words, view: PickView): Ask {
  const { step, list, progress, carton } = view
  const goesOn = step.step === 'unload' || step.step === 'order-left' || step.step === 'done'
  if (list.held && !goesOn) return heldAsk(words, heldNext(words, view))
  if (step.step === 'order-left')
    return {
      state: 'blocked',
      icon: 'cancelled',
      ...askPick(words, view),
      steps: [],
      progress,
      unmoved: null,
    }
  const unmoved = step.step === 'scan-item' ? words.floor.beam.countStill(step.taken, step.needed) : null
  return {
    state: 'ask',
    icon: carton !== null && pickIcons[step.step] === 'tote' ? 'carton' : pickIcons[step.step],
    ...askPick(words, view),
    steps: pickSteps(words, view),
    progress,
    unmoved,
  }
}

/** A walk with the cart: where, what and how many, into what. */
export const PickScreen = ({ seat, view }: { seat: SeatView; view: PickView }) => {
  const words = useWords()
  const { floor } = words
  const now = useNow(10_000)
  const { beam, compared } = useAsk(askOf(words, view))
  const courier = view.cutOff.courierName.split(' ')[0] ?? ''
  const gone = Date.parse(view.cutOff.cutOffAt) < now
  const middle = (
    <>
      {view.list.zone !== null && <Tag tone="ask">{words.zones.zone(view.list.zone)}</Tag>}
      {view.list.held && (
        <Tag tone="attention" icon="held">
          {floor.pick.heldTag}
        </Tag>
      )}
      {view.step.step !== 'done' && <b>{floor.top.stop(view.stop.k, view.stop.n)}</b>}
      {view.step.step !== 'done' && <span className="top-bar-rule" />}
      <span className="dim">
        {gone
          ? floor.top.cutOffGone(courier)
          : floor.top.cutOffIn(timeLeft(words, view.cutOff.cutOffAt, now), courier)}
      </span>
    </>
  )
  return (
    <FloorFrame
      seat={seat}
      place={placeName(seat, floor.top.cart)}
      middle={middle}
      beam={beam}
      compared={compared}
      acts={<PickActs view={view} />}
    >
      {view.step.step === 'done' ? (
        <PickDone seat={seat} view={view} />
      ) : (
        <PickWork view={view} tight={compared !== null} />
      )}
    </FloorFrame>
  )
}
