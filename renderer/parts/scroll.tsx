import './scroll.css'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useWords } from '#renderer/language/words.tsx'
import { useOffer } from '#renderer/store/use-offer.tsx'
import { Icon } from './icon.tsx'

/** How much of a box one press moves, so that the last row of before is the first one then. */
const pressShare = 0.7

/** Rows that may be more than there is room for: then big buttons, and their command codes, move them. */
export const Scroll = ({ className, children }: { className: string; children: ReactNode }) => {
  const box = useRef<HTMLDivElement>(null)
  const [isLonger, setLonger] = useState(false)
  useLayoutEffect(() => {
    const rows = box.current
    if (rows === null) return
    const measure = (): void => setLonger(rows.scrollHeight > rows.clientHeight + 1)
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(rows)
    return () => watch.disconnect()
  })
  const move = (by: number): void =>
    box.current?.scrollBy({ top: by * pressShare * box.current.clientHeight })
  return (
    <div className="scroll">
      <div className={className} ref={box}>
        {children}
      </div>
      {isLonger && <ScrollButtons move={move} />}
    </div>
  )
}

/** Up and down for gloved thumbs and for command codes. */
export const ScrollButtons = ({ move }: { move: (by: number) => void }) => {
  const { list } = useWords().floor
  useOffer('UP', () => move(-1))
  useOffer('DOWN', () => move(1))
  return (
    <div className="scroll-buttons">
      <button type="button" data-testid="button-lines-up" data-action="UP" onClick={() => move(-1)}>
        <Icon of="up" />
        {list.up}
      </button>
      <button type="button" data-testid="button-lines-down" data-action="DOWN" onClick={() => move(1)}>
        <Icon of="down" />
        {list.down}
      </button>
    </div>
  )
}
