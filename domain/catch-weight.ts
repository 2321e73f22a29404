/** An item of which every unit weighs what it weighs: what one usually does, and how far it may lie from that. */
export interface CatchWeight {
  nominalG: number
  belowG: number
  aboveG: number
}

/** Grams that will do, both ends included. */
export interface WeightBand {
  leastG: number
  mostG: number
}

/** What a line asks for that is ordered by weight, in as many units as that takes. */
export interface WantedWeight extends WeightBand {
  wantedG: number
}

/** How the grams of a unit came to be known: its own code says them, it lay on the scale, or somebody keyed them. */
export const weighedWays = ['code', 'scale', 'keyed'] as const
export type WeighedBy = (typeof weighedWays)[number]

/** What one unit weighs; `allowed`: a supervisor lets it pass although it is out of its band. */
export interface CaughtWeight {
  weightG: number
  by: WeighedBy
  allowed?: true | undefined
}

/** Without an end of their own the units of an item may lie this far from their nominal weight. */
const usualPermille = 100

/** The tolerance of an item; an end nobody named is a tenth of the nominal weight. */
export function catchWeightOf(nominalG: number, belowG: number | null, aboveG: number | null): CatchWeight {
  const usualG = Math.round((nominalG * usualPermille) / 1000)
  return { nominalG, belowG: belowG ?? usualG, aboveG: aboveG ?? usualG }
}

/** What one unit may weigh; never nothing. */
export const unitBand = ({ nominalG, belowG, aboveG }: CatchWeight): WeightBand => ({
  leastG: Math.max(1, nominalG - belowG),
  mostG: nominalG + aboveG,
})

export const isWithin = ({ leastG, mostG }: WeightBand, weightG: number): boolean =>
  weightG >= leastG && weightG <= mostG

/** A line by weight is whole once so much is there; that it is never too much is judged unit by unit. */
export const isEnough = ({ leastG }: WeightBand, sumG: number): boolean => sumG >= leastG

/** Two weighings of one unit lie this far apart at most: five grams, or five in a thousand. */
const sameWithinG = (weightG: number): number => Math.max(5, Math.round(weightG / 200))

/**
 * Which of the units that were picked and are not packed yet this one is, by its weight; null when it is none of them.
 * A code says the same again; what is weighed or keyed once more may differ as far as two scales do.
 */
export function unitMeant(pickedG: readonly number[], { weightG, by }: CaughtWeight): number | null {
  if (pickedG.includes(weightG)) return weightG
  if (by === 'code') return null
  const near = pickedG
    .filter((one) => Math.abs(one - weightG) <= sameWithinG(one))
    .sort((one, two) => Math.abs(one - weightG) - Math.abs(two - weightG))
  return near[0] ?? null
}

/** Weights without some of them, each taken away once. */
export function weightsLeft(pickedG: readonly number[], usedG: readonly number[]): number[] {
  const left = [...pickedG]
  for (const used of usedG) {
    const at = left.indexOf(used)
    if (at >= 0) left.splice(at, 1)
  }
  return left
}

/** Grams of so many pounds, `amount` with that many decimals. The pound of 1959 is 453.59237 g. */
export const gramsFromPounds = (amount: number, decimals: number): number =>
  Math.round((amount * 45_359_237) / 10 ** (5 + decimals))

/**
 * How many units a line by weight asks for once it was picked: those that were picked where they weigh enough, else at
 * least one more. Of units that nobody weighed, as many as were ordered.
 */
export const orderedByWeight = (
  weight: WeightBand,
  { ordered, needed, weightsG }: { ordered: number; needed: number; weightsG: readonly number[] },
): number => {
  if (weightsG.length < needed) return ordered
  const sumG = weightsG.reduce((sum, one) => sum + one, 0)
  return isEnough(weight, sumG) ? needed : Math.max(ordered, needed + 1)
}
