import { Worker } from 'node:worker_threads'
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

/** A plan that needs more memory than this is none for this computer. */
const mostMemoryMb = 1_000

/**
 * An engine in a thread of its own, which goes on between plans: the next one begins without waiting for a thread to
 * start. When the thread dies `onGone` is told, and the next ask begins a new one.
 */
export function threadLine(
  program: string | URL,
  onSaid: (said: PlanSaid) => void,
  onGone: (why: string) => void,
): PlanLine {
  const shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const wanted = new Int32Array(shared)
  let worker: Worker | null = null
  const started = (): Worker => {
    if (worker !== null) return worker
    const fresh = new Worker(program, {
      workerData: shared,
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
      env: {},
      stdin: false,
    })
    const gone = (why: string): void => {
      if (worker !== fresh) return
      worker = null
      onGone(why)
    }
    fresh.on('message', onSaid)
    fresh.on('error', (error) => gone(String(error)))
    fresh.on('exit', (code) => gone(`exit ${code}`))
    fresh.unref()
    worker = fresh
    return fresh
  }
  return {
    ask: (ask) => started().postMessage(ask),
    want: (job) => void Atomics.store(wanted, 0, job),
    close: () => {
      const last = worker
      worker = null
      void last?.terminate()
    },
  }
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
