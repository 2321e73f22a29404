import { Worker } from 'node:worker_threads'
import type { CourierAnswers, CourierDrawn, CourierJob } from '#station/paper/courier-jobs'
import { threadEnv } from '#station/thread-env'

/** Where the thread's program lies; a packed one names its own. */
export const ownCourierThread: URL = new URL('./courier-thread.ts', import.meta.url)

/** A page that takes longer is made to take long. */
const answerWithinMs = 60_000

/** Draws and reads couriers' labels beside the station, so that scans are heard meanwhile. */
export interface CourierDrawer {
  /** One page after the other. Thrown: the thread ended or did not answer; the next page gets a new one. */
  draw: <J extends CourierJob>(job: J) => Promise<CourierAnswers[J['format']]>
  close: () => Promise<void>
}

/** The thread begins with the first page and stays for the next ones. */
export function courierDrawer(program: string | URL): CourierDrawer {
  let worker: Worker | null = null
  let waiting: ((drawn: CourierDrawn) => void) | null = null
  let last: Promise<unknown> = Promise.resolve()
  let closed = false

  const settle = (drawn: CourierDrawn): void => {
    const answer = waiting
    waiting = null
    answer?.(drawn)
  }
  const drop = async (why: string): Promise<void> => {
    const ending = worker
    worker = null
    settle({ fault: why })
    await ending?.terminate()
  }
  const begin = (): Worker => {
    const thread = new Worker(program, { env: threadEnv, stdin: false })
    thread.unref()
    const ended = (why: string) => (worker === thread ? void drop(why) : undefined)
    thread.on('message', settle)
    thread.on('error', (error) => ended(String(error)))
    thread.on('exit', (code) => ended(`the thread ended with ${code}`))
    return thread
  }

  const ask = async (job: CourierJob): Promise<CourierDrawn> => {
    worker ??= begin()
    const drawn = new Promise<CourierDrawn>((resolve) => {
      waiting = resolve
    })
    const timer = setTimeout(() => void drop(`no answer within ${answerWithinMs} ms`), answerWithinMs)
    worker.postMessage(job)
    return await drawn.finally(() => clearTimeout(timer))
  }

  const draw = async <J extends CourierJob>(job: J): Promise<CourierAnswers[J['format']]> => {
    const mine = last.then(async () => {
      if (closed) throw new Error('the station is closing')
      return await ask(job)
    })
    last = mine.catch(() => {})
    const drawn = await mine
    if ('fault' in drawn) throw new Error(`a courier's label could not be drawn: ${drawn.fault}`)
    return drawn.answer as CourierAnswers[J['format']]
  }

  return {
    draw,
    close: async () => {
      closed = true
      await drop('the station is closing')
    },
  }
}
