import { aisleGain, aisleLoss, fillGain } from '#domain/releasing/aisle-value'
import { fillJoints, forceJoint, giveUpJoints } from '#domain/releasing/joint-orders'
import { at } from '#domain/releasing/wave-ask'
import { isInWave, leftOf, turnAisle, type WaveState } from '#domain/releasing/wave-state'

/** A whole number from 0 up to, but never, a count. */
type Draw = (count: number) => number

/** How often a move only adds an aisle, only drops one, or turns a joint order over. */
const addShare = 0.1
const dropShare = 0.1
const forceShare = 0.05
/** How many aisles a move looks at before it drops one, and before it adds one. */
const dropLooks = 2
const addLooks = 4

/** One move in a wave with joint orders: an aisle for another, one more or less, or a joint order forced in or out. */
export function moveAisle(state: WaveState, draw: Draw, random: () => number): void {
  const { goods } = state
  const aisles = state.ranked.length
  const kind = random()
  if (kind < forceShare) {
    forceJoint(state, draw(goods.joint.rows.length))
    return
  }
  const rest = (kind - forceShare) / (1 - forceShare)
  const closed = state.aisleCount - goods.ask.open.aisles.length
  const drop = rest >= addShare && closed > 0 ? easyDrop(state, draw) : -1
  const given = drop < 0 ? [] : dropAisle(state, drop)
  const adds = rest < addShare || rest >= addShare + dropShare
  if (adds && state.aisleCount < aisles) {
    const add = goodAdd(state, drop, draw, random)
    if (add >= 0) {
      turnAisle(state, add)
      fillJoints(state, goods.aisles, add, -1)
    }
  }
  for (const joint of given) fillJoints(state, goods.joint.lines, joint, -1)
}
function dropAisle(state: WaveState, aisle: number): number[] {
  turnAisle(state, aisle)
  return giveUpJoints(state, state.goods.aisles, aisle, -1)
}
function easyDrop(state: WaveState, draw: Draw): number {
  const open = state.goods.ask.open.aisles.length
  let drop = -1
  let least = Number.POSITIVE_INFINITY
  for (let look = 0; look < dropLooks; look++) {
    const aisle = at(state.ranked, open + draw(state.aisleCount - open))
    const loss = aisleLoss(state, aisle)
    if (loss < least) {
      least = loss
      drop = aisle
    }
  }
  return drop
}
function goodAdd(state: WaveState, dropped: number, draw: Draw, random: () => number): number {
  let add = -1
  let most = -1
  for (let look = 0; look < addLooks; look++) {
    const wanted = random() < 0.5 ? aisleOfNearlyCovered(state, draw) : -1
    const aisle =
      wanted >= 0 ? wanted : at(state.ranked, state.aisleCount + draw(state.ranked.length - state.aisleCount))
    if (aisle === dropped) continue
    const gain = aisleGain(state, aisle)
    if (gain > most) {
      most = gain
      add = aisle
    }
  }
  return add
}

/** An aisle that holds what a joint order lacks, where the order lacks one item, after some tries two; -1 if none was found. */
function aisleOfNearlyCovered(state: WaveState, draw: Draw): number {
  const { joint: joints, holders } = state.goods
  const { starts, items, quantities } = joints.lines
  for (let tries = 0; tries < 8; tries++) {
    const joint = draw(joints.rows.length)
    if (at(state.chosen, joint) === 1) continue
    let missing = 0
    let lacked = -1
    for (let n = at(starts, joint); n < at(starts, joint + 1); n++) {
      if (leftOf(state, at(items, n)) >= at(quantities, n)) continue
      missing++
      if (draw(missing) === 0) lacked = at(items, n)
    }
    state.looks += at(starts, joint + 1) - at(starts, joint)
    if (missing === 0 || missing > (tries < 4 ? 1 : 2)) continue
    const first = at(holders.starts, lacked)
    const aisle = at(holders.items, first + draw(at(holders.starts, lacked + 1) - first))
    if (!isInWave(state, aisle)) return aisle
  }
  return -1
}

/** What each aisle could gain at most, and the aisles in that order, so that most need not be looked at. */
export interface FillBounds {
  gains: number[]
  aisles: number[]
}
export function fillBounds(empty: WaveState): FillBounds {
  const gains = [...empty.ranked.keys()].map((aisle) => fillGain(empty, aisle))
  const gainOf = (aisle: number): number => gains[aisle] ?? 0
  return { gains, aisles: [...gains.keys()].sort((one, two) => gainOf(two) - gainOf(one)) }
}

/** By how much a gain may be held too low, so that moves differ. */
const blur = 0.15

/** One move in a wave without joint orders: up to three aisles out, about as many of the best ones in. */
export function exchangeAisles(state: WaveState, bounds: FillBounds, draw: Draw, random: () => number): void {
  const open = state.goods.ask.open.aisles.length
  const drops = Math.min(1 + draw(3), state.aisleCount - open)
  const kind = random()
  const adds = drops + (kind < addShare || drops === 0 ? 1 : kind < addShare + dropShare ? -1 : 0)
  for (let n = 0; n < drops; n++) turnAisle(state, at(state.ranked, open + draw(state.aisleCount - open)))
  for (let n = 0; n < adds && state.aisleCount < state.ranked.length; n++) {
    turnAisle(state, bestFillGain(state, bounds, random))
  }
}
function bestFillGain(state: WaveState, { gains, aisles }: FillBounds, random: () => number): number {
  let best = -1
  let most = -1
  for (const aisle of aisles) {
    const bound = gains[aisle] ?? 0
    if (bound <= most) break
    if (isInWave(state, aisle)) continue
    const sight = 1 - blur * random()
    if (bound * sight <= most) continue
    const gain = fillGain(state, aisle) * sight
    if (gain > most) {
      most = gain
      best = aisle
    }
  }
  return best
}
