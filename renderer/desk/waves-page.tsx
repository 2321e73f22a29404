import './waves.css'
import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { SeatView } from '#contract/seat-view'
import type { WaveRow, WavesView } from '#contract/wave-views'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import { FigureStrip, figure } from '#renderer/parts/figure-strip.tsx'
import { Icon, type IconName } from '#renderer/parts/icon.tsx'
import { Meter } from '#renderer/parts/meter.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { WaveTimeline } from '#renderer/parts/wave-timeline.tsx'
import { useNow } from '#renderer/store/clock.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { clock, count, hoursLeft } from '#words/format'
import type { Words } from '#words/say'
import { ConsolidationBoard } from './consolidation-board.tsx'
import { ListsBoard } from './lists-board.tsx'
import { MispickBoard } from './mispick-board.tsx'
import { RushBoard } from './rush-board.tsx'
import { ShiftNow } from './shift-now.tsx'
import { SkippedBoard } from './skipped-board.tsx'
import { Empty, Unread } from './states.tsx'
import { WaveDecision } from './wave-decision.tsx'
import { WaveOrders } from './wave-orders.tsx'
import { ZoneBalance } from './zone-balance.tsx'

const icons: Record<WaveRow['state'], IconName> = {
  planned: 'planned',
  held: 'held',
  released: 'released',
  picking: 'cart',
  packing: 'carton',
  done: 'saved',
  cancelled: 'no',
}
const order: Record<WaveRow['state'], number> = {
  packing: 0,
  picking: 0,
  released: 0,
  held: 0,
  planned: 0,
  done: 1,
  cancelled: 2,
}

/** The board of waves: what is late, and beside it what can be done. */
export const WavesPage = ({ seat }: { seat: SeatView }) => {
  const { data, error, refetch } = useRead('waves', {})
  const waveId = useFloor(({ route }) => (route.place === 'desk' ? (route.wave ?? null) : null))
  if (data === undefined)
    return error === null ? <div /> : <Unread error={error} again={() => void refetch()} />
  if (waveId !== null) return <WaveOrders seat={seat} board={data} waveId={waveId} />
  return <Board seat={seat} view={data} />
}

/** The most urgent first: by cut-off, finished ones last. */
const sorted = (waves: readonly WaveRow[]): WaveRow[] =>
  [...waves].sort(
    (one, two) =>
      order[one.state] - order[two.state] ||
      one.cutOffAt.localeCompare(two.cutOffAt) ||
      one.number.localeCompare(two.number),
  )

const Board = ({ seat, view }: { seat: SeatView; view: WavesView }) => {
  const words = useWords()
  const { desk } = words
  const now = useNow(10_000)
  const go = useFloor((state) => state.go)
  const waves = useMemo(() => sorted(view.waves), [view.waves])
  const [chosen, choose] = useState<string | null>(null)
  const wave =
    waves.find(({ waveId }) => waveId === chosen) ??
    waves.find(({ late, state }) => late && state !== 'done') ??
    null
  const columns = useMemo(
    () => columnsOf(words, now, seat.station.timeZone),
    [words, now, seat.station.timeZone],
  )
  const { figures } = view
  const [shift] = view.walked
  const toDo = Math.max(0, figures.ordersToday - figures.done - figures.packing - figures.picking)
  if (waves.length === 0) {
    return (
      <main className="desk-page">
        <section className="panel">
          <Empty icon="waves" title={desk.waves.none} below={desk.waves.noneBelow}>
            <Button
              variant="filled"
              data-testid="button-plan-wave"
              onClick={() => go({ place: 'desk', page: 'plan' })}
            >
              {desk.waves.plan}
            </Button>
          </Empty>
        </section>
      </main>
    )
  }
  return (
    <main className="desk-page waves">
      <FigureStrip
        figures={[
          figure('orders-today', count(figures.ordersToday), desk.figures.ordersToday),
          figure('done', count(figures.done), desk.figures.done, { part: 'done' }),
          figure('packing', count(figures.packing), desk.figures.packing, { part: 'packing' }),
          figure('picking', count(figures.picking), desk.figures.picking, { part: 'picking' }),
          figure('to-do', count(toDo), desk.figures.toDo, { part: 'toDo', wide: true }),
          figure('may-miss', count(figures.mayMiss), desk.figures.mayMiss, {
            attention: figures.mayMiss > 0,
          }),
          figure(
            'saved',
            `${count(shift?.savedM ?? 0)} m`,
            shift?.name == null ? words.planning.savedToday : words.planning.savedIn(shift.name),
            { wide: true },
          ),
          figure('exceptions', count(figures.exceptions), desk.figures.exceptions, {
            press: () => go({ place: 'desk', page: 'exceptions' }),
          }),
        ]}
      />
      <WaveTimeline
        waves={waves}
        now={now}
        timeZone={seat.station.timeZone}
        select={({ waveId }) => choose(waveId)}
      />
      <div className="waves-tables">
        <ShiftNow timeZone={seat.station.timeZone} />
        {view.rushes.length > 0 && <RushBoard rows={view.rushes} timeZone={seat.station.timeZone} />}
        <section className="panel table-panel">
          <DataTable
            rows={waves}
            columns={columns}
            rowId={({ waveId }) => waveId}
            rowRole={({ late, state }) =>
              state === 'done' || state === 'cancelled' ? 'over' : late ? 'late' : 'plain'
            }
            selected={chosen}
            select={({ waveId }) => choose(waveId)}
          />
        </section>
        {view.zones.rows.length > 1 && <ZoneBalance view={view.zones} />}
        {view.consolidation.length > 0 && (
          <ConsolidationBoard rows={view.consolidation} timeZone={seat.station.timeZone} />
        )}
        {view.lists.length > 0 && (
          <ListsBoard rows={view.lists} pickers={view.pickers} timeZone={seat.station.timeZone} />
        )}
        {view.mispicks.length > 0 && <MispickBoard rows={view.mispicks} timeZone={seat.station.timeZone} />}
        {view.skipped.length > 0 && <SkippedBoard rows={view.skipped} timeZone={seat.station.timeZone} />}
      </div>
      <WaveDecision seat={seat} wave={wave} open={chosen !== null} close={() => choose(null)} now={now} />
    </main>
  )
}

function columnsOf({ desk, codes, steering }: Words, now: number, timeZone: string): DeskColumn<WaveRow>[] {
  const { waves } = desk
  return [
    {
      id: 'wave',
      head: waves.wave,
      kind: 'key',
      cell: ({ number, ownPriority }) => (
        <span className="row">
          {number}
          {(ownPriority ?? 0) > 0 && <Tag tone="attention">{steering.urgent}</Tag>}
        </span>
      ),
      sortBy: (row) => row.number,
    },
    { id: 'rule', head: waves.rule, kind: 'text', cell: (row) => row.rule, sortBy: (row) => row.rule },
    {
      id: 'cut-off',
      head: waves.cutOffIn,
      kind: 'state',
      sortBy: (row) => row.cutOffAt,
      cell: (row) => (
        <>
          <span className="countdown">{hoursLeft(row.cutOffAt, now) ?? waves.gone}</span>{' '}
          <span className="dim wide">
            {row.courierNames.length > 1 ? waves.manyCouriers(row.courierNames.length) : row.courierNames[0]}
          </span>
        </>
      ),
    },
    {
      id: 'state',
      head: waves.state,
      kind: 'state',
      sortBy: (row) => codes.waveStates[row.state],
      cell: (row) => (
        <span className="state-cell">
          <Icon of={icons[row.state]} />
          {codes.waveStates[row.state]}
        </span>
      ),
    },
    {
      id: 'progress',
      head: waves.progress,
      kind: 'state',
      cell: (row) => <Meter done={row.done} packing={row.packing} picking={row.picking} toDo={row.toDo} />,
    },
    {
      id: 'orders',
      head: waves.orders,
      kind: 'number',
      cell: (row) => count(row.orders),
      sortBy: (row) => row.orders,
    },
    {
      id: 'people',
      head: waves.people,
      kind: 'number',
      cell: (row) => (row.people === 0 ? '–' : count(row.people)),
      sortBy: (row) => row.people,
    },
    {
      id: 'finishes',
      head: waves.finishes,
      kind: 'number',
      sortBy: (row) => row.finishesAt ?? '',
      cell: (row) =>
        row.finishesAt === null ? (
          '–'
        ) : row.late && row.state !== 'done' ? (
          <b className="text-refused state-cell">
            <Icon of="clock" /> {clock(row.finishesAt, timeZone)}
          </b>
        ) : (
          clock(row.finishesAt, timeZone)
        ),
    },
  ]
}
