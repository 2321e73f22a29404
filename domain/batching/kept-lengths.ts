/** Lengths of walks by the set of their orders: a search comes back to the same walks again and again. */
export interface KeptLengths {
  /** A key of 64 bits for each order, in two words; a set's key is the exclusive or of its orders' keys. */
  readonly highs: Int32Array
  readonly lows: Int32Array
  /** The length kept for the set with this key, in millimetres; -1 when there is none. */
  readonly lengthAt: (high: number, low: number) => number
  readonly keep: (high: number, low: number, lengthMm: number) => void
  readonly forget: () => void
}

/** The most and the fewest sets kept at once, as powers of two: 4 MB and 64 kB. */
const mostBits = 18
const leastBits = 12

/**
 * Room for lengths, no more than a search of so many evaluations can fill. A set takes the place of another whose key
 * ends in the same bits. Two sets have the same key once in 10^19 pairs.
 */
export function keptLengths(orders: number, evaluations: number, random: () => number): KeptLengths {
  const bits = Math.min(mostBits, Math.max(leastBits, Math.ceil(Math.log2(evaluations + 1))))
  const mask = 2 ** bits - 1
  const word = (): number => Math.floor(random() * 2 ** 32)
  /** An entry is a length and the two words of its key, side by side in memory. */
  const lengths = new Float64Array(2 * (mask + 1)).fill(-1)
  const words = new Int32Array(lengths.buffer)
  return {
    highs: Int32Array.from({ length: orders }, word),
    lows: Int32Array.from({ length: orders }, word),
    lengthAt: (high, low) => {
      const at = low & mask
      return words[at * 4 + 2] === high && words[at * 4 + 3] === low ? (lengths[at * 2] as number) : -1
    },
    keep: (high, low, lengthMm) => {
      const at = low & mask
      lengths[at * 2] = lengthMm
      words[at * 4 + 2] = high
      words[at * 4 + 3] = low
    },
    forget: () => {
      lengths.fill(-1)
    },
  }
}

/** One word of the key of a set of orders. */
export const keyOf = (keys: Int32Array, members: readonly number[]): number => {
  let key = 0
  for (const order of members) key ^= keys[order] as number
  return key
}
