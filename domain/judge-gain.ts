import type { PackVerdict } from '#domain/pack-fact'
import type { PackStep } from '#domain/pack-step'
import type { Refusal } from '#domain/refusal'
import { explainsGain } from '#domain/weight-gain'

/** What became of the gain of a scan. */
export type GainState = 'awaited' | 'agreed' | 'off' | 'unchecked' | 'accepted'

/** A gain that does not fit: what came onto the scale (null: nothing in time), and what should have. */
export interface GainOff {
  gainMg: number | null
  expectedMg: number
  bandMg: number
  /** Units whose scans are in doubt. */
  units: number
}

export type GainFact =
  /** The unit just scanned should add so much. */
  | { fact: 'gain-awaited'; cartonId: string; expectedMg: number; bandMg: number }
  /** What the unit just scanned weighs is not known, or it is too light for the scale; or nothing was weighed in time. */
  | { fact: 'gain-unchecked'; cartonId: string; why: 'weight-unknown' | 'not-weighed' }
  /** `exact`: the unit's own weight can be learned from it. */
  | { fact: 'gain-agreed'; cartonId: string; gainMg: number; exact: boolean }
  | ({ fact: 'gain-off'; cartonId: string } & Omit<GainOff, 'units'>)
  /** Somebody said that it is right as it is. */
  | { fact: 'gain-accepted'; cartonId: string; by: string }

/** What may have happened: as much again as one more of the same, too much, too little, or nothing on the scale. */
export type GainCause = 'double' | 'more' | 'less' | 'nothing'

export function gainCause({ gainMg, expectedMg, bandMg }: Omit<GainOff, 'units'>): GainCause {
  if (gainMg === null) return 'nothing'
  if (Math.abs(gainMg - 2 * expectedMg) <= 2 * bandMg) return 'double'
  return gainMg > expectedMg ? 'more' : 'less'
}

/** A gain that is off, as it is said to people: in whole grams. */
export function gainRefusal(off: Omit<GainOff, 'units'>): Extract<Refusal, { refusal: 'gain-off' }> {
  const { gainMg, expectedMg, bandMg } = off
  return {
    refusal: 'gain-off',
    gainG: gainMg === null ? null : Math.round(gainMg / 1000),
    expectedG: Math.round(expectedMg / 1000),
    toleranceG: Math.ceil(bandMg / 1000),
    cause: gainCause(off),
  }
}

/**
 * The step at which an item is judged: a unit that lay in the carton before its scan explains the gain, and is scanned
 * as if nothing were off.
 */
export function stepForScan(step: PackStep, wanted: { expectedMg: number; bandMg: number } | null): PackStep {
  return step.step === 'gain-off' && explainsGain(step.off, wanted)
    ? { step: 'scan-unit', carton: step.carton }
    : step
}

/** Judges "it is right as it is" of a gain that is off. */
export const judgeAccept = (step: PackStep, by: string): PackVerdict =>
  step.step === 'gain-off'
    ? { facts: [{ fact: 'gain-accepted', cartonId: step.carton.cartonId, by }] }
    : { refusal: 'nothing-open' }

/** Units that lie in cartons and are in doubt: they are not verified yet. */
export const unitsInDoubt = (step: PackStep): number => (step.step === 'gain-off' ? step.off.units : 0)
