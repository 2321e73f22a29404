/** A day as clocks count it; the days when they are changed are an hour longer or shorter. */
export const dayMs = 86_400_000

/**
 * The instant when clocks in a time zone show HH:MM next, `now` included. A time that is skipped as clocks go forward
 * comes as much later as they jump; one that comes twice is the first of the two.
 */
export function nextLocalTime(time: string, now: string, timeZone: string): string {
  const nowMs = Date.parse(now)
  const midnight = Math.floor(clockMs(nowMs, timeZone) / dayMs) * dayMs
  const [hours, minutes] = time.split(':')
  const wall = midnight + (Number(hours) * 60 + Number(minutes)) * 60_000
  const today = instantOf(wall, timeZone)
  return new Date(today >= nowMs ? today : instantOf(wall + dayMs, timeZone)).toISOString()
}

/** The time of day of an instant as HH:MM, by the clocks of a time zone. */
export const localTime = (at: string, timeZone: string): string =>
  new Date(clockMs(Date.parse(at), timeZone)).toISOString().slice(11, 16)

/** What clocks in a time zone show at an instant, as if it were UTC. */
export function clockMs(atMs: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(atMs)
  const of = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value ?? 0)
  const toMinute = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return toMinute + (((atMs % 1000) + 1000) % 1000)
}
/** Making one takes ten times longer than asking it. */
const clocks = new Map<string, Intl.DateTimeFormat>()
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock = clocks.get(timeZone) ?? newClock(timeZone)
  clocks.set(timeZone, clock)
  return clock
}
const newClock = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })

/** When clocks in a time zone show this, as if it were UTC. A time that is skipped comes as much later as they jump; one that comes twice is the first of the two. */
export function instantOf(wallMs: number, timeZone: string): number {
  const offsets = [wallMs - dayMs, wallMs + dayMs].map((atMs) => clockMs(atMs, timeZone) - atMs)
  const fitting = offsets
    .map((offset) => wallMs - offset)
    .filter((atMs) => clockMs(atMs, timeZone) === wallMs)
  return fitting.length > 0 ? Math.min(...fitting) : wallMs - (offsets[0] ?? 0)
}
