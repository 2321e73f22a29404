import { Worker } from 'node:worker_threads'
import { threadEnv } from '#station/thread-env'

/** A thread that begins when it is first asked, goes on between asks, and begins anew after it died. */
export interface LastingWorker<Asked> {
  ask: (asked: Asked) => void
  close: () => void
}
interface WorkerEvents<Said> {
  /** What every new thread is given. */
  data?: SharedArrayBuffer
  onSaid: (said: Said) => void
  /** It died by itself, and why. */
  onGone: (why: string) => void
}

/** Work that needs more memory than this is none for this computer. */
const mostMemoryMb = 1_000

export function lastingWorker<Asked, Said>(
  program: string | URL,
  { data, onSaid, onGone }: WorkerEvents<Said>,
): LastingWorker<Asked> {
  let worker: Worker | null = null
  const started = (): Worker => {
    if (worker !== null) return worker
    const fresh = new Worker(program, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
      env: threadEnv,
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
    ask: (asked) => started().postMessage(asked),
    close: () => {
      const last = worker
      worker = null
      void last?.terminate()
    },
  }
}
