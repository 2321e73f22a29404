/** Malaysia has kept UTC+8 without daylight saving since 1982, so the demo site can do with a fixed offset. */
const offsetMs = 8 * 3_600_000

/** The demo site's calendar date of an instant, for numbers and cut-offs of "today". */
export function siteDate(instant: string, daysLater: number): string {
  return new Date(Date.parse(instant) + offsetMs + daysLater * 86_400_000).toISOString().slice(0, 10)
}

/** The UTC instant of a local date (YYYY-MM-DD) and time (HH:MM) at the demo site. */
export function instantFromSiteTime(date: string, time: string): string {
  return new Date(Date.parse(`${date}T${time}:00.000Z`) - offsetMs).toISOString()
}

/** The next time a courier's local cut-off comes round: today's, or tomorrow's once today's has passed. */
export function nextCutOff(now: string, cutOffLocal: string): string {
  const today = instantFromSiteTime(siteDate(now, 0), cutOffLocal)
  return Date.parse(today) > Date.parse(now) ? today : instantFromSiteTime(siteDate(now, 1), cutOffLocal)
}

/** What a shop still needs before a cut-off to promise it. */
const leadMs = 45 * 60_000

/** The cut-off that an order of this instant is promised for. */
export const promisedCutOff = (now: string, cutOffLocal: string): string =>
  nextCutOff(new Date(Date.parse(now) + leadMs).toISOString(), cutOffLocal)
