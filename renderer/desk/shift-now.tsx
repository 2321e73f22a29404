import './shift.css'
import { Button } from '@mantine/core'
import type { CutOffRow } from '#contract/simulation-commands'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { useLiveRead } from '#renderer/store/desk-reads'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { clock, count } from '#words/format'
import { asHere, shiftEveryMs } from './shift-form.tsx'

/** So many cut-offs in danger stand on the board; the page of the shift has all. */
const rowsShown = 4
/** Made in fewer of a hundred runs, a cut-off is in danger. */
const surePercent = 90

/** The floor as it is, played forward with who is here: each cut-off that is in danger, beside the board of waves. */
export const ShiftNow = ({ timeZone }: { timeZone: string }) => {
  const { shift, desk } = useWords()
  const go = useFloor((state) => state.go)
  const { data } = useLiveRead('shiftForecast', { planId: null, ...asHere }, shiftEveryMs)
  if (data === undefined || data.cutOffs.length === 0) return null
  const inDanger = data.cutOffs.filter((row) => row.late > 0 || row.surePercent < surePercent)
  const time = (at: string | null): string => (at === null ? shift.never : clock(at, timeZone))
  return (
    <section className="panel shift-ahead" data-testid="shift-now">
      <div className="row">
        <b>{shift.playedForward}</b>
        <span className="dim">{shift.asOf(clock(data.at, timeZone))}</span>
        {inDanger.length === 0 && (
          <span>{`${shift.onTime}, ${shift.finish} ${time(data.finish.p50At)}`}</span>
        )}
        <Button
          className="push"
          size="compact-sm"
          variant="default"
          data-testid="button-shift"
          onClick={() => go({ place: 'desk', page: 'shift' })}
        >
          {desk.rail.shift}
        </Button>
      </div>
      {inDanger.length > 0 && (
        <div className="shift-ahead-rows">
          {inDanger.slice(0, rowsShown).map((row) => (
            <Row key={row.cutOffAt} row={row} timeZone={timeZone} />
          ))}
        </div>
      )}
    </section>
  )
}

const Row = ({ row, timeZone }: { row: CutOffRow; timeZone: string }) => {
  const { shift } = useWords()
  const { cutOffAt, courierNames, finish, late, heldBy } = row
  const time = (at: string | null): string => (at === null ? shift.never : clock(at, timeZone))
  return (
    <>
      <b className="number">{clock(cutOffAt, timeZone)}</b>
      <span className="one-line">{courierNames.join(', ')}</span>
      <span className={late > 0 ? 'text-refused state-cell' : 'state-cell'}>
        {late > 0 && <Icon of="clock" />}
        <b>{time(finish.p50At)}</b>
      </span>
      <span className="dim">
        {finish.p10At === null ? '' : shift.between(time(finish.p10At), time(finish.p90At))}
      </span>
      <span className={late > 0 ? 'text-refused' : 'dim'}>
        {late > 0 ? `${count(late)} ${shift.late}` : `${shift.sure} ${shift.percent(row.surePercent)}`}
      </span>
      <span className="dim one-line">
        {heldBy === null
          ? ''
          : `${shift.heldBy}: ${heldBy.need === 'pickers' ? shift.pickers(heldBy.zone) : shift.needs[heldBy.need]}`}
      </span>
    </>
  )
}
