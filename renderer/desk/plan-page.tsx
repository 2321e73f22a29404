import type { WaveRule } from '#domain/wave'
import './plan.css'
import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { SeatView } from '#contract/seat-view'
import type { WavePreview } from '#contract/wave-views'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import { FigureStrip, figure } from '#renderer/parts/figure-strip.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { clock, count } from '#words/format'
import { duration, type Words } from '#words/say'
import { PlanForm } from './plan-form.tsx'
import { Notice, Unread } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

type Candidate = WavePreview['candidates'][number]
type LeftOut = WavePreview['leftOut'][number]

/** The rule a new wave starts from: everything, twelve orders to a walk. */
const firstRule: WaveRule = {
  courierIds: [],
  cutOffBy: null,
  leastPriority: 0,
  singlesOnly: false,
  method: 'cluster',
  mostOrders: 200,
  ordersPerWalk: 12,
}

/** Planning a wave: the rule at the left, what it would be at once beside it, and one button. */
export const PlanPage = ({ seat }: { seat: SeatView }) => {
  const words = useWords()
  const { plan } = words.desk
  const [rule, setRule] = useState(firstRule)
  const { data, error, refetch } = useRead('previewWave', { rule })
  const go = useFloor((state) => state.go)
  const command = useDeskCommand()
  const [released, setReleased] = useState(false)
  const { timeZone } = seat.station
  const candidates = useMemo(() => candidateColumns(words, timeZone), [words, timeZone])
  const leftOut = useMemo(() => leftOutColumns(words), [words])
  if (data === undefined)
    return error === null ? <div /> : <Unread error={error} again={() => void refetch()} />
  const none = data.orders === 0
  return (
    <main className="desk-page plan">
      <FigureStrip
        figures={[
          figure('orders', count(data.orders), plan.orders),
          figure('lines', count(data.lines), plan.lines, { wide: true }),
          figure('units', count(data.units), plan.units),
          figure('stops', count(data.stops), plan.stops),
          figure('lists', count(data.lists), plan.lists),
          figure('walk', `${count(data.walkM)} m`, plan.walk(lessPercent(data))),
          figure('minutes', duration(words, data.minutes), plan.minutes),
          figure(
            'first-cut-off',
            data.firstCutOffAt === null ? '–' : clock(data.firstCutOffAt, timeZone),
            plan.firstCutOff,
          ),
        ]}
      />
      <PlanForm
        rule={rule}
        seat={seat}
        change={(next) => {
          setRule(next)
          setReleased(false)
          command.say(null)
        }}
      />
      <section className="panel plan-side">
        <div className="heading">{plan.in(data.orders)}</div>
        <div className="fill">
          <DataTable rows={data.candidates} columns={candidates} rowId={(row) => row.orderRef} />
        </div>
      </section>
      <aside className="panel plan-side">
        <div className="heading">{plan.byCourier}</div>
        <div className="reason-counts">
          {data.byCourier.map((one) => (
            <div key={one.courierName}>
              <span className="one-line">{one.courierName}</span>
              <span className="dim">{clock(one.cutOffAt, timeZone)}</span>
              <b>{count(one.orders)}</b>
            </div>
          ))}
        </div>
        {data.byZone.length > 0 && (
          <>
            <div className="heading" style={{ marginTop: '0.5rem' }}>
              {words.zones.desk.byZone}
            </div>
            <div className="reason-counts" data-testid="plan-by-zone">
              {data.byZone.map(({ zone, lists, stops }) => (
                <div key={zone}>
                  <span className="one-line">{words.zones.zone(zone)}</span>
                  <b>{words.zones.desk.zoneLine(lists, stops)}</b>
                </div>
              ))}
            </div>
          </>
        )}
        <div className="heading" style={{ marginTop: '0.5rem' }}>
          {data.leftOut.length === 0 ? plan.leftOutNone : plan.leftOut(data.leftOut.length)}
        </div>
        <div className="fill">
          {data.leftOut.length > 0 && (
            <DataTable rows={data.leftOut} columns={leftOut} rowId={(row) => `out-${row.orderRef}`} />
          )}
        </div>
      </aside>
      <footer className="plan-foot">
        <span className="fill">
          {command.outcome === null ? (
            <span className="dim">{plan.foot}</span>
          ) : (
            <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>
          )}
        </span>
        {released ? (
          <Button
            variant="filled"
            data-testid="button-to-board"
            leftSection={<Icon of="waves" />}
            onClick={() => go({ place: 'desk', page: 'waves' })}
          >
            {plan.toBoard}
          </Button>
        ) : (
          <Button
            variant={none ? 'default' : 'filled'}
            data-locked={none}
            disabled={command.busy}
            data-testid="button-release-wave"
            leftSection={<Icon of={none ? 'blocked' : 'released'} />}
            onClick={() =>
              !none &&
              void command
                .give('releaseWave', { rule }, ({ number, orders, lists }) =>
                  plan.released(number, orders, lists),
                )
                .then(setReleased)
            }
          >
            {none ? plan.releaseNone : command.busy ? plan.releasing : plan.release(data.orders)}
          </Button>
        )}
      </footer>
    </main>
  )
}

function candidateColumns({ desk: { plan, waves } }: Words, timeZone: string): DeskColumn<Candidate>[] {
  return [
    {
      id: 'order',
      head: plan.order,
      kind: 'key',
      cell: (row) => <span className="code">{row.number}</span>,
      sortBy: (row) => row.number,
    },
    {
      id: 'courier',
      head: plan.courier,
      kind: 'text',
      cell: (row) => row.courierName,
      sortBy: (row) => row.courierName,
    },
    {
      id: 'cut-off',
      head: plan.cutOff,
      kind: 'number',
      cell: (row) => clock(row.cutOffAt, timeZone),
      sortBy: (row) => row.cutOffAt,
    },
    {
      id: 'priority',
      head: plan.priority,
      kind: 'number',
      cell: (row) => (row.priority === 0 ? '–' : row.priority),
      sortBy: (row) => row.priority,
    },
    {
      id: 'lines',
      head: waves.lines,
      kind: 'number',
      wide: true,
      cell: (row) => count(row.lines),
      sortBy: (row) => row.lines,
    },
    {
      id: 'units',
      head: waves.units,
      kind: 'number',
      cell: (row) => count(row.units),
      sortBy: (row) => row.units,
    },
  ]
}

function leftOutColumns({ desk: { plan }, codes }: Words): DeskColumn<LeftOut>[] {
  return [
    {
      id: 'left-order',
      head: plan.order,
      kind: 'key',
      cell: (row) => <span className="code">{row.number}</span>,
      sortBy: (row) => row.number,
    },
    {
      id: 'left-reason',
      head: plan.reason,
      kind: 'wrap-text',
      cell: (row) => <span title={row.detail ?? ''}>{codes.leftOutReasons[row.reason]}</span>,
      sortBy: (row) => codes.leftOutReasons[row.reason],
    },
  ]
}

/** How much less a wave walks than the plain order of the hall would, in whole percent. */
const lessPercent = ({ walkM, plainWalkM }: WavePreview): number =>
  plainWalkM === 0 ? 0 : Math.round((1 - walkM / plainWalkM) * 100)
