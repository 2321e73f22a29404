/**
 * What stands against guessing: wrong PINs counted, and how long nobody may try.
 * All times are of the open program or of the computer that was on, which no clock on the wall can shorten or lengthen.
 */
export interface PinGuard {
  wrong: number
  /** Time left until the next try is looked at. */
  waitMs: number
  /** Time since a wrong PIN was last forgotten. */
  quietMs: number
}

/** What one database counted of wrong PINs, to be counted in another: at a copy of a station nobody gets tries of their own. */
export interface PinTries {
  /** For how long the computer had been on when the waits were last written down; null where they never were. */
  settledOnMs: number | null
  station: PinGuard
  people: readonly { personId: string; guard: PinGuard }[]
}

/** How wrong PINs grow into waits. */
export interface GuardRule {
  /** Wrong PINs that cost nothing but the next try. */
  free: number
  /** The waits after each further one; the last is repeated. */
  waitsMs: readonly number[]
  /** One wrong PIN is forgotten after this long; null when only the right one makes them forgotten. */
  forgetMs: number | null
}

const seconds = 1_000
const minutes = 60 * seconds

/** Of one person: three free, then waits up to an hour; the right PIN forgets them. */
export const personGuard: GuardRule = {
  free: 3,
  waitsMs: [30 * seconds, minutes, 5 * minutes, 15 * minutes, 60 * minutes],
  forgetMs: null,
}

/**
 * Of a station over all names, so that one PIN tried on everybody is slow, too. The right PIN of one person
 * forgets nothing of what was tried on others; time does. Waits stay short, since everybody waits.
 */
export const stationGuard: GuardRule = {
  free: 10,
  waitsMs: [30 * seconds, minutes, 2 * minutes, 5 * minutes],
  forgetMs: 3 * minutes,
}

export const noTries: PinGuard = { wrong: 0, waitMs: 0, quietMs: 0 }

/**
 * The least time that passed while the program was closed, told by for how long the computer has been on. Since it was
 * switched on again at least that long; not switched off, exactly the rest. The clock on the wall is not asked.
 */
export const passedWhileClosed = (onMsBefore: number, onMsNow: number): number =>
  Math.floor(onMsNow >= onMsBefore ? onMsNow - onMsBefore : onMsNow)

/** The guard some time later. */
export function afterTime(guard: PinGuard, rule: GuardRule, passedMs: number): PinGuard {
  const waitMs = Math.max(0, guard.waitMs - passedMs)
  if (rule.forgetMs === null || guard.wrong === 0) return { ...guard, waitMs, quietMs: 0 }
  const quietMs = guard.quietMs + passedMs
  const forgotten = Math.min(guard.wrong, Math.floor(quietMs / rule.forgetMs))
  const wrong = guard.wrong - forgotten
  return { wrong, waitMs, quietMs: wrong === 0 ? 0 : quietMs - forgotten * rule.forgetMs }
}

/**
 * The guard as it is written down before a PIN is looked at: as if it were wrong. So neither a crash
 * nor many tries at once give a free guess.
 */
export function beforeTry(guard: PinGuard, rule: GuardRule): PinGuard {
  const wrong = guard.wrong + 1
  const over = wrong - rule.free
  const step = Math.min(over, rule.waitsMs.length) - 1
  return { ...guard, wrong, waitMs: over <= 0 ? 0 : (rule.waitsMs[step] ?? 0) }
}

/** The person's guard after the right PIN. */
export const afterRight = (): PinGuard => noTries

/** The station's guard after the right PIN: that try does not count, all others do. */
export const withoutTry = (guard: PinGuard): PinGuard => ({
  ...guard,
  wrong: Math.max(0, guard.wrong - 1),
  waitMs: 0,
})

/** Of two counts that began as one, the one that allows less. */
export const stricter = (one: PinGuard, other: PinGuard): PinGuard => ({
  wrong: Math.max(one.wrong, other.wrong),
  waitMs: Math.max(one.waitMs, other.waitMs),
  quietMs: Math.min(one.quietMs, other.quietMs),
})

/** Wrong PINs that may still be typed before a wait, the one that brings it included; at least 1. */
export const triesLeft = (guard: PinGuard, rule: GuardRule): number =>
  Math.max(1, rule.free + 1 - guard.wrong)
