import { useMemo } from 'react'
import type { PlanFigures, PlanView, PlanWalkRow } from '#contract/plan-view'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import { clock, count } from '#words/format'
import { duration, type Words } from '#words/say'
import { metres } from './plan-figures.tsx'

interface WalksView {
  plan: PlanView | null
  chosen: number | null
  choose: (walk: number) => void
  timeZone: string
}

/** The walks of a plan, then what the same work costs otherwise and what makes it long. */
export const PlanWalks = ({ plan, chosen, choose, timeZone }: WalksView) => {
  const words = useWords()
  const columns = useMemo(() => columnsOf(words, timeZone), [words, timeZone])
  const figures = plan?.figures ?? null
  return (
    <aside className="panel plan-side" data-testid="plan-walks">
      <div className="fill">
        {figures !== null && (
          <DataTable
            rows={figures.walks}
            columns={columns}
            rowId={({ walk }) => String(walk)}
            selected={chosen === null ? null : String(chosen)}
            select={({ walk }) => choose(walk)}
          />
        )}
      </div>
      {figures !== null && figures.usual.length > 0 && <Compared figures={figures} />}
      {plan?.state === 'done' && figures !== null && figures.walks.length > 0 && <Limits figures={figures} />}
    </aside>
  )
}

/** The number of a walk in its colour on the floor plan. */
const WalkBadge = ({ walk }: { walk: number }) => (
  <span className="walk-badge" data-walk={(walk % 6) + 1}>
    {walk + 1}
  </span>
)

/** One aisle, or from the first to the last. */
const aislesOf = ({ aisles: [first, last] }: PlanWalkRow): string =>
  first === last ? first : `${first}–${last}`

function columnsOf(words: Words, timeZone: string): DeskColumn<PlanWalkRow>[] {
  const { table, ordersOf, zone } = words.planning
  return [
    {
      id: 'walk',
      head: table.walk,
      kind: 'key',
      cell: (row) => <WalkBadge walk={row.walk} />,
      sortBy: (row) => row.walk,
    },
    {
      id: 'aisles',
      head: table.aisles,
      kind: 'wrap-text',
      cell: (row) => (
        <>
          {row.zone === null ? aislesOf(row) : zone(row.zone, aislesOf(row))}
          <div className="dim small walk-orders">
            {ordersOf(row.orders)} · {clock(row.cutOffAt, timeZone)}
          </div>
        </>
      ),
    },
    {
      id: 'walk-stops',
      head: table.stops,
      kind: 'number',
      cell: (row) => count(row.stops),
      sortBy: (row) => row.stops,
    },
    {
      id: 'metres',
      head: table.metres,
      kind: 'number',
      cell: (row) => <b>{metres(row.walkM)}</b>,
      sortBy: (row) => row.walkM,
    },
    {
      id: 'time',
      head: table.time,
      kind: 'number',
      wide: true,
      cell: (row) => duration(words, row.minutes),
      sortBy: (row) => row.minutes,
    },
  ]
}

/** The usual rules for the same orders: bars from zero, this plan the dark one. */
const Compared = ({ figures }: { figures: PlanFigures }) => {
  const words = useWords()
  const { planning } = words
  const all = [
    ...figures.usual.map(({ way, ...one }) => ({
      key: way,
      word: planning.ways[way],
      strong: false,
      ...one,
    })),
    {
      key: 'plan',
      word: planning.thisPlan,
      strong: true,
      walkM: figures.walkM,
      minutes: figures.minutes,
    },
  ].sort((one, two) => two.walkM - one.walkM)
  const most = Math.max(1, ...all.map(({ walkM }) => walkM))
  return (
    <div className="plan-compare" data-testid="plan-compare" title={planning.compareBelow}>
      <div className="heading">{planning.compare}</div>
      {all.map(({ key, word, strong, walkM, minutes }) => (
        <div key={key} className="plan-compare-row" data-strong={strong}>
          <span className="one-line">{word}</span>
          <i>
            <i style={{ width: `${(walkM / most) * 100}%` }} />
          </i>
          <b>{metres(walkM)}</b>
          <span className="dim">{duration(words, minutes)}</span>
        </div>
      ))}
      <div className="dim small">{planning.leastM(metres(figures.leastM))}</div>
    </div>
  )
}

/** Which limits would shorten the plan if they were loosened, most first. */
const Limits = ({ figures }: { figures: PlanFigures }) => {
  const { planning } = useWords()
  return (
    <div className="plan-limits" data-testid="plan-limits">
      <div className="heading">{planning.limits}</div>
      {figures.tight.length === 0 && <span className="dim">{planning.limitsNone}</span>}
      {figures.tight.map(({ limit, lessM }) => (
        <div key={limit} className="row">
          <span>{planning.limitWords[limit]}</span>
          <b className="push nowrap">{planning.shorter(metres(lessM))}</b>
        </div>
      ))}
    </div>
  )
}
