import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import type { FarEnd } from './far-end.ts'

/** A line whose near end is a pseudo terminal that the station opens like a serial port. */
export interface PtyLine extends FarEnd {
  stationPath: string
  close(): Promise<void>
}

/** Why a computer has no pseudo terminals for a practice bench: its system, or the program that makes them is missing. */
export type NoPty = 'system' | 'socat'

/**
 * Lays a line whose near end is a link at `stationPath`, ready when it resolves. socat holds the terminal; it ends with
 * this process, whatever ends that.
 */
export async function openPtyLine(stationPath: string): Promise<PtyLine | NoPty> {
  if (process.platform !== 'linux') return 'system'
  const socat = spawn('socat', ['-d', '-d', `pty,raw,echo=0,link=${stationPath}`, '-'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  /** Bytes to a line that is gone. */
  socat.stdin.on('error', () => {})
  if (!(await isReady(socat))) return 'socat'
  const listeners: ((bytes: Uint8Array) => void)[] = []
  socat.stdout.on('data', (bytes: Buffer) => {
    for (const listener of listeners) listener(bytes)
  })
  return {
    stationPath,
    write: (bytes) =>
      new Promise((resolve, reject) => {
        socat.stdin.write(bytes, (error) => (error == null ? resolve() : reject(error)))
      }),
    onBytes: (listener) => void listeners.push(listener),
    async close() {
      if (socat.exitCode === null && socat.signalCode === null) {
        const gone = once(socat, 'exit')
        socat.kill('SIGKILL')
        await gone
      }
      await rm(stationPath, { force: true })
    },
  }
}

/** False where there is no such program; throws what it says where it cannot make the terminal. */
function isReady(socat: ChildProcess): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let said = ''
    socat.once('error', () => resolve(false))
    socat.once('exit', (code) => reject(new Error(`socat ended with ${code}: ${said}`)))
    socat.stderr?.on('data', (bytes: Buffer) => {
      said = (said + bytes.toString()).slice(-2000)
      if (said.includes('starting data transfer loop')) resolve(true)
    })
  })
}
