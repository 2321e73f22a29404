import './home.css'
import type { HomeView, ListPreview, SeatView } from '#contract/views'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { useNow } from '#renderer/store/clock.tsx'
import { useCommand } from '#renderer/store/floor-context.tsx'
import { clock, count } from '#words/format'
import { timeLeft } from '#words/say'
import { CutOffs } from './cut-offs.tsx'
import { HomeActs } from './home-acts.tsx'
import { SignInArt } from './sign-in-art.tsx'
import { useAsk } from './use-ask.ts'

const Figure = ({ value, word, size }: { value: string; word: string; size: 'l' | 'm' }) => (
  <div className="home-figure" data-size={size}>
    <b>{value}</b>
    <span>{word}</span>
  </div>
)

/** A picker without a list: how much waits, and one button to get it. */
export const PickerHome = ({ seat, view }: { seat: SeatView; view: HomeView }) => {
  const { floor } = useWords()
  const command = useCommand()
  const { home } = floor
  const { myList, openLists, openOrders } = view
  const none = myList === null && openLists === 0
  const { beam, compared } = useAsk({
    state: none ? 'idle' : 'ask',
    icon: none ? 'waiting' : 'cart',
    say: myList !== null ? home.resumeSay(myList.number) : none ? home.noWorkSay : home.pickerSay,
    next:
      myList !== null
        ? home.resumeNext(myList.stopsLeft)
        : none
          ? home.noWorkNext
          : home.pickerNext(openLists),
    steps: [],
    progress: null,
    unmoved: null,
  })
  const acts = (
    <>
      <HomeActs />
      <FloorButton
        name="get-work"
        icon="released"
        word={myList === null ? home.getWork : home.resume}
        look="go"
        press={() => void command('getWork', {})}
      />
    </>
  )
  return (
    <FloorFrame
      seat={seat}
      place={seat.station.name}
      middle={null}
      beam={beam}
      compared={compared}
      acts={acts}
    >
      <main className="floor-work home">
        <section className="panel home-main">
          <div className="home-art">
            <SignInArt lone />
          </div>
          <div className="home-name">{home.hello(seat.person?.name ?? '')}</div>
          <div className="home-figures">
            <Figure value={count(openLists)} word={home.lists} size="l" />
            <Figure value={count(openOrders)} word={home.orders} size="m" />
          </div>
        </section>
        <aside className="home-side">
          <CutOffs cutOffs={seat.cutOffs} timeZone={seat.station.timeZone} withToDo />
        </aside>
      </main>
    </FloorFrame>
  )
}

/** A list to look at before it is started. */
export const OfferedHome = ({ seat, offered }: { seat: SeatView; offered: ListPreview }) => {
  const words = useWords()
  const { home } = words.floor
  const command = useCommand()
  const now = useNow(10_000)
  const { beam, compared } = useAsk({
    state: 'ask',
    icon: 'cart',
    say: home.offeredSay,
    next: home.offeredNext(offered.number),
    steps: [],
    progress: null,
    unmoved: null,
  })
  const acts = (
    <>
      <FloorButton
        name="other-list"
        icon="left"
        word={home.otherList}
        look="plain"
        press={() => void command('goHome', {})}
      />
      <HomeActs />
      <FloorButton
        name="start-list"
        icon="released"
        word={home.start}
        look="go"
        press={() => void command('startList', { listId: offered.listId })}
      />
    </>
  )
  return (
    <FloorFrame
      seat={seat}
      place={seat.station.name}
      middle={null}
      beam={beam}
      compared={compared}
      acts={acts}
    >
      <main className="floor-work home">
        <section className="panel home-main" data-testid={`row-${offered.listId}`}>
          <div className="offer-head">
            <span className="label">
              {home.wave} {offered.waveNumber}
            </span>
            <Tag>{words.codes.methods[offered.method]}</Tag>
            {offered.priority && (
              <Tag tone="attention" icon="express">
                {home.priority}
              </Tag>
            )}
          </div>
          <div className="offer-number">{offered.number}</div>
          <div className="home-figures">
            <Figure value={count(offered.stops)} word={home.stops} size="m" />
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
        <aside className="home-side">
          <CutOffs cutOffs={seat.cutOffs} timeZone={seat.station.timeZone} withToDo />
        </aside>
      </main>
    </FloorFrame>
  )
}
