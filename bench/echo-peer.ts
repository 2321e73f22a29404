import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { programEnv } from '../e2e/launch.ts'
import { electronFlags, electronPath } from '../scripts/electron-path.mjs'
import { root } from '../scripts/place.mjs'

export const monotonicMs = (): number => Number(process.hrtime.bigint()) / 1e6

/** The empty Electron app that only echoes: what the machine itself costs. */
export interface EchoPeer {
  /** From starting the program to being ready for a scan. */
  startMs: number
  pid: number | undefined
  /** Milliseconds from writing a text to the painted frame with it. */
  heard: (text: string) => Promise<number>
  stop: () => Promise<void>
}

/** Starts the echo app on a pty; resolves when it is ready. */
export async function startEcho(path: string, display: Record<string, string>): Promise<EchoPeer> {
  const started = monotonicMs()
  const child: ChildProcess = spawn(
    electronPath(),
    [...electronFlags(), join(root, 'bench', 'echo-app'), `--port=${path}`],
    {
      env: programEnv(display),
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  const waiting = new Map<string, (frameMs: number) => void>()
  if (child.stdout === null) throw new Error('The echo app has no output')
  const lines = createInterface({ input: child.stdout })
  const startMs = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The echo app ended with ${code}`)))
    lines.on('line', (line) => {
      const [word, frameMs, , text] = line.split(' ')
      if (word === 'ready') resolve(monotonicMs() - started)
      if (word === 'echo' && text !== undefined) waiting.get(text)?.(Number(frameMs))
    })
  })
  return {
    startMs,
    pid: child.pid,
    heard: (text) =>
      new Promise((resolve) => {
        waiting.set(text, (frameMs) => {
          waiting.delete(text)
          resolve(frameMs)
        })
      }),
    stop: async () => {
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      child.kill('SIGTERM')
      await ended
    },
  }
}
