import '../parts/wave-timeline.css'
import './shift.css'
import type { CutOffRow } from '#contract/simulation-commands'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { TimelineHours } from '#renderer/parts/timeline-hours.tsx'
import { clock } from '#words/format'

const hourMs = 3_600_000
const quarterMs = hourMs / 4
const rowsShown = 8

interface ChartView {
  rows: readonly CutOffRow[]
  now: number
  timeZone: string
}

/** The hours shown: from a quarter before now to a while after the last finish or cut-off that is near. */
function spanOf(rows: readonly CutOffRow[], now: number): { from: number; to: number } {
  const ends = rows.flatMap(({ cutOffAt, finish }) =>
    [cutOffAt, finish.p90At].flatMap((at) => (at === null ? [] : [Date.parse(at)])),
  )
  const from = now - quarterMs
  return {
    from,
    to: Math.max(now + hourMs, Math.min(now + 16 * hourMs, ...[Math.max(now, ...ends)])) + hourMs / 2,
  }
}

/** For each cut-off when its last order is done: a dot for the middle of all runs, a line for eight of ten, the cut-off as a post. */
export const ShiftChart = ({ rows, now, timeZone }: ChartView) => {
  const { shift } = useWords()
  const shown = rows.slice(0, rowsShown)
  const { from, to } = spanOf(shown, now)
  const at = (when: number): number => Math.max(0, Math.min(100, ((when - from) / (to - from)) * 100))
  const first = Math.ceil(from / hourMs) * hourMs
  const hours = Array.from({ length: Math.ceil((to - first) / hourMs) }, (_, hour) => first + hour * hourMs)
  const step = Math.ceil(hours.length / 8)
  return (
    <figure className="shift-chart" aria-label={shift.chart} data-testid="shift-chart">
      <div className="shift-field">
        <TimelineHours hours={hours} every={step} at={at} timeZone={timeZone} />
        <span className="shift-now" style={{ left: `${at(now)}%` }}>
          <b>{shift.now}</b>
        </span>
        {shown.map((row) => (
          <Row key={row.cutOffAt} row={row} at={at} timeZone={timeZone} />
        ))}
      </div>
    </figure>
  )
}

const Row = ({ row, at, timeZone }: { row: CutOffRow; at: (when: number) => number; timeZone: string }) => {
  const { shift } = useWords()
  const { p10At, p50At, p90At } = row.finish
  const isLate = row.late > 0
  const cut = at(Date.parse(row.cutOffAt))
  const middle = p50At === null ? 100 : at(Date.parse(p50At))
  const early = p10At === null ? middle : at(Date.parse(p10At))
  const late = p90At === null ? 100 : at(Date.parse(p90At))
  const word = besides(early, late, cut)
  return (
    <div className="shift-row" data-late={isLate}>
      <span className="shift-name one-line">{row.courierNames.join(', ')}</span>
      <span
        className="shift-spread"
        style={{ left: `${early}%`, width: `${Math.max(0.3, late - early)}%` }}
      />
      <span className="shift-cut" style={{ left: `${cut}%` }} />
      <span className="shift-dot" style={{ left: `${middle}%` }} />
      <span className="shift-word" data-side={word.side} style={{ left: `${word.at}%` }}>
        {isLate && <Icon of="clock" />}
        <b>{p50At === null ? shift.never : clock(p50At, timeZone)}</b>
      </span>
    </div>
  )
}

/** How far a time reaches, in percent of the field. */
const wordWide = 12

/** Where the time of a finish covers neither its line nor its post: to the right of them, where there is room. */
function besides(early: number, late: number, cut: number): { side: 'left' | 'right'; at: number } {
  const right = cut > late && cut < late + wordWide ? cut : late
  if (right + wordWide <= 100) return { side: 'right', at: right }
  return { side: 'left', at: cut < early && cut > early - wordWide ? cut : early }
}
