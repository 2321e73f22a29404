import { at } from '#domain/releasing/wave-ask'

/** Which sums some of the sizes can make, up to a room: by which size each was first made, and how many of it were used. */
interface Sums {
  /** First index of a run of equal sizes; -1 for a sum that cannot be made. */
  runOf: Int32Array
  usedOf: Int32Array
}

/** Sizes are ascending; equal ones are one run, so that a sum costs one look for each different size. */
function sumsOf(sizes: Int32Array, room: number): Sums {
  const runOf = new Int32Array(room + 1).fill(-1)
  const usedOf = new Int32Array(room + 1)
  const used = new Int32Array(room + 1)
  runOf[0] = 0
  for (let run = 0; run < sizes.length; ) {
    const size = at(sizes, run)
    let end = run
    while (end < sizes.length && at(sizes, end) === size) end++
    used.fill(0)
    for (let sum = size; sum <= room; sum++) {
      if (at(runOf, sum) >= 0 || at(runOf, sum - size) < 0 || at(used, sum - size) >= end - run) continue
      runOf[sum] = run
      used[sum] = at(used, sum - size) + 1
      usedOf[sum] = at(used, sum)
    }
    run = end
  }
  return { runOf, usedOf }
}
function totalOf(sizes: Int32Array): number {
  let total = 0
  for (let n = 0; n < sizes.length; n++) total += at(sizes, n)
  return total
}

/** The most that some of the ascending sizes add up to in a room of 0, 1, 2 … up to `mostRoom` or what all add up to. */
export function bestFills(sizes: Int32Array, mostRoom: number): Int32Array {
  const room = Math.min(totalOf(sizes), mostRoom)
  const fills = new Int32Array(room + 1)
  if (sizes.length <= 1) {
    if (room > 0 && at(sizes, 0) === room) fills[room] = room
    return fills
  }
  const { runOf } = sumsOf(sizes, room)
  for (let sum = 1; sum <= room; sum++) fills[sum] = at(runOf, sum) >= 0 ? sum : at(fills, sum - 1)
  return fills
}

/** Indices of ascending sizes that fill a room best. */
export function bestFill(sizes: Int32Array, room: number): number[] {
  if (totalOf(sizes) <= room) return [...sizes.keys()]
  const { runOf, usedOf } = sumsOf(sizes, room)
  const indices: number[] = []
  let sum = room
  while (at(runOf, sum) < 0) sum--
  while (sum > 0) {
    const run = at(runOf, sum)
    for (let n = 0; n < at(usedOf, sum); n++) indices.push(run + n)
    sum -= at(usedOf, sum) * at(sizes, run)
  }
  return indices
}
