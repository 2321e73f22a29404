import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type CopierAsks, type CopierNews, CopyTrouble } from './asks.ts'

/** The part of a child process that is used here; Electron's and Node's fit. */
export interface CopierProcess {
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  onExit(listener: () => void): void
  kill(): void
}

/**
 * The line to the copying process: asks and answers; started when first needed and again after it ended.
 * `withinMs` is how long an answer may take; while a whole copy is made, from one progress to the next.
 */
export interface CopierLink {
  ask<A extends keyof CopierAsks>(
    ask: A,
    args: Parameters<CopierAsks[A]>[0],
    withinMs: number,
  ): Promise<Awaited<ReturnType<CopierAsks[A]>>>
  onProgress(listener: (progress: { bytes: number; ofBytes: number }) => void): void
  close(): Promise<void>
}

interface Waiting {
  ask: keyof CopierAsks
  answer: (value: never) => void
  fail: (trouble: CopyTrouble) => void
  /** Counts the time for an answer anew. */
  patience: () => void
}

const leaveWithinMs = 1_000

/** Opens the line; `start` makes the process. An ask that is not answered in time ends the process: its disk hangs. */
export function copierLink(start: () => CopierProcess): CopierLink {
  const waiting = new Map<number, Waiting>()
  let progress: (progress: { bytes: number; ofBytes: number }) => void = () => {}
  let child: CopierProcess | null = null
  let ended: (() => void) | null = null
  let nextId = 1

  const hear = (news: CopierNews): void => {
    if ('progress' in news) {
      for (const one of waiting.values()) if (one.ask === 'base') one.patience()
      progress(news.progress)
      return
    }
    const asked = waiting.get(news.id)
    waiting.delete(news.id)
    if ('problem' in news) asked?.fail(new CopyTrouble(news.problem, news.detail))
    else asked?.answer(news.value as never)
  }
  const running = (): CopierProcess => {
    if (child !== null) return child
    const fresh = start()
    fresh.onMessage((message) => hear(message as CopierNews))
    fresh.onExit(() => {
      if (child === fresh) child = null
      for (const { fail } of waiting.values()) fail(new CopyTrouble('failed', 'the copying process ended'))
      waiting.clear()
      ended?.()
    })
    child = fresh
    return fresh
  }

  return {
    ask: (ask, args, withinMs) =>
      new Promise((answer, fail) => {
        const id = nextId++
        const late = setTimeout(() => {
          waiting.delete(id)
          fail(new CopyTrouble('no-answer', `${ask}: ${withinMs / 1000} s`))
          child?.kill()
        }, withinMs)
        waiting.set(id, {
          ask,
          answer: (value) => {
            clearTimeout(late)
            answer(value)
          },
          fail: (trouble) => {
            clearTimeout(late)
            fail(trouble)
          },
          patience: () => void late.refresh(),
        })
        running().post({ id, ask, args })
      }),
    onProgress: (listener) => {
      progress = listener
    },
    close: () =>
      new Promise((resolve) => {
        if (child === null) return resolve()
        ended = resolve
        child.kill()
        setTimeout(resolve, leaveWithinMs).unref()
      }),
  }
}

/** The copying process of a station without a window. */
export function forkCopier(): CopierProcess {
  const child = fork(fileURLToPath(new URL('./process.ts', import.meta.url)), [], { stdio: 'ignore' })
  return {
    post: (message) => void child.send(message as object, () => {}),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  }
}
