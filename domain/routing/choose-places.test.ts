import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choosePlaces } from '#domain/routing/choose-places'
import { type OneBlock, slotSet, slotWalkLength } from '#domain/routing/one-block'

const hall: OneBlock = {
  aisleXMm: [0, 4, 8, 12, 16],
  lengthMm: 20,
  slotMm: Array.from({ length: 21 }, (_, slot) => slot),
}
const lengthOf = slotWalkLength(hall, [0, 0])
type SlotPlace = readonly [aisle: number, slot: number]
const setsOf = (items: readonly (readonly SlotPlace[])[]) =>
  items.map((places) => places.map((one) => slotSet(hall, [one])))
const place = fc.tuple(fc.nat(4), fc.nat(20))
const someItems = (most: number) =>
  fc.array(fc.array(place, { minLength: 1, maxLength: 3 }), { maxLength: most })

/** The oracle: every choice. */
function byEveryChoice(items: readonly (readonly SlotPlace[])[], chosen: SlotPlace[]): number {
  const [first, ...rest] = items
  if (first === undefined) return lengthOf(slotSet(hall, chosen))
  return Math.min(...first.map((one) => byEveryChoice(rest, [...chosen, one])))
}
const lengthOfChoice = (items: readonly (readonly SlotPlace[])[], chosen: readonly number[]): number =>
  lengthOf(
    slotSet(
      hall,
      items.map((places, item) => places[chosen[item] ?? -1] as SlotPlace),
    ),
  )

describe('where to take items that lie in several places', () => {
  it('is as good as trying every choice', () => {
    fc.assert(
      fc.property(someItems(6), (items) => {
        const { chosen, lengthMm, boundMm } = choosePlaces(lengthOf, setsOf(items), 1_000_000)
        const shortest = byEveryChoice(items, [])
        expect([lengthMm, boundMm, lengthOfChoice(items, chosen)]).toEqual([shortest, shortest, shortest])
      }),
      { numRuns: 1_000 },
    )
  })

  it('says how good a choice is when there was no time to prove it', () => {
    fc.assert(
      fc.property(someItems(6), fc.nat(30), (items, evaluations) => {
        const { chosen, lengthMm, boundMm } = choosePlaces(lengthOf, setsOf(items), evaluations)
        const shortest = byEveryChoice(items, [])
        expect(boundMm).toBeLessThanOrEqual(shortest)
        expect(lengthMm).toBeGreaterThanOrEqual(shortest)
        expect(lengthOfChoice(items, chosen)).toBe(lengthMm)
      }),
      { numRuns: 1_000 },
    )
  })
})
