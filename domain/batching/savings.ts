import { type BatchAsk, slotsOf } from '#domain/batching/batch-plan'

/**
 * A first plan: of all pairs of walks that fit together, the pair that saves most is joined, and what the new walk saves
 * with each other is found anew, until nothing saves (Clarke & Wright 1964, as C&W(ii) in de Koster et al. 1999).
 */
export function savingsWalks({ orders, capacity, lengthOf }: BatchAsk): { walks: number[][]; evaluations: number } {
  const walks = orders.map((_, order) => [order])
  const sizes = orders.map(({ size }) => size)
  const into = new Int32Array(orders[0]?.slots.length ?? 0)
  let evaluations = 0
  const lengthTogether = (members: readonly number[]): number => {
    evaluations++
    return lengthOf(slotsOf(orders, members, into))
  }
  const lengths = walks.map(lengthTogether)
  const alive = new Set(walks.keys())
  const saved = new Map<number, { other: number; mm: number }>()
  const findFor = (walk: number): void => {
    let best = { other: -1, mm: 0 }
    for (const other of alive) {
      if (other === walk || (sizes[walk] ?? 0) + (sizes[other] ?? 0) > capacity) continue
      const mm =
        (lengths[walk] ?? 0) +
        (lengths[other] ?? 0) -
        lengthTogether([...(walks[walk] ?? []), ...(walks[other] ?? [])])
      if (mm > best.mm) best = { other, mm }
    }
    saved.set(walk, best)
  }
  for (const walk of alive) findFor(walk)
  for (;;) {
    let [from, most] = [-1, 0]
    for (const [walk, { mm }] of saved) if (mm > most) [from, most] = [walk, mm]
    if (from === -1) break
    const { other } = saved.get(from) as { other: number }
    walks[other] = [...(walks[other] ?? []), ...(walks[from] ?? [])]
    sizes[other] = (sizes[other] ?? 0) + (sizes[from] ?? 0)
    lengths[other] = (lengths[other] ?? 0) + (lengths[from] ?? 0) - most
    alive.delete(from)
    saved.delete(from)
    findFor(other)
    for (const walk of alive) {
      const partner = saved.get(walk)?.other
      if (walk !== other && (partner === from || partner === other)) findFor(walk)
    }
    considerFor(other)
  }
  return { walks: [...alive].map((walk) => walks[walk] ?? []), evaluations }

  /** What others save with a walk that has just changed may be more than what they had. */
  function considerFor(walk: number): void {
    for (const other of alive) {
      if (other === walk || (sizes[walk] ?? 0) + (sizes[other] ?? 0) > capacity) continue
      const known = saved.get(other)
      if (known === undefined || known.other === walk) continue
      const mm =
        (lengths[walk] ?? 0) +
        (lengths[other] ?? 0) -
        lengthTogether([...(walks[walk] ?? []), ...(walks[other] ?? [])])
      if (mm > known.mm) saved.set(other, { other: walk, mm })
    }
  }
}
