import { spawn } from 'node:child_process'
import type { DeviceReason } from '#contract/devices'

/** How a program came to its end, for the devices screen. */
export interface ProgramEnd {
  reason: Extract<DeviceReason, 'program-missing' | 'program-ended'>
  detail: string
}

/** One run of a program. `over` is kept also when the program could not be started at all. */
export interface ProgramRun {
  over: Promise<ProgramEnd>
  /** Asks it to end, by the end of its input and by the signal, and makes it end if it does not. */
  stop(): void
}

const politeMs = 2000
const mostDetail = 200

/** Windows has no process groups; there the program itself is ended. */
const hasGroups = process.platform !== 'win32'

/**
 * Starts a program without a shell and hands on what it writes. Its input stays open as long as we live. It leads a group,
 * so that what it started itself ends with it.
 */
export function runProgram(
  { path, arguments: args }: { path: string; arguments: readonly string[] },
  wrote: (chunk: Uint8Array) => void,
): ProgramRun {
  const child = spawn(path, args, {
    shell: false,
    windowsHide: true,
    detached: hasGroups,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let complaint = ''
  let forced: NodeJS.Timeout | null = null
  child.stdin.on('error', () => {})
  child.stdout.on('data', wrote)
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString('utf8')).slice(-2 * mostDetail)
  })
  const end = (signal: 'SIGTERM' | 'SIGKILL'): void => {
    if (child.pid === undefined) return
    try {
      process.kill(hasGroups ? -child.pid : child.pid, signal)
    } catch {
      // it is over already
    }
  }
  child.once('exit', () => end('SIGKILL'))
  const over = new Promise<ProgramEnd>((resolve) => {
    child.once('error', (error) => resolve({ reason: 'program-missing', detail: error.message }))
    child.once('close', (code, signal) => {
      if (forced !== null) clearTimeout(forced)
      const how = signal === null ? `it ended with code ${code}` : `it was ended by ${signal}`
      resolve({ reason: 'program-ended', detail: [how, lastLine(complaint)].filter(Boolean).join(': ') })
    })
  })
  return {
    over,
    stop() {
      child.stdin.end()
      end('SIGTERM')
      forced = setTimeout(() => end('SIGKILL'), politeMs)
    },
  }
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.slice(-mostDetail) ?? ''
