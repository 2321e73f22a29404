import type { Prng } from '#sim/data/prng'

/** Places in a station's work at which it can be made to kill itself, by hooks around it (preload.ts). */
export const killPoints = [
  'before-wave-commit',
  'after-wave-commit',
  'before-commit',
  'after-commit',
  'before-tell',
  'after-tell',
  'before-print-send',
  'half-printed',
  'after-print-send',
  'printer-answered',
  'before-paper',
  'after-paper',
  'before-oms-send',
  'after-oms-answer',
] as const
export type KillPoint = (typeof killPoints)[number]

/** How the next life of a station ends: so many milliseconds after it was ready, or at the n-th passing of a point. */
export type KillPlan = { at: 'time'; ms: number } | { at: KillPoint; n: number }

/** A life in which the point is not reached ends after so long all the same. */
export const longestLifeMs = 4_000

/** How often each kind is chosen, and the highest n; commits and tells come with every scan, labels are rare. */
const weights: readonly { at: KillPoint | 'time'; weight: number; most: number }[] = [
  { at: 'time', weight: 34, most: 0 },
  { at: 'before-commit', weight: 14, most: 30 },
  { at: 'after-commit', weight: 14, most: 30 },
  { at: 'before-tell', weight: 6, most: 30 },
  { at: 'after-tell', weight: 6, most: 30 },
  { at: 'before-print-send', weight: 4, most: 2 },
  { at: 'half-printed', weight: 4, most: 2 },
  { at: 'after-print-send', weight: 6, most: 2 },
  { at: 'before-paper', weight: 2, most: 2 },
  { at: 'after-paper', weight: 2, most: 2 },
  { at: 'before-oms-send', weight: 4, most: 6 },
  { at: 'after-oms-answer', weight: 4, most: 6 },
  { at: 'printer-answered', weight: 4, most: 3 },
]

/**
 * Draws the next end: short lives mostly, and some long enough for a carton to be weighed and labelled.
 * `only` keeps to some points; null takes all of them, and any time.
 */
export function nextKill(prng: Prng, only: readonly KillPoint[] | null): KillPlan {
  const able = weights.filter((one) => only === null || only.some((point) => point === one.at))
  let left = prng.next() * able.reduce((sum, one) => sum + one.weight, 0)
  const chosen = able.find((one) => {
    left -= one.weight
    return left < 0
  })
  if (chosen === undefined || chosen.at === 'time')
    return { at: 'time', ms: prng.int(0, prng.chance(0.5) ? 400 : 2500) }
  return { at: chosen.at, n: prng.int(1, chosen.most) }
}

/** A planned end in words. */
export const textOfPlan = (plan: KillPlan | null): string =>
  plan === null ? 'none' : plan.at === 'time' ? `${plan.ms} ms after the start` : `${plan.at} ${plan.n}`

export const isKillPoint = (text: string): text is KillPoint => killPoints.some((point) => point === text)
