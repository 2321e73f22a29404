import { type BatchAsk, type BatchOrder, noSlots } from '#domain/batching/batch-plan'
import { type KeptLengths, keyOf } from '#domain/batching/kept-lengths'
import { fitByLoad, fitTogether } from '#domain/batching/walk-rules'

/** A change of one walk: one order taken out and one put in, each null for none. */
export type Measured = (
  members: readonly number[],
  without: number | null,
  added: number | null,
  lengthMm: number,
) => void

/**
 * A plan while it is being searched. Lengths are kept by the set of orders that a walk has; `evaluations` counts those
 * really worked out. An order alone is a walk whatever the rules say: it must be picked.
 */
export interface WalkState {
  readonly ask: BatchAsk
  readonly walks: (readonly number[])[]
  readonly lengthsMm: number[]
  /** The walk of each order. */
  readonly walkOf: Int32Array
  lengthMm: number
  evaluations: number
  /** Told of each walk that `lengthWith` works out. */
  onMeasured: Measured | null
  /** Whether these orders keep to the limits of one walk. */
  readonly fits: (members: readonly number[]) => boolean
  /** Whether the walk does with one order taken out and one put in, each null for none. */
  readonly fitsWith: (walk: number, without: number | null, added: number | null) => boolean
  /** The walk's length then; Infinity when it would end too late. */
  readonly lengthWith: (walk: number, without: number | null, added: number | null) => number
  /** The length of a walk with these orders; Infinity when it would end too late. */
  readonly lengthOf: (members: readonly number[]) => number
  /** Puts these orders into the walk in place of those in it; the number of walks makes a new one. */
  readonly setWalk: (walk: number, members: readonly number[], lengthMm: number) => void
}

/** The state of a plan with these walks. */
export function walkState(
  ask: BatchAsk,
  start: readonly (readonly number[])[],
  kept: KeptLengths,
): WalkState {
  const { orders, limits } = ask
  const count = orders.length
  const union = noSlots(ask)
  const loads = Int32Array.from(orders.flatMap(({ load }) => load))
  const sums: Int32Array[] = []
  const separates = orders.some(({ zone, shuns }) => shuns !== 0 || zone !== orders[0]?.zone)
  const timed = orders.some(({ dueMs }) => Number.isFinite(dueMs))
  const works = Float64Array.from(orders, ({ workMs }) => workMs)
  const dues = Float64Array.from(orders, ({ dueMs }) => dueMs)
  const words = union.length
  const slots = new Int32Array(count * words)
  for (const [order, one] of orders.entries()) slots.set(one.slots, order * words)
  /** Both words of each walk's key. */
  const highs: number[] = []
  const lows: number[] = []

  const unite = (order: number): void => {
    const from = order * words
    for (let word = 0; word < words; word++)
      union[word] = (union[word] as number) | (slots[from + word] as number)
  }
  /** Whether a walk of this length ends before each of its orders is due; an order alone always does. */
  const isInTime = (
    members: readonly number[],
    without: number | null,
    added: number | null,
    lengthMm: number,
  ): boolean => {
    let [workMs, dueMs, count] = [0, Number.POSITIVE_INFINITY, 0]
    const take = (order: number): void => {
      workMs += works[order] as number
      if ((dues[order] as number) < dueMs) dueMs = dues[order] as number
      count++
    }
    for (const order of members) if (order !== without) take(order)
    if (added !== null) take(added)
    return count <= 1 || (lengthMm * ask.msPerM) / 1000 + workMs <= dueMs
  }
  /** Whether an order goes with the others of a walk; they go with each other. */
  const goesWith = (members: readonly number[], without: number | null, added: number): boolean => {
    const one = orders[added] as BatchOrder
    for (const order of members) {
      if (order === without) continue
      const other = orders[order] as BatchOrder
      if (other.zone !== one.zone || ((one.kinds & other.shuns) | (one.shuns & other.kinds)) !== 0)
        return false
    }
    return true
  }
  const lengthOfKey = (
    high: number,
    low: number,
    members: readonly number[],
    without: number | null,
    added: number | null,
    tell: Measured | null,
  ): number => {
    const keptMm = kept.lengthAt(high, low)
    if (keptMm >= 0) return keptMm
    const lengthMm = measured(members, without, added)
    kept.keep(high, low, lengthMm)
    if (Number.isFinite(lengthMm)) tell?.(members, without, added, lengthMm)
    return lengthMm
  }
  const measured = (members: readonly number[], without: number | null, added: number | null): number => {
    union.fill(0)
    for (const order of members) if (order !== without) unite(order)
    if (added !== null) unite(added)
    state.evaluations++
    const lengthMm = ask.lengthOf(union)
    return timed && !isInTime(members, without, added, lengthMm) ? Number.POSITIVE_INFINITY : lengthMm
  }

  const state: WalkState = {
    ask,
    walks: [],
    lengthsMm: [],
    walkOf: new Int32Array(count),
    lengthMm: 0,
    evaluations: 0,
    onMeasured: null,
    fits: (members) =>
      members.length <= 1 || (separates ? fitTogether(ask, members) : fitByLoad(ask, members)),
    fitsWith: (walk, without, added) => {
      const sum = sums[walk] as Int32Array
      for (let limit = 0; limit < limits.length; limit++) {
        const less = without === null ? 0 : (loads[without * limits.length + limit] as number)
        const more = added === null ? 0 : (loads[added * limits.length + limit] as number)
        if ((sum[limit] as number) - less + more > (limits[limit] as number)) return false
      }
      return !separates || added === null || goesWith(state.walks[walk] as number[], without, added)
    },
    lengthWith: (walk, without, added) => {
      const members = state.walks[walk] as number[]
      if (added === null && without !== null && members.length === 1) return 0
      const high = (highs[walk] as number) ^ keyWord(kept.highs, without) ^ keyWord(kept.highs, added)
      const low = (lows[walk] as number) ^ keyWord(kept.lows, without) ^ keyWord(kept.lows, added)
      return lengthOfKey(high, low, members, without, added, state.onMeasured)
    },
    lengthOf: (members) =>
      members.length === 0
        ? 0
        : lengthOfKey(keyOf(kept.highs, members), keyOf(kept.lows, members), members, null, null, null),
    setWalk: (walk, members, lengthMm) => {
      const sum = new Int32Array(limits.length)
      for (const order of members) {
        state.walkOf[order] = walk
        for (let limit = 0; limit < limits.length; limit++)
          sum[limit] = (sum[limit] as number) + (loads[order * limits.length + limit] as number)
      }
      sums[walk] = sum
      state.walks[walk] = members
      state.lengthMm += lengthMm - (state.lengthsMm[walk] ?? 0)
      state.lengthsMm[walk] = lengthMm
      highs[walk] = keyOf(kept.highs, members)
      lows[walk] = keyOf(kept.lows, members)
    },
  }
  for (const members of start) state.setWalk(state.walks.length, members, state.lengthOf(members))
  return state
}

/** A walk's orders after a change. */
export function changed(members: readonly number[], without: number | null, added: number | null): number[] {
  const left = members.filter((order) => order !== without)
  if (added !== null) left.push(added)
  return left
}

/** An order's word of the key; 0 for none. */
const keyWord = (keys: Int32Array, order: number | null): number =>
  order === null ? 0 : (keys[order] as number)
