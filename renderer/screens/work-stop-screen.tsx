import './work-stop.css'
import type { SeatView } from '#contract/seat-view'
import type { WorkStopRowView, WorkStopView } from '#contract/work-stop-view'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { Icon, type IconName } from '#renderer/parts/icon.tsx'
import { ItemName } from '#renderer/parts/item-name.tsx'
import { ItemPicture } from '#renderer/parts/item-picture.tsx'
import { Scroll } from '#renderer/parts/scroll.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { askWork } from '#words/say'
import { useAsk } from './use-ask.ts'

/** Work on an order before it is packed: the step that is next largest, what to do in words, and the whole list. */
export const WorkStopScreen = ({ seat, view }: { seat: SeatView; view: WorkStopView }) => {
  const words = useWords()
  const { page } = words.work
  const open = useFloor((state) => state.open)
  const { step, now } = view
  const scans = step === 'scan-part'
  const asked = useAsk({
    state: 'ask',
    icon: scans ? 'scan' : 'repair',
    ...askWork(words, view),
    steps:
      now.kind === 'kitting'
        ? [
            { stage: scans ? 'now' : 'done', word: page.part, mark: null, icon: 'scan' },
            { stage: scans ? 'next' : 'now', word: page.kit, mark: String(now.unitsDone + 1), icon: null },
          ]
        : [{ stage: 'now', word: page.done, mark: null, icon: 'saved' }],
    progress: null,
    unmoved: null,
  })
  const acts = (
    <>
      <FloorButton action="HOME" />
      {view.undoable && <FloorButton action="UNDO-WORK" word={page.undo} />}
      <FloorButton action="NOT-POSSIBLE" word={page.notPossible} press={() => open('not-possible')} />
      <FloorButton action="TYPE" press={() => open('type-code')} />
      {!scans && <FloorButton action="CONFIRM" look="go" />}
    </>
  )
  return (
    <FloorFrame seat={seat} middle={<b>{page.title(view.orderNumber)}</b>} {...asked} acts={acts}>
      <main className="floor-work work-stop">
        <WorkNow view={view} />
        <WorkList stops={view.stops} />
      </main>
    </FloorFrame>
  )
}

/** What is done now: on what, with the component that is next always in sight, then how and the other components. */
const WorkNow = ({ view: { now } }: { view: WorkStopView }) => {
  const { page } = useWords().work
  const next = now.parts.find((part) => part.next)
  return (
    <section className="panel work-now" data-testid="work-now">
      <WorkHead now={now} />
      {next !== undefined && <Part part={next} />}
      <Scroll className="work-rest">
        {now.failed && (
          <p className="text-attention work-failed">
            <Icon of="attention" /> {page.failed}
          </p>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys scroll it, since nothing in it takes the focus */}
        <div className="work-how" tabIndex={0}>
          {now.picture !== null && <img className="work-picture" src={now.picture} alt={now.name} />}
          <p className="work-text">{now.text}</p>
        </div>
        {now.parts
          .filter((part) => part !== next)
          .map((part) => (
            <Part key={part.item.sku} part={part} />
          ))}
      </Scroll>
    </section>
  )
}

const WorkHead = ({ now }: { now: WorkStopView['now'] }) => {
  const { kinds, page } = useWords().work
  const counted = now.kind === 'kitting' ? page.kitOf : page.unitOf
  const k = Math.min(now.unitsDone + 1, now.units)
  return (
    <div className="work-head">
      {now.item !== null && <ItemPicture picture={now.item.picture} />}
      <div>
        <div className="label">{kinds[now.kind]}</div>
        <h2 className="work-name two-lines">
          <ItemName name={now.name} />
        </h2>
        <div className="work-on">
          <span className="dim one-line">{now.item === null ? page.whole : now.item.name}</span>
          {now.eachUnit && now.units > 0 && <b className="work-unit">{counted(k, now.units)}</b>}
        </div>
        {now.place !== null && <div className="dim one-line work-place">{`${page.place}: ${now.place}`}</div>}
      </div>
    </div>
  )
}

const Part = ({
  part: { item, scanned, quantity, next },
}: {
  part: WorkStopView['now']['parts'][number]
}) => {
  const isDone = scanned === quantity
  return (
    <div className="work-part" data-next={next} data-done={isDone}>
      <ItemPicture picture={item.picture} />
      <div>
        <div className="two-lines">
          <ItemName name={item.name} />
        </div>
        <div className="code dim work-sku">{item.sku}</div>
      </div>
      <b className="work-count">
        {isDone && <Icon of="saved" />} {`${scanned} / ${quantity}`}
      </b>
    </div>
  )
}

const icons: Record<WorkStopRowView['state'], IconName> = {
  next: 'scan',
  open: 'planned',
  begun: 'clock',
  done: 'saved',
  notPossible: 'attention',
  waived: 'skip',
}

/** So many rows of two lines have room; the others are counted. In a half only the one that is next has. */
const rowsInSight = (isHalf: boolean): number => (isHalf ? 1 : 7)

/** The stops in their sequence, from the one before that which is next. */
const WorkList = ({ stops }: { stops: readonly WorkStopRowView[] }) => {
  const { page } = useWords().work
  const room = rowsInSight(useFloor(({ view }) => view?.station.twoPeople ?? false))
  const now = stops.findIndex(({ state }) => state === 'next' || state === 'notPossible')
  const first = Math.max(0, Math.min(room === 1 ? now : now - 1, stops.length - room))
  const after = stops.length - first - room
  const unseen = [first > 0 && page.before(first), after > 0 && page.after(after)].filter(Boolean)
  return (
    <aside className="panel work-list">
      <div className="row">
        <b>{page.list}</b>
        <span className="push dim">{unseen.join(' · ')}</span>
      </div>
      <ol>
        {stops.slice(first, first + room).map((one) => (
          <StopRow key={one.stopRef} row={one} />
        ))}
      </ol>
    </aside>
  )
}

const StopRow = ({ row }: { row: WorkStopRowView }) => {
  const { states } = useWords().work
  return (
    <li className="work-row" data-state={row.state}>
      <Icon of={icons[row.state]} />
      <span className="two-lines">
        {row.name}
        {row.place !== null && <span className="dim"> · {row.place}</span>}
      </span>
      <b className="push">{row.units > 1 ? `${row.unitsDone} / ${row.units}` : states[row.state]}</b>
    </li>
  )
}
