import { bestFill } from '#domain/releasing/best-fill'
import { type AisleWave, at } from '#domain/releasing/wave-ask'
import { leftOf, savedWave, type WaveState } from '#domain/releasing/wave-state'

/** The wave that a state stands for, with as many of its units as a wave may have. */
export function waveOfState(state: WaveState): AisleWave {
  const { joint, single, ask } = state.goods
  const joints = savedWave(state).joints.map((one) => ({
    row: joint.rows[one] as number,
    units: at(joint.units, one),
  }))
  const singles = singlesThatFill(state).map((one) => ({
    row: single.rows[one] as number,
    units: at(single.units, one),
  }))
  const all = [...joints, ...singles].sort((one, two) => one.units - two.units || one.row - two.row)
  const kept = bestFill(
    Int32Array.from(all, ({ units }) => units),
    ask.mostUnits,
  ).flatMap((n) => all[n] ?? [])
  state.looks += all.length
  return {
    orders: kept.map(({ row }) => row).sort((one, two) => one - two),
    aisles: [...state.ranked.slice(0, state.aisleCount)].sort((one, two) => one - two),
    units: kept.reduce((sum, { units }) => sum + units, 0),
  }
}
function singlesThatFill(state: WaveState): number[] {
  const { starts, items, quantities } = state.goods.singlesOf
  const filling: number[] = []
  for (let item = 0; item + 1 < starts.length; item++) {
    const first = at(starts, item)
    const left = leftOf(state, item)
    if (left <= 0 || first === at(starts, item + 1)) continue
    for (const n of bestFill(quantities.subarray(first, at(starts, item + 1)), left))
      filling.push(at(items, first + n))
  }
  return filling
}
