/**
 * YYMMDD to a local date: the century by the sliding window of GS1 General Specifications 7.12 (49 years back, 50
 * ahead); day 00 is the month's last. Null where there is no such day.
 */
export function dateFromSix(six: string, today: string): string | null {
  const yearNow = Number(today.slice(0, 4))
  const two = Number(six.slice(0, 2))
  const century = Math.floor(yearNow / 100) * 100
  const difference = two - (yearNow % 100)
  const year = century + two + (difference >= 51 ? -100 : difference <= -50 ? 100 : 0)
  return dayOf(year, six.slice(2))
}

/** YYYYMMDD to a local date; null where there is no such day. */
export function dateFromEight(eight: string): string | null {
  return eight.endsWith('00') ? null : dayOf(Number(eight.slice(0, 4)), eight.slice(4))
}

/** Whether four digits are a time of day. */
export const isHourMinute = (hhmm: string): boolean =>
  Number(hhmm.slice(0, 2)) < 24 && Number(hhmm.slice(2)) < 60

function dayOf(year: number, monthDay: string): string | null {
  const month = Number(monthDay.slice(0, 2))
  if (month < 1 || month > 12) return null
  const lastDay = new Date(Date.UTC(2000, month, 0)).getUTCDate() - (month === 2 && !isLeap(year) ? 1 : 0)
  const day = monthDay.slice(2) === '00' ? lastDay : Number(monthDay.slice(2))
  if (day > lastDay) return null
  return [String(year).padStart(4, '0'), monthDay.slice(0, 2), String(day).padStart(2, '0')].join('-')
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
