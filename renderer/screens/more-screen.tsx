import './home.css'
import type { SeatView } from '#contract/seat-view'
import { fitsAt } from '#domain/action'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { ScaleActs } from './scale-acts.tsx'
import { Tile } from './tile.tsx'
import { oneStep, placeName, useAsk } from './use-ask.ts'

/** The rarer things a person may do at this step, each as large as the rest. */
export const MoreScreen = ({ seat }: { seat: SeatView }) => {
  const { floor, codes, rates } = useWords()
  const { screen } = seat
  const open = useFloor((state) => state.open)
  const help = useFloor((state) => state.help)
  const close = useFloor((state) => state.close)
  const asked = useAsk({
    state: 'ask',
    icon: 'more',
    say: floor.pick.more,
    next: floor.me.signOutSafe,
    ...oneStep,
  })
  const packing = screen.screen === 'pack'
  const labelled = packing && (screen.step.step === 'scan-label' || screen.step.step === 'label-unknown')
  const undoes =
    labelled ||
    (packing &&
      fitsAt('VOID', screen.step.step) &&
      (screen.step.step === 'label-pending' || screen.closedCartons > 0))
  const acts = <FloorButton action="BACK" word={floor.me.back} press={close} />
  return (
    <FloorFrame seat={seat} place={placeName(seat, floor.top.cart)} {...asked} acts={acts}>
      <main className="floor-work">
        <section className="tiles" data-columns="3">
          <Tile action="TYPE" below={floor.type.next} press={() => open('type-code')} />
          {packing && screen.step.step === 'scan-unit' && (
            <>
              <Tile action="CARTON" below={floor.pack.chooseTitle} press={() => open('cartons')} />
              <Tile action="FULL" below={floor.pack.closedCartons(screen.closedCartons)} />
            </>
          )}
          {packing && fitsAt('ZERO', screen.step.step) && <ScaleActs seat={seat} />}
          {labelled && (
            <Tile action="REPRINT" below={floor.override.reprintSay} press={() => open('reprint')} />
          )}
          {packing && <Tile action="ROLL" />}
          {undoes && <Tile action="VOID" />}
          {packing &&
            screen.service !== null &&
            screen.service.why !== 'named' &&
            fitsAt('COURIER', screen.step.step) && <Tile action="COURIER" below={rates.wish} />}
          {packing && <Tile action="PAPERS" press={() => open('papers')} />}
          {packing && screen.order.work.length > 0 && fitsAt('UNDO-WORK', screen.step.step) && (
            <Tile action="UNDO-WORK" />
          )}
          {packing && <Tile action="LEAVE" below={screen.order.number} />}
          <Tile action="HELP" press={() => help(true)} />
          <Tile action="REPEAT" />
          <Tile action="HOME" below={floor.me.signOutSafe} />
          <Tile
            action="ME"
            word={floor.me.say}
            below={seat.person?.roles.map((role) => codes.roles[role]).join(', ') ?? ''}
            press={() => open('me')}
          />
        </section>
      </main>
    </FloorFrame>
  )
}
