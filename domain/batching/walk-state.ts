import type { BatchAsk } from '#domain/batching/batch-plan'

/**
 * A plan while it is being searched. Lengths of walks that a search asks for again and again (without this order, with
 * that one instead) are kept until the walk changes; `evaluations` counts those really worked out.
 */
export interface WalkState {
  readonly ask: BatchAsk
  /** The last walk is always empty: an order moved into it begins a new one. */
  readonly walks: number[][]
  readonly sizes: number[]
  readonly lengthsMm: number[]
  /** The walk of each order. */
  readonly walkOf: Int32Array
  lengthMm: number
  evaluations: number
  /** The walk's length with one order taken out, null for none, and one put in, null for none. */
  readonly lengthWith: (walk: number, without: number | null, added: number | null) => number
  /** Puts these orders into the walk in place of those in it. */
  readonly setWalk: (walk: number, orders: number[], lengthMm: number) => void
}

/** Orders up to which every pair's length is kept. */
const mostPairs = 1_500

export function walkState(ask: BatchAsk, start: readonly (readonly number[])[]): WalkState {
  const { orders, lengthOf } = ask
  const count = orders.length
  const words = orders[0]?.slots.length ?? 0
  const union = new Int32Array(words)
  const keepsPairs = count <= mostPairs
  const row = count + 1
  /** First by the order taken out and the one put in, then by walk and the order added. */
  const keptMm = new Float64Array(keepsPairs ? 2 * count * row : 0)
  const keptAt = new Int32Array(keptMm.length)
  const changedAt: number[] = []
  let clock = 0

  const state: WalkState = {
    ask,
    walks: [],
    sizes: [],
    lengthsMm: [],
    walkOf: new Int32Array(count),
    lengthMm: 0,
    evaluations: 0,
    lengthWith: (walk, without, added) => {
      const at = without === null ? count * row + walk * count + (added ?? 0) : without * row + (added ?? count)
      if (!keepsPairs || walk > count) return measured(walk, without, added)
      if (keptAt[at] === changedAt[walk]) return keptMm[at] as number
      const mm = measured(walk, without, added)
      keptAt[at] = changedAt[walk] as number
      keptMm[at] = mm
      return mm
    },
    setWalk: (walk, members, lengthMm) => {
      state.walks[walk] = members
      state.sizes[walk] = members.reduce((sum, order) => sum + (orders[order]?.size ?? 0), 0)
      state.lengthMm += lengthMm - (state.lengthsMm[walk] ?? 0)
      state.lengthsMm[walk] = lengthMm
      changedAt[walk] = ++clock
      for (const order of members) state.walkOf[order] = walk
    },
  }

  function measured(walk: number, without: number | null, added: number | null): number {
    const members = state.walks[walk] as number[]
    if (added === null && without !== null && members.length === 1) return 0
    union.fill(0)
    for (const order of members) if (order !== without) unite(order)
    if (added !== null) unite(added)
    state.evaluations++
    return lengthOf(union)
  }
  function unite(order: number): void {
    const { slots } = orders[order] as { slots: Int32Array }
    for (let word = 0; word < words; word++) union[word] = (union[word] as number) | (slots[word] as number)
  }

  for (const members of [...start.filter((walk) => walk.length > 0), []]) {
    state.walks.push([...members])
    state.setWalk(
      state.walks.length - 1,
      [...members],
      members.length === 0 ? 0 : measured(state.walks.length - 1, null, null),
    )
  }
  return state
}
