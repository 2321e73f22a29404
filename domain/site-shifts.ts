import { clockMs, dayMs, instantOf } from '#domain/local-time'

/** A part of the working day; it lasts until the next one starts, over midnight too. */
export interface SiteShift {
  name: string
  /** Local time of the site as HH:MM. */
  startsAt: string
}

export const mostShifts = 6

/** A shift on a certain day; where a site has no shifts a day is one, without a name. */
export interface ShiftSpan {
  name: string | null
  fromAt: string
  untilAt: string
}

const wholeDay = [{ name: null, startsAt: '00:00' }]

/** The last shifts of a site, the one that `now` lies in first. Starts are by its clocks, on days when they are changed too. */
export function lastShifts(
  shifts: readonly SiteShift[],
  now: string,
  timeZone: string,
  most: number,
): ShiftSpan[] {
  const nowMs = Date.parse(now)
  const midnightMs = Math.floor(clockMs(nowMs, timeZone) / dayMs) * dayMs
  const ofDay = shifts.length === 0 ? wholeDay : shifts
  const days = Math.ceil(most / ofDay.length) + 3
  const starts = Array.from({ length: days }, (_, daysAgo) => midnightMs + (1 - daysAgo) * dayMs)
    .flatMap((dayStartMs) =>
      ofDay.map(({ name, startsAt }) => ({
        name,
        fromMs: instantOf(dayStartMs + sinceMidnightMs(startsAt), timeZone),
      })),
    )
    .sort((one, two) => two.fromMs - one.fromMs)
  const first = starts.findIndex(({ fromMs }) => fromMs <= nowMs)
  return starts.slice(first, first + most).map(({ name, fromMs }, at) => ({
    name,
    fromAt: new Date(fromMs).toISOString(),
    untilAt: new Date(starts[first + at - 1]?.fromMs ?? fromMs).toISOString(),
  }))
}

function sinceMidnightMs(time: string): number {
  const [hours, minutes] = time.split(':')
  return (Number(hours) * 60 + Number(minutes)) * 60_000
}
