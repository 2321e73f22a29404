import './wave-orders.css'
import { Button, Checkbox } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { SeatView } from '#contract/seat-view'
import type { WaveOrdersView } from '#contract/steer-view'
import type { WavesView } from '#contract/wave-views'
import type { ListedOrder } from '#domain/listed'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { clock, count } from '#words/format'
import type { Words } from '#words/say'
import { Empty, Unread } from './states.tsx'
import { WaveSteering } from './wave-steering.tsx'

/** The orders of one wave and those that could join it, with what a supervisor can do about them. */
export const WaveOrders = ({ seat, board, waveId }: { seat: SeatView; board: WavesView; waveId: string }) => {
  const { data, error, refetch } = useRead('waveOrders', { waveId })
  if (data === undefined)
    return error === null ? <div /> : <Unread error={error} again={() => void refetch()} />
  return <Orders key={waveId} seat={seat} board={board} view={data} />
}

const Orders = ({ seat, board, view }: { seat: SeatView; board: WavesView; view: WaveOrdersView }) => {
  const words = useWords()
  const { steering } = words
  const go = useFloor((state) => state.go)
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const { timeZone } = seat.station
  const [inside, outside] = useMemo(() => {
    const toggle = (orderRef: string): void => {
      const next = new Set(chosen)
      if (!next.delete(orderRef)) next.add(orderRef)
      choose(next)
    }
    const before = leading<ListedOrder>(words, chosen, toggle)
    const after = figures<ListedOrder>(words, timeZone)
    return [
      [...before, ...standing(words), ...after],
      [...before, ...after],
    ]
  }, [words, timeZone, chosen])
  return (
    <main className="desk-page wave-orders" data-testid="wave-orders">
      <section className="panel table-panel">
        <div className="row wave-orders-head">
          <Button
            leftSection={<Icon of="left" />}
            data-testid="button-back-to-waves"
            onClick={() => go({ place: 'desk', page: 'waves' })}
          >
            {steering.back}
          </Button>
          <span className="heading">{steering.title(view.number)}</span>
        </div>
        {view.orders.length === 0 ? (
          <Empty icon="waves" title={steering.none} below="" />
        ) : (
          <div className="fill">
            <DataTable rows={view.orders} columns={inside} rowId={({ orderRef }) => orderRef} />
          </div>
        )}
        <div className="heading wave-orders-head">{steering.add}</div>
        {view.waiting.length === 0 ? (
          <div className="dim wave-orders-head">{steering.nothingWaits}</div>
        ) : (
          <div className="fill">
            <DataTable rows={view.waiting} columns={outside} rowId={({ orderRef }) => `waits-${orderRef}`} />
          </div>
        )}
      </section>
      <WaveSteering board={board} view={view} chosen={chosen} clear={() => choose(new Set())} />
    </main>
  )
}

function leading<Row extends ListedOrder>(
  { steering, desk }: Words,
  chosen: ReadonlySet<string>,
  toggle: (orderRef: string) => void,
): DeskColumn<Row>[] {
  return [
    {
      id: 'chosen',
      head: '',
      kind: 'state',
      cell: ({ orderRef, number }) => (
        <Checkbox
          aria-label={steering.choose(number)}
          data-testid={`choose-${number}`}
          checked={chosen.has(orderRef)}
          onChange={() => toggle(orderRef)}
        />
      ),
    },
    {
      id: 'order',
      head: steering.order,
      kind: 'key',
      cell: (row) => <span className="code">{row.number}</span>,
      sortBy: (row) => row.number,
    },
    {
      id: 'courier',
      head: desk.plan.courier,
      kind: 'text',
      wide: true,
      cell: (row) => row.courierName,
      sortBy: (row) => row.courierName,
    },
  ]
}

/** How far an order is, and on which lists. */
function standing({ steering, codes }: Words): DeskColumn<WaveOrdersView['orders'][number]>[] {
  const { floorStages, orderStatuses, waveStates } = codes
  const stageOf = ({ shipped, stage, lists }: WaveOrdersView['orders'][number]): string => {
    if (shipped) return orderStatuses.shipped
    if (stage !== 'waiting') return floorStages[stage]
    return lists === '' ? waveStates.planned : waveStates.released
  }
  return [
    {
      id: 'stage',
      head: steering.stage,
      kind: 'state',
      cell: stageOf,
      sortBy: stageOf,
    },
    {
      id: 'lists',
      head: steering.lists,
      kind: 'text',
      wide: true,
      cell: (row) => (row.lists === '' ? '–' : row.lists),
      sortBy: (row) => row.lists,
    },
  ]
}

function figures<Row extends ListedOrder>(
  { steering, desk: { plan, waves } }: Words,
  timeZone: string,
): DeskColumn<Row>[] {
  return [
    {
      id: 'priority',
      head: steering.priority,
      kind: 'number',
      cell: ({ priority, ownPriority }) =>
        ownPriority === null ? priority === 0 ? '–' : priority : <b>{priority}</b>,
      sortBy: (row) => row.priority,
    },
    {
      id: 'cut-off',
      head: plan.cutOff,
      kind: 'number',
      cell: (row) => clock(row.cutOffAt, timeZone),
      sortBy: (row) => row.cutOffAt,
    },
    {
      id: 'units',
      head: waves.units,
      kind: 'number',
      wide: true,
      cell: (row) => count(row.units),
      sortBy: (row) => row.units,
    },
  ]
}
