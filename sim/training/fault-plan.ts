import { fileURLToPath } from 'node:url'

/** When the steps of a try are counted from: the start of the program, or the moment it is told to do this. */
export const phases = ['beginPractice', 'releaseWave', 'endPractice', 'start'] as const
export type Phase = (typeof phases)[number]

/** What happens at one step of a phase: kill -9, or a disk that something else fills up. */
export interface FaultPlan {
  phase: Phase
  /** Counted from 1; each write of a file or a transaction is one step before and one after it. */
  step: number
  fault: 'kill' | 'fill'
}

export const textOfFault = ({ phase, step, fault }: FaultPlan): string => `${fault} at ${phase} ${step}`

/** What a station process is started with so that it happens. */
export const faultEnv = (plan: FaultPlan, filler: string): Record<string, string> => ({
  TRAINING_FAULT: `${plan.phase}:${plan.step}:${plan.fault}`,
  TRAINING_FILLER: filler,
})

/** Loaded into the station before its own code. */
export const stepHooks = fileURLToPath(new URL('./step-hooks.ts', import.meta.url))
