import { type UtilityProcess, utilityProcess } from 'electron'
import type { CopierProcess } from '#station/copy/link'

/** The process that writes the second copy: apart, so that a disk that hangs holds up neither the station nor its end. */
export function startCopier(program: string): CopierProcess {
  const child: UtilityProcess = utilityProcess.fork(program, [], {
    serviceName: 'second copy',
    stdio: 'ignore',
  })
  const waiting: unknown[] = []
  let listens = false
  child.on('spawn', () => {
    listens = true
    for (const message of waiting.splice(0)) child.postMessage(message)
  })
  return {
    post: (message) => void (listens ? child.postMessage(message) : waiting.push(message)),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    /** At once: a process whose disk hangs would not end by itself. */
    kill: () => {
      if (child.pid === undefined) child.kill()
      else process.kill(child.pid, 'SIGKILL')
    },
  }
}
