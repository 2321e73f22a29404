import { slotsOf } from '#domain/batching/batch-plan'
import type { WalkState } from '#domain/batching/walk-state'

/** Most orders that are parted anew at once: a table of so many bits. */
const mostOrders = 10

/**
 * Parts the orders of a few walks anew, the best way there is: the seed's walk and walks of orders that go well with it.
 * Whether the plan became shorter.
 */
export function repartition(state: WalkState, seed: number, neighbours: ArrayLike<number>, lengthOfSet: KnownLengths): boolean {
  const { walks, walkOf, sizes, ask } = state
  const chosen = new Set([walkOf[seed] as number])
  const members = [...(walks[walkOf[seed] as number] ?? [])]
  for (let at = 0; at < neighbours.length && members.length < mostOrders; at++) {
    const walk = walkOf[neighbours[at] as number] as number
    const more = walks[walk] ?? []
    if (chosen.has(walk) || members.length + more.length > mostOrders) continue
    chosen.add(walk)
    members.push(...more)
  }
  if (chosen.size < 2) return false
  const nowMm = [...chosen].reduce((sum, walk) => sum + (state.lengthsMm[walk] ?? 0), 0)
  const found = bestParting(members, state, lengthOfSet)
  if (found.lengthMm >= nowMm - tolerance) return false
  const freed = [...chosen]
  for (const { orders, lengthMm } of found.parts) {
    const walk = freed.pop() ?? walks.push([]) - 1
    state.setWalk(walk, orders, lengthMm)
  }
  for (const walk of freed) state.setWalk(walk, [], 0)
  void sizes
  void ask
  return true
}
const tolerance = 1e-6

/** Lengths of walks by the sum of their orders' keys, so that no walk is measured twice. */
export interface KnownLengths {
  keys: Float64Array
  mm: Map<number, number>
}

interface Part {
  orders: number[]
  lengthMm: number
}

function bestParting(members: readonly number[], state: WalkState, known: KnownLengths): { parts: Part[]; lengthMm: number } {
  const { orders, capacity } = state.ask
  const sets = 1 << members.length
  const size = new Int32Array(sets)
  const best = new Float64Array(sets).fill(Number.POSITIVE_INFINITY)
  const bestPart = new Int32Array(sets)
  const byLowest: number[][] = members.map(() => [])
  for (let set = 1; set < sets; set++) {
    const low = 31 - Math.clz32(set & -set)
    size[set] = (size[set & (set - 1)] as number) + (orders[members[low] as number]?.size ?? 0)
    if ((size[set] as number) <= capacity) byLowest[low]?.push(set)
  }
  const mm = new Float64Array(sets)
  for (const list of byLowest) for (const set of list) mm[set] = lengthOfSet(set, members, state, known)
  best[0] = 0
  for (let set = 1; set < sets; set++) {
    const low = 31 - Math.clz32(set & -set)
    for (const part of byLowest[low] as number[]) {
      if ((part & set) !== part) continue
      const lengthMm = (mm[part] as number) + (best[set ^ part] as number)
      if (lengthMm < (best[set] as number)) {
        best[set] = lengthMm
        bestPart[set] = part
      }
    }
  }
  const parts: Part[] = []
  for (let left = sets - 1; left !== 0; left ^= bestPart[left] as number) {
    const part = bestPart[left] as number
    parts.push({ orders: membersOf(part, members), lengthMm: mm[part] as number })
  }
  return { parts, lengthMm: best[sets - 1] as number }
}

const membersOf = (set: number, members: readonly number[]): number[] => {
  const list: number[] = []
  for (let bits = set; bits !== 0; bits &= bits - 1) list.push(members[31 - Math.clz32(bits & -bits)] as number)
  return list
}

let union = new Int32Array(0)
function lengthOfSet(set: number, members: readonly number[], state: WalkState, known: KnownLengths): number {
  let key = 0
  for (let bits = set; bits !== 0; bits &= bits - 1)
    key += known.keys[members[31 - Math.clz32(bits & -bits)] as number] as number
  const found = known.mm.get(key)
  if (found !== undefined) return found
  if (union.length !== (state.ask.orders[0]?.slots.length ?? 0)) union = new Int32Array(state.ask.orders[0]?.slots.length ?? 0)
  state.evaluations++
  const mm = state.ask.lengthOf(slotsOf(state.ask.orders, membersOf(set, members), union))
  known.mm.set(key, mm)
  return mm
}
