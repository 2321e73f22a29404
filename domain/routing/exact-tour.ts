import type { DistanceTable, Tour } from '#domain/routing/tour'

/** Stops of which every order is tried; each one more doubles the work, and nine take a fraction of a millisecond. */
export const mostExactStops = 9

/** The shortest walk over a few stops, proved: the best way over each set of stops to each last one (Held & Karp 1962). */
export function exactTour(table: DistanceTable): Tour {
  const stops = table.length - 2
  const mm = (from: number, to: number): number => table[from]?.[to] ?? Number.POSITIVE_INFINITY
  if (stops === 0) return { order: [], lengthMm: mm(0, 1) }
  const sets = 1 << stops
  const best = new Float64Array(sets * stops).fill(Number.POSITIVE_INFINITY)
  const before = new Int8Array(sets * stops).fill(-1)
  for (let stop = 0; stop < stops; stop++) best[(1 << stop) * stops + stop] = mm(0, stop + 2)
  for (let set = 1; set < sets; set++)
    for (let last = 0; last < stops; last++) {
      const soFarMm = best[set * stops + last] as number
      if (soFarMm === Number.POSITIVE_INFINITY) continue
      for (let next = 0; next < stops; next++) {
        if ((set & (1 << next)) !== 0) continue
        const at = (set | (1 << next)) * stops + next
        const thereMm = soFarMm + mm(last + 2, next + 2)
        if (thereMm >= (best[at] as number)) continue
        best[at] = thereMm
        before[at] = last
      }
    }
  return cheapestEnd(best, before, stops, (last) => mm(last + 2, 1))
}

/** The walk that ends cheapest, read back from its last stop. */
function cheapestEnd(
  best: Float64Array,
  before: Int8Array,
  stops: number,
  endMm: (last: number) => number,
): Tour {
  let set = (1 << stops) - 1
  const lengths = Array.from(
    { length: stops },
    (_, last) => (best[set * stops + last] as number) + endMm(last),
  )
  const lengthMm = Math.min(...lengths)
  const order: number[] = []
  for (let last = lengths.indexOf(lengthMm); last >= 0; ) {
    order.push(last + 2)
    const earlier = before[set * stops + last] as number
    set &= ~(1 << last)
    last = earlier
  }
  return { order: order.reverse(), lengthMm }
}
