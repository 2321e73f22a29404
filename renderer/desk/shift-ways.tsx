import './shift.css'
import type { ShiftForecastView } from '#contract/simulation-commands'
import { useWords } from '#renderer/language/words.tsx'
import { clock, count } from '#words/format'
import { Notice } from './states.tsx'

interface PartView {
  view: ShiftForecastView
  timeZone: string
}

/** What would help where orders come out late, each with what would come of it; the best one framed. */
export const ShiftWays = ({ view, timeZone }: PartView) => {
  const { shift } = useWords()
  const time = (at: string | null): string | null => (at === null ? null : clock(at, timeZone))
  if (view.late === 0 && view.ways.length === 0)
    return (
      <Notice tone="plain">
        <b>{shift.onTime}</b>
        <div>{shift.onTimeBelow}</div>
      </Notice>
    )
  return (
    <>
      <div className="heading">{shift.whatToDo}</div>
      {view.ways.length === 0 && (
        <Notice tone="attention">
          <b>{shift.noWay}</b>
          <div>{shift.noWayBelow}</div>
        </Notice>
      )}
      {view.ways.map(({ way, finish, late }, place) => (
        <div
          key={JSON.stringify(way)}
          className="option"
          data-best={place === 0}
          data-testid={`way-${way.way}`}
        >
          {place === 0 && <span className="dim small">{shift.best}</span>}
          <b>{shift.ways[way.way]('zone' in way ? way.zone : null)}</b>
          <div>{shift.insteadOf(time(finish.p50At), time(view.finish.p50At))}</div>
          <div className="dim">{shift.lateInstead(late, view.late)}</div>
        </div>
      ))}
    </>
  )
}

/** How many people it takes zone by zone, beside those who are here, and when its walks are in. */
export const ShiftPeople = ({ view, timeZone }: PartView) => {
  const { shift, zones } = useWords()
  const { pickers, packers, makesIt } = view.needed
  const rows = [
    ...pickers,
    ...view.zones.flatMap(({ zone }) =>
      pickers.some((one) => one.zone === zone) ? [] : [{ zone, here: 0, needed: 0 }],
    ),
  ]
  const time = (at: string | null): string => (at === null ? shift.never : clock(at, timeZone))
  const inAt = (zone: string | null): string => {
    const found = view.zones.find((one) => one.zone === zone)
    return found === undefined ? '–' : time(found.finish.p50At)
  }
  return (
    <>
      <div className="heading">{shift.people}</div>
      <div className="shift-counts" data-testid="shift-needed">
        <span />
        <span className="dim number">{shift.here}</span>
        <span className="dim number">{shift.needed}</span>
        <span className="dim number">{shift.allIn}</span>
        {rows.map(({ zone, here, needed }) => (
          <Needed
            key={zone ?? ''}
            word={zone === null ? shift.pickers(null) : zones.zone(zone)}
            here={here}
            needed={needed}
            inAt={inAt(zone)}
          />
        ))}
        <Needed word={shift.packers} {...packers} inAt={time(view.finish.p50At)} />
      </div>
      {!makesIt && <div className="text-refused">{shift.notEnough}</div>}
    </>
  )
}

const Needed = ({
  word,
  here,
  needed,
  inAt,
}: {
  word: string
  here: number
  needed: number
  inAt: string
}) => (
  <>
    <span className="one-line">{word}</span>
    <span className="number">{count(here)}</span>
    <b>{count(needed)}</b>
    <span className="number">{inAt}</span>
  </>
)
