import { allWalked, nothingYet, tooOften } from '#domain/routing/frontier'

/** One choice of a step of the programme: what it makes of a state, and what it costs there. */
export interface Choice {
  next: (state: number) => number
  lengthMm: (state: number) => number
}

/** A chosen way through the programme: the choice of each step and the state it met. */
export interface Chosen {
  choice: number
  state: number
}

/**
 * Runs the steps from `nothingYet` to `allWalked` and gives the shortest way; `chosen` is null when there is none. No state whose
 * way so far is longer than `mostMm` less `leftMm(step)`, what the rest must cost at least, is kept. `cutMm` is what a
 * walk costs at least that the table had to leave aside as too often along one cross-aisle.
 */
export function shortestWay(
  steps: readonly (readonly Choice[])[],
  leftMm: (step: number) => number,
  mostMm: number,
): { lengthMm: number; chosen: Chosen[] | null; cutMm: number } {
  let reached = new Map<number, number>([[nothingYet, 0]])
  let cutMm = Number.POSITIVE_INFINITY
  const cameBy: Map<number, Chosen>[] = []
  for (const [at, choices] of steps.entries()) {
    const next = new Map<number, number>()
    const by = new Map<number, Chosen>()
    const most = mostMm - leftMm(at + 1)
    for (const [state, soFarMm] of reached)
      for (const [choice, { next: go, lengthMm }] of choices.entries()) {
        const then = go(state)
        if (then < 0 && then !== tooOften) continue
        const lengthNow = soFarMm + lengthMm(state)
        if (then === tooOften) cutMm = Math.min(cutMm, lengthNow + leftMm(at + 1))
        if (then < 0) continue
        if (lengthNow > most || lengthNow >= (next.get(then) ?? Number.POSITIVE_INFINITY)) continue
        next.set(then, lengthNow)
        by.set(then, { choice, state })
      }
    reached = next
    cameBy.push(by)
  }
  const lengthMm = reached.get(allWalked)
  return lengthMm === undefined
    ? { lengthMm: Number.POSITIVE_INFINITY, chosen: null, cutMm }
    : { lengthMm, chosen: traced(cameBy), cutMm }
}

function traced(cameBy: readonly Map<number, Chosen>[]): Chosen[] {
  const chosen: Chosen[] = []
  let state = allWalked
  for (const by of [...cameBy].reverse()) {
    const one = by.get(state) as Chosen
    chosen.push(one)
    state = one.state
  }
  return chosen.reverse()
}
