import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptLengths, keyOf } from '#domain/batching/kept-lengths'
import { prngFromSeed } from '#sim/data/prng'

const sets = fc.uniqueArray(fc.integer({ min: 0, max: 19 }), { minLength: 1, maxLength: 6 })

describe('lengths kept by the set of orders', () => {
  it('gives the length last kept for a set or none, in whatever sequence its orders stand', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(sets, fc.integer({ min: 0, max: 9_999 }))), sets, (kept, asked) => {
        const lengths = keptLengths(20, 1, prngFromSeed(1).next)
        const last = new Map<string, number>()
        const nameOf = (set: readonly number[]): string => [...set].sort((one, two) => one - two).join()
        for (const [set, lengthMm] of kept) {
          lengths.keep(keyOf(lengths.highs, set), keyOf(lengths.lows, set), lengthMm)
          last.set(nameOf(set), lengthMm)
        }
        for (const set of [asked, ...kept.map(([one]) => one)]) {
          const turned = [...set].reverse()
          const mm = lengths.lengthAt(keyOf(lengths.highs, turned), keyOf(lengths.lows, turned))
          expect([-1, last.get(nameOf(set)) ?? -1]).toContain(mm)
        }
      }),
    )
  })

  it('gives back what was kept until it is told to forget', () => {
    const lengths = keptLengths(3, 100, prngFromSeed(2).next)
    const [high, low] = [keyOf(lengths.highs, [0, 2]), keyOf(lengths.lows, [0, 2])]
    lengths.keep(high, low, Number.POSITIVE_INFINITY)
    expect(lengths.lengthAt(high, low)).toBe(Number.POSITIVE_INFINITY)
    lengths.forget()
    expect(lengths.lengthAt(high, low)).toBe(-1)
  })
})
