import './home.css'
import type { ListPreview } from '#contract/pick-view'
import type { HomeView, SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { useNow } from '#renderer/store/clock.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import { clock, count } from '#words/format'
import { timeLeft, type Words } from '#words/say'
import type { Ask } from './beam-view.ts'
import { HomeActs } from './home-acts.tsx'
import { HomeSide } from './home-side.tsx'
import { SignInArt } from './sign-in-art.tsx'
import { TotesAtWalls } from './totes-at-walls.tsx'
import { oneStep, useAsk } from './use-ask.ts'
import { mineOf, ZonesButton } from './zone-menu.tsx'

const Figure = ({ value, word, size }: { value: string; word: string; size: 'l' | 'm' }) => (
  <div className="home-figure" data-size={size}>
    <b>{value}</b>
    <span>{word}</span>
  </div>
)

/** What a picker without a list is asked to do, or told about the one they had. */
function askOf(
  { floor: { home }, zones: said }: Words,
  { myList, openLists, takenOver, zones }: HomeView,
): Ask {
  const plain = { steps: [], progress: null, unmoved: null }
  if (takenOver !== null)
    return {
      state: 'attention',
      icon: 'attention',
      say: home.takenSay(takenOver.by, takenOver.number),
      next: home.takenNext,
      ...plain,
    }
  if (myList !== null)
    return {
      state: 'ask',
      icon: 'cart',
      say: home.resumeSay(myList.number),
      next: home.resumeNext(myList.stopsLeft),
      ...plain,
    }
  const mine = mineOf(zones)
  const elsewhere = openLists === 0 && mine.length > 0 && zones.some(({ lists }) => lists > 0)
  if (elsewhere)
    return { state: 'attention', icon: 'place', say: said.noneHere(mine), next: said.chooseNext, ...plain }
  return openLists === 0
    ? { state: 'idle', icon: 'waiting', say: home.noWorkSay, next: home.noWorkNext, ...plain }
    : { state: 'ask', icon: 'cart', say: home.pickerSay, next: home.pickerNext(openLists), ...plain }
}

/** A picker without a list: how much waits, and one button to get it. */
export const PickerHome = ({ seat, view }: { seat: SeatView; view: HomeView }) => {
  const words = useWords()
  const { home } = words.floor
  const open = useFloor((state) => state.open)
  const { myList, openLists, openOrders } = view
  const { beam, compared } = useAsk(askOf(words, view))
  const acts = (
    <>
      <HomeActs view={view} />
      <ZonesButton view={view} />
      <FloorButton action="STOCK" word={words.stock.page.menu} press={() => open('stock')} />
      <FloorButton
        action="WORK"
        icon="released"
        word={myList === null ? home.getWork : home.resume}
        look="go"
      />
    </>
  )
  return (
    <FloorFrame seat={seat} beam={beam} compared={compared} acts={acts}>
      <main className="floor-work home">
        <section className="panel home-main">
          <div className="home-art">
            <SignInArt lone />
          </div>
          <div className="home-name">{home.hello(seat.person?.name ?? '')}</div>
          {view.zones.length > 0 && (
            <div>
              <Tag tone="ask">{words.zones.mine(mineOf(view.zones))}</Tag>
            </div>
          )}
          <TotesAtWalls atWalls={view.atWalls} />
          <div className="home-figures">
            <Figure value={count(openLists)} word={home.lists} size="l" />
            <Figure value={count(openOrders)} word={home.orders} size="m" />
          </div>
        </section>
        <HomeSide seat={seat} />
      </main>
    </FloorFrame>
  )
}

/** A list to look at before it is started, or somebody else's walk before it is taken over. */
export const OfferedHome = ({ seat, offered }: { seat: SeatView; offered: ListPreview }) => {
  const words = useWords()
  const { home } = words.floor
  const command = useCommand()
  const open = useFloor((state) => state.open)
  const now = useNow(10_000)
  const { listId, number, owner, stops } = offered
  const { beam, compared } = useAsk({
    state: 'ask',
    icon: 'cart',
    say: owner === null ? home.offeredSay : home.takeOverSay(owner),
    next: owner === null ? home.offeredNext(number) : home.takeOverNext(number, stops),
    ...oneStep,
  })
  const acts = (
    <>
      <FloorButton action="BACK" icon="left" word={home.backHome} press={() => command('goHome', {})} />
      {offered.maySkip && <FloorButton action="SKIP" word={home.otherList} press={() => open('skip-list')} />}
      <HomeActs view={null} />
      <FloorButton action="NEXT" word={owner === null ? home.start : home.takeOver} look="go" />
    </>
  )
  return (
    <FloorFrame seat={seat} beam={beam} compared={compared} acts={acts}>
      <main className="floor-work home">
        <section className="panel home-main" data-testid={`row-${listId}`}>
          <div className="offer-head">
            <span className="label">
              {home.wave} {offered.waveNumber}
            </span>
            <Tag>{words.codes.methods[offered.method]}</Tag>
            {offered.zone !== null && <Tag tone="ask">{words.zones.zone(offered.zone)}</Tag>}
            {offered.assigned && (
              <Tag tone="ask" icon="person">
                {home.assigned}
              </Tag>
            )}
            {offered.priority && (
              <Tag tone="attention" icon="express">
                {home.priority}
              </Tag>
            )}
          </div>
          <div className="offer-number">{number}</div>
          <div className="home-figures">
            <Figure value={count(stops)} word={home.stops} size="m" />
            <Figure value={count(offered.units)} word={home.units} size="m" />
            <Figure value={count(offered.orders)} word={home.ordersOf} size="m" />
            <Figure value={count(offered.minutes)} word={home.minutes} size="m" />
          </div>
          <div className="offer-facts">
            <span className="dim">{home.courier}</span>
            <b>{offered.courierName}</b>
            <span className="dim">{words.desk.waves.cutOffIn}</span>
            <b>
              {timeLeft(words, offered.cutOffAt, now)}{' '}
              <span className="dim">({clock(offered.cutOffAt, seat.station.timeZone)})</span>
            </b>
          </div>
        </section>
        <HomeSide seat={seat} />
      </main>
    </FloorFrame>
  )
}
