/** What a carton should weigh, and the band that passes. */
export interface ExpectedWeight {
  expectedG: number
  toleranceG: number
}

/**
 * Expected gross weight of a carton from the item master; null when any unit's weight is unknown,
 * so that nobody trusts a made-up figure. The band is a percentage of the goods, never below `leastG`.
 */
export function expectedWeight(
  tareG: number,
  contents: readonly { weightMg: number | null; quantity: number }[],
  tolerance: { percent: number; leastG: number },
): ExpectedWeight | null {
  let netMg = 0
  for (const { weightMg, quantity } of contents) {
    if (weightMg === null || weightMg === 0) return null
    netMg += weightMg * quantity
  }
  const netG = Math.round(netMg / 1000)
  return {
    expectedG: tareG + netG,
    toleranceG: Math.max(tolerance.leastG, Math.round((netG * tolerance.percent) / 100)),
  }
}

/** One reading as the capture sees it. */
export interface CaptureReading {
  weightMg: number | null
  stable: boolean
  problem: string | null
  atMs: number
}

/** The scale's memory between cartons: a weight counts only after the scale was empty or a person insists. */
export interface CaptureState {
  armed: boolean
  steadySinceMs: number | null
  lastMg: number | null
  lastAtMs: number
}
export const unarmed: CaptureState = { armed: false, steadySinceMs: null, lastMg: null, lastAtMs: 0 }
export const armed: CaptureState = { ...unarmed, armed: true }

/** Below this the pan counts as empty. */
const emptyMg = 20_000
const steadyForMs = 300
/** Readings further apart, or back in time after the clock was set, say nothing about the time between them. */
const longestGapMs = 1_000

/**
 * Follows the scale: `capturedG` is set once, when a positive weight was stable and equal for 300 ms
 * after the pan was empty (or re-weighing was asked). Some scales repeat the last stable weight after
 * the carton was lifted, hence the need for a change.
 */
export function followScale(
  state: CaptureState,
  reading: CaptureReading,
): { state: CaptureState; capturedG: number | null } {
  const { weightMg, atMs } = reading
  const gapMs = atMs - state.lastAtMs
  const isNext = gapMs >= 0 && gapMs <= longestGapMs
  if (weightMg === null || reading.problem !== null || !reading.stable) {
    return { state: { ...state, steadySinceMs: null, lastMg: null, lastAtMs: atMs }, capturedG: null }
  }
  /** Far below zero: the scale was zeroed under a load, and every weight after it would be wrong. */
  if (weightMg < -emptyMg) return { state: unarmed, capturedG: null }
  if (weightMg < emptyMg)
    return { state: { armed: true, steadySinceMs: null, lastMg: weightMg, lastAtMs: atMs }, capturedG: null }
  if (!state.armed) return { state: { ...state, lastMg: weightMg, lastAtMs: atMs }, capturedG: null }
  if (state.lastMg !== weightMg || state.steadySinceMs === null || !isNext) {
    return { state: { armed: true, steadySinceMs: atMs, lastMg: weightMg, lastAtMs: atMs }, capturedG: null }
  }
  if (atMs - state.steadySinceMs < steadyForMs)
    return { state: { ...state, lastAtMs: atMs }, capturedG: null }
  return {
    state: { ...unarmed, lastMg: weightMg, lastAtMs: atMs },
    capturedG: Math.round(weightMg / 1000),
  }
}
