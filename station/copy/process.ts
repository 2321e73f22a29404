import type { CopierAsk, CopierNews } from './asks.ts'
import { createCopier } from './copier.ts'

/** The two kinds of line to a main process: Electron's and Node's. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void
  postMessage(message: unknown): void
}

/**
 * Entry of the copying process. It is apart because a disk that hangs holds its threads for ever, and because closing
 * a database file drops the locks of the whole process on it (https://www.sqlite.org/howtocorrupt.html, 2.2).
 */
const { parentPort } = process as unknown as { parentPort: ParentPort | undefined }
const copier = createCopier((news: CopierNews) => {
  if (parentPort === undefined) process.send?.(news)
  else parentPort.postMessage(news)
})
parentPort?.on('message', ({ data }) => copier(data as CopierAsk))
process.on('message', (message) => copier(message as CopierAsk))
/** An ordinary exit waits for threads that hang. */
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
