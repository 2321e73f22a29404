import { z } from 'zod'
import { type Prng, prngFromSeed } from '#sim/data/prng'

/** The ways in which the demo OMS can be told to misbehave. */
const troubleModes = [
  'none',
  '500',
  '429',
  'limit',
  'timeout',
  'timeout-after-accept',
  'drop-after-accept',
  'drop-before',
  'duplicate',
  'out-of-order',
  'older-version',
  'malformed',
  'slow',
] as const
export type TroubleMode = (typeof troubleModes)[number]

/** POST /admin/trouble : one of these, or a list of them; it replaces what was set before. */
export const troubleRequest = z.strictObject({
  mode: z.enum(troubleModes),
  /** Only paths that begin so, such as /v1/confirmations. */
  path: z.string().default('/v1/'),
  method: z.enum(['GET', 'POST']).nullable().default(null),
  /** How many requests it still hits; null is for ever. */
  times: z.number().int().min(1).nullable().default(null),
  probability: z.number().min(0).max(1).default(1),
  seed: z.number().int().default(1),
  /** limit: so many requests are taken in a second, and the others answered with 429. */
  perSecond: z.number().int().min(1).default(50),
  /** 429 and limit: what Retry-After says. */
  retryAfterS: z.number().int().min(0).default(1),
  /** slow: how long the second half of the answer is held back. */
  delayMs: z.number().int().min(0).default(3000),
  /** malformed: some orders of a page, or the whole body of any answer. */
  variant: z
    .enum(['orders', 'json', 'html', 'nan', 'duplicate-key', 'empty', 'not-utf8', 'huge'])
    .default('orders'),
})
export type Trouble = z.infer<typeof troubleRequest>

/** The troubles in force, each with what is left of it. */
export interface Troubles {
  set(troubles: readonly Trouble[]): void
  /** The trouble of this request, if it draws one; a hit uses one of its times. */
  draw(method: string, path: string): Trouble | null
  state(): { trouble: Trouble; hits: number; left: number | null }[]
}

/** Those that spoil the sequence of the order list and nothing else. */
export const listModes: readonly TroubleMode[] = ['duplicate', 'out-of-order', 'older-version']

/** Starts without trouble. */
export function noTroubles(): Troubles {
  let active: { trouble: Trouble; prng: Prng; hits: number; takenAt: number[] }[] = []
  return {
    set: (troubles) => {
      active = troubles
        .filter(({ mode }) => mode !== 'none')
        .map((trouble) => ({ trouble, prng: prngFromSeed(trouble.seed), hits: 0, takenAt: [] }))
    },
    draw: (method, path) => {
      for (const entry of active) {
        const { trouble } = entry
        const ordersOnly =
          listModes.includes(trouble.mode) || (trouble.mode === 'malformed' && trouble.variant === 'orders')
        if (ordersOnly && (method !== 'GET' || path !== '/v1/orders')) continue
        if (!path.startsWith(trouble.path) || (trouble.method !== null && trouble.method !== method)) continue
        if (trouble.times !== null && entry.hits >= trouble.times) continue
        if (trouble.mode === 'limit' && takes(entry.takenAt, trouble.perSecond)) continue
        if (!entry.prng.chance(trouble.probability)) continue
        entry.hits += 1
        return trouble
      }
      return null
    },
    state: () =>
      active.map(({ trouble, hits }) => ({
        trouble,
        hits,
        left: trouble.times === null ? null : trouble.times - hits,
      })),
  }
}

/** Whether one more request may be taken in this second; if so it counts. */
function takes(takenAt: number[], perSecond: number): boolean {
  const nowMs = performance.now()
  while (takenAt[0] !== undefined && takenAt[0] <= nowMs - 1000) takenAt.shift()
  if (takenAt.length >= perSecond) return false
  takenAt.push(nowMs)
  return true
}
