import { type AisleWave, at, unitsPerAisle } from '#domain/releasing/wave-ask'
import { waveOfState } from '#domain/releasing/wave-of-state'
import { leftOf, turnAisle, turnJoint, type WaveState } from '#domain/releasing/wave-state'

/** How large a floor may be for trying everything, and how many lines may be looked at before that is given up. */
const mostAisles = 10
const mostOrders = 20
const mostLooks = 5_000_000

/** Whether a floor is so small that everything can be tried; then all its orders are joint ones. */
export const isSmall = ({ ranked, goods }: WaveState): boolean =>
  ranked.length <= mostAisles && goods.joint.rows.length <= mostOrders

/** The best wave there is, by trying every set of aisles and of orders that could beat the best so far; `proved` when nothing was left untried. */
export function* everyWave(state: WaveState): Generator<null, { best: AisleWave | null; proved: boolean }> {
  const { ask } = state.goods
  const closed = [...state.ranked.slice(state.aisleCount)]
  const tried: Tried = { state, best: null, ratio: 0, unitsFrom: unitsFrom(state) }
  for (let bits = 0; bits < 1 << closed.length; bits++) {
    yield null
    const added = closed.filter((_, n) => (bits >> n) & 1)
    for (const aisle of added) turnAisle(state, aisle)
    if (state.aisleCount > 0 && unitsPerAisle(ask, ask.mostUnits, state.aisleCount) > tried.ratio)
      tryOrders(tried, 0)
    for (const aisle of added) turnAisle(state, aisle)
    if (state.looks > mostLooks) break
  }
  state.turns = []
  return { best: tried.best, proved: state.looks <= mostLooks }
}

interface Tried {
  state: WaveState
  best: AisleWave | null
  ratio: number
  /** Units of each order and all after it. */
  unitsFrom: number[]
}
function unitsFrom({ goods }: WaveState): number[] {
  const sums = [0]
  for (const units of [...goods.joint.units].reverse()) sums.unshift((sums[0] ?? 0) + units)
  return sums
}

function tryOrders(tried: Tried, from: number): void {
  const { state } = tried
  const { ask, joint } = state.goods
  const most = Math.min(state.units + (tried.unitsFrom[from] ?? 0), ask.mostUnits)
  if (most < ask.leastUnits || unitsPerAisle(ask, most, state.aisleCount) <= tried.ratio) return
  if (state.looks > mostLooks) return
  if (from === joint.rows.length) {
    if (state.units === 0) return
    tried.best = waveOfState(state)
    tried.ratio = unitsPerAisle(ask, state.units, state.aisleCount)
    return
  }
  const { starts, items, quantities } = joint.lines
  let fits = state.units + at(joint.units, from) <= ask.mostUnits
  for (let n = at(starts, from); fits && n < at(starts, from + 1); n++)
    fits = leftOf(state, at(items, n)) >= at(quantities, n)
  state.looks += at(starts, from + 1) - at(starts, from)
  if (fits) {
    turnJoint(state, from)
    tryOrders(tried, from + 1)
    turnJoint(state, from)
  }
  tryOrders(tried, from + 1)
}
