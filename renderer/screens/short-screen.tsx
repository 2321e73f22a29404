import './short.css'
import type { PickLineView, PickView } from '#contract/pick-view'
import type { SeatView } from '#contract/seat-view'
import { type ShortReason, shortReasons } from '#domain/reasons'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { ItemPicture } from '#renderer/parts/item-picture.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import { count } from '#words/format'
import { unitWord } from '#words/say'
import { ReasonTiles } from './reason-screen.tsx'
import { placeName, useAsk } from './use-ask.ts'

/** Fewer than asked: what was scanned is what was found; a reason closes the line. Nothing is saved without one. */
export const ShortScreen = ({ seat, view, line }: { seat: SeatView; view: PickView; line: PickLineView }) => {
  const words = useWords()
  const { floor, codes } = words
  const command = useCommand()
  const close = useFloor((state) => state.close)
  const found = line.inHand
  const missing = line.quantity - found
  const asked = useAsk({
    state: 'ask',
    icon: 'attention',
    say: floor.short.say,
    next: floor.short.next(`${count(missing)} ${unitWord(words, line.item.unitWord, missing)}`),
    steps: [
      { stage: 'done', mark: null, icon: null, word: floor.steps.found(found) },
      { stage: 'now', mark: '?', icon: null, word: floor.steps.reason },
      { stage: 'next', mark: String(line.slot), icon: null, word: floor.steps.tote },
    ],
    progress: view.progress,
    unmoved: null,
  })
  const tell = (reason: ShortReason): Promise<void> =>
    command('shortLine', { lineId: line.lineId, quantityFound: found, reason }).then((answer) => {
      if (answer.ok) close()
    })
  const acts = (
    <>
      <FloorButton action="BACK" word={floor.short.back} press={close} />
      <div className="floor-aside short-note">
        <b>{floor.short.note}</b>
        <div className="dim">{floor.short.noteBelow}</div>
      </div>
    </>
  )
  return (
    <FloorFrame
      seat={seat}
      place={placeName(seat, floor.top.cart)}
      middle={<b>{floor.top.stop(view.stop.k, view.stop.n)}</b>}
      {...asked}
      acts={acts}
    >
      <main className="floor-work short">
        <section className="panel short-what">
          <ItemPicture picture={line.item.picture} />
          <div className="fill">
            <div className="short-name one-line">{line.item.name}</div>
            <div className="dim one-line">
              {floor.pick.bin} <b className="code">{line.locationId}</b>
              {line.lot !== null && ` · ${floor.pick.lot.toLowerCase()} ${line.lot}`} · {floor.short.order}{' '}
              <span className="code">{line.orderNumber}</span>
            </div>
          </div>
          <div className="short-figure">
            <div className="label">{floor.short.wanted}</div>
            <b>{count(line.quantity)}</b>
          </div>
          <div className="short-found">
            <div className="short-figure">
              <div className="label">{floor.short.found}</div>
              <b data-testid="quantity-found">{count(found)}</b>
            </div>
          </div>
          <div className="short-figure">
            <div className="label">{floor.short.missing}</div>
            <b className="text-attention">{count(missing)}</b>
          </div>
        </section>
        <ReasonTiles
          seat={seat}
          of={{ sort: 'short', codes: shortReasons, words: codes.shortReasons }}
          columns={3}
          press={tell}
        />
      </main>
    </FloorFrame>
  )
}
