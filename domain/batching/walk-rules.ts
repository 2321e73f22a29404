import type { BatchAsk, BatchOrder } from '#domain/batching/batch-plan'

/** Why orders cannot share a walk; `limit` is the number of the limit in the ask. */
export type WalkFault =
  | { fault: 'too-much'; limit: number; load: number }
  | { fault: 'several-zones' }
  | { fault: 'must-not-mix'; orders: readonly [number, number] }
  | { fault: 'too-late'; order: number; endMs: number }

/** What is wrong with these orders as one walk of this length; null when nothing is. */
export function whyNoWalk(ask: BatchAsk, walk: readonly number[], lengthMm: number): WalkFault | null {
  return tooMuch(ask, walk) ?? notTogether(ask, walk) ?? tooLate(ask, walk, lengthMm)
}

/** Whether orders may share a walk, however long it is. */
export const fitTogether = (ask: BatchAsk, walk: readonly number[]): boolean =>
  tooMuch(ask, walk) === null && notTogether(ask, walk) === null

/** Whether their loads are within the limits, where nothing else can keep them apart. */
export const fitByLoad = (ask: BatchAsk, walk: readonly number[]): boolean => tooMuch(ask, walk) === null

/** When a walk ends, from its start. */
const endMsOf = ({ orders, msPerM }: BatchAsk, walk: readonly number[], lengthMm: number): number =>
  (lengthMm * msPerM) / 1000 + walk.reduce((sum, order) => sum + (orders[order]?.workMs ?? 0), 0)

function tooMuch({ orders, limits }: BatchAsk, walk: readonly number[]): WalkFault | null {
  for (const [limit, most] of limits.entries()) {
    let load = 0
    for (const order of walk) load += orders[order]?.load[limit] ?? 0
    if (load > most) return { fault: 'too-much', limit, load }
  }
  return null
}

function notTogether({ orders }: BatchAsk, walk: readonly number[]): WalkFault | null {
  for (const [at, two] of walk.entries())
    for (const one of walk.slice(0, at)) {
      const [first, second] = [orders[one] as BatchOrder, orders[two] as BatchOrder]
      if (first.zone !== second.zone) return { fault: 'several-zones' }
      if (((first.kinds & second.shuns) | (first.shuns & second.kinds)) !== 0)
        return { fault: 'must-not-mix', orders: [one, two] }
    }
  return null
}

function tooLate(ask: BatchAsk, walk: readonly number[], lengthMm: number): WalkFault | null {
  const endMs = endMsOf(ask, walk, lengthMm)
  const late = walk.find((order) => endMs > (ask.orders[order]?.dueMs ?? Number.POSITIVE_INFINITY))
  return late === undefined ? null : { fault: 'too-late', order: late, endMs }
}
