import { Button, NumberInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { ReleaseAdviceView } from '#contract/plan-view'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { clock } from '#words/format'
import type { Words } from '#words/say'
import { Empty, Unread } from './states.tsx'

type Advised = ReleaseAdviceView['release'][number] | ReleaseAdviceView['leave'][number]
const usual = { pickers: 2, benches: 2, aheadMinutes: 60 }

interface AdviceView {
  seat: SeatView
  take: (orderRefs: string[]) => void
}

/** Which orders the floor has room for now and why, and one button that plans them. */
export const PlanAdvice = ({ seat, take }: AdviceView) => {
  const words = useWords()
  const { advice } = words.planning
  const [people, setPeople] = useState(usual)
  const { data, error, refetch } = useRead('releaseAdvice', people)
  const { timeZone } = seat.station
  const columns = useMemo(() => columnsOf(words, timeZone), [words, timeZone])
  const set = (part: Partial<typeof usual>) => setPeople({ ...people, ...part })
  return (
    <div className="plan-orders" data-testid="plan-advice">
      <div className="plan-people">
        <Count
          label={advice.pickers}
          name="pickers"
          most={500}
          value={people.pickers}
          change={(pickers) => set({ pickers })}
        />
        <Count
          label={advice.benches}
          name="benches"
          most={500}
          value={people.benches}
          change={(benches) => set({ benches })}
        />
        <Count
          label={advice.ahead}
          name="ahead"
          most={600}
          value={people.aheadMinutes}
          change={(minutes) => set({ aheadMinutes: Math.max(5, minutes) })}
        />
      </div>
      {data === undefined ? (
        error !== null && <Unread error={error} again={() => void refetch()} />
      ) : (
        <>
          <div className="row">
            <span className="dim">{advice.room(data.cartons, data.units)}</span>
            {data.mayMiss > 0 && <b className="text-refused">{advice.mayMiss(data.mayMiss)}</b>}
          </div>
          {data.release.length === 0 ? (
            <Empty icon="waiting" title={advice.none} below={advice.leave(data.leave.length)} />
          ) : (
            <div className="fill">
              <DataTable rows={data.release} columns={columns} rowId={(row) => row.orderRef} />
            </div>
          )}
          {data.leave.length > 0 && data.release.length > 0 && (
            <>
              <div className="heading">{advice.leave(data.leave.length)}</div>
              <div className="fill">
                <DataTable rows={data.leave} columns={columns} rowId={(row) => row.orderRef} />
              </div>
            </>
          )}
          {data.release.length > 0 && (
            <Button
              data-testid="button-take-advice"
              onClick={() => take(data.release.map(({ orderRef }) => orderRef))}
            >
              {advice.take(data.release.length)}
            </Button>
          )}
        </>
      )}
    </div>
  )
}

const Count = (props: {
  label: string
  name: string
  most: number
  value: number
  change: (value: number) => void
}) => (
  <NumberInput
    label={props.label}
    data-testid={`input-${props.name}`}
    min={0}
    max={props.most}
    value={props.value}
    onChange={(value) => props.change(Math.min(props.most, Math.max(0, Math.round(Number(value) || 0))))}
  />
)

function columnsOf({ desk: { plan }, planning: { advice } }: Words, timeZone: string): DeskColumn<Advised>[] {
  return [
    {
      id: 'advised',
      head: plan.order,
      kind: 'key',
      cell: (row) => <span className="code">{row.number}</span>,
      sortBy: (row) => row.number,
    },
    {
      id: 'advised-cut-off',
      head: plan.cutOff,
      kind: 'number',
      cell: (row) => clock(row.cutOffAt, timeZone),
      sortBy: (row) => row.cutOffAt,
    },
    {
      id: 'because',
      head: plan.reason,
      kind: 'text',
      cell: (row) => advice.because[row.because],
      sortBy: (row) => advice.because[row.because],
    },
  ]
}
