import './home.css'
import type { PackView } from '#contract/pack-view'
import type { SeatView } from '#contract/seat-view'
import { paperActions } from '#domain/action'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { Tile } from './tile.tsx'
import { oneStep, useAsk } from './use-ask.ts'

/** The papers that can be made of this order now; what was printed before says how often. */
export const PapersScreen = ({ seat, view }: { seat: SeatView; view: PackView }) => {
  const { floor, papers } = useWords()
  const close = useFloor((state) => state.close)
  const asked = useAsk({
    state: 'ask',
    icon: 'papers',
    say: papers.desk.choose,
    next: view.papers.length === 0 ? papers.desk.noneYet : papers.desk.chooseNext,
    ...oneStep,
  })
  const acts = <FloorButton action="BACK" word={floor.pack.back} press={close} />
  return (
    <FloorFrame seat={seat} middle={<b className="code">{view.order.number}</b>} {...asked} acts={acts}>
      <main className="floor-work">
        <section className="tiles" data-columns="3">
          {view.papers.map(({ kind, copies }) => (
            <Tile
              key={kind}
              action={paperActions[kind]}
              {...(copies > 0 && { below: papers.desk.printedTimes(String(copies)) })}
            />
          ))}
        </section>
      </main>
    </FloorFrame>
  )
}
