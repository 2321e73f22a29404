import type { PlantName } from '#sim/chaos/plants'
import { prngFromSeed } from '#sim/data/prng'
import { type Arena, openArena } from './arena.ts'
import { type FaultPlan, type Phase, textOfFault } from './fault-plan.ts'
import { cutOff, tryOnce } from './one-try.ts'

export interface AttackOptions {
  seed: number
  orders: number
  /** So long people work in a training. */
  workMs: number
  /** Which phases, and of each every how manieth step, beginning with which. */
  phases: readonly { phase: Phase; first: number; every: number; most: number }[]
  faults: readonly FaultPlan['fault'][]
  plant: PlantName | null
  say: (line: string) => void
}

export interface AttackReport {
  /** Tries whose step was reached, by phase and fault. */
  tries: Record<string, number>
  faults: string[]
}

/** Kills a station, and fills its disk, at the steps of a training, one after the other, until a phase has no more of them. */
export async function attackTraining(options: AttackOptions): Promise<AttackReport> {
  const { seed, orders, workMs, plant } = options
  const report: AttackReport = { tries: {}, faults: [] }
  const arena = await openArena({ seed, orders, workMs, plant })
  try {
    if (options.phases.some(({ phase }) => phase === 'start'))
      report.faults.push(...(await cutOff(arena, prngFromSeed(seed))))
    for (const phase of options.phases)
      for (const fault of options.faults) await attackPhase(arena, options, { ...phase, fault }, report)
  } finally {
    await arena.close()
  }
  return report
}

async function attackPhase(
  arena: Arena,
  { seed, say }: AttackOptions,
  given: AttackOptions['phases'][number] & Pick<FaultPlan, 'fault'>,
  report: AttackReport,
): Promise<void> {
  const { phase, fault, first, every, most } = given
  for (let step = first; step <= most && report.faults.length === 0; step += every) {
    const plan = { phase, step, fault }
    const { reached, faults } = await tryOnce(arena, plan, prngFromSeed(seed + step))
    report.faults.push(...faults)
    const key = `${phase} ${fault}`
    if (reached) report.tries[key] = (report.tries[key] ?? 0) + 1
    say(`${textOfFault(plan)}: ${reached ? `${faults.length} faults` : 'not reached'}`)
    if (!reached) return
  }
}
