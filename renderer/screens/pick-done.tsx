import './pick.css'
import './home.css'
import type { PickView } from '#contract/pick-view'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { useNow } from '#renderer/store/clock.tsx'
import { clock, count } from '#words/format'
import { HomeSide } from './home-side.tsx'

/** The end of a walk: what was done, what was short, how long it took. */
export const PickDone = ({ seat, view }: { seat: SeatView; view: PickView }) => {
  const { pick } = useWords().floor
  const now = useNow(60_000)
  const { units, orders, shorts, startedAt } = view.totals
  const minutes = startedAt === '' ? 0 : Math.max(1, Math.round((now - Date.parse(startedAt)) / 60_000))
  const figures: [string, string, boolean][] = [
    [count(units), pick.doneUnits, false],
    [count(orders), pick.doneOrders, false],
    [count(shorts), pick.doneShorts, shorts > 0],
    [count(minutes), pick.doneMinutes, false],
  ]
  return (
    <main className="floor-work home">
      <section className="panel home-main">
        <div className="offer-head">
          <span className="label">{view.list.waveNumber}</span>
        </div>
        <div className="offer-number">{pick.doneTitle(view.list.number)}</div>
        <div className="home-figures">
          {figures.map(([value, word, bad]) => (
            <div key={word} className="home-figure" data-size="m">
              <b className={bad ? 'text-attention' : ''}>{value}</b>
              <span>{word}</span>
            </div>
          ))}
        </div>
        <div className="home-note">
          {startedAt === ''
            ? ''
            : `${clock(startedAt, seat.station.timeZone)} – ${clock(now, seat.station.timeZone)}. `}
          {pick.doneNote}
        </div>
      </section>
      <HomeSide seat={seat} />
    </main>
  )
}
