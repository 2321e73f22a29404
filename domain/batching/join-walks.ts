import { middleOf, type Neighbours } from '#domain/batching/neighbours'
import type { WalkState } from '#domain/batching/walk-state'

/** Neighbours of each order that count: more make a better first plan, and leave a short search no time. */
const nearest = 12

/**
 * A first plan from walks of single orders: of all pairs of walks that may be one, the pair that saves most is joined,
 * until nothing saves (Clarke & Wright 1964, as C&W(ii) in de Koster et al. 1999). Only walks of neighbours are paired.
 */
export function* joinWalks(state: WalkState, near: Neighbours): Generator<null, void> {
  const { walks, walkOf, lengthsMm } = state
  /** The best partner of each walk, and what it saves. */
  const partners = new Int32Array(walks.length).fill(-1)
  const saves = new Float64Array(walks.length)
  const reach = walks.map(
    (members) => new Set(members.flatMap((order) => [...(near[order] ?? []).slice(0, nearest)])),
  )

  const savesWith = (one: number, two: number): number => {
    const both = [...(walks[one] as number[]), ...(walks[two] as number[])]
    if (!state.fits(both)) return 0
    return (lengthsMm[one] as number) + (lengthsMm[two] as number) - state.lengthOf(both)
  }
  /** The walk's best partner; where it is better for the other than what that had, it is the other's too. */
  const look = (walk: number): void => {
    partners[walk] = -1
    saves[walk] = 0
    const others = new Set<number>()
    for (const order of reach[walk] as Set<number>) others.add(walkOf[order] as number)
    others.delete(walk)
    for (const other of others) {
      const savesMm = savesWith(walk, other)
      if (savesMm > (saves[walk] as number)) {
        partners[walk] = other
        saves[walk] = savesMm
      }
      if (savesMm > (saves[other] as number)) {
        partners[other] = walk
        saves[other] = savesMm
      }
    }
  }
  for (const walk of walks.keys()) {
    if (walk % walksPerStep === 0) yield null
    look(walk)
  }
  for (let joins = 0; ; joins++) {
    if (joins % walksPerStep === 0) yield null
    let from = 0
    for (let walk = 1; walk < saves.length; walk++)
      if ((saves[walk] as number) > (saves[from] as number)) from = walk
    const [into, savesMm] = [partners[from] ?? -1, saves[from] ?? 0]
    if (savesMm <= 0) break
    const lengthMm = (lengthsMm[from] as number) + (lengthsMm[into] as number) - savesMm
    state.setWalk(into, [...(walks[into] as number[]), ...(walks[from] as number[])], lengthMm)
    state.setWalk(from, [], 0)
    reach[into] = new Set([...(reach[into] as Set<number>), ...(reach[from] as Set<number>)])
    for (const walk of [from, into]) {
      partners[walk] = -1
      saves[walk] = 0
    }
    for (let walk = 0; walk < partners.length; walk++)
      if (partners[walk] === from || partners[walk] === into) look(walk)
    look(into)
  }
  yield* joinLeftOver(state)
}
const walksPerStep = 32
/** So many walks are kept open for one that found no partner among its neighbours. */
const mostOpen = 30

/** Walks whose neighbours are all in full walks join others that lie nearby. */
function* joinLeftOver(state: WalkState): Generator<null, void> {
  const { ask, walks, lengthsMm } = state
  const zoneOf = (walk: number): number => ask.orders[walks[walk]?.[0] ?? 0]?.zone ?? 0
  const middles = walks.map((members) => middleOf(ask, members[0] ?? 0))
  const left = [...walks.keys()]
    .filter((walk) => (walks[walk] as number[]).length > 0)
    .sort((one, two) => zoneOf(one) - zoneOf(two) || (middles[one] as number) - (middles[two] as number))
  const open: number[] = []
  for (const [at, walk] of left.entries()) {
    if (at % walksPerStep === 0) yield null
    const best = { into: -1, savesMm: 0 }
    for (const into of open) {
      const both = [...(walks[into] as number[]), ...(walks[walk] as number[])]
      if (!state.fits(both)) continue
      const savesMm = (lengthsMm[into] as number) + (lengthsMm[walk] as number) - state.lengthOf(both)
      if (savesMm > best.savesMm) Object.assign(best, { into, savesMm })
    }
    if (best.into === -1) {
      open.push(walk)
      if (open.length > mostOpen) open.shift()
      continue
    }
    const lengthMm = (lengthsMm[best.into] as number) + (lengthsMm[walk] as number) - best.savesMm
    state.setWalk(best.into, [...(walks[best.into] as number[]), ...(walks[walk] as number[])], lengthMm)
    state.setWalk(walk, [], 0)
  }
}
