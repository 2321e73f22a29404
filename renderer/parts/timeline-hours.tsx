import './wave-timeline.css'
import { clock } from '#words/format'

/** The hours over a field of time, every so many of them. */
export const TimelineHours = ({
  hours,
  every,
  at,
  timeZone,
}: {
  hours: readonly number[]
  every: number
  /** Where in the field, in percent. */
  at: (when: number) => number
  timeZone: string
}) =>
  hours
    .filter((_, place) => place % every === 0)
    .map((hour) => (
      <span key={hour} className="timeline-hour" style={{ left: `${at(hour)}%` }}>
        {clock(hour, timeZone)}
      </span>
    ))
