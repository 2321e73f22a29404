import './wave-timeline.css'
import type { WaveRow } from '#contract/wave-views'
import { useWords } from '#renderer/language/words.tsx'
import { hoursLeft } from '#words/format'
import { TimelineHours } from './timeline-hours.tsx'

const hourMs = 3_600_000
const rowsShown = 7

/** The hours a timeline spans: from the earliest start to a while after the last cut-off, always around now. */
function spanOf(waves: readonly WaveRow[], now: number): { from: number; to: number } {
  const starts = waves.map((wave) => Date.parse(wave.releasedAt ?? wave.cutOffAt)).filter((at) => at < now)
  const ends = waves
    .flatMap((wave) => [wave.cutOffAt, wave.finishesAt ?? wave.cutOffAt])
    .map((at) => Date.parse(at))
  const from = Math.floor(Math.max(now - 5 * hourMs, Math.min(now - hourMs, ...starts)) / hourMs) * hourMs
  const to =
    Math.ceil((Math.min(now + 12 * hourMs, Math.max(now + 3 * hourMs, ...ends)) + hourMs * 1.2) / hourMs) *
    hourMs
  return { from, to }
}

/** Each wave from release to its forecast end, the couriers' cut-offs as posts, and the line of this instant. */
export const WaveTimeline = ({
  waves,
  now,
  timeZone,
  select,
}: {
  waves: readonly WaveRow[]
  now: number
  timeZone: string
  select: (wave: WaveRow) => void
}) => {
  const words = useWords().desk.waves
  const shown = waves
    .filter((wave) => wave.state !== 'done' && wave.state !== 'cancelled')
    .slice(0, rowsShown)
  const { from, to } = spanOf(shown, now)
  const at = (when: number): number => Math.max(0, Math.min(100, ((when - from) / (to - from)) * 100))
  const hours = Array.from({ length: Math.round((to - from) / hourMs) }, (_, hour) => from + hour * hourMs)
  const step = hours.length > 12 ? 2 : 1
  return (
    <section className="panel timeline" data-testid="wave-timeline">
      <div className="timeline-field">
        <TimelineHours hours={hours} every={step} at={at} timeZone={timeZone} />
        {shown.map((wave, place) => (
          <Row
            key={wave.waveId}
            wave={wave}
            top={`${1.75 + place * 2}rem`}
            at={at}
            now={now}
            select={() => select(wave)}
          />
        ))}
        <span className="timeline-now" style={{ left: `${at(now)}%` }}>
          <b>{words.now}</b>
        </span>
      </div>
    </section>
  )
}

const Row = ({
  wave,
  top,
  at,
  now,
  select,
}: {
  wave: WaveRow
  top: string
  at: (when: number) => number
  now: number
  select: () => void
}) => {
  const { waves } = useWords().desk
  const planned = wave.releasedAt === null || wave.state === 'planned' || wave.state === 'held'
  const start = at(Date.parse(wave.releasedAt ?? new Date(now).toISOString()))
  const cut = at(Date.parse(wave.cutOffAt))
  const finish = wave.finishesAt === null ? null : at(Date.parse(wave.finishesAt))
  const end = Math.max(start + 1, wave.late ? cut : (finish ?? cut))
  const late = wave.late && finish !== null ? Math.max(0.8, finish - cut) : 0
  const minutes =
    wave.finishesAt === null
      ? 0
      : Math.ceil((Date.parse(wave.finishesAt) - Date.parse(wave.cutOffAt)) / 60_000)
  const fromRight = cut + late > 84
  return (
    <button
      type="button"
      className="timeline-row"
      style={{ top }}
      data-testid={`timeline-${wave.waveId}`}
      onClick={select}
    >
      <span className="timeline-name">{wave.number}</span>
      <span
        className="timeline-bar"
        data-planned={planned}
        style={{ left: `${start}%`, width: `${end - start}%` }}
      >
        <i style={{ width: `${wave.orders === 0 ? 0 : Math.round((wave.done / wave.orders) * 100)}%` }} />
      </span>
      {late > 0 && <span className="timeline-late" style={{ left: `${cut}%`, width: `${late}%` }} />}
      <span className="timeline-cut" style={{ left: `${cut}%` }} />
      <span
        className="timeline-word"
        data-side={fromRight ? 'left' : 'right'}
        style={{ left: `${fromRight ? cut : cut + late}%` }}
      >
        {late > 0 && (
          <>
            <b className="text-refused">{waves.lateBy(minutes)}</b> ·{' '}
          </>
        )}
        <b>{hoursLeft(wave.cutOffAt, now) ?? waves.gone}</b>{' '}
        {waves.toCourier(
          wave.courierNames.length > 1
            ? waves.manyCouriers(wave.courierNames.length)
            : (wave.courierNames[0] ?? ''),
        )}
      </span>
    </button>
  )
}
