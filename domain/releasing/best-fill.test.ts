import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestFill, bestFills } from '#domain/releasing/best-fill'

const sizes = fc
  .array(fc.integer({ min: 1, max: 9 }), { maxLength: 9 })
  .map((list) => list.sort((a, b) => a - b))

/** Every sum that some of the sizes make. */
function everySum(list: readonly number[]): Set<number> {
  let sums = new Set([0])
  for (const size of list) sums = new Set([...sums, ...[...sums].map((sum) => sum + size)])
  return sums
}

describe('the best fill of a room', () => {
  it('is what trying every choice finds, in the table and in the choice', () => {
    const check = fc.property(sizes, fc.integer({ min: 0, max: 60 }), (list, room) => {
      const best = Math.max(...[...everySum(list)].filter((sum) => sum <= room))
      const chosen = bestFill(Int32Array.from(list), room)
      expect(new Set(chosen).size).toBe(chosen.length)
      expect(chosen.reduce((sum, n) => sum + (list[n] ?? 0), 0)).toBe(best)
      const fills = bestFills(Int32Array.from(list), room)
      expect(fills.at(-1)).toBe(best)
      expect([...fills]).toEqual([...fills].toSorted((one, two) => one - two))
    })
    fc.assert(check, { numRuns: 1000 })
  })
})
