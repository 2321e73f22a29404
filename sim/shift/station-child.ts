import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Answer, CommandAnswer, CommandArgs, CommandName, News } from '#contract/commands'

type Seat = 'a' | 'b'
type SeatNews = Extract<News, { tell: 'seat' }>

/** A station in a process group of its own, to be worked with and to be killed. */
export interface StationChild {
  call: <N extends CommandName>(
    name: N,
    args: CommandArgs<N>,
    seat: Seat,
  ) => Promise<Answer<CommandAnswer<N>>>
  onSeat: (listener: (news: SeatNews) => void) => void
  /** Resolves when the process has ended and everything it said was heard. */
  gone: Promise<void>
  /** What it wrote about itself, a line for each thing that went wrong. */
  complaints: () => string
  /** kill -9 of the whole group, at whatever it was doing. */
  kill: () => Promise<void>
  stop: () => Promise<void>
}

/** Starts a headless station on a data folder; resolves when it is ready for scans. `env` may plant a fault. */
export async function startStationChild(
  dataDir: string,
  env: Record<string, string> = {},
  args: readonly string[] = [],
): Promise<StationChild> {
  const child: ChildProcess = spawn(
    process.execPath,
    [fileURLToPath(new URL('./station-process.ts', import.meta.url)), '--data', dataDir, ...args],
    {
      detached: true,
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
      env: { ...process.env, ...env },
    },
  )
  let complaints = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints = (complaints + chunk.toString()).slice(-20_000)
  })
  const listeners: ((news: SeatNews) => void)[] = []
  const waiting = new Map<number, (answer: unknown) => void>()
  let nextId = 1
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (told: { ready?: true; news?: SeatNews; id?: number; answer?: unknown }) => {
      if (told.ready) resolve()
      if (told.news !== undefined) for (const listener of listeners) listener(told.news)
      if (told.id !== undefined) {
        waiting.get(told.id)?.(told.answer)
        waiting.delete(told.id)
      }
    })
    child.once('exit', (code, signal) =>
      reject(new Error(`The station ended (${code ?? signal}): ${complaints}`)),
    )
  })
  const gone = Promise.all([once(child, 'exit'), once(child, 'disconnect')]).then(() => {})
  await ready
  return {
    gone,
    complaints: () => complaints,
    call: (name, args, seat) =>
      new Promise((resolve) => {
        const id = nextId++
        waiting.set(id, resolve as (answer: unknown) => void)
        /** A station that ends in this moment never answers; nobody is told twice. */
        if (child.connected) child.send({ id, name, args, seat }, () => {})
      }),
    onSeat: (listener) => void listeners.push(listener),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      await gone
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await gone
    },
  }
}
