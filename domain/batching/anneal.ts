import type { Neighbours } from '#domain/batching/neighbours'
import type { WalkState } from '#domain/batching/walk-state'

/** How much longer a plan may become by one change: on average `warmMm`, never the same. */
const allowance = (warmMm: number, random: () => number): number => -warmMm * Math.log(1 - random())

/**
 * Tries one change of a plan, moving an order into another walk or swapping two, and makes it when the plan gets no
 * longer than simulated annealing at `warmMm` allows (Kirkpatrick et al. 1983, the threshold drawn beforehand).
 */
export function tryChange(state: WalkState, near: Neighbours, warmMm: number, random: () => number): void {
  const order = Math.floor(random() * near.length)
  const list = near[order] as Int32Array
  if (list.length === 0) return
  const part = random()
  const other = list[Math.floor(part * part * list.length)] as number
  if (random() < shareOfMoves) move(state, order, other, warmMm, random)
  else swap(state, order, other, warmMm, random)
}
const shareOfMoves = 0.4
const shareOfNewWalks = 0.03

function move(state: WalkState, order: number, other: number, warmMm: number, random: () => number): void {
  const { walkOf, walks, lengthsMm } = state
  const from = walkOf[order] as number
  const to = random() < shareOfNewWalks ? emptyWalk(state) : (walkOf[other] as number)
  if (from === to || !state.fitsWith(to, null, order)) return
  const fromMm = state.lengthWith(from, order, null)
  const mostMm = (lengthsMm[from] as number) - fromMm + (lengthsMm[to] as number) + allowance(warmMm, random)
  if ((lengthsMm[to] as number) > mostMm) return
  const toMm = state.lengthWith(to, null, order)
  if (toMm > mostMm) return
  state.setWalk(
    from,
    (walks[from] as number[]).filter((one) => one !== order),
    fromMm,
  )
  state.setWalk(to, [...(walks[to] as number[]), order], toMm)
}

/** Swaps with the neighbour, or with any order of its walk: the neighbour's company is what the order may want. */
function swap(state: WalkState, order: number, near: number, warmMm: number, random: () => number): void {
  const { walkOf, walks, lengthsMm } = state
  const from = walkOf[order] as number
  const to = walkOf[near] as number
  if (from === to) return
  const list = walks[to] as number[]
  const other = random() < 0.5 ? near : (list[Math.floor(random() * list.length)] as number)
  if (!state.fitsWith(from, order, other) || !state.fitsWith(to, other, order)) return
  const mostMm = (lengthsMm[from] as number) + (lengthsMm[to] as number) + allowance(warmMm, random)
  const leastMm = state.lengthWith(to, other, null)
  const fromMm = state.lengthWith(from, order, other)
  if (fromMm + leastMm > mostMm) return
  const toMm = state.lengthWith(to, other, order)
  if (fromMm + toMm > mostMm) return
  state.setWalk(
    from,
    (walks[from] as number[]).map((one) => (one === order ? other : one)),
    fromMm,
  )
  state.setWalk(
    to,
    list.map((one) => (one === other ? order : one)),
    toMm,
  )
}

function emptyWalk(state: WalkState): number {
  const found = state.walks.findIndex((walk) => walk.length === 0)
  if (found >= 0) return found
  state.setWalk(state.walks.length, [], 0)
  return state.walks.length - 1
}
