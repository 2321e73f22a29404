/** One reading as the capture sees it: `atMs` by the clock of the device, `heardMs` by a counter that only runs on. */
export interface CaptureReading {
  weightMg: number | null
  stable: boolean
  load: 'gross' | 'net' | 'tare' | null
  problem: string | null
  /** What one in the last place of its figure weighs; null where it told none. */
  stepMg: number | null
  atMs: number
  heardMs: number
}

/** A scale's memory between cartons. */
export interface CaptureState {
  /** The pan was empty since the last carton, or a person wants it weighed again. */
  armed: boolean
  /** The weight that was taken last: another one counts, too. */
  takenMg: number | null
  /** Since when, and at which weight, the scale stands still. */
  steady: { sinceMs: number; weightMg: number } | null
  lastAtMs: number
  /** The shortest way a reading took until it was heard; how much longer another one took is its age. */
  leastDelayMs: number
}
/** A scale nobody has heard of: what lies on it may have been weighed before. */
export const firstCapture: CaptureState = {
  armed: false,
  takenMg: null,
  steady: null,
  lastAtMs: 0,
  leastDelayMs: Number.POSITIVE_INFINITY,
}

/** When a weight counts at this scale. `leastG` null: as its own steps say. */
export interface CaptureRule {
  steadyMs: number
  leastG: number | null
}

/** A scale can be trusted from a few of its steps on; what a torn label weighs is no carton, and 20 g always is one. */
const leastSteps = 10
const [leastByStepsMg, mostByStepsMg] = [5_000, 20_000]

/** From this weight on something lies on the pan: as it is set, else ten steps of the scale, between 5 and 20 grams. */
export function leastWeightMg(stepMg: number | null, leastG: number | null): number {
  if (leastG !== null) return leastG * 1000
  if (stepMg === null) return mostByStepsMg
  return Math.min(mostByStepsMg, Math.max(leastByStepsMg, leastSteps * stepMg))
}

/**
 * Without an empty pan a weight that differs by less is the same carton, and one that is lighter is what was left behind
 * when the carton was lifted.
 */
const otherMg = 20_000
/** A scale that stands still may still flicker in its last digit. */
const flickerMg = 500
/** Whether a weight goes on standing still. */
export const goesOn = (steady: { weightMg: number } | null, weightMg: number, gapMs: number): boolean =>
  steady !== null && gapMs >= 0 && gapMs <= freshMs && Math.abs(weightMg - steady.weightMg) <= flickerMg
/** The age in milliseconds from which a weight says nothing of now: it is grey, and is never taken. */
export const freshMs = 1_000

/** The carton that stands there counts once more. */
export const captureAgain = (state: CaptureState): CaptureState => ({ ...state, armed: true, steady: null })

/**
 * Follows the scale: `capturedG` is set once, when a positive fresh weight stood still for `steadyMs` and the pan was
 * empty since the last carton, or the weight is another one, or weighing again was asked. Some scales repeat the last
 * stable weight after the carton was lifted, hence the need for a change.
 */
export function followScale(
  before: CaptureState,
  reading: CaptureReading,
  { steadyMs, leastG }: CaptureRule,
): { state: CaptureState; capturedG: number | null } {
  const { weightMg, atMs } = reading
  const gapMs = atMs - before.lastAtMs
  const delayMs = reading.heardMs - atMs
  /** A clock that was set back makes every delay longer: begin anew. */
  const leastDelayMs = gapMs < 0 ? delayMs : Math.min(before.leastDelayMs, delayMs)
  const state = { ...before, lastAtMs: atMs, leastDelayMs }
  const unsteady = { state: { ...state, steady: null }, capturedG: null }
  const isFresh = delayMs - leastDelayMs <= freshMs
  if (weightMg === null || reading.problem !== null || reading.load === 'tare' || !isFresh) return unsteady
  if (!reading.stable) return unsteady
  const leastMg = leastWeightMg(reading.stepMg, leastG)
  /** Far below zero: the scale was zeroed under a load, and every weight after it would be wrong. */
  if (weightMg < -leastMg)
    return { state: { ...state, armed: false, takenMg: null, steady: null }, capturedG: null }
  if (weightMg < leastMg) return { state: { ...state, armed: true, steady: null }, capturedG: null }
  const isOther =
    state.takenMg !== null && weightMg >= otherMg && Math.abs(weightMg - state.takenMg) >= otherMg
  if (!state.armed && !isOther) return unsteady
  const { steady } = state
  if (steady === null || !goesOn(steady, weightMg, gapMs))
    return { state: { ...state, steady: { sinceMs: atMs, weightMg } }, capturedG: null }
  if (atMs - steady.sinceMs < steadyMs) return { state, capturedG: null }
  return {
    state: { ...state, armed: false, takenMg: weightMg, steady: null },
    capturedG: Math.round(weightMg / 1000),
  }
}
