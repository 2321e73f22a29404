import { Worker } from 'node:worker_threads'
import type { FileTrouble } from '#domain/site-data/trouble'
import { mostFileBytes } from '#oms/files/limits'
import type { ImportJob, ThreadAnswer, ThreadAsk } from '#station/site-data/import-jobs'
import { threadEnv } from '#station/thread-env'

/** Where the thread's program lies; a packed one names its own. */
export const ownThread: URL = new URL('./import-thread.ts', import.meta.url)

/** Memory and time after which a file counts as too much for this computer. */
const mostMemoryMb = 1_500
const answerWithinMs = 120_000

/** A thread that reads or makes one file, so that the station goes on meanwhile. */
export interface ImportThread {
  /** One ask at a time. What the thread dies of is an answer too. */
  ask: (ask: ThreadAsk) => Promise<ThreadAnswer>
  end: () => void
}

export function importThread(program: string | URL, job: ImportJob): ImportThread {
  const worker = new Worker(program, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
    env: threadEnv,
    stdin: false,
  })
  let answer: ((said: ThreadAnswer) => void) | null = null
  let over: FileTrouble | null = null
  const settle = (said: ThreadAnswer): void => {
    const waiting = answer
    answer = null
    waiting?.(said)
  }
  const finish = (trouble: FileTrouble): void => {
    over ??= trouble
    settle(over)
  }
  worker.on('message', settle)
  worker.on('error', (error: NodeJS.ErrnoException) =>
    finish(
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? { file: 'too-big', mostBytes: mostFileBytes }
        : { file: 'damaged' },
    ),
  )
  worker.on('exit', () => finish({ file: 'damaged' }))
  return {
    ask: (ask) => {
      if (over !== null) return Promise.resolve(over)
      const timer = setTimeout(() => {
        finish({ file: 'too-slow' })
        void worker.terminate()
      }, answerWithinMs)
      const said = new Promise<ThreadAnswer>((resolve) => {
        answer = resolve
      })
      worker.postMessage(ask)
      return said.finally(() => clearTimeout(timer))
    },
    end: () => {
      over ??= { file: 'gone' }
      void worker.terminate()
    },
  }
}
