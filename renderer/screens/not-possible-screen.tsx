import type { SeatView } from '#contract/seat-view'
import type { WorkStopView } from '#contract/work-stop-view'
import { workReasons } from '#domain/work-stop'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { ReasonTile } from '#renderer/parts/reason-tile.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import { oneStep, useAsk } from './use-ask.ts'

/** Why the work cannot be done; with a reason the order waits for a supervisor. */
export const NotPossibleScreen = ({ seat, view }: { seat: SeatView; view: WorkStopView }) => {
  const { page, reasons } = useWords().work
  const command = useCommand()
  const close = useFloor((state) => state.close)
  const asked = useAsk({
    state: 'ask',
    icon: 'attention',
    say: page.why,
    next: page.whyNext,
    ...oneStep,
  })
  return (
    <FloorFrame
      seat={seat}
      middle={<b>{view.now.name}</b>}
      {...asked}
      acts={<FloorButton action="BACK" word={page.back} press={close} />}
    >
      <main className="floor-work">
        <section className="reason-tiles" data-columns={2}>
          {workReasons.map((reason, place) => (
            <ReasonTile
              key={reason}
              reason={reason}
              number={place + 1}
              choice={reasons[reason]}
              press={() =>
                command('stopNotPossible', { reason }).then((answer) => {
                  if (answer.ok) close()
                })
              }
            />
          ))}
        </section>
      </main>
    </FloorFrame>
  )
}
