import { at } from '#domain/releasing/wave-ask'
import { fillOf } from '#domain/releasing/wave-goods'
import { leftOf, type WaveState } from '#domain/releasing/wave-state'

/** Units that orders of one line gain by an aisle. */
export function fillGain(state: WaveState, aisle: number): number {
  const { goods, stock, taken } = state
  const { starts, items, quantities } = goods.aisles
  const end = at(starts, aisle + 1)
  state.looks += end - at(starts, aisle)
  let gain = 0
  for (let n = at(starts, aisle); n < end; n++) {
    const item = at(items, n)
    const left = at(stock, item) - at(taken, item)
    gain += fillOf(goods, item, left + at(quantities, n)) - fillOf(goods, item, left)
  }
  return gain
}

/** About what an aisle would gain: the fills, and the joint orders whose last missing goods it holds, each as if alone. */
export function aisleGain(state: WaveState, aisle: number): number {
  const { goods, chosen, stamps } = state
  const { starts, items, quantities } = goods.aisles
  const { wantedBy, joint: joints } = goods
  const end = at(starts, aisle + 1)
  const stamp = ++state.stamp
  let gain = fillGain(state, aisle)
  // With its goods in, a joint order fits or it does not; they go out again before anybody sees it.
  for (let n = at(starts, aisle); n < end; n++) addStock(state, at(items, n), at(quantities, n))
  for (let n = at(starts, aisle); n < end; n++) {
    const item = at(items, n)
    const before = leftOf(state, item) - at(quantities, n)
    const last = at(wantedBy.starts, item + 1)
    state.looks += last - at(wantedBy.starts, item)
    for (let m = at(wantedBy.starts, item); m < last; m++) {
      const joint = at(wantedBy.items, m)
      if (at(chosen, joint) === 1 || at(wantedBy.quantities, m) <= before || at(stamps, joint) === stamp)
        continue
      stamps[joint] = stamp
      if (fits(state, joint)) gain += at(joints.units, joint)
    }
  }
  for (let n = at(starts, aisle); n < end; n++) addStock(state, at(items, n), -at(quantities, n))
  return gain
}
const addStock = ({ stock }: WaveState, item: number, quantity: number): void => {
  stock[item] = at(stock, item) + quantity
}
function fits(state: WaveState, joint: number): boolean {
  const { starts, items, quantities } = state.goods.joint.lines
  const end = at(starts, joint + 1)
  for (let n = at(starts, joint); n < end; n++) {
    state.looks++
    if (leftOf(state, at(items, n)) < at(quantities, n)) return false
  }
  return true
}

/** About what the wave would lose with an aisle: the fills, and the joint orders whose goods then are not all there. */
export function aisleLoss(state: WaveState, aisle: number): number {
  const { goods, chosen, stamps } = state
  const { starts, items, quantities } = goods.aisles
  const { wantedBy, joint: joints } = goods
  const end = at(starts, aisle + 1)
  const stamp = ++state.stamp
  let loss = 0
  state.looks += end - at(starts, aisle)
  for (let n = at(starts, aisle); n < end; n++) {
    const item = at(items, n)
    const left = leftOf(state, item)
    let missing = at(quantities, n) - left
    loss += fillOf(goods, item, left) - fillOf(goods, item, -missing)
    const last = at(wantedBy.starts, item + 1)
    for (let m = at(wantedBy.starts, item); m < last && missing > 0; m++) {
      const joint = at(wantedBy.items, m)
      state.looks++
      if (at(chosen, joint) === 0) continue
      missing -= at(wantedBy.quantities, m)
      if (at(stamps, joint) === stamp) continue
      stamps[joint] = stamp
      loss += at(joints.units, joint)
    }
  }
  return loss
}
