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

/** How many people it takes zone by zone, beside those who are here. */
export const ShiftPeople = ({ view }: Pick<PartView, 'view'>) => {
  const { shift } = useWords()
  const { pickers, packers, makesIt } = view.needed
  return (
    <>
      <div className="heading">{shift.people}</div>
      <div className="shift-counts" data-testid="shift-needed">
        <span />
        <span className="dim number">{shift.here}</span>
        <span className="dim number">{shift.needed}</span>
        {pickers.map(({ zone, here, needed }) => (
          <Needed key={zone ?? ''} word={shift.pickers(zone)} here={here} needed={needed} />
        ))}
        <Needed word={shift.packers} here={packers.here} needed={packers.needed} />
      </div>
      {!makesIt && <div className="text-refused">{shift.notEnough}</div>}
    </>
  )
}

const Needed = ({ word, here, needed }: { word: string; here: number; needed: number }) => (
  <>
    <span className="one-line">{word}</span>
    <span className="number">{count(here)}</span>
    <b>{count(needed)}</b>
  </>
)

/** Totes, cartons by type and rolls of labels that the shift takes. */
export const ShiftSupplies = ({ view }: Pick<PartView, 'view'>) => {
  const { shift } = useWords()
  const { totes, cartons, splitOrders, labels, labelRolls } = view.supplies
  return (
    <>
      <div className="heading">{shift.supplies}</div>
      <div className="reason-counts" data-testid="shift-supplies">
        <Used word={shift.totes} used={totes} />
        {cartons.map(({ cartonTypeId, name, count: used }) => (
          <Used key={cartonTypeId} word={`${shift.cartons} ${name}`} used={used} />
        ))}
        <Used word={shift.rolls(labels)} used={labelRolls} />
      </div>
      {splitOrders > 0 && <div className="dim">{shift.split(splitOrders)}</div>}
    </>
  )
}

const Used = ({ word, used }: { word: string; used: number }) => (
  <div>
    <span className="one-line">{word}</span>
    <b>{count(used)}</b>
  </div>
)
