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
  let reached: Reached = { states: [nothingYet], mm: [0], choices: [], before: [] }
  let cutMm = Number.POSITIVE_INFINITY
  const layers: Reached[] = []
  /** Where a state stands among the next ones, from 1; 0 for one that is not reached. */
  const places: number[] = []
  for (const [at, choices] of steps.entries()) {
    const next: Reached = { states: [], mm: [], choices: [], before: [] }
    const laterMm = leftMm(at + 1)
    const most = mostMm - laterMm
    for (let place = 0; place < reached.states.length; place++) {
      const state = reached.states[place] as number
      const soFarMm = reached.mm[place] as number
      for (let choice = 0; choice < choices.length; choice++) {
        const { next: go, lengthMm } = choices[choice] as Choice
        const then = go(state)
        if (then < 0 && then !== tooOften) continue
        const lengthNow = soFarMm + lengthMm(state)
        if (then === tooOften) cutMm = Math.min(cutMm, lengthNow + laterMm)
        if (then < 0 || lengthNow > most) continue
        let there = places[then] ?? 0
        if (there !== 0 && lengthNow >= (next.mm[there - 1] as number)) continue
        if (there === 0) places[then] = there = next.states.push(then)
        next.mm[there - 1] = lengthNow
        next.choices[there - 1] = choice
        next.before[there - 1] = state
      }
    }
    for (const state of next.states) places[state] = 0
    reached = next
    layers.push(next)
  }
  const lengthMm = reached.mm[reached.states.indexOf(allWalked)]
  return lengthMm === undefined
    ? { lengthMm: Number.POSITIVE_INFINITY, chosen: null, cutMm }
    : { lengthMm, chosen: traced(layers), cutMm }
}

/** The states after a step in the order they were met, the shortest way to each, its last choice and the state before it. */
interface Reached {
  states: number[]
  mm: number[]
  choices: number[]
  before: number[]
}

function traced(layers: readonly Reached[]): Chosen[] {
  const chosen: Chosen[] = []
  let state = allWalked
  for (const { states, choices, before } of layers.toReversed()) {
    const place = states.indexOf(state)
    state = before[place] as number
    chosen.push({ choice: choices[place] as number, state })
  }
  return chosen.reverse()
}
