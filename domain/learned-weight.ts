/** What one unit of an item weighed when it was measured; `blurMg`: how far the measuring itself may be off. */
export interface WeighedUnit {
  weightMg: number
  blurMg: number
}

/** What a site learned of an item: the middle of what it measured, and how far single units lie from it. */
export interface LearnedWeight {
  weightMg: number
  spreadMg: number
  count: number
}

/** Fewer measurements say nothing. */
const leastMeasured = 5
/** So many of the newest are kept for an item. */
export const mostMeasured = 40
/** Measurements that lie farther apart are of different things. */
const widestPercent = 15
/** From this difference on the master, not the goods, is in doubt. */
const farPercent = 10
/** The master counts like so many measurements. */
const masterCounts = 5
/** The middle distance from the median, as a standard deviation: https://en.wikipedia.org/wiki/Median_absolute_deviation */
const deviationPerMad = 1.4826

/**
 * Median and spread (from the median distance to it) of what was measured, so that a few wrong measurements change
 * nothing; null where there are fewer than five, or where they do not agree.
 */
export function learnedWeight(measured: readonly WeighedUnit[]): LearnedWeight | null {
  if (measured.length < leastMeasured) return null
  const weightMg = median(measured.map((one) => one.weightMg))
  const distances = measured.map((one) => Math.abs(one.weightMg - weightMg))
  const blurMg = median(measured.map((one) => one.blurMg))
  const spreadMg = Math.max(Math.round(median(distances) * deviationPerMad), blurMg)
  if (weightMg <= 0 || spreadMg * 100 > weightMg * widestPercent) return null
  return { weightMg, spreadMg, count: measured.length }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, two) => one - two)
  const half = sorted.length >> 1
  const [low, high] = [sorted[half - 1] ?? 0, sorted[half] ?? 0]
  return sorted.length % 2 === 1 ? high : Math.round((low + high) / 2)
}

/** The weight a unit is reckoned with: `blurMg` is how uncertain that is, `spreadMg` how far units lie apart. */
export interface UnitWeight {
  weightMg: number | null
  blurMg: number
  spreadMg: number
}

/**
 * What one unit weighs, from the item master (null: unknown there) and from what was learned. The master counts like
 * five measurements. Where the two are far apart the master stays until somebody decided, for it may be the cartons
 * that were weighed wrongly; `trusted`: somebody did.
 */
export function unitWeight(
  masterMg: number | null,
  learned: LearnedWeight | null,
  trusted: boolean,
): UnitWeight {
  const known = masterMg === 0 ? null : masterMg
  if (learned === null || (known !== null && !trusted && isFar(known, learned)))
    return { weightMg: known, blurMg: 0, spreadMg: 0 }
  const { count, spreadMg } = learned
  const weightMg =
    known === null || trusted
      ? learned.weightMg
      : Math.round((known * masterCounts + learned.weightMg * count) / (masterCounts + count))
  return { weightMg, blurMg: Math.ceil(spreadMg / Math.sqrt(count)), spreadMg }
}

/** Whether what was learned says that the master is wrong. */
export function isFar(masterMg: number, learned: LearnedWeight): boolean {
  const differenceMg = Math.abs(learned.weightMg - masterMg)
  return differenceMg * 100 > masterMg * farPercent && differenceMg > 3 * learned.spreadMg
}

/** An empty carton may weigh otherwise than its type says: by a twentieth, and five grams at least. */
const tareOffMg = (tareG: number): number => Math.max(5_000, tareG * 50)
/** A scale and what it rounds to. */
const scaleOffMg = 1_000

/**
 * What a closed carton of a single item says of one unit; null where the carton itself may weigh more otherwise than
 * a twentieth of its goods, so that it says nothing.
 */
export function weighedInCarton(weighedG: number, tareG: number, quantity: number): WeighedUnit | null {
  const netMg = (weighedG - tareG) * 1000
  const offMg = tareOffMg(tareG) + scaleOffMg
  if (quantity < 1 || netMg < 20 * offMg) return null
  return { weightMg: Math.round(netMg / quantity), blurMg: Math.ceil(offMg / quantity) }
}

/** What the gain of one scan says of one unit. */
export const weighedByGain = (gainMg: number, quantity: number): WeighedUnit | null =>
  gainMg <= 0 ? null : { weightMg: Math.round(gainMg / quantity), blurMg: Math.ceil(scaleOffMg / quantity) }
