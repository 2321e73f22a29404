import type { CourierWeek } from '#domain/rates/card'

/** The local day and time of day of a moment, as `2026-11-20` and `16:45`. */
export interface LocalMoment {
  day: string
  time: string
}

const dayMs = 86_400_000
const nextDay = (day: string): string => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10)

/** Whether the courier is on the road that day; public holidays are not known here. */
function isWorked(day: string, week: CourierWeek): boolean {
  const weekday = new Date(Date.parse(day)).getUTCDay()
  return week === 'daily' || (weekday !== 0 && (week === 'mon-sat' || weekday !== 6))
}

/** The day by which a courier promises to have brought what is ready now. */
export function promisedOn(
  ready: LocalMoment,
  { cutOffLocal, week, promiseDays }: { cutOffLocal: string; week: CourierWeek; promiseDays: number },
): string {
  const worked = (from: string): string => {
    let day = from
    while (!isWorked(day, week)) day = nextDay(day)
    return day
  }
  let day = worked(ready.time <= cutOffLocal ? ready.day : nextDay(ready.day))
  for (let left = promiseDays; left > 0; left--) day = worked(nextDay(day))
  return day
}
