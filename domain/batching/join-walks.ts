import type { Neighbours } from '#domain/batching/neighbours'
import type { WalkState } from '#domain/batching/walk-state'

/** Neighbours of each order that count: more make a better first plan, and leave a short search no time. */
const nearest = 12

interface Partner {
  walk: number
  savesMm: number
}

/**
 * A first plan from walks of single orders: of all pairs of walks that may be one, the pair that saves most is joined,
 * until nothing saves (Clarke & Wright 1964, as C&W(ii) in de Koster et al. 1999). Only walks of neighbours are paired.
 */
export function joinWalks(state: WalkState, near: Neighbours): void {
  const { walks, walkOf, lengthsMm } = state
  const partners = walks.map((): Partner => ({ walk: -1, savesMm: 0 }))
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
    const best: Partner = { walk: -1, savesMm: 0 }
    for (const other of new Set([...(reach[walk] as Set<number>)].map((order) => walkOf[order] as number))) {
      if (other === walk) continue
      const savesMm = savesWith(walk, other)
      if (savesMm > best.savesMm) Object.assign(best, { walk: other, savesMm })
      if (savesMm > (partners[other] as Partner).savesMm) partners[other] = { walk, savesMm }
    }
    partners[walk] = best
  }
  for (const walk of walks.keys()) look(walk)
  for (;;) {
    const from = partners.reduce(
      (best, { savesMm }, at) => (savesMm > (partners[best]?.savesMm ?? 0) ? at : best),
      0,
    )
    const { walk: into, savesMm } = partners[from] ?? { walk: -1, savesMm: 0 }
    if (savesMm <= 0) return
    const lengthMm = (lengthsMm[from] as number) + (lengthsMm[into] as number) - savesMm
    state.setWalk(into, [...(walks[into] as number[]), ...(walks[from] as number[])], lengthMm)
    state.setWalk(from, [], 0)
    reach[into] = new Set([...(reach[into] as Set<number>), ...(reach[from] as Set<number>)])
    partners[from] = { walk: -1, savesMm: 0 }
    partners[into] = { walk: -1, savesMm: 0 }
    for (const [walk, partner] of partners.entries())
      if (partner.walk === from || partner.walk === into) look(walk)
    look(into)
  }
}
