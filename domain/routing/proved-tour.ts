import { exactTour, mostExactStops } from '#domain/routing/exact-tour'
import { type DistanceTable, improvedTour, noWayMm, shortTour, type Tour } from '#domain/routing/tour'
import { leastTour } from '#domain/routing/tour-bound'
import { seededRandom } from '#domain/seeded-random'

const passes = 20
/** Times a walk is shaken, and steps of its bound: together some tens of milliseconds for thirty stops. */
const shakes = 40
const boundSteps = 120

/** A walk for the search of plans, which measures thousands: few stops exactly, else the first short one, of which nothing is proved. */
export function quickTour(table: DistanceTable): Tour & { boundMm: number } {
  if (table.length - 2 > mostExactStops) return { ...shortTour(table, passes), boundMm: 0 }
  const tour = exactTour(table)
  return { ...tour, boundMm: tour.lengthMm }
}

/**
 * A short walk with what none can be shorter than. Few stops are proved. Else the quick walk is shaken, the same way each
 * time it is asked, and stays where that makes it shorter; so it is never longer than the quick one.
 */
export function provedTour(table: DistanceTable): Tour & { boundMm: number } {
  const first = quickTour(table)
  if (first.boundMm === first.lengthMm || first.lengthMm >= noWayMm)
    return { ...first, boundMm: first.lengthMm }
  const random = seededRandom(first.order.length)
  let best: Tour = first
  for (let shake = 0; shake < shakes; shake++) {
    const other = improvedTour(shaken(best.order, random), table, passes)
    if (other.lengthMm < best.lengthMm) best = other
  }
  return { ...best, boundMm: leastTour(table, best, boundSteps) }
}

/** Two neighbouring parts of a walk change places: no single improvement undoes that, and no part is turned round. */
function shaken(order: readonly number[], random: () => number): number[] {
  const cuts = Array.from({ length: 3 }, () => Math.floor(random() * (order.length + 1)))
  const [one = 0, two = 0, three = 0] = cuts.sort((left, right) => left - right)
  return [...order.slice(0, one), ...order.slice(two, three), ...order.slice(one, two), ...order.slice(three)]
}
