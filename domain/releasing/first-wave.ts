import { fillJoints } from '#domain/releasing/joint-orders'
import { at } from '#domain/releasing/wave-ask'
import type { WaveGoods } from '#domain/releasing/wave-goods'
import { isInWave, turnAisle, type WaveState } from '#domain/releasing/wave-state'

/** Adds the aisle with most of the units that are still wanted, one by one, until the wave holds `leastUnits`. */
export function* addAislesUntil(state: WaveState, leastUnits: number): Generator<null, void> {
  const wanted = wantedUnits(state.goods)
  while (state.aisleCount < state.ranked.length && (state.units < leastUnits || state.units === 0)) {
    const aisle = mostWanted(state, wanted)
    turnAisle(state, aisle)
    fillJoints(state, state.goods.aisles, aisle, -1)
    state.turns = []
    yield null
  }
}
function wantedUnits({ ask, wantedBy, singlesOf }: WaveGoods): Int32Array {
  const wanted = new Int32Array(ask.itemCount)
  for (const { starts, quantities } of [wantedBy, singlesOf])
    for (let item = 0; item < ask.itemCount; item++)
      for (let n = at(starts, item); n < at(starts, item + 1); n++)
        wanted[item] = at(wanted, item) + at(quantities, n)
  return wanted
}
function mostWanted(state: WaveState, wanted: Int32Array): number {
  const { starts, items, quantities } = state.goods.aisles
  let best = -1
  let most = -1
  for (let aisle = 0; aisle < state.ranked.length; aisle++) {
    if (isInWave(state, aisle)) continue
    let units = 0
    for (let n = at(starts, aisle); n < at(starts, aisle + 1); n++) {
      const missing = at(wanted, at(items, n)) - at(state.stock, at(items, n))
      if (missing > 0) units += Math.min(missing, at(quantities, n))
    }
    if (units > most) {
      most = units
      best = aisle
    }
  }
  return best
}
