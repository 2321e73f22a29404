import './line-list.css'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { type PackLineView, packLineKey } from '#contract/pack-view'
import { useWords } from '#renderer/language/words.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { Care, InsteadOf } from './care.tsx'
import { Icon } from './icon.tsx'
import { ItemName } from './item-name.tsx'
import { ItemPicture } from './item-picture.tsx'
import { ScrollButtons } from './scroll.tsx'

const Count = ({ line }: { line: PackLineView }) => (
  <div className="line-count">
    <b>{line.verified}</b>/{line.needed}
  </div>
)

const Next = ({ line }: { line: PackLineView }) => (
  <div className="line-next" data-testid={`row-${packLineKey(line)}`} data-state="next">
    <ItemPicture picture={line.item.picture} />
    <div>
      <div className="label">{useWords().floor.pack.likelyNext}</div>
      <div className="line-name three-lines">
        <ItemName name={line.item.name} />
      </div>
    </div>
    <Count line={line} />
    <Care item={line.item} insteadOf={line.insteadOf} />
  </div>
)

const Row = ({ line }: { line: PackLineView }) => (
  <div className="line-row" data-testid={`row-${packLineKey(line)}`} data-state={line.state}>
    {line.state === 'verified' ? (
      <span className="line-tick">
        <Icon of="saved" />
      </span>
    ) : (
      <ItemPicture picture={line.item.picture} />
    )}
    <div className="fill">
      <div className="line-name two-lines">
        <ItemName name={line.item.name} />
      </div>
      <InsteadOf name={line.insteadOf} />
    </div>
    <Count line={line} />
  </div>
)

const Folded = ({ lines }: { lines: readonly PackLineView[] }) => {
  const units = lines.reduce((sum, line) => sum + line.verified, 0)
  return (
    <div className="line-row line-folded" data-state="verified" data-testid="lines-verified">
      <span className="line-tick">
        <Icon of="saved" />
      </span>
      <div className="fill line-name">{useWords().floor.pack.verifiedRow(lines.length)}</div>
      <div className="line-count">
        <b>{units}</b>
      </div>
    </div>
  )
}

/** The lines of an order: next on top, then what is still to scan, then the verified ones, folded when there are many. */
export const LineList = ({ lines }: { lines: readonly PackLineView[] }) => {
  const next = lines.find((line) => line.state === 'next') ?? null
  const waiting = lines.filter((line) => line.state === 'waiting')
  const verified = lines.filter((line) => line.state === 'verified')
  const isHalf = useFloor(({ view }) => view?.station.twoPeople ?? false)
  const room = (next === null ? 5 : 3) - (isHalf ? 2 : 0)
  if (waiting.length + verified.length <= room) {
    return (
      <section className="panel line-list">
        {next !== null && <Next line={next} />}
        <div className="line-rows">
          {[...waiting, ...verified].map((line) => (
            <Row key={packLineKey(line)} line={line} />
          ))}
        </div>
      </section>
    )
  }
  return (
    <section className="panel line-list">
      {next !== null && <Next line={next} />}
      {waiting.length > 0 && <LongRows key={next?.lineRef} lines={waiting} />}
      {waiting.length === 0 && <LongRows lines={verified} />}
      {waiting.length > 0 && verified.length > 0 && <Folded lines={verified} />}
    </section>
  )
}

/** Many rows: only those in sight are drawn, big buttons move them, and a scan starts them from the head again. */
const LongRows = ({ lines }: { lines: readonly PackLineView[] }) => {
  const box = useRef<HTMLDivElement>(null)
  const isHalf = useFloor(({ view }) => view?.station.twoPeople ?? false)
  const rowPx =
    (isHalf ? 3.25 : 5.75) * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowPx,
    overscan: 4,
  })
  const move = (by: number): void => box.current?.scrollBy({ top: by * rowPx * 2 })
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys scroll it, since nothing in it takes the focus */}
      <div className="line-rows" data-scrolls="true" ref={box} tabIndex={0}>
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const line = lines[index]
            return line === undefined ? null : (
              <div
                key={packLineKey(line)}
                style={{ position: 'absolute', insetInline: 0, top: 0, transform: `translateY(${start}px)` }}
              >
                <Row line={line} />
              </div>
            )
          })}
        </div>
      </div>
      <ScrollButtons move={move} />
    </>
  )
}
