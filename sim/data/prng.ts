import { seededRandom } from '#domain/seeded-random'

/** A small seeded source of chance, so that the same seed always makes the same warehouse. */
export interface Prng {
  /** 0 up to, but never, 1. */
  next(): number
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
}

/** One that begins with this seed; never for secrets. */
export function prngFromSeed(seed: number): Prng {
  const next = seededRandom(seed)
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => at(list, int(0, list.length - 1)),
    shuffled: (list) => {
      const copy = [...list]
      for (let last = copy.length - 1; last > 0; last -= 1) {
        const other = int(0, last)
        const held = at(copy, last)
        copy[last] = at(copy, other)
        copy[other] = held
      }
      return copy
    },
  }
}

/** The element at an index that is known to exist; a missing one is a bug in the generator. */
export function at<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError(`no element ${index} of ${list.length}`)
  return list[index] as T
}
