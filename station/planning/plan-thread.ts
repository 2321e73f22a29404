import { parentPort, workerData } from 'node:worker_threads'
import { type PlanAsk, planEngine } from '#station/planning/plan-engine'

/** The thread that plans waves. The shared number is the job that is wanted: another one ends what it does at once. */
const wanted = new Int32Array(workerData as SharedArrayBuffer)
const port = parentPort
if (port !== null) {
  const answer = planEngine(
    (job) => Atomics.load(wanted, 0) === job,
    () => performance.now(),
    (said) => port.postMessage(said),
  )
  port.on('message', (ask: PlanAsk) => answer(ask))
}
