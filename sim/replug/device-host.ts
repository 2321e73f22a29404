import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { HostProcess } from '../../electron/device-process.ts'

/** The device process as the program starts it, under plain Node and in a computer with `env`; `started` gets each one. */
export function deviceHost(env: Record<string, string>, started: (child: ChildProcess) => void): HostProcess {
  const program = fileURLToPath(new URL('../rate/device-process.ts', import.meta.url))
  const child = fork(program, {
    execArgv: [],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  started(child)
  const isReady = (message: unknown) => typeof message === 'object' && message !== null && 'ready' in message
  return {
    postMessage: (message) => void child.send(message as object),
    kill: () => child.kill('SIGKILL'),
    on(event: 'spawn' | 'message' | 'exit', listener: (told: never) => void) {
      if (event === 'exit') return child.on('exit', (code) => listener((code ?? -1) as never))
      return child.on('message', (message) => {
        if (isReady(message) === (event === 'spawn')) listener(message as never)
      })
    },
    stderr: child.stderr,
  }
}
