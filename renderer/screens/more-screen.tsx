import './home.css'
import type { SeatView } from '#contract/views'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import { Tile } from './tile.tsx'
import { placeName, useAsk } from './use-ask.ts'

/** The rarer things a person may do at this step, each as large as the rest. */
export const MoreScreen = ({ seat }: { seat: SeatView }) => {
  const { floor, codes } = useWords()
  const { screen } = seat
  const command = useCommand()
  const open = useFloor((state) => state.open)
  const close = useFloor((state) => state.close)
  const { beam, compared } = useAsk({
    state: 'ask',
    icon: 'more',
    say: floor.pick.more,
    next: floor.me.signOutSafe,
    steps: [],
    progress: null,
    unmoved: null,
  })
  const then = (done: Promise<{ ok: boolean }>): void => void done.then(({ ok }) => ok && close())
  const packing = screen.screen === 'pack'
  const labelled = packing && (screen.step.step === 'scan-label' || screen.step.step === 'label-unknown')
  const acts = <FloorButton name="back" icon="back" word={floor.me.back} look="plain" press={close} />
  return (
    <FloorFrame
      seat={seat}
      place={placeName(seat, floor.top.cart)}
      middle={null}
      beam={beam}
      compared={compared}
      acts={acts}
    >
      <main className="floor-work">
        <section className="tiles" data-columns="3">
          <Tile
            name="type-code"
            icon="keyboard"
            word={floor.pick.typeCode}
            below={floor.type.next}
            press={() => open('type-code')}
          />
          {packing && screen.step.step === 'scan-unit' && (
            <>
              <Tile
                name="other-carton"
                icon="carton"
                word={floor.pack.otherCarton}
                below={floor.pack.chooseTitle}
                press={() => open('cartons')}
              />
              <Tile
                name="carton-full"
                icon="cartons"
                word={floor.pack.cartonFull}
                below={floor.pack.closedCartons(screen.closedCartons)}
                press={() => then(command('cartonFull', {}))}
              />
            </>
          )}
          {labelled && (
            <Tile
              name="reprint"
              icon="printer"
              word={floor.pack.reprint}
              below={floor.override.reprintSay}
              press={() => open('reprint')}
            />
          )}
          {packing && (
            <Tile
              name="leave-order"
              icon="back"
              word={floor.pack.leave}
              below={screen.order.number}
              press={() => then(command('leaveOrder', {}))}
            />
          )}
          <Tile
            name="home"
            icon="home"
            word={floor.pick.home}
            below={floor.me.signOutSafe}
            press={() => then(command('goHome', {}))}
          />
          <Tile
            name="me"
            icon="palette"
            word={floor.me.say}
            below={seat.person?.roles.map((role) => codes.roles[role]).join(', ') ?? ''}
            press={() => open('me')}
          />
        </section>
      </main>
    </FloorFrame>
  )
}
