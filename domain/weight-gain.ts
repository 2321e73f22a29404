import { type CaptureReading, goesOn, leastWeightMg } from '#domain/weight-capture'

/** Whether each scan's gain on the scale is looked at; `insist`: a scan that could not be checked stops the carton. */
export const gainPolicies = ['off', 'check', 'insist'] as const
type GainPolicy = (typeof gainPolicies)[number]

/** How a bench checks what each scan adds to the open carton on its scale. */
export interface GainRules {
  policy: GainPolicy
  /** So long after its scan a unit may still come into the carton. */
  waitMs: number
  /** Who may say that a gain is right although it is off. */
  accept: 'packer' | 'supervisor'
}
/** Nothing is looked at until a site says that its cartons stand on the scale while they are packed. */
export const usualGainRules: GainRules = { policy: 'off', waitMs: 6_000, accept: 'supervisor' }

/** The least band of one scan: what lies on a bench scale trembles by so much. */
const leastBandMg = 5_000
/** A scale says what is more than so many of its steps. */
const stepsPerBand = 3
/** More scans than these are not tried in every combination: who scans so far ahead is waited for. */
const mostTried = 8

/** What one scan should add, and how far off it may be; null where its weight is unknown, or too little to be told. */
export function gainWanted(
  unit: { weightMg: number | null; blurMg: number },
  quantity: number,
  percent: number,
): { expectedMg: number; bandMg: number } | null {
  if (unit.weightMg === null || unit.weightMg <= 0) return null
  const expectedMg = unit.weightMg * quantity
  const bandMg = Math.max(leastBandMg, Math.round((expectedMg * percent) / 100)) + unit.blurMg * quantity
  return expectedMg < 2 * bandMg ? null : { expectedMg, bandMg }
}

/** A scan whose gain was not seen yet, or did not fit. */
export interface OpenGain {
  expectedMg: number
  bandMg: number
  off: boolean
  /** When it was scanned. */
  sinceMs: number
}

/** The open carton as its scans say it, at one reading. */
export interface GainAsked {
  /** Names what is settled in it: another text, other contents. */
  settled: string
  /** The name of its contents once the open scans are settled, too. */
  whole: string
  isEmpty: boolean
  /** What it should weigh with what is settled in it; null where nobody can say. */
  start: { weightMg: number; bandMg: number } | null
  open: readonly OpenGain[]
}

/** What is remembered of the carton on a scale from reading to reading. */
export interface GainMemory {
  /** What its settled contents weighed. */
  agreed: { of: string; weightMg: number } | null
  steady: { sinceMs: number; weightMg: number } | null
  lastAtMs: number
}
/** A scale that said nothing yet. */
export const firstGain: GainMemory = { agreed: null, steady: null, lastAtMs: 0 }

export type GainJudged =
  /** All open scans fit; `exact`: measured from what the carton weighed before, not from what it should have. */
  | { judged: 'agreed'; gainMg: number; exact: boolean }
  | { judged: 'off'; gainMg: number; expectedMg: number; bandMg: number }
  /** Nothing came into the carton in time. */
  | { judged: 'late' }

/**
 * Follows the scale under an open carton. Only a weight that stood still for `steadyMs` is looked at. Units may come
 * into the carton before or after their scan and in any order: while what lies there can still become right it is
 * waited for, `waitMs` at most; what cannot is off at once. A carton that is lifted says nothing.
 */
export function followGain(
  before: GainMemory,
  reading: CaptureReading,
  asked: GainAsked,
  rule: { steadyMs: number; waitMs: number; leastG: number | null },
): { memory: GainMemory; judged: GainJudged | null } {
  const { atMs, stepMg } = reading
  const { steady, weightMg } = standing(before, reading, rule.steadyMs)
  const agreed = before.agreed?.of === asked.settled ? before.agreed : null
  const memory = { agreed, steady, lastAtMs: atMs }
  const isLate =
    asked.open.length > 0 && asked.open.every(({ off, sinceMs }) => !off && atMs - sinceMs >= rule.waitMs)
  const late: GainJudged | null = isLate ? { judged: 'late' } : null
  if (weightMg === null || weightMg < leastWeightMg(stepMg, rule.leastG)) return { memory, judged: late }
  if (asked.open.length === 0)
    return { memory: { ...memory, agreed: agreed ?? startOf(asked, weightMg) }, judged: null }
  const from = agreed ?? asked.start
  if (from === null) return { memory, judged: late }
  const startBandMg = agreed === null ? (asked.start?.bandMg ?? 0) : 0
  const gainMg = weightMg - from.weightMg
  const judged = judgeGain(gainMg, asked.open, Math.max(startBandMg, stepsPerBand * (stepMg ?? 0)))
  if (judged === 'wait') return { memory, judged: late }
  if (judged.judged !== 'agreed') return { memory, judged }
  return {
    memory: { ...memory, agreed: { of: asked.whole, weightMg } },
    judged: { ...judged, exact: agreed !== null },
  }
}

/** The weight that stands still now; null while none does. */
function standing(
  before: GainMemory,
  { weightMg, stable, problem, load, atMs }: CaptureReading,
  steadyMs: number,
): { steady: GainMemory['steady']; weightMg: number | null } {
  if (weightMg === null || !stable || problem !== null || load === 'tare')
    return { steady: null, weightMg: null }
  const still = goesOn(before.steady, weightMg, atMs - before.lastAtMs) ? before.steady : null
  const steady = still ?? { sinceMs: atMs, weightMg }
  return { steady, weightMg: atMs - steady.sinceMs >= steadyMs ? weightMg : null }
}

/** What an undisturbed carton weighs is taken as it is; an empty one must weigh like one, else something else stands there. */
function startOf({ settled, isEmpty, start }: GainAsked, weightMg: number): GainMemory['agreed'] {
  const fits =
    start === null ||
    (isEmpty ? Math.abs(weightMg - start.weightMg) <= start.bandMg : 2 * weightMg >= start.weightMg)
  return fits ? { of: settled, weightMg } : null
}

function judgeGain(
  gainMg: number,
  open: readonly OpenGain[],
  besidesMg: number,
): 'wait' | { judged: 'agreed'; gainMg: number } | Extract<GainJudged, { judged: 'off' }> {
  const expectedMg = open.reduce((sum, one) => sum + one.expectedMg, 0)
  const bandMg = open.reduce((sum, one) => sum + one.bandMg, besidesMg)
  if (Math.abs(gainMg - expectedMg) <= bandMg) return { judged: 'agreed', gainMg }
  if (gainMg <= bandMg) return 'wait'
  if (gainMg < expectedMg && open.length > 1 && canBecome(gainMg, open, besidesMg)) return 'wait'
  return { judged: 'off', gainMg, expectedMg, bandMg }
}

/** Whether some of the scans came and the rest is still to come. */
function canBecome(gainMg: number, open: readonly OpenGain[], besidesMg: number): boolean {
  if (open.length > mostTried) return true
  let sums = [{ expectedMg: 0, bandMg: besidesMg }]
  for (const { expectedMg, bandMg } of open)
    sums = sums.flatMap((sum) => [
      sum,
      { expectedMg: sum.expectedMg + expectedMg, bandMg: sum.bandMg + bandMg },
    ])
  return sums.some((sum) => Math.abs(gainMg - sum.expectedMg) <= sum.bandMg)
}

/** Whether one unit more that was not scanned yet is what the carton has too much. */
export function explainsGain(
  off: { gainMg: number | null; expectedMg: number; bandMg: number },
  wanted: { expectedMg: number; bandMg: number } | null,
): boolean {
  if (off.gainMg === null || wanted === null) return false
  return Math.abs(off.gainMg - off.expectedMg - wanted.expectedMg) <= off.bandMg + wanted.bandMg
}
