/** How far the clock of an OMS is from ours, and how long the call took that told it. */
export interface DateClock {
  offsetMs: number
  tripMs: number
}

/** When an answer was made there and read here. */
export interface Seen {
  /** The Date header, to the second. */
  date: string | null
  sentAtMs: number
  readAtMs: number
}

/** Of an OMS that tells its time in the Date header alone; the shortest trip tells it best. */
export function betterClock(before: DateClock | null, { date, sentAtMs, readAtMs }: Seen): DateClock {
  const tripMs = readAtMs - sentAtMs
  if (before !== null && before.tripMs <= tripMs) return before
  const offsetMs = Math.round(Date.parse(date ?? '') + 500 - sentAtMs - tripMs / 2)
  return { offsetMs: Number.isNaN(offsetMs) ? 0 : offsetMs, tripMs }
}
