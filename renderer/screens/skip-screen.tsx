import type { ListPreview } from '#contract/pick-view'
import type { SeatView } from '#contract/seat-view'
import { type SkipReason, skipReasons } from '#domain/refusal'
import { offeredReasons } from '#renderer/language/site-reasons'
import { useLanguage, useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { ReasonTile } from '#renderer/parts/reason-tile.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import { useAsk } from './use-ask.ts'

/** Why somebody does not take the list that is offered; it waits for others then. */
export const SkipScreen = ({ seat, offered }: { seat: SeatView; offered: ListPreview }) => {
  const { floor, codes } = useWords()
  const { home } = floor
  const language = useLanguage()
  const command = useCommand()
  const close = useFloor((state) => state.close)
  const { listId, fence, number } = offered
  const asked = useAsk({
    state: 'ask',
    icon: 'released',
    say: home.skipSay,
    next: home.skipNext(number),
    steps: [],
    progress: null,
    unmoved: null,
  })
  const skip = (reason: SkipReason): Promise<void> =>
    command('skipList', { listId, fence, reason }).then(close)
  return (
    <FloorFrame
      seat={seat}
      middle={<b className="code">{number}</b>}
      {...asked}
      acts={<FloorButton action="BACK" word={home.skipBack} press={close} />}
    >
      <main className="floor-work">
        <section className="reason-tiles" data-columns={2}>
          {offeredReasons(seat, 'skip', language, skipReasons, codes.skipReasons).map(
            ([reason, choice], place) => (
              <ReasonTile
                key={reason}
                reason={reason}
                number={place + 1}
                choice={choice}
                press={() => skip(reason)}
              />
            ),
          )}
        </section>
      </main>
    </FloorFrame>
  )
}
