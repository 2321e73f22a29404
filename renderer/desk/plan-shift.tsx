import './shift.css'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { useNow } from '#renderer/store/clock.tsx'
import { useLiveRead } from '#renderer/store/desk-reads'
import { ShiftChart } from './shift-chart.tsx'
import { asHere, shiftEveryMs } from './shift-form.tsx'
import { ShiftSupplies } from './shift-supplies.tsx'
import { ShiftPeople, ShiftWays } from './shift-ways.tsx'
import { Empty, Unread } from './states.tsx'

/** How the shift would go on if a plan were released now, with what is on the floor already. */
export const PlanShift = ({ seat, planId }: { seat: SeatView; planId: string }) => {
  const { shift } = useWords()
  const now = useNow(10_000)
  const { data, error, refetch } = useLiveRead('shiftForecast', { planId, ...asHere }, shiftEveryMs)
  if (data === undefined)
    return error === null ? <div className="fill" /> : <Unread error={error} again={() => void refetch()} />
  if (data.orders === 0) return <Empty icon="clock" title={shift.none} below={shift.noneBelow} />
  const { timeZone } = seat.station
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="shift-plan" data-testid="plan-shift" tabIndex={0}>
      <ShiftChart rows={data.cutOffs} now={now} timeZone={timeZone} />
      <ShiftWays view={data} timeZone={timeZone} />
      <ShiftPeople view={data} timeZone={timeZone} />
      <ShiftSupplies view={data} />
    </div>
  )
}
