import { at, type Lines } from '#domain/releasing/wave-ask'
import { fillOf } from '#domain/releasing/wave-goods'
import { leftOf, turnJoint, type WaveState } from '#domain/releasing/wave-state'

/** What choosing a joint order would gain, with what orders of one line lose by it; -1 where its goods are not there. */
function gainOfJoint(state: WaveState, joint: number): number {
  const { goods } = state
  const { starts, items, quantities } = goods.joint.lines
  const end = at(starts, joint + 1)
  let gain = 0
  for (let n = at(starts, joint); n < end; n++) {
    state.looks++
    const item = at(items, n)
    const left = leftOf(state, item)
    const quantity = at(quantities, n)
    if (left < quantity) return -1
    gain += quantity + fillOf(goods, item, left - quantity) - fillOf(goods, item, left)
  }
  return gain
}

/** Chooses joint orders that want one of a row's items, where their goods are there; all but the barred one. */
export function fillJoints(state: WaveState, lines: Lines, row: number, barred: number): void {
  const { goods, chosen } = state
  const { starts, items, quantities } = goods.wantedBy
  for (let n = at(lines.starts, row); n < at(lines.starts, row + 1); n++) {
    const item = at(lines.items, n)
    const end = at(starts, item + 1)
    state.looks += 1 + end - at(starts, item)
    for (let m = at(starts, item); m < end; m++) {
      const left = leftOf(state, item)
      if (left <= 0) break
      const joint = at(items, m)
      if (at(chosen, joint) === 1 || at(quantities, m) > left || joint === barred) continue
      if (gainOfJoint(state, joint) > 0) turnJoint(state, joint)
    }
  }
}

/** Gives joint orders up until the stock covers the items of a row again, the smallest first, never the `kept` one. */
export function giveUpJoints(state: WaveState, lines: Lines, row: number, kept: number): number[] {
  const given: number[] = []
  for (let n = at(lines.starts, row); n < at(lines.starts, row + 1); n++) {
    const item = at(lines.items, n)
    while (leftOf(state, item) < 0) {
      const joint = smallestOn(state, item, kept)
      turnJoint(state, joint)
      given.push(joint)
    }
  }
  return given
}
function smallestOn(state: WaveState, item: number, kept: number): number {
  const { goods, chosen } = state
  const { starts, items } = goods.wantedBy
  let smallest = -1
  for (let m = at(starts, item); m < at(starts, item + 1); m++) {
    const joint = at(items, m)
    if (at(chosen, joint) === 0 || joint === kept) continue
    if (smallest < 0 || at(goods.joint.units, joint) < at(goods.joint.units, smallest)) smallest = joint
  }
  state.looks += at(starts, item + 1) - at(starts, item)
  return smallest
}

/** Turns one joint order over: it makes room for others, or others make room for it. */
export function forceJoint(state: WaveState, joint: number): void {
  const { lines } = state.goods.joint
  if (at(state.chosen, joint) === 1) {
    turnJoint(state, joint)
    fillJoints(state, lines, joint, joint)
    return
  }
  for (let n = at(lines.starts, joint); n < at(lines.starts, joint + 1); n++)
    if (at(state.stock, at(lines.items, n)) < at(lines.quantities, n)) return
  turnJoint(state, joint)
  for (const other of giveUpJoints(state, lines, joint, joint)) fillJoints(state, lines, other, -1)
}
