import type { SlotSet, SlotWalkLength } from '#domain/routing/one-block'

/** For each item of a walk the place to take it from, as its number among the item's places. */
export interface ChosenPlaces {
  chosen: number[]
  lengthMm: number
  /** No choice makes a shorter walk; equal to the length where the choice is proved. */
  boundMm: number
}

/**
 * Chooses where to take each item of a walk that lies in several places, so that the walk is shortest. A walk never gets
 * shorter by a stop more; so with some items chosen, the walk to those alone bounds every choice for the rest, and
 * branches that cannot win are left. Proved unless `mostEvaluations` end first; then the walk is a good one, and the
 * bound is what the branches left open had at least. Every item needs a place.
 */
export function choosePlaces(
  lengthOf: SlotWalkLength,
  /** The places of each item. */
  sets: readonly (readonly SlotSet[])[],
  mostEvaluations: number,
): ChosenPlaces {
  const greedy = improved(sets, lengthOf)
  const byChoices = [...sets.keys()].sort((one, two) => placesOf(sets, one) - placesOf(sets, two))
  const best = { ...greedy }
  const chosen = [...greedy.chosen]
  let openMm = Number.POSITIVE_INFINITY
  let evaluations = 0
  const branch = (depth: number, soFar: SlotSet, soFarMm: number): void => {
    if (soFarMm >= best.lengthMm) return
    const item = byChoices[depth]
    if (item === undefined) {
      Object.assign(best, { chosen: [...chosen], lengthMm: soFarMm })
      return
    }
    if (evaluations >= mostEvaluations) {
      openMm = Math.min(openMm, soFarMm)
      return
    }
    const ways = (sets[item] as SlotSet[]).map((place, at) => {
      evaluations++
      const set = union(soFar, place)
      return { at, set, mm: lengthOf(set) }
    })
    for (const { at, set, mm } of ways.sort((one, two) => one.mm - two.mm)) {
      chosen[item] = at
      branch(depth + 1, set, mm)
    }
  }
  const nothing = new Int32Array(sets[0]?.[0]?.length ?? 0)
  branch(0, nothing, sets.length === 0 ? best.lengthMm : lengthOf(nothing))
  return { ...best, boundMm: Math.min(best.lengthMm, openMm) }
}

const placesOf = (sets: readonly (readonly SlotSet[])[], item: number): number => sets[item]?.length ?? 0

/** A first choice, item by item the place that lengthens the walk least, then better one by one as long as that helps. */
function improved(
  sets: readonly (readonly SlotSet[])[],
  lengthOf: SlotWalkLength,
): { chosen: number[]; lengthMm: number } {
  const [some] = sets[0] ?? []
  const chosen = sets.map(() => -1)
  const words = some?.length ?? 0
  const without = (item: number): SlotSet =>
    chosen.reduce<SlotSet>(
      (all, at, other) => (at < 0 || other === item ? all : union(all, sets[other]?.[at] as SlotSet)),
      new Int32Array(words),
    )
  let lengthMm = Number.POSITIVE_INFINITY
  for (;;) {
    let nowMm = 0
    for (const [item, places] of sets.entries()) {
      const rest = without(item)
      const ways = places.map((place) => lengthOf(union(rest, place)))
      nowMm = Math.min(...ways)
      chosen[item] = ways.indexOf(nowMm)
    }
    if (nowMm >= lengthMm || sets.length === 0) return { chosen, lengthMm: nowMm }
    lengthMm = nowMm
  }
}

function union(one: SlotSet, two: SlotSet): SlotSet {
  const both = one.slice()
  for (let word = 0; word < both.length; word++) both[word] = (both[word] as number) | (two[word] as number)
  return both
}
