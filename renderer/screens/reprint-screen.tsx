import type { PackView } from '#contract/pack-view'
import type { SeatView } from '#contract/seat-view'
import { type ReprintReason, reprintReasons } from '#domain/refusal'
import { offeredReasons } from '#renderer/language/site-reasons'
import { useLanguage, useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { ReasonTile } from '#renderer/parts/reason-tile.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import { useAsk } from './use-ask.ts'

/** The same label once more, and why; from the second copy on the station asks for a supervisor. */
export const ReprintScreen = ({ seat, view }: { seat: SeatView; view: PackView }) => {
  const { floor, codes } = useWords()
  const language = useLanguage()
  const command = useCommand()
  const close = useFloor((state) => state.close)
  const asked = useAsk({
    state: 'ask',
    icon: 'printer',
    say: floor.override.reprintSay,
    next: floor.override.reprintNext,
    steps: [],
    progress: null,
    unmoved: null,
  })
  const print = (reason: ReprintReason): Promise<void> =>
    command('reprintLabel', { reason }).then((answer) => {
      if (answer.ok || ('refusal' in answer && answer.refusal.refusal === 'override-needed')) close()
    })
  return (
    <FloorFrame
      seat={seat}
      middle={<b className="code">{view.order.number}</b>}
      {...asked}
      acts={<FloorButton action="BACK" word={floor.pack.back} press={close} />}
    >
      <main className="floor-work">
        <section className="reason-tiles" data-columns={2}>
          {offeredReasons(seat, 'reprint', language, reprintReasons, codes.reprintReasons).map(
            ([reason, choice], place) => (
              <ReasonTile
                key={reason}
                reason={reason}
                number={place + 1}
                choice={choice}
                press={() => print(reason)}
              />
            ),
          )}
        </section>
      </main>
    </FloorFrame>
  )
}
