/** One setting of the clock in the middle of the work. */
export interface Jump {
  name: string
  /** How far from the real time the clock is after it. */
  awayMs: (realMs: number) => number
}

const hour = 3_600_000
const day = 24 * hour
const away = (name: string, ms: number): Jump => ({ name, awayMs: () => ms })
const to = (name: string, instant: string): Jump => ({
  name,
  awayMs: (realMs) => Date.parse(instant) - realMs,
})

/** Clocks of a zone that has a summer time; both changes of 2026 are passed while the clock runs. */
export const summerZone = 'Europe/Berlin'
export const jumps: readonly Jump[] = [
  away('an hour on', hour),
  away('two hours back, to an hour behind', -hour),
  away('three days on', 3 * day),
  away('five days back, to two behind', -2 * day),
  to('just before summer time begins', '2026-03-29T00:59:58.000Z'),
  to('just before summer time ends', '2026-10-25T00:59:58.000Z'),
  away('right', 0),
]
