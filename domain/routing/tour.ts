/**
 * How far it is in millimetres from each point of a walk to each other; 0 is the start, 1 the end, the stops follow.
 * Where no way leads stands `noWayMm`.
 */
export type DistanceTable = readonly Float64Array[]

/** Longer than any walk, and still a number to reckon with. */
export const noWayMm = 1e12

/** A walk over all stops: their numbers in the table, start and end left out. */
export interface Tour {
  order: number[]
  lengthMm: number
}

/**
 * A short walk over all stops where no programme proves one: the nearest stop first, then better as long as moving up
 * to three neighbouring stops elsewhere, or turning a part of the walk round, makes it shorter. The way back may be
 * longer than the way there. `mostPasses` bounds how often the whole walk is looked through.
 */
export const shortTour = (table: DistanceTable, mostPasses: number): Tour =>
  improvedTour(nearestFirst(table), table, mostPasses)

/** The same from a walk that is there already. */
export function improvedTour(order: readonly number[], table: DistanceTable, mostPasses: number): Tour {
  const walk = [0, ...order, 1]
  for (let pass = 0; pass < mostPasses; pass++) if (!moveParts(walk, table) && !turnParts(walk, table)) break
  return { order: walk.slice(1, -1), lengthMm: lengthOfWalk(walk, table) }
}

const mmOf = (table: DistanceTable, from: number | undefined, to: number | undefined): number =>
  table[from as number]?.[to as number] ?? noWayMm

/** The length of a walk over these points. */
const lengthOfWalk = (walk: readonly number[], table: DistanceTable): number =>
  walk.slice(1).reduce((sum, to, at) => sum + mmOf(table, walk[at], to), 0)

function nearestFirst(table: DistanceTable): number[] {
  const left = new Set(table.keys())
  left.delete(0)
  left.delete(1)
  const order: number[] = []
  while (left.size > 0) {
    const here = order.at(-1) ?? 0
    const next = [...left].reduce((best, one) =>
      mmOf(table, here, one) < mmOf(table, here, best) ? one : best,
    )
    order.push(next)
    left.delete(next)
  }
  return order
}

const longestPart = 3

/** Moves each part of up to three stops to where it costs least; whether anything became shorter. */
function moveParts(walk: number[], table: DistanceTable): boolean {
  let shorter = false
  for (let size = 1; size <= longestPart; size++)
    for (let from = 1; from + size < walk.length; from++) {
      const part = walk.slice(from, from + size)
      const rest = [...walk.slice(0, from), ...walk.slice(from + size)]
      const savedMm =
        mmOf(table, walk[from - 1], part[0]) +
        mmOf(table, part.at(-1), walk[from + size]) -
        mmOf(table, walk[from - 1], walk[from + size])
      let [bestMm, bestAt] = [savedMm, -1]
      for (let at = 1; at < rest.length; at++) {
        const [left, right] = [rest[at - 1], rest[at]]
        const costMm = mmOf(table, left, part[0]) + mmOf(table, part.at(-1), right) - mmOf(table, left, right)
        if (costMm < bestMm - tolerance) [bestMm, bestAt] = [costMm, at]
      }
      if (bestAt === -1) continue
      rest.splice(bestAt, 0, ...part)
      walk.splice(0, walk.length, ...rest)
      shorter = true
    }
  return shorter
}

/** Sums of many table entries may differ in their last bits. */
const tolerance = 1e-6

/** Turns a part of the walk round where that makes it shorter; whether anything became shorter. */
function turnParts(walk: number[], table: DistanceTable): boolean {
  let shorter = false
  for (let from = 1; from < walk.length - 2; from++) {
    let [forthMm, backMm] = [0, 0]
    for (let to = from + 1; to < walk.length - 1; to++) {
      forthMm += mmOf(table, walk[to - 1], walk[to])
      backMm += mmOf(table, walk[to], walk[to - 1])
      const nowMm = mmOf(table, walk[from - 1], walk[from]) + forthMm + mmOf(table, walk[to], walk[to + 1])
      const thenMm = mmOf(table, walk[from - 1], walk[to]) + backMm + mmOf(table, walk[from], walk[to + 1])
      if (thenMm >= nowMm - tolerance) continue
      walk.splice(from, to - from + 1, ...walk.slice(from, to + 1).reverse())
      ;[forthMm, backMm] = [backMm, forthMm]
      shorter = true
    }
  }
  return shorter
}
