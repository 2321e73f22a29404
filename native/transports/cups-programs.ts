import { spawn } from 'node:child_process'
import { deviceFault } from '#native/device'
import type { IppServer } from './ipp.ts'

/** A CUPS queue; `server` goes to CUPS_SERVER, null means the server that this machine is set up for. */
export interface CupsQueue {
  queue: string
  server: string | null
  /** Null: the bytes are a label's, and go through as they are. */
  media: string | null
}

/** How a program of CUPS ended, and all that it said. */
export interface CupsRun {
  ended: 'well' | 'badly' | 'late' | 'not-installed'
  words: string
}

/** Runs a program of CUPS with its English words; one that takes longer than `waitMs` is ended. Never rejects. */
export function runCups(
  program: 'lp' | 'lpstat' | 'cancel',
  args: string[],
  { server }: CupsQueue,
  input: Uint8Array | null,
  waitMs: number,
): Promise<CupsRun> {
  return new Promise((resolve) => {
    const env = { ...process.env, LC_ALL: 'C', ...(server === null ? {} : { CUPS_SERVER: server }) }
    const child = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'pipe'] })
    let words = ''
    let late = false
    const hear = (chunk: Buffer) => {
      words = (words + chunk.toString('utf8')).slice(0, 2000)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    /** A program that stops reading says why when it ends. */
    child.stdin.on('error', () => {})
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, waitMs)
    child.on('error', (error) => {
      clearTimeout(timer)
      resolve({
        ended: 'not-installed',
        words: `${program} is needed (package cups-client): ${error.message}`,
      })
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      const ended = late ? 'late' : code === 0 ? 'well' : 'badly'
      const how = late ? `${program} took longer than ${waitMs} ms` : `${program} ended with ${code}`
      resolve({ ended, words: words.trim() || how })
    })
    child.stdin.end(input ?? undefined)
  })
}

/** Where the programs of CUPS would look for this queue: only they read the machine's own settings of it. */
export async function serverOf(queue: CupsQueue, waitMs: number): Promise<IppServer> {
  const { ended, words } = await runCups('lpstat', ['-H'], queue, null, waitMs)
  if (ended !== 'well') throw deviceFault('fault', words)
  if (words.startsWith('/')) return { socketPath: words }
  const [, host, port] = /^\[?(.+?)\]?:(\d+)$/.exec(words) ?? []
  if (host === undefined || port === undefined) throw deviceFault('fault', `no CUPS server: ${words}`)
  return { host, port: Number(port) }
}
