import './keypad.css'
import { useState } from 'react'
import { type PackLineView, type PackView, packLineKey } from '#contract/pack-view'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { ChoiceNumber } from '#renderer/parts/choice-number.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { ItemPicture } from '#renderer/parts/item-picture.tsx'
import { Scroll } from '#renderer/parts/scroll.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import { oneStep, useAsk } from './use-ask.ts'

/** What comes out of the carton again. */
export const TakeOutScreen = ({ seat, view }: { seat: SeatView; view: PackView }) => {
  const { floor } = useWords()
  const { pack } = floor
  const command = useCommand()
  const close = useFloor((state) => state.close)
  const [damaged, setDamaged] = useState(false)
  const takeOut = ({ lineRef, item: { sku } }: PackLineView) =>
    command('takeOut', { lineRef, sku, damaged }).then((answer) => answer.ok && close())
  const inside = view.lines.filter((line) => line.verified > 0)
  const asked = useAsk({
    state: 'ask',
    icon: 'back',
    say: damaged ? pack.takeOutDamagedSay : pack.takeOutSay,
    next: inside.length === 0 ? pack.takeOutEmpty : damaged ? pack.takeOutDamagedNext : pack.takeOutNext,
    ...oneStep,
  })
  const acts = (
    <>
      <FloorButton action="BACK" word={pack.back} press={close} />
      {inside.length > 0 && (
        <FloorButton action="DAMAGED" chosen={damaged} press={() => setDamaged(!damaged)} />
      )}
    </>
  )
  return (
    <FloorFrame seat={seat} middle={<b className="code">{view.order.number}</b>} {...asked} acts={acts}>
      <main className="floor-work">
        <Scroll className="people">
          {inside.map((line, place) => (
            <button
              key={packLineKey(line)}
              type="button"
              className="panel person take-out"
              data-testid={`take-out-${packLineKey(line)}`}
              onClick={() => void takeOut(line)}
            >
              <ChoiceNumber number={place + 1} press={() => takeOut(line)} />
              <ItemPicture picture={line.item.picture} />
              <span>
                <span className="two-lines">{line.item.name}</span>
                <span className="dim">{pack.inCarton(line.verified)}</span>
              </span>
            </button>
          ))}
        </Scroll>
      </main>
    </FloorFrame>
  )
}
