import { at } from '#domain/releasing/wave-ask'
import { fillOf, type WaveGoods } from '#domain/releasing/wave-goods'

/** A wave while it is changed: always true to its own sums, but its joint orders may for a moment want more than there is. */
export interface WaveState {
  goods: WaveGoods
  /** What the chosen joint orders and the fills of the rest hold. */
  units: number
  /** All aisles, those of the wave first, the open ones before all; and where each aisle stands in that list. */
  ranked: Int32Array
  rankOf: Int32Array
  aisleCount: number
  /** 1 for each joint order that is chosen. */
  chosen: Int32Array
  /** Stock of the wave's aisles by item, and what of it the joint orders take. */
  stock: Int32Array
  taken: Int32Array
  /** Turns since the last decision, to take them back: a joint order as its row, an aisle as -1 less its row. */
  turns: number[]
  /** Lines looked at since the search began: a clock that is the same on every machine. */
  looks: number
  /** For sums over joint orders that count each once. */
  stamps: Int32Array
  stamp: number
}

/** A wave of the open aisles and no joint order. */
export function waveState(goods: WaveGoods): WaveState {
  const { itemCount, open } = goods.ask
  const aisles = goods.aisles.starts.length - 1
  const state: WaveState = {
    goods,
    units: 0,
    ranked: Int32Array.from({ length: aisles }, (_, aisle) => aisle),
    rankOf: Int32Array.from({ length: aisles }, (_, aisle) => aisle),
    aisleCount: 0,
    chosen: new Int32Array(goods.joint.rows.length),
    stock: new Int32Array(itemCount),
    taken: new Int32Array(itemCount),
    turns: [],
    looks: 0,
    stamps: new Int32Array(goods.joint.rows.length),
    stamp: 0,
  }
  for (const aisle of open.aisles) if (!isInWave(state, aisle)) turnAisle(state, aisle)
  return state
}

export const isInWave = ({ rankOf, aisleCount }: WaveState, aisle: number): boolean =>
  at(rankOf, aisle) < aisleCount

/** What is left of an item for further orders. */
export const leftOf = ({ stock, taken }: WaveState, item: number): number => at(stock, item) - at(taken, item)

/** Takes an aisle into the wave, or out of it. */
export function turnAisle(state: WaveState, aisle: number): void {
  const { goods, stock, taken } = state
  const { starts, items, quantities } = goods.aisles
  const sign = isInWave(state, aisle) ? -1 : 1
  rank(state, aisle, sign === 1 ? state.aisleCount : state.aisleCount - 1)
  state.aisleCount += sign
  state.turns.push(-1 - aisle)
  const end = at(starts, aisle + 1)
  state.looks += end - at(starts, aisle)
  for (let n = at(starts, aisle); n < end; n++) {
    const item = at(items, n)
    const before = at(stock, item)
    const after = before + sign * at(quantities, n)
    stock[item] = after
    state.units +=
      fillOf(goods, item, after - at(taken, item)) - fillOf(goods, item, before - at(taken, item))
  }
}
function rank({ ranked, rankOf }: WaveState, aisle: number, place: number): void {
  const other = at(ranked, place)
  const from = at(rankOf, aisle)
  ranked[place] = aisle
  ranked[from] = other
  rankOf[aisle] = place
  rankOf[other] = from
}

/** Chooses a joint order, or gives it up. */
export function turnJoint(state: WaveState, joint: number): void {
  const { goods, stock, taken, chosen } = state
  const { starts, items, quantities } = goods.joint.lines
  const sign = at(chosen, joint) === 1 ? -1 : 1
  chosen[joint] = sign === 1 ? 1 : 0
  state.turns.push(joint)
  const end = at(starts, joint + 1)
  state.looks += end - at(starts, joint)
  for (let n = at(starts, joint); n < end; n++) {
    const item = at(items, n)
    const more = sign * at(quantities, n)
    const left = at(stock, item) - at(taken, item)
    taken[item] = at(taken, item) + more
    state.units += more + fillOf(goods, item, left - more) - fillOf(goods, item, left)
  }
}

/** Takes the turns since the last decision back. */
export function takeBack(state: WaveState): void {
  const turns = state.turns
  state.turns = []
  for (const turn of turns.reverse()) {
    if (turn < 0) turnAisle(state, -1 - turn)
    else turnJoint(state, turn)
  }
  state.turns = []
}

/** Aisles and joint orders of a state, to go back to. */
export interface SavedWave {
  aisles: Int32Array
  joints: number[]
}
export function savedWave({ ranked, aisleCount, chosen }: WaveState): SavedWave {
  const joints: number[] = []
  for (let joint = 0; joint < chosen.length; joint++) if (at(chosen, joint) === 1) joints.push(joint)
  return { aisles: ranked.slice(0, aisleCount), joints }
}
/** Makes a state the saved one. */
export function goBack(state: WaveState, saved: SavedWave): void {
  for (const joint of savedWave(state).joints) turnJoint(state, joint)
  const { open } = state.goods.ask
  for (const aisle of savedWave(state).aisles) if (!open.aisles.includes(aisle)) turnAisle(state, aisle)
  for (const aisle of saved.aisles) if (!isInWave(state, aisle)) turnAisle(state, aisle)
  for (const joint of saved.joints) turnJoint(state, joint)
  state.turns = []
}
