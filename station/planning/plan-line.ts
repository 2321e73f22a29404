import { lastingWorker } from '#station/lasting-worker'
import { type PlanAsk, type PlanSaid, planEngine } from '#station/planning/plan-engine'

/** Where the thread's program lies; a packed one names its own. */
export const ownPlanThread: URL = new URL('./plan-thread.ts', import.meta.url)

/** A line to an engine that plans. */
export interface PlanLine {
  ask: (ask: PlanAsk) => void
  /** What the engine does for other jobs than this one ends; what it has found stays. */
  want: (job: number) => void
  close: () => void
}

/** An engine in a thread of its own; when it dies `onGone` is told, and the next ask begins a new one. */
export function threadLine(
  program: string | URL,
  onSaid: (said: PlanSaid) => void,
  onGone: (why: string) => void,
): PlanLine {
  const shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const wanted = new Int32Array(shared)
  const worker = lastingWorker<PlanAsk, PlanSaid>(program, { data: shared, onSaid, onGone })
  return { ...worker, want: (job) => void Atomics.store(wanted, 0, job) }
}

/** An engine in this thread, for orders so few that they are planned in a moment. */
export function ownLine(onSaid: (said: PlanSaid) => void): PlanLine {
  const answer = planEngine(
    () => true,
    () => 0,
    onSaid,
  )
  return { ask: answer, want: () => {}, close: () => {} }
}
