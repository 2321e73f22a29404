import './shift.css'
import { useMemo, useState } from 'react'
import type { SeatView } from '#contract/seat-view'
import type { CutOffRow, ShiftForecastView } from '#contract/simulation-commands'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import { FigureStrip, figure } from '#renderer/parts/figure-strip.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { useNow } from '#renderer/store/clock.tsx'
import { useLiveRead } from '#renderer/store/desk-reads'
import { clock, count } from '#words/format'
import type { Words } from '#words/say'
import { ShiftChart } from './shift-chart.tsx'
import { asHere, ShiftForm, type ShiftQuestion, shiftEveryMs } from './shift-form.tsx'
import { ShiftSupplies } from './shift-supplies.tsx'
import { ShiftWalked } from './shift-walked.tsx'
import { ShiftPeople, ShiftWays } from './shift-ways.tsx'
import { Empty, Unread } from './states.tsx'

/** How the shift goes on from what is on the floor now: each cut-off with its spread, and what would help. */
export const ShiftPage = ({ seat }: { seat: SeatView }) => {
  const { shift } = useWords()
  const [question, ask] = useState(asHere)
  const { data, error, refetch } = useLiveRead('shiftForecast', { planId: null, ...question }, shiftEveryMs)
  if (data === undefined)
    return error === null ? <div /> : <Unread error={error} again={() => void refetch()} />
  if (data.orders === 0)
    return (
      <main className="desk-page">
        <section className="panel">
          <Empty icon="clock" title={shift.none} below={shift.noneBelow} />
          <ShiftWalked timeZone={seat.station.timeZone} />
        </section>
      </main>
    )
  return <Board view={data} timeZone={seat.station.timeZone} question={question} ask={ask} />
}

interface BoardView {
  view: ShiftForecastView
  timeZone: string
  question: ShiftQuestion
  ask: (question: ShiftQuestion) => void
}

const Board = ({ view, timeZone, question, ask }: BoardView) => {
  const words = useWords()
  const { shift } = words
  const now = useNow(10_000)
  const columns = useMemo(() => columnsOf(words, timeZone), [words, timeZone])
  return (
    <main className="desk-page shift">
      <ShiftFigures view={view} timeZone={timeZone} />
      <section className="panel shift-picture">
        <div className="row">
          <span className="heading">{shift.cutOffs}</span>
          <span className="dim" data-testid="shift-as-of">
            {shift.played(view.runs)}, {shift.asOf(clock(view.at, timeZone))}
          </span>
        </div>
        <ShiftForm view={view} timeZone={timeZone} question={question} ask={ask} />
        <ShiftChart rows={view.cutOffs} now={now} timeZone={timeZone} />
      </section>
      <section className="panel table-panel">
        <DataTable
          rows={view.cutOffs}
          columns={columns}
          rowId={({ cutOffAt }) => cutOffAt}
          rowRole={({ late }) => (late > 0 ? 'late' : 'plain')}
        />
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <aside className="panel shift-side" tabIndex={0}>
        <ShiftWays view={view} timeZone={timeZone} />
        <ShiftPeople view={view} timeZone={timeZone} />
        <ShiftSupplies view={view} />
        <ShiftWalked timeZone={timeZone} />
        <Learned view={view} />
      </aside>
    </main>
  )
}

const Learned = ({ view: { pace } }: { view: ShiftForecastView }) => {
  const { shift } = useWords()
  const isLearned = pace.picking.samples + pace.packing.samples > 0
  return (
    <div className="dim small">
      {!isLearned && <div>{shift.notLearned}</div>}
      {pace.picking.samples > 0 && <div>{shift.picking(pace.picking.percent)}</div>}
      {pace.packing.samples > 0 && <div>{shift.packing(pace.packing.percent)}</div>}
    </div>
  )
}

const ShiftFigures = ({ view, timeZone }: { view: ShiftForecastView; timeZone: string }) => {
  const { shift } = useWords()
  const { finish } = view
  return (
    <FigureStrip
      figures={[
        figure('shift-orders', count(view.orders), shift.orders),
        figure('shift-walks', count(view.walks), shift.walks),
        figure('shift-units', count(view.units), shift.units, { wide: true }),
        figure('shift-late', count(view.late), shift.late, { attention: view.late > 0 }),
        figure(
          'shift-finish',
          finish.p50At === null ? shift.never : clock(finish.p50At, timeZone),
          shift.finish,
        ),
      ]}
    />
  )
}

function columnsOf({ shift, desk }: Words, timeZone: string): DeskColumn<CutOffRow>[] {
  const time = (at: string | null): string => (at === null ? shift.never : clock(at, timeZone))
  return [
    {
      id: 'shift-cut-off',
      head: shift.cutOff,
      kind: 'key',
      cell: (row) => clock(row.cutOffAt, timeZone),
      sortBy: (row) => row.cutOffAt,
    },
    { id: 'shift-courier', head: shift.couriers, kind: 'text', cell: (row) => row.courierNames.join(', ') },
    {
      id: 'shift-orders',
      head: desk.waves.orders,
      kind: 'number',
      cell: (row) => count(row.orders),
      sortBy: (row) => row.orders,
    },
    {
      id: 'shift-middle',
      head: shift.middle,
      kind: 'number',
      sortBy: (row) => row.finish.p50At ?? '9',
      cell: (row) =>
        row.late === 0 ? (
          time(row.finish.p50At)
        ) : (
          <b className="text-refused state-cell">
            <Icon of="clock" /> {time(row.finish.p50At)}
          </b>
        ),
    },
    {
      id: 'shift-spread',
      head: shift.spread,
      kind: 'number',
      wide: true,
      cell: (row) => shift.between(time(row.finish.p10At), time(row.finish.p90At)),
    },
    {
      id: 'shift-late',
      head: shift.lateOrders,
      kind: 'number',
      cell: (row) => count(row.late),
      sortBy: (row) => row.late,
    },
    {
      id: 'shift-sure',
      head: shift.sure,
      kind: 'number',
      cell: (row) => shift.percent(row.surePercent),
      sortBy: (row) => row.surePercent,
    },
    {
      id: 'shift-held',
      head: shift.heldBy,
      kind: 'text',
      cell: ({ heldBy }) =>
        heldBy === null
          ? shift.nothing
          : heldBy.need === 'pickers'
            ? shift.pickers(heldBy.zone)
            : shift.needs[heldBy.need],
    },
  ]
}
